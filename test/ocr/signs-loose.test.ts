// Signs of which a fax kept parts: drawn stroke by stroke with gaps and dirt, and letters that are none.
import { describe, expect, test } from 'vitest'
import { blank, type Grey } from '../../extract/ocr/grey.ts'
import { looseRingIn, looseSignIn } from '../../extract/ocr/signs-loose.ts'
import { signIn } from '../../extract/ocr/signs.ts'

/** A cell from rows of characters, each three pixels wide and high: `#` is ink. */
function cellOf(rows: readonly string[]): Grey {
  const [wide, dot, rim] = [Math.max(...rows.map((row) => row.length)), 3, 6]
  const cell = blank(wide * dot + 2 * rim, rows.length * dot + 2 * rim)
  for (const [y, row] of rows.entries())
    for (const [x, sign] of row.split('').entries())
      if (sign === '#')
        for (let dy = 0; dy < dot; dy += 1)
          for (let dx = 0; dx < dot; dx += 1)
            cell.data[(rim + y * dot + dy) * cell.width + rim + x * dot + dx] = 0
  return cell
}

const SIZE = 42
/** Two signs: an arm of the first is lost, the second is torn in two. */
const TORN = ['..#......#..', '..#......#..', '.####..##.##', '..#......#..', '..#.........']
const T = ['..#.....', '..#.....', '######..', '..#.....', '..#.....', '..#.....', '...####.']
const RING = ['..##.#', '.#...#', '#....#', '#.....', '.#..#.', '..##..']
const E = ['.####.', '#....#', '######', '######', '#.....', '.####.']

describe('signs with parts lost', () => {
  test('two plus signs', () => {
    expect(signIn(cellOf(TORN), SIZE)).toBeNull()
    expect(looseSignIn(cellOf(TORN), SIZE)?.text).toBe('++')
  })
  test('a ring', () => {
    expect(signIn(cellOf(RING), SIZE)).toBeNull()
    expect(looseRingIn(cellOf(RING), SIZE)?.text).toBe('o')
  })
})

test('letters, dirt and white are no signs', () => {
  expect(looseSignIn(cellOf(T), SIZE)).toBeNull()
  expect(looseRingIn(cellOf(E), SIZE)).toBeNull()
  expect(looseSignIn(cellOf(['#', '#']), SIZE)).toBeNull()
  expect(looseRingIn(cellOf(['#', '#']), SIZE)).toBeNull()
  expect(looseSignIn(blank(40, 40), SIZE)).toBeNull()
})
