// What a picture's words were printed as, where a column's values are known; and what is not told by likeness.
import { describe, expect, test } from 'vitest'
import { MEANINGS, SECTOR_SCORES } from '../../extract/issuers/schufa/scores.ts'
import { misreadOf } from '../../extract/parse/misread.ts'
import { reading } from '../../extract/parse/record.ts'
import type { Word } from '../../extract/read/word.ts'

const column = (id: string) => {
  const found = SECTOR_SCORES.columns.find((one) => one.id === id)
  if (!found?.phrases) throw new Error(`no phrases for ${id}`)
  return { ...found, phrases: found.phrases }
}

const word = (text: string, source: 'ocr' | 'text'): Word => ({
  text,
  page: 1,
  box: [0, 0, 50, 10],
  at: [0, 0, 50, 10],
  turn: 0,
  size: 10,
  source,
  confidence: 0.95,
  mono: false,
})

describe('classes of risk', () =>
  test.each([
    ['schr geringes Risiko', 'sehr geringes Risiko'],
    ['sehr veringes Risiko', 'sehr geringes Risiko'],
    ['deutlich erhöhles bis hobes Risiko', 'deutlich erhöhtes bis hohes Risiko'],
    ['sehr geringes Risiko', null], // known
    ['sehr hohes', null], // three letters in ten are missing
    ['mittleres Risiko', null],
    // A class that we do not know is no part of one that we know.
    ['geringes Risiko', null],
    ['kritisches Risiko', null],
    ['', null],
  ])('%s → %s', (read, printed) => expect(misreadOf(read, MEANINGS)).toBe(printed)))

describe('names of scores', () =>
  test.each([
    ['SCHUFA-Score (ür Banken, Version 3.0', 'SCHUFA-Score für Banken, Version 3.0'],
    ['SCHUFA-Scort für Freiberufler, Version 3,0', 'SCHUFA-Score für Freiberufler, Version 3.0'],
    [
      'SCHUFA: Score für Hypolhekengeschäft: Version 2.0',
      'SCHUFA-Score für Hypothekengeschäft, Version 2.0',
    ],
    ['Version 3.0', null],
    // A figure is told by no likeness, and „Banken" are not „Direktbanken".
    ['SCHUFA-Score (ür Banken, Version 8.0', null],
    ['SCHUFA-Score für Blumenbanken, Version 3.0', null],
    ['SCHUFA-Score für Autobanken, Version 3.0', null],
    ['SCHUFA-Score für Bauten, Version 3.0', null],
  ])('%s → %s', (read, printed) => expect(misreadOf(read, column('name').phrases)).toBe(printed)))

test('only what a picture showed is taken for another, and is not sure then', () => {
  const meaning = column('meaning')
  const text = 'schr geringes Risiko'
  const seen = reading(meaning, text, [word(text, 'ocr')], 0.97)
  expect(seen?.value).toBe('sehr geringes Risiko')
  // What was read stays beside it.
  expect(seen?.text).toBe(text)
  expect(seen?.confidence).toBeLessThan(0.9)
  expect(reading(meaning, text, [word(text, 'text')], 0.97)?.value).toBe(text)
})
