// Type of one width is told by the places of words.
import { expect, test } from 'vitest'
import { isMonospaced } from '../../extract/ocr/mono.ts'

const TEXT = 'Am 03.12.2011 hat Kleiderkiste Online GmbH unter der Nummer 00066 gemeldet'.split(' ')

/** The words of a line whose letters are as wide as `widthOf` says. */
function set(
  widthOf: (char: string) => number,
): { text: string; box: [number, number, number, number] }[] {
  let x = 70
  return TEXT.map((text) => {
    const from = x
    for (const char of text) x += widthOf(char)
    const to = x
    x += widthOf(' ')
    return { text, box: [from, 100, to, 110] }
  })
}

test('letters of one width, measured to a third of a point', () => {
  const words = set(() => 6).map(({ text, box: [x0, y0, x1, y1] }, i) => ({
    text,
    box: [x0 + (i % 3) * 0.3, y0, x1, y1] as [number, number, number, number],
  }))
  expect(isMonospaced([words, words, words])).toBe(true)
})
test('letters of a text face', () =>
  expect(
    isMonospaced([
      set((char) => (/[ilt .,]/u.test(char) ? 2.8 : /[mwMGKN]/u.test(char) ? 8.3 : 5.6)),
    ]),
  ).toBe(false))
test('too few words to tell', () => expect(isMonospaced([set(() => 6).slice(0, 3)])).toBe(false))
