// „Stand   erledigt" over „Gespeichert am   02.10.2024": a word that is a value beside its label is no label of what stands below it.
import { expect, test } from 'vitest'
import { findLabel, indexOf } from '../../extract/parse/label.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { dressOf, drawLetter, plantCombined } from '../../fixtures/index.ts'
import { LEFT, Sheet } from '../arrangements/sheet.ts'

test('a settled claim without its date does not borrow the day of storing', async () => {
  const [letter] = plantCombined(8206).letters
  if (letter === undefined) throw new Error('no letter')
  const read = await readLetter([await drawLetter(letter, dressOf('modern'))], 'de')
  const entry = read.letters[0]?.letter.entries[2]
  expect([entry?.status, entry?.settledOn, entry?.storedOn]).toEqual([
    'settled',
    null,
    '2024-10-02',
  ])
})

test('a heading in larger type does not go on in the head of a table below it', () => {
  const found = (size: number) => {
    const sheet = new Sheet()
    sheet.put('Weitere gespeicherte', LEFT, size)
    sheet.put('Information', LEFT + 40, 8, sheet.y + 14)
    const [page] = sheet.pages
    if (!page) throw new Error('no page')
    return findLabel(indexOf(page), 'gespeicherteinformation').length
  }
  expect(found(8)).toBe(1)
  expect(found(11)).toBe(0)
})
