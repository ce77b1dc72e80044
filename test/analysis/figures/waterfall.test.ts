// The points waterfall: it adds up, on paper and in the drawing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLOUR,
  pointsFigure,
  stepsOf,
  waterfallFigure,
  type WaterfallRow,
} from '../../../analysis/figures/index.ts'
import { hatching } from '../../../analysis/figures/hatching.ts'
import { letter, score2026 } from '../compare/letters.ts'
import { boxes, draw, labels } from './drawing.ts'

/** The example of the look: 999 down to 708, of the 73 lost for inquiries 38 have no reason. */
const POINTS: [id: string, points: number, max: number, unexplained: number][] = [
  ['payment-defaults', 152, 264, 0],
  ['account-and-card-inquiries', 44, 117, 38],
  ['other-inquiries', 99, 99, 0],
  ['new-instalment-loans', 66, 66, 0],
  ['mortgage', 0, 55, 0],
  ['identity-confirmed', 38, 38, 0],
  ['oldest-bank-contract', 56, 69, 0],
  ['youngest-credit-line', 36, 36, 0],
  ['current-address-age', 63, 94, 0],
  ['oldest-credit-card', 74, 81, 0],
  ['longest-remaining-term', 61, 61, 0],
  ['loan-status', 19, 19, 0],
]
const ROWS: WaterfallRow[] = POINTS.map(([id, points, max, unexplained]) => ({
  id,
  label: id,
  points,
  max,
  unexplained,
}))

describe('steps', () => {
  it('lead from 999 to the printed 708', () => {
    const steps = stepsOf(ROWS, 708)
    expect(steps.map(({ start, end }) => [start, end])).toEqual([
      [999, 887],
      [887, 814],
      [814, 814],
      [814, 814],
      [814, 759],
      [759, 759],
      [759, 746],
      [746, 746],
      [746, 715],
      [715, 708],
      [708, 708],
      [708, 708],
    ])
    expect(steps[1]?.open).toBe(38)
  })

  it('add a row for what is printed in no row, so that the last one is the printed score', () => {
    const steps = stepsOf(ROWS, 668)
    expect(steps).toHaveLength(13)
    expect(steps[12]).toMatchObject({ id: 'not-listed', start: 708, end: 668, open: 40 })
    expect(stepsOf(ROWS, 720)[12]).toMatchObject({ start: 708, end: 720, open: 0 })
  })

  it('add up whatever is printed', () => {
    const row = fc
      .tuple(fc.integer({ min: 0, max: 264 }), fc.integer({ min: 0, max: 264 }), fc.nat(300))
      .map(([a, b, unexplained]) => ({
        id: 'c',
        label: 'x',
        points: Math.min(a, b),
        max: Math.max(a, b),
        unexplained,
      }))
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 0, max: 999 }),
        (rows, printed) => {
          const steps = stepsOf(rows, printed)
          expect(steps[0]?.start).toBe(rows.reduce((sum, { max }) => sum + max, 0))
          expect(steps[steps.length - 1]?.end).toBe(printed)
          for (const [at, { start, end, open }] of steps.entries()) {
            if (at > 0) expect(start).toBe(steps[at - 1]?.end)
            expect(open).toBeGreaterThanOrEqual(0)
            expect(open).toBeLessThanOrEqual(Math.max(0, start - end))
          }
        },
      ),
      { seed: 20261125, numRuns: 200 },
    )
  })

  it('need whole points', () => {
    const rows = [{ id: 'a', label: 'a', points: 1.5, max: 2, unexplained: 0 }]
    expect(() => stepsOf(rows, 1)).toThrow('stepsOf requires whole points')
  })
})

describe('the drawing', () => {
  it('compiles without a complaint, in both widths and languages, without style', async () => {
    for (const width of [544, 340] as const)
      for (const speech of ['de', 'en'] as const) {
        const { svg, warnings } = await draw(pointsFigure(ROWS, 708, speech, width))
        expect(warnings).toEqual([])
        expect(svg).not.toContain('style=')
      }
  })

  it('has bars as long as the points that are lost, and together as long as the whole loss', async () => {
    const { svg } = await draw(pointsFigure(ROWS, 708, 'de'))
    const all = boxes(svg)
    const solid = all.filter(({ fill }) => fill === COLOUR.ink)
    const hatched = all.filter(({ left, fill }) => fill === 'none' && left > 0)
    const scale = (466 - 162) / (999 - 500)
    const lengths = solid.map(({ left, right }) => (right - left) / scale)
    for (const [at, loss] of [112, 35, 55, 13, 31, 7].entries())
      expect(lengths[at]).toBeCloseTo(loss, 6)
    expect(hatched).toHaveLength(1)
    expect(((hatched[0]?.right ?? 0) - (hatched[0]?.left ?? 0)) / scale).toBeCloseTo(38, 6)
    // 112 + 35 + 38 + 55 + 13 + 31 + 7 = 291 = 999 − 708
    const sum = lengths.reduce((total, one) => total + one, 38)
    expect(sum).toBeCloseTo(291, 6)
  })

  it('says every number: points, maxima, losses, what is unexplained, and the score', async () => {
    const { svg } = await draw(pointsFigure(ROWS, 708, 'de'))
    const words = labels(svg).map((one) => one.words)
    for (const said of ['44', '/\u00a0117', '−112', '−73, davon 38 nicht erklärt', '−7', '708'])
      expect(words).toContain(said)
    expect(words).toContain('Score auf dem Brief')
    expect(words.filter((word) => word === 'Anfragen Konto, Karte')).toHaveLength(1)
  })

  it('keeps its words in the frame', async () => {
    const everything = ROWS.map((row) => ({ ...row, points: 0, unexplained: row.max }))
    for (const rows of [ROWS, everything])
      for (const width of [544, 340] as const) {
        const printed = rows.reduce((sum, { points }) => sum + points, 0)
        const { svg } = await draw(pointsFigure(rows, printed, 'de', width))
        for (const { x, words } of labels(svg)) {
          expect(x, words).toBeGreaterThanOrEqual(0)
          expect(x, words).toBeLessThanOrEqual(width)
        }
      }
  })

  it('is made of a letter with all its points, and of no other', () => {
    const figure = waterfallFigure(letter([score2026(893)]), '/scores/0', 'en')
    expect(figure?.description).toBe(
      'Points by criterion, from 999 down to the score on the letter: 893.',
    )
    expect(waterfallFigure(letter([score2026(null)]), '/scores/0', 'en')).toBeNull()
    expect(waterfallFigure(letter([score2026(893)]), '/scores/7', 'en')).toBeNull()
  })
})

describe('hatching', () => {
  it('stays in its box at 45°', () => {
    const box = fc.tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.double({ min: 1, max: 200, noNaN: true }),
    )
    fc.assert(
      fc.property(box, ([left, width]) => {
        const right = left + width
        for (const { x, x2, y, y2 } of hatching({ left, right, top: 10, bottom: 26 })) {
          expect(x).toBeGreaterThanOrEqual(left - 0.01)
          expect(x2).toBeLessThanOrEqual(right + 0.01)
          expect(y).toBeLessThanOrEqual(26.01)
          expect(y2).toBeGreaterThanOrEqual(9.99)
          expect(Math.abs(x2 - x - (y - y2))).toBeLessThan(0.03)
        }
      }),
      { seed: 20261125 },
    )
  })
})
