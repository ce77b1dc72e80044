// Pieces of lines on pages drawn by hand, and the sheets on which they are set anew.
import { describe, expect, test } from 'vitest'
import type { SeenLine } from '../../extract/ocr/engine.ts'
import { blank, type Grey } from '../../extract/ocr/grey.ts'
import { broughtBack, ownersOf, setAnew } from '../../extract/ocr/reset.ts'
import { segmentsOf } from '../../extract/ocr/segments.ts'
import { tongueOf } from '../../extract/ocr/tongue.ts'

/** Paints a filled rectangle; ends excluded. */
function box(picture: Grey, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y += 1)
    picture.data.fill(0, y * picture.width + x0, y * picture.width + x1)
}

/** `count` letters of 14 × 24 pixels, 20 apart, their top left at x, y. */
function print(picture: Grey, x: number, y: number, count: number): void {
  for (let i = 0; i < count; i += 1) box(picture, x + i * 20, y, x + i * 20 + 14, y + 24)
}

const placed = (picture: Grey, strokes: Parameters<typeof segmentsOf>[2] = []) =>
  segmentsOf(picture, 24, strokes)
    .map(({ x0, y0, x1, y1, turned }) => ({ x0, y0, x1, y1, turned }))
    .toSorted((a, b) => a.x0 - b.x0 || a.y0 - b.y0)

describe('pieces of lines', () => {
  test('cells whose lines stand half a line apart stay apart, however close', () => {
    const picture = blank(800, 300, 240)
    print(picture, 100, 100, 6)
    print(picture, 240, 80, 6) // upper line of the cell beside it
    print(picture, 240, 120, 6) // and its lower line
    expect(placed(picture)).toEqual([
      { x0: 100, y0: 100, x1: 214, y1: 124, turned: false },
      { x0: 240, y0: 80, x1: 354, y1: 104, turned: false },
      { x0: 240, y0: 120, x1: 354, y1: 144, turned: false },
    ])
  })
  test('words chain over a space, not over a column or a rule', () => {
    const picture = blank(900, 200, 240)
    print(picture, 100, 100, 3) // ends at 154
    print(picture, 168, 100, 3) // a space of 14
    print(picture, 270, 100, 3) // a gap of 48, twice the height
    print(picture, 342, 100, 3) // a space again, with a rule in it
    const rule = { down: true, at: 333, from: 80, to: 150 }
    expect(placed(picture, [rule]).map((one) => [one.x0, one.x1])).toEqual([
      [100, 222],
      [270, 324],
      [342, 396],
    ])
  })
  test('a comma belongs to its piece, the rest of a rule to none', () => {
    const picture = blank(600, 200, 240)
    print(picture, 100, 100, 4)
    box(picture, 178, 118, 183, 129)
    box(picture, 300, 150, 312, 153) // a dash in the line of a rule
    const rule = { down: false, at: 151, from: 60, to: 290 }
    expect(placed(picture, [rule])).toEqual([{ x0: 100, y0: 100, x1: 183, y1: 129, turned: false }])
  })
  test('letters one above the other read upwards', () => {
    const picture = blank(400, 600, 240)
    for (let i = 0; i < 9; i += 1) box(picture, 200, 100 + i * 19, 224, 114 + i * 19)
    expect(placed(picture)).toEqual([{ x0: 200, y0: 100, x1: 224, y1: 266, turned: true }])
  })
})

describe('pieces set anew', () => {
  test('each has a row, ink of others stays out, and words come back to their place', () => {
    const picture = blank(600, 300, 240)
    print(picture, 100, 100, 5)
    print(picture, 230, 112, 5)
    const segments = segmentsOf(picture, 24, [])
    const [sheet] = setAnew(picture, segments, ownersOf(segments), 12)
    expect(sheet?.slots.length).toBe(2)
    const slot = sheet?.slots.find((one) => one.segment.x0 === 230)
    if (!sheet || !slot) throw new Error('no sheet')
    const seen = {
      text: 'x',
      confidence: 90,
      weakest: 90,
      signs: [],
      box: [slot.x + 10, slot.y, slot.x + 17, slot.y + 12] as [number, number, number, number],
    }
    const lines: SeenLine[] = [{ words: [seen] }]
    expect(broughtBack(sheet, lines).get(slot.segment)?.[0]?.box).toEqual([250, 112, 264, 136])
    // The slots of both pieces lie one below the other.
    const [a, b] = sheet.slots.toSorted((p, q) => p.y - q.y)
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeGreaterThan(12)
  })
})

test('a language is told by its commonest words, and not from a few', () => {
  const english = 'You have the right to a free copy of your report from the agency for this'.split(
    ' ',
  )
  const german = 'Der Antrag ist nicht von dem Kunden und wird für ein Konto auf den Namen'.split(
    ' ',
  )
  expect(tongueOf(english)).toBe('eng')
  expect(tongueOf(german)).toBe('deu')
  expect(tongueOf(['the', 'of', 'Score'])).toBeNull()
})
