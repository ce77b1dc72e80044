// Over random logs and decisions: what is offered fits the log, what is ready can be written without a blank, the next step is named.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import {
  deadlinesIcs,
  nextSteps,
  requestsFor,
  requestText,
  writeRequest,
} from '../../../reports/requests/index.ts'
import { SENDER } from './erika.ts'
import { BANK, FINDINGS, followed, type Log } from './follow-cases.ts'

/** Counted back from the day of the cases, 25 November 2026. */
const day = fc
  .integer({ min: 0, max: 500 })
  .map((back) => new Date(Date.UTC(2026, 10, 25 - back)).toISOString().slice(0, 10))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 3 })
const OUTCOMES = [
  'met',
  'partly',
  'refused',
  'excessive',
  'identity-demanded',
  'extended',
  'none',
] as const
const IDS = [
  'access',
  'explanation',
  'erasure',
  'restriction',
  'objection',
  'contest',
  'contest--musterbank-ag',
  'reminder',
  'reminder--musterbank-ag',
  'complaint',
  'code-of-conduct',
  'nothing',
]
/** Days in the order in which they happen: sent, received, answered. */
const row = fc
  .record({
    request: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('erasure', 'erasure', 'access', 'reminder') },
      { weight: 1, arbitrary: fc.constantFrom(...IDS) },
    ),
    days: fc.tuple(day, day, day).map((three) => three.toSorted()),
    keep: fc.oneof(
      { weight: 2, arbitrary: fc.constant([true, true, true] as const) },
      { weight: 1, arbitrary: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()) },
    ),
    by: maybe(fc.constantFrom('post' as const, 'registered' as const, 'email' as const)),
    outcome: maybe(fc.constantFrom(...OUTCOMES, 'refused' as const, 'none' as const)),
  })
  .map(({ by, days, keep, outcome, request }): Log[number] => ({
    request,
    ...(keep[0] ? { sentOn: days[0] } : {}),
    ...(keep[1] ? { receivedOn: days[1] } : {}),
    ...(keep[2] ? { answeredOn: days[2] } : {}),
    ...(by ? { by } : {}),
    ...(outcome ? { outcome } : {}),
  }))

const cases = fc.record({
  log: fc.array(row, { maxLength: 5 }),
  decision: fc.option(
    fc.record(
      {
        by: fc.constantFrom('Musterbank AG', 'Kaufhaus "Muster" {deadline} #x'),
        on: day,
        outcome: fc.constantFrom('refused' as const, 'worse-terms' as const, 'deposit' as const),
        reasonGiven: fc.string({ maxLength: 60 }).filter((one) => !/[{}]/.test(one)),
        humanInvolved: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  ),
  confirmed: fc.constantFrom<Answers['confirmed'][]>('all', 'all', 'all', 'all', ['/cutoffOn']),
  mine: fc.option(fc.constant(false)),
  findings: fc.subarray(Object.values(FINDINGS), { minLength: 2 }),
})

const TYPES = ['restriction', 'objection', 'contest', 'reminder', 'complaint', 'code-of-conduct']

/** By hand from the contract: whose answer came, and not in full. */
const LEADS_ON = ['partly', 'refused', 'excessive', 'identity-demanded', 'extended']

describe('requests of random logs', () => {
  it('follow the log, leave nothing blank and always name a next step', async () => {
    const written = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(cases, async ({ confirmed, decision, findings, log, mine }) => {
        const entries =
          mine === false ? { '/entries/5': { mine }, '/entries/0': { disputed: true } } : {}
        const answers = { confirmed, decision, entries, sender: SENDER, addressees: BANK }
        const input = followed(log, answers, findings)
        const found = requestsFor(input)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const request of found) {
          if (request.type === 'reminder' || request.type === 'complaint') {
            const past = log.some(
              ({ outcome, receivedOn }) =>
                (outcome && LEADS_ON.includes(outcome)) ||
                (receivedOn && receivedOn < '2026-10-26'),
            )
            expect(past).toBe(true)
          }
          if (request.type === 'contest') expect(decision?.humanInvolved).not.toBe(true)
          if (!request.ready) {
            await expect(writeRequest(request.id, input, 'txt')).rejects.toMatchObject({
              code: 'REQUEST_INCOMPLETE',
            })
            continue
          }
          written.set(request.type, (written.get(request.type) ?? 0) + 1)
          const text = new TextDecoder().decode(await writeRequest(request.id, input, 'txt'))
          const hostile = text.replaceAll('{deadline}', '')
          expect(hostile).not.toMatch(/[{}]|undefined|\bnull\b|NaN|Invalid|\[object/)
          expect(hostile).not.toMatch(/Ausweis|Schadensersatz|§ 31|§ 37a|Richtlinie/)
          expect(text).not.toMatch(/^(Datum|Betrag|Verantwortlicher|Fundstelle|Anlagen): *$/m)
          expect(requestText(request.id, input, 'en')).not.toMatch(/undefined|NaN/)
        }
        const steps = nextSteps(input)
        const met = log.filter(({ outcome }) => outcome === 'met').length
        expect(steps.length + met).toBeGreaterThan(0)
        for (const { requestId, step, why } of steps) {
          expect(why.replaceAll('{deadline}', '')).not.toMatch(/[{}]|undefined/)
          const isWaiting = ['wait', 'reminded', 'receipt', 'outcome'].includes(step)
          if (requestId !== null && !isWaiting) {
            expect(found.map(({ id }) => id)).toContain(requestId)
          }
        }
        expect(deadlinesIcs(input).length).toBeGreaterThan(50)
      }),
      { numRuns: 150, seed: 20261125 },
    )
    const rare = TYPES.filter((type) => (written.get(type) ?? 0) < 5)
    expect({ rare, written: rare.length > 0 ? [...written] : [] }).toEqual({
      rare: [],
      written: [],
    })
  })
})
