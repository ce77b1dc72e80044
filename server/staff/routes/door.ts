// In and out: signing in with both factors, setting up an account with an invitation, signing out.
import { Refusal } from '../../../extract/index.ts'
import type { FormError } from '../../web/components/form.tsx'
import { formOf, page, seeOther } from '../../web/routes/answer.ts'
import { isRefusal } from '../../web/routes/visitor.ts'
import { invited, joinStaff } from '../accounts.ts'
import { hasNews } from '../own.ts'
import { homeOf } from '../pages/desk.tsx'
import { EnterInvitation, Join, Joined, SignIn } from '../pages/sign-in.tsx'
import { asStaff, atTheDoor, keepSession, type Parts, type StaffCall } from './guard.ts'

/** Tries from one address block in ten minutes: an office of twenty people in the morning passes. What guards an account is its own count. */
const TRIES = { rate: { max: 120, minutes: 10 } }

export function doorRoutes(parts: Parts): void {
  const { desk, store, clock, sessions } = parts
  const { app, deps } = desk
  const said = ({ visitor }: StaffCall, error: Refusal, field: string): FormError[] => {
    const { title, detail } = deps.problemOf(error, visitor.language)
    return [{ field, message: `${title}. ${detail}` }]
  }

  app.get(
    '/team',
    atTheDoor(parts, async ({ reply, visitor, w, token }) => {
      const member = token ? await sessions.find(token) : null
      if (member) return seeOther(reply, homeOf(member.role))
      return page(reply, SignIn({ frame: visitor.frame(), w }))
    }),
  )
  app.post(
    '/team',
    { config: TRIES },
    atTheDoor(parts, async (call) => {
      const { request, reply, visitor, w } = call
      const form = formOf(request.body)
      const name = form.one('name').slice(0, 100)
      const given = { name, password: form.one('passwort'), code: form.one('code').slice(0, 60) }
      try {
        const token = await sessions.signIn(given, call.token)
        keepSession(call, token)
        const member = await sessions.find(token)
        // What happened to her account since she was last here comes first.
        const isNews = member !== null && (await hasNews(store, member.id))
        if (isNews) return seeOther(reply, '/team/ich?neues')
        return seeOther(reply, member ? homeOf(member.role) : '/team')
      } catch (error) {
        if (!isRefusal(error, 'STAFF_SIGN_IN', 'STAFF_WAIT', 'STAFF_BUSY')) throw error
        const { status } = deps.problemOf(error, visitor.language)
        const errors = said(call, error, 'code')
        return page(reply, SignIn({ frame: visitor.frame(), w, errors, name }), status)
      }
    }),
  )

  app.get(
    '/team/einladung',
    atTheDoor(parts, async ({ reply, visitor, w }) =>
      page(reply, EnterInvitation({ frame: visitor.frame(), w })),
    ),
  )
  app.post(
    '/team/einladung',
    { config: TRIES },
    atTheDoor(parts, async (call) => {
      const { request, reply, visitor, w } = call
      const frame = visitor.frame()
      const invitation = formOf(request.body).one('einladung').slice(0, 60)
      try {
        const { name, role, totpSecret } = await invited(store, clock, invitation)
        const shown = { invitation, name, role: w.roles[role], secret: totpSecret }
        return page(reply, Join({ frame, w, ...shown }))
      } catch (error) {
        if (!isRefusal(error, 'STAFF_INVITATION')) throw error
        return page(
          reply,
          EnterInvitation({ frame, w, errors: said(call, error, 'einladung') }),
          404,
        )
      }
    }),
  )
  app.post(
    '/team/konto',
    { config: TRIES },
    atTheDoor(parts, async (call) => {
      const { request, reply, visitor, w } = call
      const frame = visitor.frame()
      const form = formOf(request.body)
      const invitation = form.one('einladung').slice(0, 60)
      const given = {
        invitation,
        password: form.one('passwort'),
        totpSecret: form.one('schluessel'),
        code: form.one('code'),
      }
      try {
        if (given.password !== form.one('nochmal')) throw new Differing()
        return page(reply, Joined({ frame, w, codes: await joinStaff(store, clock, given) }))
      } catch (error) {
        const errors =
          error instanceof Differing
            ? [{ field: 'nochmal', message: w.join.differs }]
            : isRefusal(error, 'STAFF_PASSWORD_SHORT', 'STAFF_PASSWORD_COMMON')
              ? said(call, error, 'passwort')
              : isRefusal(error, 'STAFF_CODE')
                ? said(call, error, 'code')
                : null
        if (!errors) throw error
        const { name, role } = await invited(store, clock, invitation)
        const shown = { invitation, name, role: w.roles[role], secret: given.totpSecret }
        return page(reply, Join({ frame, w, errors, ...shown }), 422)
      }
    }),
  )

  app.post(
    '/team/abmelden',
    asStaff(parts, [], async (call) => {
      if (call.token) await sessions.end(call.token)
      keepSession(call, null)
      return seeOther(call.reply, '/team')
    }),
  )
}

/** The two passwords are not the same. */
class Differing extends Error {}
