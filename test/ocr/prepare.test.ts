// Preparation on plain arrays: every step on pictures drawn by hand, with the result known beforehand.
import { describe, expect, test } from 'vitest'
import { componentsOf, letterHeight } from '../../extract/ocr/components.ts'
import { flattened } from '../../extract/ocr/flatten.ts'
import { blank, type Grey, percentile, quarterTurned, shrunk } from '../../extract/ocr/grey.ts'
import {
  boxThrough,
  inverse,
  planeFrom,
  through,
  turning,
  warped,
} from '../../extract/ocr/plane.ts'
import { withoutRules } from '../../extract/ocr/rules.ts'
import { sheetIn } from '../../extract/ocr/sheet.ts'
import { signIn } from '../../extract/ocr/signs.ts'
import { isUpsideDown, quartersToUpright, skewOf } from '../../extract/ocr/skew.ts'
import { withoutSpecks } from '../../extract/ocr/specks.ts'
import { withPlainZeros } from '../../extract/ocr/zero.ts'

/** Paints a filled rectangle; ends excluded. */
function box(picture: Grey, x0: number, y0: number, x1: number, y1: number, value = 0): void {
  for (let y = y0; y < y1; y++)
    picture.data.fill(value, y * picture.width + x0, y * picture.width + x1)
}

/** A picture from rows of characters: `#` is ink; each sign becomes `scale` × `scale` pixels, `pad` pixels of paper around. */
function drawn(rows: string[], scale: number, pad: number): Grey {
  const width = (rows[0]?.length ?? 0) * scale + 2 * pad
  const picture = blank(width, rows.length * scale + 2 * pad, 240)
  for (const [y, row] of rows.entries()) {
    for (const [x, sign] of row.split('').entries()) {
      if (sign !== '#') continue
      box(picture, pad + x * scale, pad + y * scale, pad + (x + 1) * scale, pad + (y + 1) * scale)
    }
  }
  return picture
}

/** Twelve lines of thirty letters: tall ones stand out above every third, tails hang below every fifteenth. `slope` in degrees. */
function page(slope: number): Grey {
  const picture = blank(1000, 1000, 240)
  for (let line = 0; line < 12; line++) {
    for (let i = 0; i < 30; i++) {
      const x = 60 + i * 28
      const y = Math.round(100 + line * 70 + x * Math.tan((slope * Math.PI) / 180))
      const [up, down] = [i % 3 === 0 ? 10 : 0, i % 15 === 7 ? 8 : 0]
      box(picture, x, y - up, x + 14, y + 18 + down)
    }
  }
  return picture
}

const found = (picture: Grey) => componentsOf(picture).components

describe('grey pictures', () => {
  test('a quarter turn clockwise brings the top left corner to the top right', () => {
    const picture: Grey = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }
    expect(quarterTurned(picture, 1)).toEqual({
      width: 2,
      height: 3,
      data: Uint8Array.from([4, 1, 5, 2, 6, 3]),
    })
    expect(quarterTurned(picture, 2).data).toEqual(Uint8Array.from([6, 5, 4, 3, 2, 1]))
    expect(quarterTurned(picture, -1)).toEqual({
      width: 2,
      height: 3,
      data: Uint8Array.from([3, 6, 2, 5, 1, 4]),
    })
  })
  test('shrinking takes means', () => {
    expect(
      shrunk({ width: 4, height: 2, data: Uint8Array.from([0, 100, 8, 8, 100, 200, 8, 8]) }, 2),
    ).toEqual({
      width: 2,
      height: 1,
      data: Uint8Array.from([100, 8]),
    })
  })
  test('percentile', () => {
    const picture: Grey = {
      width: 100,
      height: 1,
      data: Uint8Array.from({ length: 100 }, (_, i) => i),
    }
    expect(percentile(picture, 0.5, 1)).toBe(49)
  })
})

