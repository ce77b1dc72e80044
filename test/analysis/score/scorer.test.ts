// Two thousand invented people, scored by the second table of the fixtures: recomputed exactly; one changed criterion is decoded.
import { describe, expect, test } from 'vitest'
import { checkCase, POINTS_TABLE, recompute } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { letterOf, person } from '../../../fixtures/index.ts'

const DAYS = ['2026-03-17', '2026-06-22', '2026-08-31', '2026-10-12', '2026-11-20'] as const
const lists = ({ entries, inquiries, addresses }: Letter) =>
  entries.length + inquiries.length + addresses.length > 0

function scored(n: number, name: string): Letter[] {
  return Array.from({ length: n }, (_, i) =>
    letterOf(person(77, `${name}/${i}`), 'schufa/score-2026', {
      on: DAYS[i % DAYS.length] ?? '2026-10-12',
      contracts: true,
    }),
  ).filter((letter) => lists(letter) && letter.scores[0]?.value !== null)
}

test('every criterion of 2,000 people follows from their entries, and most in one reading alone', () => {
  const letters = scored(2000, 'long')
  let rows = 0
  let single = 0
  for (const letter of letters) {
    const found = recompute(letter, '/scores/0')
    expect(found?.sum).toBe(letter.scores[0]?.value)
    expect(found?.classByTable).toBe(letter.scores[0]?.meaning)
    for (const row of found?.rows ?? []) {
      if (row.id === 'identity-confirmed') continue
      rows += 1
      if (row.expected.length === 1) single += 1
      expect(row.expected, row.id).toContain(row.points)
    }
  }
  expect(letters.length).toBeGreaterThan(1800)
  expect(single / rows).toBeGreaterThan(0.95)
})

describe('one criterion at another level', () => {
  /** The n-th letter with one criterion moved to another level, value and all; null where the identity is moved. */
  function moved(letter: Letter, n: number) {
    const [one] = letter.scores
    const at = n % 12
    const row = one?.criteria[at]
    const levels = POINTS_TABLE.criteria[at]?.levels.flatMap(({ points }) => [...points]) ?? []
    const others = [...new Set(levels)].filter((points) => points !== row?.points)
    const to = others[n % others.length]
    if (!one || !row || to === undefined || row.id === 'identity-confirmed') return null
    const criteria = one.criteria.map((each, i) => (i === at ? { ...each, points: to } : each))
    const value = (one.value ?? 0) + to - (row.points ?? 0)
    return { id: row.id, to, score: { ...one, criteria, value, meaning: null } }
  }
  const changes = scored(400, 'decoded').flatMap((letter, n) => {
    const change = moved(letter, n)
    return change === null ? [] : [{ letter, ...change }]
  })
  const decoded = (letter: Letter) =>
    checkCase({ letters: [letter], answers: {}, today: '2026-11-24' }, 'en').find(
      ({ rule }) => rule.id === 'decode',
    )

  test('with its points printed it is named, alone, wherever the entries leave one reading', () => {
    const found = changes.map(({ letter, score }) => decoded({ ...letter, scores: [score] }))
    const loud = changes.flatMap((change, n) =>
      found[n]?.strength === 'none' ? [] : [{ change, numbers: found[n]?.numbers }],
    )
    // Some other level is another reading of the same entries: then nothing is wrong.
    expect(loud.length / changes.length).toBeGreaterThan(0.85)
    for (const { change, numbers } of loud) {
      expect(numbers).toMatchObject({ candidates: 1, criterion: change.id, points: change.to })
    }
  })

  test('with the value alone it is rarely more than three candidates', () => {
    const counts = changes.flatMap(({ letter, score }) => {
      const found = decoded({ ...letter, scores: [{ ...score, criteria: [] }] })
      const n = found?.numbers['candidates']
      return typeof n === 'number' ? [n] : []
    })
    expect(counts.length).toBeGreaterThan(250)
    expect(counts.every((n) => n >= 1)).toBe(true)
    expect(counts.filter((n) => n <= 3).length / counts.length).toBeGreaterThan(0.9)
  })
})
