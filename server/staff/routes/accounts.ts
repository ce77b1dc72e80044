// The campaign administrator's list of accounts: invite, invite anew, end.
import { isRefusal } from '../../web/routes/visitor.ts'
import type { FormError } from '../../web/components/form.tsx'
import { formOf, page, paramsOf, seeOther } from '../../web/routes/answer.ts'
import { addStaff, endStaff, listStaff, resetStaff, ROLES as STAFF } from '../accounts.ts'
import { Accounts } from '../pages/campaigns.tsx'
import { asStaff, FRESH, type Parts, signed, type SignedCall } from './guard.ts'

const ROLES = ['administrator'] as const
type Made = { name: string; invitation: string }

export function accountRoutes(parts: Parts): void {
  const { desk, store, clock } = parts
  const { app, deps } = desk
  const show = async (call: SignedCall, made: Made | null, errors: FormError[] = []) => {
    const accounts = await listStaff(store)
    const shown = Accounts({ ...signed(call), accounts, errors, made })
    return page(call.reply, shown, errors.length > 0 ? 422 : 200)
  }

  app.get(
    '/team/konten',
    asStaff(parts, ROLES, (call) => show(call, null)),
  )
  app.post(
    '/team/konten',
    FRESH,
    asStaff(parts, ROLES, async (call) => {
      const form = formOf(call.request.body)
      const name = form.one('name').trim()
      const role = STAFF.find((one) => one === form.one('rolle'))
      if (!role)
        return await show(call, null, [{ field: 'rolle', message: call.w.accounts.chooseRole }])
      try {
        const by = `staff:${call.member.id}` as const
        const invitation = await addStaff(store, clock, { name, role }, by)
        return await show(call, { name, invitation })
      } catch (error) {
        if (!isRefusal(error, 'STAFF_NAME', 'STAFF_EXISTS', 'RESEARCHER_EXISTS')) throw error
        const { title, detail } = deps.problemOf(error, call.visitor.language)
        return await show(call, null, [{ field: 'name', message: `${title}. ${detail}` }])
      }
    }),
  )
  app.post(
    '/team/konten/:name',
    FRESH,
    asStaff(parts, ROLES, async (call) => {
      const name = paramsOf(call.request)['name'] ?? ''
      const by = `staff:${call.member.id}` as const
      if (formOf(call.request.body).one('tun') === 'neu')
        return await show(call, { name, invitation: await resetStaff(parts, name, by) })
      await endStaff(parts, name, by)
      return seeOther(call.reply, '/team/konten')
    }),
  )
}
