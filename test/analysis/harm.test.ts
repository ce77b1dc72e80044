// No finding may rest on what a letter does not say: a small set through the reader; `npm run harm` does many.
import { expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import { drawLetter, mixedDress, plant } from '../../fixtures/index.ts'
import { harmOf } from './harm.ts'

test('a row that was lost or invented is harm, the same letter is none', () => {
  const { letters, today } = plant('E1', 9401)
  const [truth] = letters
  if (!truth) throw new Error('nothing planted')
  const same = harmOf(truth, truth, today)
  expect(same.true).toBeGreaterThan(0)
  expect(same).toEqual({ true: same.true, found: same.true, false: [] })
  const healthy = { ...truth, entries: [] }
  expect(harmOf(healthy, truth, today).false.map(({ rule }) => rule)).toContain(
    'settled-claim-overdue',
  )
})

test.each(['E6', 'E12'] as const)('%s, read from a mixed dress', async (id) => {
  const { letters, today } = plant(id, 9402)
  const [truth] = letters
  if (!truth) throw new Error('nothing planted')
  const read = (await readLetter([await drawLetter(truth, mixedDress(9402))], 'en')).letters[0]
  if (!read) throw new Error('not read')
  expect(harmOf(truth, read.letter, today).false).toEqual([])
})
