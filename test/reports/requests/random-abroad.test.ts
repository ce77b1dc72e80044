// Over random cases in every country: no letter holds a blank, an unfilled word, law that may not be cited, or a value nobody confirmed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAW_FACTS, mayBeCited } from '../../../analysis/index.ts'
import { requestsFor, requestText } from '../../../reports/requests/index.ts'
import {
  inAmerica,
  inAustria,
  inBritain,
  inFrance,
  LONDON,
  LYON,
  NEW_YORK,
  refusedInAmerica,
} from './abroad-cases.ts'
import { all, SENDER } from './erika.ts'
import { FINDINGS, followed } from './follow-cases.ts'

const OUTCOMES = [
  'met',
  'partly',
  'refused',
  'excessive',
  'identity-demanded',
  'extended',
  'none',
] as const
const TYPES = [
  'access',
  'explanation',
  'notice-of-correction',
  'dispute',
  'erasure',
  'reminder',
  'access--caisse-exemple',
]
const day = fc.integer({ min: 0, max: 120 }).map((back) => {
  const at = new Date(Date.UTC(2026, 10, 25 - back))
  return at.toISOString().slice(0, 10)
})
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 })
const log = fc.array(
  fc.record({
    request: fc.constantFrom(...TYPES),
    sentOn: maybe(day),
    receivedOn: maybe(day),
    answeredOn: maybe(day),
    outcome: maybe(fc.constantFrom(...OUTCOMES)),
  }),
  { maxLength: 5 },
)
/** Leaves of the letters whose printed words can be told from all others. */
const SIGNS: Record<string, RegExp> = {
  '/entries/0/amount': /312[.,]40/,
  '/entries/0/reference': /INK-2021-77/,
  '/entries/0/party': /Sample Bank|Musterbank AG, 312/,
  '/scores/0/value': /\b774\b/,
}
const PLACES = [
  ...Object.keys(SIGNS),
  '/entries/0/settledOn',
  '/entries/0/reportedOn',
  '/entries/3/party',
  '/entries/3/amount',
  '/entries/4/party',
  '/entries/4/amount',
  '/entries/3/openedOn',
  '/entries/4/openedOn',
  '/cutoffOn',
  '/issuedOn',
  '/sender',
]
const findings = fc.subarray([...all, FINDINGS.foreign, FINDINGS.disputed, ...inBritain().findings])
const cases = fc.record({
  make: fc.constantFrom(inBritain, inAmerica, inFrance, inAustria, followed),
  log,
  confirmed: fc.subarray(PLACES),
  sender: fc.constantFrom(SENDER, LONDON, NEW_YORK, LYON, {}, { name: 'Erika Mustermann' }),
  actsFor: maybe(fc.constant('Max Beispiel')),
  findings,
})

/** Names of law that no letter may hold today. */
const UNFIT = LAW_FACTS.filter((one) => !mayBeCited(one) && one.kind !== 'practice').map(
  ({ article, law }) => `${article.en} ${law.en}`.replaceAll('\u00a0', ' '),
)

describe('letters of random cases in five countries', () => {
  it('are whole, or refused with what is missing', () => {
    let written = 0
    let refused = 0
    const countries = new Set<string>()
    fc.assert(
      fc.property(cases, ({ actsFor, confirmed, findings: found, log: rows, make, sender }) => {
        const made = make(rows)
        const answers = { ...made.case.answers, confirmed, sender: { ...sender, actsFor } }
        const input = { case: { ...made.case, answers }, findings: found }
        for (const { id, missing, ready } of requestsFor(input)) {
          if (!ready) {
            refused += 1
            const refusal = expect.objectContaining({ code: 'REQUEST_INCOMPLETE' })
            if (missing.length > 0) expect(() => requestText(id, input)).toThrow(refusal)
            continue
          }
          written += 1
          countries.add(make.name)
          const text = requestText(id, input).replaceAll('\u00a0', ' ')
          expect(text).not.toMatch(/[{}]|undefined|\bnull\b|NaN|Invalid|\[object|\[\?\]/)
          expect(text).not.toMatch(/^[^\n:]{2,40}: *$\n^$\n^$/m)
          expect(text).not.toMatch(/\(\)|„“|“”|  +\S|vom \.|on \.| le \./)
          for (const name of UNFIT) expect(text).not.toContain(name)
          for (const [place, sign] of Object.entries(SIGNS)) {
            if (!confirmed.includes(place))
              expect({ id, text }).not.toMatchObject({ text: expect.stringMatching(sign) })
          }
        }
      }),
      { numRuns: 60, seed: 20261126 },
    )
    expect(written).toBeGreaterThan(60)
    expect(refused).toBeGreaterThan(60)
    expect(countries.size).toBe(5)
  })

  it('of an American refusal likewise', () => {
    fc.assert(
      fc.property(fc.subarray(['/sender', '/issuedOn']), log, (confirmed, rows) => {
        const input = refusedInAmerica({ confirmed, log: rows })
        const reasons = requestsFor(input).find(({ type }) => type === 'explanation')
        expect(reasons?.ready).toBe(confirmed.length === 2)
      }),
      { numRuns: 40, seed: 20261127 },
    )
  })
})
