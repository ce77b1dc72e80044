// The criteria of the score of 2026 in words and ways nobody drew: tables with further columns, cards, titles over labels, one on each line.
import { expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { type PartName, type Wording, WORDINGS } from '../arrangements/parts.ts'
import { pagesWith, printed } from '../arrangements/set.ts'
import { TRUTHS } from '../arrangements/truth.ts'

const LETTER = TRUTHS['schufa/score-2026']

function both(part: PartName, way: string, wording: Wording): { truth: Letter; read: Letter } {
  if (!LETTER) throw new Error('no such truth')
  const truth = printed(LETTER, wording)
  const read = letterOfPages(pagesWith(truth, wording, part, way), 'de')
  if (!read) throw new Error('not recognised')
  return { truth, read }
}
const criteriaOf = ({ scores }: Letter) => scores.flatMap(({ criteria }) => criteria)

test.each([
  'table',
  'table, numbered',
  'titled, label: value',
  'cards, label over',
  'cards two, over',
])('criteria as records, set as „%s"', (way) => {
  const { truth, read } = both('criteria', way, 0)
  expect(criteriaOf(read)).toEqual(criteriaOf(truth))
})

test.each([
  'label: value',
  'label | value, two',
  'cards, label under',
  '• label value',
  'label, value below',
])('criteria one on each line, set as „%s"', (way) => {
  for (const wording of WORDINGS) {
    const { truth, read } = both('criteria, one a line', way, wording)
    expect(criteriaOf(read), `wording ${wording}`).toEqual(criteriaOf(truth))
  }
})

test('what is said of a criterion is no part of its name', () => {
  for (const way of ['told', 'cards, label under'])
    for (const wording of [1, 2] as const) {
      const names = criteriaOf(both('criteria', way, wording).truth).map(({ label }) => label)
      for (const { label } of criteriaOf(both('criteria', way, wording).read))
        expect(names).toContain(label)
    }
})

test('the most that one can reach is never taken for the points', () => {
  for (const way of ['cards, label under', 'cards two, under'])
    for (const wording of WORDINGS) {
      const { truth, read } = both('criteria', way, wording)
      const points = new Map(criteriaOf(truth).map((one) => [one.id, one.points]))
      for (const one of criteriaOf(read)) expect(one.points, one.id).toBe(points.get(one.id))
    }
})
