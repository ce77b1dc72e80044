// A newer batch gives a comparison another grade: said once until the next batch, with the day of the batch that she saw; else nothing is said.
import { describe, expect, it } from 'vitest'
import { regradedSince } from '../../../server/donations/regraded.ts'
import type { FindingsRecord } from '../../../server/donations/records.ts'
import type { Finding, Strength } from '../../../extract/index.ts'

const finding = (id: string, kind: Finding['kind'], strength: Strength): Finding => ({
  id,
  kind,
  rule: { id, version: '1', validFrom: '2026-01-01', sources: [], reviewed: 'no' },
  title: `Titel ${id}`,
  statement: '',
  contestable: 'unclear',
  strength,
  numbers: {},
  where: [],
  caveats: [],
  grounds: [],
  letters: [],
  effect: null,
})
const record = (batch: string | null, ...all: Finding[]): FindingsRecord => ({
  wanted: 1,
  today: '2026-11-26',
  population: batch === null ? null : { batch, sha256: 'x' },
  findings: { de: all, en: all.map((one) => ({ ...one, title: `title ${one.id}` })) },
  comparisons: [],
})
const TWINS = 'twins:/letters/0/scores/0'

describe('a newer batch', () => {
  const before = record(
    '2026-11-01T10-00-00-000Z',
    finding(TWINS, 'comparison', 'untestable'),
    finding('peer-position:/letters/0/scores/0', 'comparison', 'context'),
    finding('inquiry-overdue:/inquiries/0', 'rule', 'contradiction'),
  )
  it('tells which grades it changed, from which to which, and since which day', () => {
    const now = record('2026-11-20T10-00-00-000Z', finding(TWINS, 'comparison', 'unexplained'))
    expect(regradedSince(before, now)).toEqual({
      since: '2026-11-01',
      changes: [
        {
          id: TWINS,
          title: { de: `Titel ${TWINS}`, en: `title ${TWINS}` },
          from: 'untestable',
          to: 'unexplained',
        },
        {
          id: 'peer-position:/letters/0/scores/0',
          title: {
            de: 'Titel peer-position:/letters/0/scores/0',
            en: 'title peer-position:/letters/0/scores/0',
          },
          from: 'context',
          to: null,
        },
      ],
    })
  })

  it('says nothing where all grades stand, or where there was no batch before', () => {
    const same = record('2026-11-20T10-00-00-000Z', ...before.findings.de)
    expect(regradedSince(before, same)).toBeNull()
    expect(regradedSince(record(null, ...before.findings.de), same)).toBeNull()
    expect(regradedSince(null, same)).toBeNull()
  })

  it('is told of until a further batch comes, however often the findings are made anew', () => {
    const told = { since: '2026-11-01', changes: [] }
    const seen = { ...record('b', finding(TWINS, 'comparison', 'none')), regraded: told }
    expect(regradedSince(seen, record('b', finding(TWINS, 'comparison', 'unexplained')))).toBe(told)
    expect(regradedSince(seen, record('c', finding(TWINS, 'comparison', 'none')))).toBeNull()
  })
})