describe('maps of the plane', () => {
  test('four corners go to four corners and back', () => {
    const plane = planeFrom(
      [
        [10, 20],
        [410, 40],
        [390, 610],
        [30, 590],
      ],
      [
        [0, 0],
        [200, 0],
        [200, 300],
        [0, 300],
      ],
    )
    const [x, y] = through(plane, 390, 610)
    expect(x).toBeCloseTo(200, 6)
    expect(y).toBeCloseTo(300, 6)
    const [u, v] = through(inverse(plane), 0, 300)
    expect(u).toBeCloseTo(30, 6)
    expect(v).toBeCloseTo(590, 6)
  })
  test('a turn by 90 degrees about the middle moves a box as on paper', () => {
    const moved = boxThrough(turning(90, 50, 50), [0, 0, 20, 10])
    for (const [i, edge] of [90, 0, 100, 20].entries()) expect(moved[i]).toBeCloseTo(edge, 6)
  })
  test('drawing through a shift', () => {
    const source = blank(40, 40)
    box(source, 10, 10, 14, 14)
    const out = warped(source, [1, 0, 5, 0, 1, 5, 0, 0, 1], 30, 30)
    expect(out.data[5 * 30 + 5]).toBe(0)
    expect(out.data[4 * 30 + 5]).toBe(255)
  })
})

describe('light, specks and rules', () => {
  test('a shadow over half the page vanishes, ink stays ink', () => {
    const picture = blank(400, 400, 220)
    box(picture, 200, 0, 400, 400, 110)
    box(picture, 50, 50, 60, 60, 30)
    box(picture, 320, 320, 330, 330, 15)
    const even = flattened(picture)
    const at = (x: number, y: number) => even.data[y * 400 + x] ?? 0
    expect(at(20, 20)).toBeGreaterThan(225)
    expect(at(380, 20)).toBeGreaterThan(225)
    expect(at(55, 55)).toBeLessThan(50)
    expect(at(325, 325)).toBeLessThan(50)
  })
  test('dust far from print goes, the stop after a letter stays', () => {
    const picture = blank(300, 200, 240)
    box(picture, 100, 100, 116, 125)
    box(picture, 119, 122, 122, 125)
    box(picture, 30, 30, 33, 33)
    const clean = withoutSpecks(picture, 25)
    expect(clean.data[31 * 300 + 31]).toBe(240)
    expect(clean.data[123 * 300 + 120]).toBe(0)
  })
  test('rules go, also where they cross; a letter on the rule keeps its body', () => {
    const picture = blank(600, 400, 240)
    box(picture, 20, 200, 580, 203)
    box(picture, 300, 50, 303, 350)
    box(picture, 100, 170, 115, 203)
    const { picture: clean, strokes } = withoutRules(picture, 25)
    expect(clean.data[201 * 600 + 400]).toBeGreaterThan(200)
    expect(clean.data[100 * 600 + 301]).toBeGreaterThan(200)
    expect(clean.data[185 * 600 + 107]).toBe(0)
    expect(strokes.some((one) => one.down && Math.abs(one.at - 301) <= 2)).toBe(true)
    expect(strokes.some((one) => !one.down && Math.abs(one.at - 201) <= 2)).toBe(true)
  })
})

describe('which way lines run', () => {
  test.each([-3, -0.8, 0, 1.2, 4])('slope of %s degrees', (slope) => {
    expect(Math.abs(skewOf(found(page(slope))) - slope)).toBeLessThan(0.15)
  })
  test('upside down is noticed, upright is left alone', () => {
    expect(isUpsideDown(found(page(0.4)))).toBe(false)
    expect(isUpsideDown(found(quarterTurned(page(0.4), 2)))).toBe(true)
  })
  test.each([0, 1, 2, 3])('a page turned by %s quarters comes back upright', (quarters) => {
    const back = quartersToUpright(found(quarterTurned(page(0), quarters)))
    expect((quarters + back) % 4).toBe(0)
  })
  test('height of a letter', () => expect(letterHeight(found(page(0)), 1000)).toBe(18))
  test('leaders of dots, which outnumber the letters, are none', () => {
    const picture = page(0)
    for (let i = 0; i < 600; i++) {
      const [x, y] = [60 + (i % 100) * 8, 140 + Math.floor(i / 100) * 70]
      box(picture, x, y, x + 4, y + 4)
    }
    expect(letterHeight(found(picture), 1000)).toBe(18)
  })
})

