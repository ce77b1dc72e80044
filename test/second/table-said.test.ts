// The points table behind a foretold change is called unconfirmed while it is, and no longer.
import { afterEach, expect, test } from 'vitest'
import { changesBetween, POINTS_TABLES } from '../../analysis/index.ts'
import { changesSaid } from '../../reports/evidence/changes.ts'
import { copyOn, pointsScore } from '../analysis/made.ts'

const POINTS = [264, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
const on = (day: string) =>
  copyOn(day, { scores: [pointsScore(POINTS, 822, { calculatedOn: day })] })
const LETTERS = [on('2026-06-15'), on('2026-12-15')]
const SPEECHES = ['de', 'en', 'fr'] as const
const DOUBT = /nicht bestätigt|not confirmed|non confirmé/

const was = POINTS_TABLES.map(({ status }) => status)
const setStatus = (status: (n: number) => unknown) =>
  POINTS_TABLES.forEach((table, n) => void Reflect.set(table, 'status', status(n)))
afterEach(() => setStatus((n) => was[n]))

function said(): string[] {
  const changes = changesBetween({ letters: LETTERS, answers: {}, today: '2027-01-01' }, 0, 1)
  if (!changes?.prediction) throw new Error('nothing foretold')
  const { table } = changes.prediction
  return SPEECHES.map((speech) => {
    const { parts } = changesSaid(changes, LETTERS, [], speech)
    return parts.flatMap(({ text }) => text).find((text) => text.includes(table)) ?? ''
  })
}

test('a table that its publisher has not confirmed is named so', () => {
  for (const text of said()) expect(text).toMatch(DOUBT)
})

test('a confirmed table is named, without the doubt', () => {
  setStatus(() => 'confirmed')
  for (const text of said()) {
    expect(text).toMatch(/schufa-points 2026-03-17\.$/)
    expect(text).not.toMatch(DOUBT)
  }
})
