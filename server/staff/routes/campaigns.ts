// The campaign administrator: texts of a campaign, and closing it. No letter, no donation, no key.
import type { CampaignFile, Texts } from '../../../extract/index.ts'
import { allCampaigns, campaignById } from '../../store/index.ts'
import type { FormError } from '../../web/components/form.tsx'
import { type Form, formOf, page, paramsOf, queryOf, seeOther } from '../../web/routes/answer.ts'
import { changeCampaign, endCampaign } from '../campaigns.ts'
import { Campaigns, LANGUAGES } from '../pages/campaigns.tsx'
import { asStaff, FRESH, type Parts, signed, type SignedCall } from './guard.ts'

const ROLES = ['administrator'] as const
/** A title is a line, an introduction a paragraph. */
const LONGEST = 2000

function textsFrom(form: Form, name: string): Texts {
  const said = LANGUAGES.flatMap((language) => {
    const text = form.one(`${name}-${language}`).trim().slice(0, LONGEST)
    return text ? [[language, text] as const] : []
  })
  return { de: '', ...Object.fromEntries(said) }
}

export function campaignRoutes(parts: Parts): void {
  const { desk, store, clock } = parts
  const { app } = desk
  const show = async (call: SignedCall, errors: FormError[] = []) => {
    const notice = queryOf(call.request).has('gut') ? call.w.campaign.saved : null
    const campaigns = await allCampaigns(store.data)
    const shown = Campaigns({ ...signed(call), campaigns, errors, notice })
    return page(call.reply, shown, errors.length > 0 ? 422 : 200)
  }

  app.get(
    '/team/kampagnen',
    asStaff(parts, ROLES, (call) => show(call)),
  )
  app.post(
    '/team/kampagnen/:id',
    FRESH,
    asStaff(parts, ROLES, async (call) => {
      const form = formOf(call.request.body)
      const { file } = await campaignById(store.data, paramsOf(call.request)['id'] ?? '')
      const changed: CampaignFile = {
        ...file,
        title: textsFrom(form, 'titel'),
        intro: textsFrom(form, 'einleitung'),
      }
      if (!changed.title.de || !changed.intro.de)
        return await show(call, [
          { field: `${file.id}-titel-de`, message: call.w.campaign.missing },
        ])
      await changeCampaign(store, clock, changed, `staff:${call.member.id}`)
      return seeOther(call.reply, '/team/kampagnen?gut')
    }),
  )
  app.post(
    '/team/kampagnen/:id/schliessen',
    FRESH,
    asStaff(parts, ROLES, async (call) => {
      const id = paramsOf(call.request)['id'] ?? ''
      await endCampaign(store, clock, id, `staff:${call.member.id}`)
      return seeOther(call.reply, '/team/kampagnen?gut')
    }),
  )
}
