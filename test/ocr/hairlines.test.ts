// Pale and dashed rules are taken off a picture, letters near them are not.
import { describe, expect, test } from 'vitest'
import { componentsOf, INK } from '../../extract/ocr/components.ts'
import { dashesIn } from '../../extract/ocr/dashes.ts'
import { blank, type Grey } from '../../extract/ocr/grey.ts'
import { withoutRules } from '../../extract/ocr/rules.ts'
import { segmentsOf } from '../../extract/ocr/segments.ts'
import { withoutSpecks } from '../../extract/ocr/specks.ts'

const LETTER = 20

function paint(
  { data, width }: Grey,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  grey: number,
): void {
  for (let y = y0; y < y1; y += 1) data.fill(grey, y * width + x0, y * width + x1)
}
const darkest = ({ data }: Grey): number => Math.min(...data)

describe('hairlines', () => {
  test('grey lines with breaks go, across and down', () => {
    const page = blank(700, 700, 240)
    for (const [from, to] of [
      [50, 180],
      [182, 420],
      [423, 640],
    ] as const) {
      paint(page, [from, 100, to, 102], 190)
      paint(page, [300, from, 302, to], 185)
    }
    const { picture, strokes } = withoutRules(page, LETTER)
    // Where two rules cross neither is thin for a few pixels.
    const left = componentsOf(picture, 230).components
    expect(left.reduce((sum, { area }) => sum + area, 0)).toBeLessThan(80)
    expect(strokes.some(({ down }) => down)).toBe(true)
    expect(strokes.some(({ down }) => !down)).toBe(true)
  })
  test('the feet of letters in a row are no line', () => {
    const page = blank(900, 200, 240)
    for (let x = 40; x < 840; x += 14) {
      paint(page, [x + 4, 80, x + 8, 106], 30) // a stem
      paint(page, [x, 104, x + 12, 106], 195) // and its foot, which nearly touches the next
    }
    expect(withoutRules(page, LETTER).picture.data).toEqual(page.data)
  })
  test('a short grey stroke is not long enough for a line', () => {
    const page = blank(400, 200, 240)
    paint(page, [50, 100, 200, 102], 190)
    expect(darkest(withoutRules(page, LETTER).picture)).toBe(190)
  })
})

describe('dashed rules', () => {
  /** A rule of dashes, six pixels long and ten from one to the next, and a letter that stands close above it. */
  const page = blank(600, 200, 240)
  for (let x = 40; x < 540; x += 10) paint(page, [x, 120, x + 6, 122], 80)
  paint(page, [100, 90, 104, 116], 20)
  const { components } = componentsOf(page, INK + 30)

  test('are all dashes', () => {
    const dashes = dashesIn(components, LETTER)
    expect(dashes.size).toBe(50)
    expect([...dashes].every(({ y0, y1 }) => y0 === 120 && y1 === 122)).toBe(true)
  })
  test('go, also below a letter, which stays', () => {
    const cleaned = componentsOf(withoutSpecks(page, LETTER), INK + 30).components
    expect(cleaned.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1])).toEqual([[100, 90, 104, 116]])
  })
  test('full stops of a row of short words are none', () => {
    const row = blank(900, 200, 240)
    for (let i = 0; i < 14; i += 1)
      paint(row, [40 + i * 50 + (i % 3) * 9, 120, 43 + i * 50 + (i % 3) * 9, 123], 20)
    expect(dashesIn(componentsOf(row, INK).components, LETTER).size).toBe(0)
  })
})

test('a letter that begins in line with the border of a box below it is a letter', () => {
  const page = blank(600, 400, 240)
  paint(page, [100, 60, 104, 86], 20) // „I"
  for (let x = 112; x < 240; x += 20) paint(page, [x, 62, x + 14, 86], 20)
  const border = { down: true, at: 101, from: 120, to: 380 }
  expect(segmentsOf(page, LETTER, [border]).map(({ x0 }) => x0)).toEqual([100])
})
