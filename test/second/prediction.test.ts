// The foretold change of the 2026 score against the printed one. Ages and points by hand: from 15 June 2026 to 15 June 2027 the loan of March
// 2026 is no longer new (48 → 66), its remaining term falls under three years (48 → 61), the address passes six years (42 → 49): +38.
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../analysis/index.ts'
import type { Letter } from '../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore } from '../analysis/made.ts'

const BEFORE = [264, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
const AFTER = [264, 117, 99, 66, 0, 38, 56, 36, 49, 74, 61, 0]

const file: Partial<Letter> = {
  entries: [
    entry({
      type: 'instalment-loan',
      openedOn: '2026-03-01',
      lastDueOn: '2030-03-01',
      status: 'running',
    }),
    entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
    entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
  ],
  inquiries: [inquiry('2026-02-02')],
  addresses: [
    { current: true, text: 'Musterweg 1', reportedBy: null, storedOn: '2021-05-10', since: null },
  ],
}

const on = (day: string, points: number[], value: number, own: Partial<Letter> = {}) =>
  copyOn(day, { ...file, scores: [pointsScore(points, value, { calculatedOn: day })], ...own })

const foretold = (newer: Letter, older = on('2026-06-15', BEFORE, 822)) =>
  changesBetween({ letters: [older, newer], answers: {}, today: '2027-07-01' }, 0, 1)?.prediction ??
  null

describe('the foretold change', () => {
  it('is 38 points, three criteria by name, and it came', () => {
    expect(foretold(on('2027-06-15', AFTER, 860))).toEqual({
      before: '/scores/0',
      after: '/letters/1/scores/0',
      table: 'schufa-points 2026-03-17',
      low: 38,
      high: 38,
      actual: 38,
      verdict: 'as-foretold',
      criteria: [
        { id: 'new-instalment-loans', label: 'Neue Ratenkredite', low: 18, high: 18, actual: 18 },
        { id: 'current-address-age', label: 'Aktuelle Adresse', low: 7, high: 7, actual: 7 },
        {
          id: 'longest-remaining-term',
          label: 'Längste Restlaufzeit Ratenkredite',
          low: 13,
          high: 13,
          actual: 13,
        },
      ],
    })
  })

  it('did not come when the score moved by less', () => {
    const newer = on('2027-06-15', [264, 117, 99, 48, 0, 38, 56, 36, 49, 74, 61, 0], 842)
    expect(foretold(newer)).toMatchObject({ low: 38, high: 38, actual: 20, verdict: 'lower' })
  })

  it('is nothing within half a year in which no border is crossed', () => {
    expect(foretold(on('2026-12-15', BEFORE, 822))).toMatchObject({
      low: 0,
      high: 0,
      actual: 0,
      verdict: 'as-foretold',
      criteria: [],
    })
  })

  it('of a settled claim that is gone is 112 points, from 152 to 264', () => {
    const claim = entry({
      settledOn: '2024-01-10',
      amount: 31_240,
      status: 'settled',
      negative: true,
    })
    const points = [152, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
    const older = on('2026-06-15', points, 710, { entries: [...(file.entries ?? []), claim] })
    const found = foretold(on('2026-12-15', BEFORE, 822), older)
    expect(found).toMatchObject({ low: 112, high: 112, actual: 112, verdict: 'as-foretold' })
  })

  it('is open where a criterion does not follow from the entries', () => {
    const moved = on('2026-12-15', [264, 117, 99, 48, 0, 0, 56, 36, 42, 74, 48, 0], 784)
    expect(foretold(moved)).toMatchObject({
      low: null,
      high: null,
      actual: -38,
      verdict: 'unsure',
      criteria: [{ id: 'identity-confirmed', low: null, high: null, actual: -38 }],
    })
  })

  it('is not given when a score is in doubt', () => {
    const newer = {
      ...on('2027-06-15', AFTER, 860),
      doubts: [{ path: '/scores/0/value', reason: 'unklar' }],
    }
    expect(foretold(newer)).toBeNull()
  })
})
