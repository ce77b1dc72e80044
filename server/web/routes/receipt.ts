// The receipt's routes: come back, close, export, consent, withdraw.
import { type Donation, type Purpose, Refusal } from '../../../extract/index.ts'
import type { Withdrawal } from '../../service.ts'
import type { Said } from '../components/consent.tsx'
import { textOf } from '../language.ts'
import { ConsentPage, Enter, Home } from '../pages/receipt.tsx'
import { Withdraw, Withdrawn } from '../pages/withdraw.tsx'
import { type Desk, file, formOf, page, privately, publicly, queryOf, seeOther } from './answer.ts'
import { consentErrors } from './give.ts'

/** Where a person who comes back goes on. */
const NEXT: Record<Donation['status'], string> = {
  received: '/warten',
  reading: '/warten',
  review: '/pruefen',
  confirmed: '/befunde',
  unrecognised: '/pruefen',
  failed: '/pruefen',
}

const isWithdrawal = (result: Donation | Withdrawal): result is Withdrawal =>
  'withdrawnAt' in result

export function receiptRoutes(desk: Desk): void {
  const { app, deps } = desk

  app.get(
    '/beleg',
    publicly(desk, async ({ reply, visitor }) => {
      const frame = visitor.frame('receipt')
      if (!visitor.handle) return page(reply, Enter({ frame, errors: [], notice: null }))
      return page(reply, Home({ frame, donation: await visitor.handle.donation(visitor.language) }))
    }),
  )

  app.post(
    '/beleg',
    publicly(desk, async ({ request, reply, visitor }) => {
      const form = formOf(request.body)
      visitor.mustBeOurs(form.one('token'))
      const receipt = form.one('beleg').slice(0, 200)
      const session = receipt.trim() === '' ? null : await deps.service.openSession(receipt)
      if (!session) {
        const frame = visitor.frame('receipt')
        const message = receipt.trim() === '' ? frame.t.receipt.missing : frame.t.receipt.wrong
        return page(
          reply,
          Enter({ frame, errors: [{ field: 'beleg', message }], notice: null }),
          422,
        )
      }
      visitor.open(session)
      const handle = await deps.service.session(session)
      const donation = await handle?.donation(visitor.language)
      return seeOther(reply, donation ? NEXT[donation.status] : '/beleg')
    }),
  )

  app.post(
    '/beleg/schliessen',
    publicly(desk, async ({ request, reply, visitor }) => {
      visitor.mustBeOurs(formOf(request.body).one('token'))
      visitor.close()
      return seeOther(reply, '/?geschlossen')
    }),
  )

  app.get(
    '/mitnehmen.json',
    privately(desk, async ({ reply, handle }) => {
      const bytes = Buffer.from(JSON.stringify(await handle.export(), null, 2))
      return file(reply, {
        bytes,
        contentType: 'application/json; charset=utf-8',
        name: 'countercheck.json',
      })
    }),
  )

  app.get(
    '/einwilligung',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      const frame = visitor.frame('receipt')
      const [campaign, donation] = [
        await handle.campaign(),
        await handle.donation(visitor.language),
      ]
      const email = (await handle.contact())?.email ?? ''
      const notice = queryOf(request).has('gespeichert') ? frame.t.consent.saved : null
      return page(reply, ConsentPage({ frame, campaign, donation, email, errors: [], notice }))
    }),
  )

  app.get(
    '/einwilligung.txt',
    privately(desk, async ({ reply, visitor, handle }) => {
      const { t, s } = visitor.frame('receipt')
      const [campaign, donation] = [await handle.campaign(), await handle.donation()]
      const { controller, consent } = campaign
      const bare = (text: string) => text.replaceAll('\u00ad', '')
      const lines = [
        bare(t.consent.title),
        '',
        textOf(campaign.title, t),
        [controller.name, ...controller.lines, controller.email].join(', '),
        '',
        ...donation.consent.flatMap(({ at, version, purposes }) => [
          t.consent.at(s.instant(at), version),
          ...consent.purposes.map(({ id, text }) => {
            const said = purposes.includes(id) ? t.common.yes : t.common.no
            return `- ${bare(t.give.purposes[id])}: ${said}. ${version === consent.version ? textOf(text, t) : ''}`
          }),
          '',
        ]),
      ]
      return file(reply, {
        bytes: Buffer.from(lines.join('\r\n')),
        contentType: 'text/plain; charset=utf-8',
        name: 'consent.txt',
      })
    }),
  )

  app.post(
    '/einwilligung',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      const form = formOf(request.body)
      visitor.mustBeOurs(form.one('token'))
      const frame = visitor.frame('receipt')
      const campaign = await handle.campaign()
      const free = campaign.consent.purposes.map(({ id }) => id).filter((id) => id !== 'findings')
      const said: Said = Object.fromEntries(
        free.flatMap((id) => {
          const answer = form.one(`zweck-${id}`)
          return answer === 'ja' || answer === 'nein' ? [[id, answer]] : []
        }),
      )
      const email = form.one('email').trim()
      const errors = consentErrors(frame, said, email, 'free')
      if (errors.length > 0) {
        const donation = await handle.donation(visitor.language)
        return page(
          reply,
          ConsentPage({ frame, campaign, donation, email, errors, notice: null }),
          422,
        )
      }
      const purposes: Purpose[] = ['findings', ...free.filter((id) => said[id] === 'ja')]
      await handle.putContact(said.contact === 'ja' ? { email } : null)
      const result = await handle.putConsent({ version: campaign.consent.version, purposes })
      if (isWithdrawal(result)) throw new Refusal('DONATION_UNKNOWN')
      return seeOther(reply, '/einwilligung?gespeichert')
    }),
  )

  app.get(
    '/zurueckziehen',
    privately(desk, async ({ reply, visitor }) =>
      page(reply, Withdraw({ frame: visitor.frame('receipt') })),
    ),
  )

  app.post(
    '/zurueckziehen',
    privately(desk, async ({ request, reply, visitor, handle }) => {
      visitor.mustBeOurs(formOf(request.body).one('token'))
      const done = await handle.withdraw()
      visitor.close()
      return page(reply, Withdrawn({ frame: visitor.frame(), done }))
    }),
  )
}
