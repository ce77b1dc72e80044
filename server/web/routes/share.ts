// Showing a case to an adviser: a code for half an hour, made and ended by the receipt's holder; the adviser reads and changes nothing.
import { Refusal } from '../../../extract/index.ts'
import type { GuestHandle, Loan, Made } from '../../service.ts'
import type { FormError } from '../components/form.tsx'
import { CaseView } from '../pages/case.tsx'
import { EnterCode, Share } from '../pages/share.tsx'
import {
  type Call,
  type Desk,
  formOf,
  making,
  numberIn,
  page,
  paramsOf,
  privately,
  publicly,
  queryOf,
  seeOther,
} from './answer.ts'

/** Codes that one address block may try in ten minutes. */
const TRIES = { max: 30, minutes: 10 }

type Guest = Call & { handle: GuestHandle; loan: Loan }

const value = <T>(made: Made<T>): T | null => (made.state === 'ready' ? made.value : null)

async function caseView(desk: Desk, call: Guest) {
  const { handle, loan, reply, visitor } = call
  const [findings, requests, steps, changes] = [
    value(await handle.findings(visitor.t.language)),
    value(await handle.requests(visitor.speech)),
    value(await handle.nextSteps(visitor.speech)),
    value(await handle.changes(visitor.language)),
  ]
  if (!findings || !requests || !steps || !changes)
    return making(call, { state: 'pending', retryAfter: 1 })
  const written = await Promise.all(
    requests.map(async (request) => {
      const paper = request.ready ? value(await handle.request(request.id, 'txt')) : null
      return { request, text: paper ? Buffer.from(paper.bytes).toString('utf8') : null }
    }),
  )
  const frame = visitor.frame()
  const [views, answers] = [await handle.views(visitor.language), await handle.answers()]
  const today = desk.deps.service.today()
  return page(
    reply,
    CaseView({ frame, loan, findings, views, requests: written, steps, changes, answers, today }),
  )
}

export function shareRoutes(desk: Desk): void {
  const { app, deps } = desk
  const { service } = deps

  /** Only whoever holds a running loan; everybody else is asked for a code. */
  const asGuest = (answer: (call: Guest) => Promise<unknown>) =>
    publicly(desk, async (call) => {
      const { guest } = call.visitor
      const found = guest ? await service.guest(guest) : null
      if (found) return await answer({ ...call, ...found })
      const frame = call.visitor.frame()
      return page(call.reply, EnterCode({ frame, errors: [], notice: frame.t.share.over }), 401)
    })

  app.get(
    '/zeigen',
    privately(desk, async ({ request, reply, visitor }) => {
      const frame = visitor.frame('receipt')
      const notice = queryOf(request).has('beendet') ? frame.t.share.stopped : null
      const loans = visitor.session ? service.loans(visitor.session) : []
      return page(reply, Share({ frame, code: null, loans, notice }))
    }),
  )
  app.post(
    '/zeigen',
    privately(desk, async ({ request, reply, visitor }) => {
      const form = formOf(request.body)
      visitor.mustBeOurs(form.one('token'))
      const { session } = visitor
      if (!session) throw new Refusal('DONATION_UNKNOWN')
      if (form.one('tun') === 'ende') {
        service.takeBack(session)
        return seeOther(reply, '/zeigen?beendet')
      }
      const lent = service.lend(session)
      if (!lent) throw new Refusal('DONATION_UNKNOWN')
      const frame = visitor.frame('receipt')
      return page(
        reply,
        Share({ frame, code: lent.code, loans: service.loans(session), notice: null }),
      )
    }),
  )

  app.get(
    '/beratung',
    publicly(desk, async ({ reply, visitor }) =>
      page(reply, EnterCode({ frame: visitor.frame(), errors: [], notice: null })),
    ),
  )
  app.post(
    '/beratung',
    { config: { rate: TRIES } },
    publicly(desk, async ({ request, reply, visitor }) => {
      const form = formOf(request.body)
      visitor.mustBeOurs(form.one('token'))
      const guest = service.openLoan(form.one('code').slice(0, 40))
      if (guest) {
        visitor.admit(guest)
        return seeOther(reply, '/fall')
      }
      const frame = visitor.frame()
      const errors: FormError[] = [{ field: 'code', message: frame.t.share.wrong }]
      return page(reply, EnterCode({ frame, errors, notice: null }), 422)
    }),
  )

  app.get(
    '/fall',
    asGuest((call) => caseView(desk, call)),
  )
  app.get(
    '/fall/blatt/:n/:p.png',
    asGuest(async ({ request, reply, handle }) => {
      const { n, p } = paramsOf(request)
      const bytes = await handle.page(numberIn(n, 0), numberIn(p, 1))
      return reply
        .headers({
          'content-type': 'image/png',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .send(Buffer.from(bytes))
    }),
  )
  app.post(
    '/fall/schliessen',
    asGuest(async ({ request, reply, visitor }) => {
      visitor.mustBeOurs(formOf(request.body).one('token'))
      visitor.admit(null)
      return seeOther(reply, '/')
    }),
  )
}
