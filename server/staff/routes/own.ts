// The pages of one's own account, for every role: what happened, sessions, another password.
import type { FormError } from '../../web/components/form.tsx'
import { formOf, page, queryOf, seeOther } from '../../web/routes/answer.ts'
import { isRefusal } from '../../web/routes/visitor.ts'
import { changePassword, happenedTo } from '../own.ts'
import { Own } from '../pages/own.tsx'
import { SignIn } from '../pages/sign-in.tsx'
import { asStaff, FRESH, keepSession, type Parts, signed, type SignedCall } from './guard.ts'

export function ownRoutes(parts: Parts): void {
  const { desk, store, sessions } = parts
  const { app, deps } = desk
  const show = async (call: SignedCall, errors: FormError[] = [], status = 200) => {
    const happened = await happenedTo(store, call.member.id)
    const open = await sessions.of(call.member.id, call.token)
    const notice = queryOf(call.request).has('neues') ? call.w.own.news : null
    return page(call.reply, Own({ ...signed(call), happened, open, notice, errors }), status)
  }

  app.get(
    '/team/ich',
    asStaff(parts, [], (call) => show(call)),
  )
  app.post(
    '/team/ich/sitzungen',
    FRESH,
    asStaff(parts, [], async (call) => {
      await sessions.endOne(call.member.id, formOf(call.request.body).one('sitzung'))
      return seeOther(call.reply, '/team/ich')
    }),
  )
  app.post(
    '/team/ich/passwort',
    asStaff(parts, [], async (call) => {
      const { visitor, w, member } = call
      const form = formOf(call.request.body)
      const given = {
        password: form.one('passwort'),
        code: form.one('code').slice(0, 60),
        next: form.one('neu'),
      }
      if (given.next !== form.one('nochmal'))
        return await show(call, [{ field: 'nochmal', message: w.join.differs }], 422)
      try {
        await changePassword(parts, sessions, member, given)
      } catch (error) {
        const isNext = isRefusal(error, 'STAFF_PASSWORD_SHORT', 'STAFF_PASSWORD_COMMON')
        if (!isNext && !isRefusal(error, 'STAFF_SIGN_IN', 'STAFF_WAIT', 'STAFF_BUSY')) throw error
        const { title, detail, status } = deps.problemOf(error, visitor.language)
        const field = isNext ? 'neu' : 'code'
        return await show(call, [{ field, message: `${title}. ${detail}` }], status)
      }
      keepSession(call, null)
      return page(
        call.reply,
        SignIn({ frame: visitor.frame(), w, name: member.name, notice: w.own.changed }),
      )
    }),
  )
}
