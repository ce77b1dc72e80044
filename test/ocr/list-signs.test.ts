// Boxes, pairs of brackets and bullets before the items of a list, told by their shape: drawn by hand.
import { describe, expect, test } from 'vitest'
import { withoutListSigns } from '../../extract/ocr/boxes.ts'
import { blank, type Grey } from '../../extract/ocr/grey.ts'
import { segmentsOf } from '../../extract/ocr/segments.ts'

/** Rows of characters as a picture: each `#` is a square of ink of three pixels on paper of 240. */
function drawn(rows: readonly string[]): Grey {
  const [scale, pad] = [3, 90]
  const width = Math.max(...rows.map((row) => row.length)) * scale + 2 * pad
  const picture = blank(width, rows.length * scale + 2 * pad, 240)
  for (const [y, row] of rows.entries())
    for (const [x, sign] of row.split('').entries())
      if (sign === '#')
        for (let dy = 0; dy < scale; dy += 1) {
          const from = (pad + y * scale + dy) * width + pad + x * scale
          picture.data.fill(0, from, from + scale)
        }
  return picture
}

/** „MH" as the text behind a sign: two letters that no sign resembles. */
const TEXT = [
  '#.....#.#....#',
  '##...##.#....#',
  '#.#.#.#.#....#',
  '#..#..#.######',
  '#.....#.#....#',
  '#.....#.#....#',
  '#.....#.#....#',
]

const before = (sign: readonly string[]): Grey =>
  drawn(TEXT.map((row, y) => `${(sign[y] ?? '').padEnd(10, '.')}${row}`))

function signsIn(picture: Grey): { signs: string[]; left: number } {
  const made = withoutListSigns(picture, segmentsOf(picture, 18, []))
  return {
    signs: made.signs.map((one) => one.text),
    left: made.pieces.reduce((sum, one) => sum + one.blobs.length, 0),
  }
}

describe('what stands before an item', () => {
  const BOX = ['#######', '#.....#', '#.....#', '#.....#', '#.....#', '#.....#', '#######']
  const CROSSED = ['#######', '##...##', '#.#.#.#', '#..#..#', '#.#.#.#', '##...##', '#######']
  const FILLED = BOX.map(() => '#######')
  const PAIR = ['.##..##.', '##....##', '#......#', '#......#', '#......#', '##....##', '.##..##.']
  const SPOT = ['.......', '.......', '..##...', '.####..', '.####..', '..##...']

  test.each([
    ['an empty box', BOX, '☐'],
    ['a crossed box', CROSSED, '☒'],
    ['a filled box', FILLED, '■'],
    ['empty brackets', PAIR, '()'],
    ['a bullet', SPOT, '•'],
  ])('%s is told by its shape, and both letters are left to be read', (_, sign, text) => {
    expect(signsIn(before(sign))).toEqual({ signs: [text], left: 2 })
  })

  test.each([
    ['an O', ['.#####.', '##...##', '#.....#', '#.....#', '#.....#', '##...##', '.#####.']],
    ['a D', ['#####..', '#....#.', '#.....#', '#.....#', '#.....#', '#....#.', '#####..']],
    ['an E', ['######.', '#......', '#......', '#####..', '#......', '#......', '######.']],
    ['an 8', ['.#####.', '#.....#', '#.....#', '.#####.', '#.....#', '#.....#', '.#####.']],
    [
      'an l beside an l',
      ['#....#.', '#....#.', '#....#.', '#....#.', '#....#.', '#....#.', '#....#.'],
    ],
    [
      'brackets turned round',
      ['##..##..', '.#..#...', '..##....', '..##....', '..##....', '.#..#...', '##..##..'],
    ],
    ['a full stop', ['.......', '.......', '.......', '.......', '.......', '..##...', '..##...']],
  ])('%s is none', (_, sign) => {
    expect(signsIn(before(sign)).signs).toEqual([])
  })

  test('a box with a speck in it is neither empty nor ticked', () => {
    const specked = BOX.map((row, y) => (y === 3 ? `${row.slice(0, 4)}#${row.slice(5)}` : row))
    expect(signsIn(before(specked)).signs).toEqual([])
  })

  test('a box that touches its text is left to the engine', () => {
    const touching = drawn(TEXT.map((row, y) => `${BOX[y]}${row}`))
    expect(signsIn(touching).signs).toEqual([])
  })
})
