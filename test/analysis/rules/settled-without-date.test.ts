// E6: settled, and the day of it is missing.
import { expect, test } from 'vitest'
import { copyOn, entry, findings, pointsScore, settledClaim, verdicts } from '../made.ts'

const rule = 'settled-without-date'
const on = '2026-11-02'
const run = (...entries: ReturnType<typeof entry>[]) => findings(rule, [copyOn(on, { entries })])

test('marked as settled without a date', () => {
  expect(run(settledClaim('2026-01-01'), settledClaim(null))).toMatchObject([
    {
      id: 'settled-without-date:/entries/1',
      strength: 'contradiction',
      contestable: 'yes',
      statement:
        'Die Forderung über 312,40\u00a0Euro ist als erledigt gekennzeichnet. Der Tag der Erledigung fehlt. Von ihm hängt ab, wann der Eintrag gelöscht wird.',
      letters: ['rectification'],
      where: ['/entries/1', '/entries/1/amount', '/cutoffOn'],
    },
  ])
})

test.each([
  ['a settled claim with its date', settledClaim('2025-01-01')],
  ['an open claim', settledClaim(null, { status: 'open' })],
  ['a disputed claim', settledClaim(null, { status: 'disputed' })],
  ['a closed contract', entry({ type: 'credit-card', status: 'closed' })],
])('%s is in order', (_, row) => {
  expect(verdicts(run(row))).toEqual(['none no'])
})

test('the day that the person names stands in the finding, and what it does to the score', () => {
  const points = [100, 117, 99, 66, 0, 38, 18, 36, 0, 24, 61, 9]
  const scores = [pointsScore(points, 568)]
  const letter = copyOn(on, { entries: [settledClaim(null)], scores })
  const answers = { entries: { '/letters/0/entries/0': { settledOn: '2025-06-01' } } }
  const [found] = findings(rule, [letter], { answers })
  expect(found?.numbers).toMatchObject({ saidSettledOn: '2025-06-01', amountCents: 31_240 })
  expect(found?.statement).toContain('Nach Ihrer Angabe war es der 01.06.2025.')
  expect(found?.effect).toMatchObject({ from: 568, low: 603, high: 603 }) // 17 months: 100 → 135
})

test('a date that could not be read is a doubt; the grounds follow the day', () => {
  const doubts = [{ path: '/entries/0/settledOn', reason: '' }]
  const unsure = copyOn(on, { entries: [settledClaim(null)], doubts })
  expect(verdicts(findings(rule, [unsure]))).toEqual(['untestable no'])
  const articles = (day: string) =>
    findings(rule, [copyOn(day, { entries: [settledClaim(null)] })])[0]?.grounds.map(
      ({ article }) => article,
    )
  expect(articles('2018-05-24')).toEqual(['§\u00a035\u00a0Abs.\u00a01'])
  expect(articles('2018-05-25')).toContain('Art.\u00a016')
})

test('no claim, no day, no list', () => {
  expect(verdicts(run())).toEqual(['none no'])
  const undated = copyOn(on, { entries: [settledClaim(null)], cutoffOn: null, issuedOn: null })
  expect(verdicts(findings(rule, [undated]))).toEqual(['untestable no'])
  const uk = copyOn(on, { issuer: 'experian-uk', entries: [settledClaim(null)] })
  expect(verdicts(findings(rule, [uk]))).toEqual(['untestable no'])
})

test('the caveat asks for the day, or for proof of it', () => {
  const letter = copyOn(on, { entries: [settledClaim(null)] })
  const caveat = (settledOn: string | null) =>
    findings(rule, [letter], { answers: { entries: { '/entries/0': { settledOn } } } })[0]
      ?.caveats[0]
  expect(caveat(null)).toContain('Nennen Sie uns den Tag')
  expect(caveat('2026-01-01')).toContain('Legen Sie einen Nachweis bei')
})

test('what was looked at, and exactly these numbers', () => {
  expect(run()[0]).toMatchObject({
    statement: 'Der Brief nennt keine erledigte Forderung.',
    numbers: { checked: 0 },
  })
  expect(run(settledClaim('2025-01-01'))[0]).toMatchObject({
    statement: 'Erledigte Forderungen geprüft: 1. Jede hat ein Datum der Erledigung.',
    numbers: { checked: 1 },
  })
  expect(run(settledClaim(null))[0]?.numbers).toEqual({ amountCents: 31_240, stateOf: on })
  expect(run(settledClaim(null))[0]?.effect).toBeNull()
  for (const field of ['type', 'status', 'settledOn']) {
    const doubts = [{ path: `/entries/0/${field}`, reason: '' }]
    const letter = copyOn(on, { entries: [settledClaim(null)], doubts })
    expect(verdicts(findings(rule, [letter])), field).toEqual(['untestable no'])
  }
})
