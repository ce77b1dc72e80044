// On what the findings of the rules that need the person rest, and which requests they support: a second list, typed by hand.
import { expect, test } from 'vitest'
import { checkCase } from '../../../analysis/index.ts'
import { type ErrorId, plant } from '../../../fixtures/index.ts'

const RECTIFY = ['Art. 5 Abs. 1 Buchst. d', 'Art. 16']
const LIST: [ErrorId, string[], string[]][] = [
  ['E5', [...RECTIFY, 'Art. 19'], ['rectification']],
  ['E6', [...RECTIFY, 'Ziffer IV.1b'], ['rectification']],
  [
    'E8',
    [...RECTIFY, 'Art. 17 Abs. 1 Buchst. d', 'Art. 18 Abs. 1 Buchst. a'],
    ['restriction', 'rectification'],
  ],
  ['E9', RECTIFY, ['rectification']],
  ['E10', RECTIFY, ['rectification']],
  [
    'E11',
    ['§ 31 Abs. 2', 'Art. 17 Abs. 1 Buchst. d', 'Art. 18 Abs. 1 Buchst. a', 'VI ZR 183/22'],
    ['restriction', 'erasure'],
  ],
  [
    'E14',
    ['Art. 15 Abs. 1 Buchst. c', 'Art. 5 Abs. 1 Buchst. a', 'C-154/21'],
    ['explanation', 'access'],
  ],
  ['E17', ['Art. 15 Abs. 1 Buchst. g', ...RECTIFY], ['explanation']],
  ['E18', ['Art. 16', 'Art. 5 Abs. 1 Buchst. d'], ['rectification']],
  ['E19', RECTIFY, ['rectification']],
]

test.each(LIST)('%s, in a letter of 2026', (id, articles, letters) => {
  const { letters: given, answers, today, rule } = plant(id, 4)
  expect(given[0]?.cutoffOn).toBe('2026-06-22')
  const found = checkCase({ letters: given, answers, today }, 'de').find(
    (one) => one.rule.id === rule,
  )
  expect(found?.grounds.map(({ article }) => article.replaceAll('\u00a0', ' '))).toEqual(articles)
  expect(found?.letters).toEqual(letters)
})
