// Dashes that a picture gives apart from what they belong to.
import { expect, test } from 'vitest'
import { withDoubleDashes, withHyphens } from '../../extract/ocr/dashes-joined.ts'
import type { Word } from '../../extract/read/word.ts'

/** Words of 9 points on one line, each from `x0` to `x1`. */
const line = (...set: readonly (readonly [text: string, x0: number, x1: number])[]): Word[] =>
  set.map(([text, x0, x1], i) => ({
    text,
    page: 1,
    box: [x0, 91, x1, 100],
    at: [x0, 91, x1, 100],
    turn: 0,
    size: 9,
    mono: false,
    source: 'ocr',
    confidence: 0.9 - i / 100,
  }))
const texts = (words: readonly Word[]): string[] => words.map(({ text }) => text)

test('two dashes beside each other are one sign, as sure as the less sure one', () => {
  const made = withDoubleDashes(line(['Daten', 60, 85], ['-', 88, 91], ['-;', 93, 97]))
  expect(texts(made)).toEqual(['Daten', '--;'])
  expect(made[1]).toMatchObject({ box: [88, 91, 97, 100], confidence: 0.88 })
})
test.each([
  [
    'three are none',
    [
      ['-', 60, 63],
      ['-', 65, 68],
      ['-', 70, 73],
    ],
  ],
  [
    'nor are two of different columns',
    [
      ['-', 60, 63],
      ['-', 72, 75],
    ],
  ],
  [
    'nor is one behind a stop',
    [
      ['-;', 60, 64],
      ['-', 66, 69],
    ],
  ],
] as const)('%s', (_, set) =>
  expect(texts(withDoubleDashes(line(...set)))).toEqual(set.map(([text]) => text)),
)

test('a word that a hyphen begins belongs to the one before it', () =>
  expect(
    texts(withHyphens(line(['SCHUFA', 60, 92], ['-Score', 94, 117], ['für', 120, 130]))),
  ).toEqual(['SCHUFA-Score', 'für']))
test('but not across a space, and no dash of a list', () => {
  const words = line(['SCHUFA', 60, 92], ['-Score', 96, 119], ['Bank', 122, 140], ['-', 141, 144])
  expect(texts(withHyphens(words))).toEqual(texts(words))
})
