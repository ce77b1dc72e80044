// Over random cases: nothing that was not vouched for is stated, nothing stays blank, and what lacks something is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, Letter } from '../../../extract/index.ts'
import { requestsFor, writeRequest } from '../../../reports/requests/index.ts'
import { all, entry, erika, letter } from './erika.ts'

/** A letter in which every printed value can be told from every other, and any of them may be missing. */
function marked(nulls: ReadonlySet<string>): Letter {
  const base = letter()
  const kept = <T>(place: string, value: T): T | null => (nulls.has(place) ? null : value)
  const entries = base.entries.map((one, at) =>
    entry({
      ...one,
      party: kept(`/entries/${at}/party`, at === 3 || at === 4 ? 'Doppelbank SE' : `Firma-${at}x`),
      reference: kept(`/entries/${at}/reference`, `REF-${at}x`),
      amount: kept(`/entries/${at}/amount`, 100_000 + at * 1_111),
    }),
  )
  const inquiries = base.inquiries.map((one) => ({
    ...one,
    party: kept('/inquiries/0/party', 'Anfrager-0x'),
    purpose: kept('/inquiries/0/purpose', 'Zweck-0x'),
  }))
  return { ...base, entries, inquiries, cutoffOn: kept('/cutoffOn', base.cutoffOn) }
}

const PLACES = [
  ...[0, 1, 2, 3, 4, 5].flatMap((at) =>
    ['party', 'reference', 'amount'].map((leaf) => `/entries/${at}/${leaf}`),
  ),
  '/inquiries/0/party',
  '/inquiries/0/purpose',
]
/** What a stated value looks like in the letter. */
function sign(place: string): string {
  const [, list, row = '', leaf] = place.split('/')
  if (list === 'inquiries') return leaf === 'party' ? 'Anfrager-0x' : 'Zweck-0x'
  if (leaf === 'party') return row === '3' || row === '4' ? 'Doppelbank SE' : `Firma-${row}x`
  if (leaf === 'reference') return `REF-${row}x`
  const cents = 100_000 + Number(row) * 1_111
  return `${Math.floor(cents / 100_000)}.${String(Math.floor((cents % 100_000) / 100)).padStart(3, '0')},${String(cents % 100).padStart(2, '0')} Euro`
}

const REQUIRED = [
  ...[0, 1, 2, 3, 4, 5].flatMap((at) =>
    ['reportedOn', 'settledOn', 'grantedOn', 'openedOn'].map((leaf) => `/entries/${at}/${leaf}`),
  ),
  '/inquiries/0/on',
  '/cutoffOn',
  '/issuedOn',
  '/scores/0/name',
  '/scores/0/value',
  '/scores/0/criteria/0/points',
  '/scores/0/criteria/1/points',
]

const name = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((one) => !/[{}]/.test(one))
const cases = fc.record({
  name,
  lines: fc.array(name, { minLength: 1, maxLength: 4 }),
  nulls: fc.subarray([...PLACES, '/cutoffOn']).map((one) => new Set(one)),
  unconfirmed: fc.subarray(PLACES).map((one) => new Set(one)),
  findings: fc.subarray(all),
})

function inputOf(one: {
  name: string
  lines: string[]
  nulls: Set<string>
  unconfirmed: Set<string>
  findings: typeof all
}) {
  const confirmed = [...PLACES.filter((place) => !one.unconfirmed.has(place)), ...REQUIRED]
  const answers: Answers = { confirmed, sender: { name: one.name, lines: one.lines } }
  return { case: erika(answers, [marked(one.nulls)]), findings: one.findings }
}

describe('requests of random cases', () => {
  it('state only what was vouched for, leave nothing blank, and are refused when incomplete', async () => {
    let written = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const input = inputOf(one)
        const found = requestsFor(input)
        expect(found.slice(0, 2).map(({ type }) => type)).toEqual(['access', 'explanation'])
        for (const request of found) {
          expect(request.ready).toBe(request.missing.length === 0)
          if (!request.ready) {
            refused += 1
            await expect(writeRequest(request.id, input, 'txt')).rejects.toMatchObject({
              code: 'REQUEST_INCOMPLETE',
            })
            continue
          }
          written += 1
          const text = new TextDecoder().decode(await writeRequest(request.id, input, 'txt'))
          expect(text).not.toMatch(/[{}]|undefined|\bnull\b|NaN|Invalid|\[object/)
          expect(text).not.toMatch(/^(Datum|Betrag|Nummer|Fundstelle|Gemeldet \w+|Anlagen): *$/m)
          const [, , , , ...body] = text.split('\n')
          for (const place of one.unconfirmed) {
            const others = PLACES.filter(
              (other) => sign(other) === sign(place) && !one.unconfirmed.has(other),
            )
            if (others.length > 0) continue
            expect(body.join('\n').replaceAll(one.name, '')).not.toContain(sign(place))
          }
        }
      }),
      { numRuns: 150, seed: 20261125 },
    )
    // Both branches were taken often enough to mean something.
    expect(written).toBeGreaterThan(200)
    expect(refused).toBeGreaterThan(50)
  })
})