describe('the sheet in a photo', () => {
  const photo = (corner: number) => {
    const picture = blank(1200, 1600, 70)
    for (let y = 100; y < 1480; y++) {
      const left = Math.round(120 + (y / 1600) * 40)
      box(picture, left, y, 1120, y + 1, 225)
    }
    box(picture, 0, 0, corner, corner, 70)
    return picture
  }
  test('its corners', () => {
    const sheet = sheetIn(photo(0))
    expect(sheet).not.toBeNull()
    const [[x, y] = [0, 0], , [u, v] = [0, 0]] = sheet?.corners ?? []
    expect(Math.abs(x - 122)).toBeLessThan(10)
    expect(Math.abs(y - 100)).toBeLessThan(10)
    expect(Math.abs(u - 1120)).toBeLessThan(10)
    expect(Math.abs(v - 1480)).toBeLessThan(10)
  })
  test('no table around, no sheet', () => expect(sheetIn(blank(1200, 1600, 225))).toBeNull())
})

describe('signs of effects by shape', () => {
  const PLUS = ['..##..', '..##..', '######', '######', '..##..', '..##..']
  const MINUS = ['......', '......', '####..', '####..', '......', '......']
  const RING = ['.####.', '##..##', '#....#', '#....#', '##..##', '.####.']
  const beside = (a: string[], b: string[]) => a.map((row, i) => `${row}.${b[i] ?? ''}`)
  test.each([
    ['+', PLUS],
    ['++', beside(PLUS, PLUS)],
    ['-', MINUS],
    ['--', beside(MINUS, MINUS)],
    ['o', RING],
  ])('%s', (text, rows) => expect(signIn(drawn(rows, 2, 10), 24)?.text).toBe(text))
  test('a nought is no o, a letter is no sign, three signs are none', () => {
    const nought = ['.##.', '#..#', '#..#', '#..#', '#..#', '#..#', '#..#', '.##.']
    expect(signIn(drawn(nought, 2, 10), 24)).toBeNull()
    expect(signIn(drawn(['#..#', '#..#', '####', '#..#', '#..#'], 3, 10), 24)).toBeNull()
    expect(signIn(drawn(beside(beside(PLUS, PLUS), PLUS), 2, 10), 24)).toBeNull()
  })
})

describe('noughts with a stroke', () => {
  const SLASHED = [
    '..#####..',
    '.##...##.',
    '##....###',
    '##...####',
    '##..##.##',
    '##..##.##',
    '##.##..##',
    '##.##..##',
    '####...##',
    '###....##',
    '.##...##.',
    '..#####..',
  ]
  const EIGHT = [
    '..#####..',
    '.##...##.',
    '##.....##',
    '##.....##',
    '.##...##.',
    '..#####..',
    '.##...##.',
    '##.....##',
    '##.....##',
    '##.....##',
    '.##...##.',
    '..#####..',
  ]
  test('lose the stroke', () => {
    const { picture, zeros } = withPlainZeros(drawn(SLASHED, 3, 10), 25)
    expect(zeros).toBe(1)
    // The middle of the nought is paper now.
    expect(picture.data[(10 + 18) * picture.width + 10 + 13]).toBeGreaterThan(200)
  })
  test('an 8 stays an 8', () => {
    const picture = drawn(EIGHT, 3, 10)
    const result = withPlainZeros(picture, 25)
    expect(result.zeros).toBe(0)
    expect(result.picture.data).toEqual(picture.data)
  })
})
