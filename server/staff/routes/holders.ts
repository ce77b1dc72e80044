// Key holders: split keys and lendings, which they may end. Researchers: the records that their account opens.
import { ceremoniesNow } from '../../ceremony/index.ts'
import { recordsFile } from '../../routes/records.ts'
import { page, paramsOf, seeOther } from '../../web/routes/answer.ts'
import { endLending, listLent } from '../lend.ts'
import { Keys, RecordsPage } from '../pages/holders.tsx'
import { asStaff, FRESH, type Parts, signed } from './guard.ts'

export function holderRoutes(parts: Parts): void {
  const { desk, store, clock } = parts
  const { app, deps } = desk

  app.get(
    '/team/schluessel',
    asStaff(parts, ['key-holder'], async (call) => {
      const ceremonies = await ceremoniesNow(store)
      const lent = await listLent(store, clock)
      return page(call.reply, Keys({ ...signed(call), ceremonies, lent }))
    }),
  )
  app.post(
    '/team/leihen/:id',
    FRESH,
    asStaff(parts, ['key-holder'], async (call) => {
      const id = paramsOf(call.request)['id'] ?? ''
      await endLending(store, clock, id, `staff:${call.member.id}`)
      return seeOther(call.reply, '/team/schluessel')
    }),
  )
  app.get(
    '/team/daten',
    asStaff(parts, ['researcher'], async (call) => {
      const campaigns = await deps.service.campaigns()
      return page(call.reply, RecordsPage({ ...signed(call), campaigns }))
    }),
  )
  app.post(
    '/team/daten/:campaign.csv',
    FRESH,
    asStaff(parts, ['researcher'], async (call) => {
      const campaign = paramsOf(call.request)['campaign'] ?? ''
      return recordsFile(call.reply, await deps.service.records(campaign, call.member.token))
    }),
  )
}
