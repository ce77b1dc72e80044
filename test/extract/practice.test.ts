// The letters that a waiting child practises on must be read whole: one that ends early compiles nothing.
import { expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import { PRACTICE_LETTERS, practise, practiceLetter } from '../../extract/read/practice.ts'

test.each([
  ['uebersicht-2018', 'schufa/datenuebersicht-34@2010-04', 20],
  ['kopie-2018', 'schufa/datenkopie-15@2018-05', 1],
  ['kopie-2026', 'schufa/datenkopie-15@2026-03', 1],
] as const)('%s', async (name, layout, scores) => {
  const { letters } = await readLetter([practiceLetter(name)], 'de')
  expect(letters[0]?.letter.layout).toBe(layout)
  expect(letters[0]?.letter.scores.length).toBeGreaterThanOrEqual(scores)
})

test('practice ends when a letter comes', async () => {
  let read = 0
  await practise(
    async () => {
      read += 1
    },
    () => read === 2,
  )
  expect(read).toBe(2)
  await practise(
    async () => {
      read += 1
    },
    () => false,
  )
  expect(read).toBe(2 + PRACTICE_LETTERS.length)
})
