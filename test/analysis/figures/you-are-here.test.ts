// "You are here": drawn from a comparison written out by hand, positions read back from the SVG.
import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../analysis/compare/index.ts'
import { COLOUR, figureFor, hereTable } from '../../../analysis/figures/index.ts'
import { boxes, draw, labels } from './drawing.ts'

function comparison(own: number, more: Partial<Comparison> = {}): Comparison {
  return {
    method: '1',
    score: '/scores/0',
    name: 'SCHUFA-Score',
    outcome: 'score-2026',
    version: '2026-03-17',
    unit: 'points',
    measured: 'value',
    relevance: 10,
    own: { value: own, class: 'Gut', calculatedOn: '2026-11-02' },
    population: { campaign: 'demo', batch: '1', sha256: '0', asOf: '2026-11-20' },
    obstacle: null,
    cell: null,
    twins: null,
    peers: {
      of: 80,
      higher: 60,
      bound: 'counted',
      median: 765,
      middle: { low: 723, high: 810 },
      bins: [
        { from: null, to: 700, count: 10 },
        { from: 700, to: 750, count: 20 },
        { from: 750, to: 775, count: 20 },
        { from: 775, to: 825, count: 20 },
        { from: 825, to: null, count: 10 },
      ],
    },
    ...more,
  }
}

const drawn = async (own: number, width: 544 | 340 = 544, more: Partial<Comparison> = {}) => {
  const figure = figureFor(comparison(own, more), 'de', width)
  if (!figure) throw new Error('no figure')
  const { svg, warnings } = await draw(figure)
  const all = boxes(svg)
  return {
    svg,
    warnings,
    bars: all.filter(({ fill }) => fill === COLOUR.bar),
    label: all.find(({ fill }) => fill === COLOUR.ink),
    line: Number(
      /<line transform="translate\(([\d.]+),[\d.]+\)"[^>]*stroke-dasharray="6,4"/.exec(svg)?.[1],
    ),
  }
}

describe('you are here', () => {
  it('compiles without a complaint and carries no style', async () => {
    for (const width of [544, 340] as const) {
      const { svg, warnings } = await drawn(708, width)
      expect(warnings).toEqual([])
      expect(svg).not.toContain('style=')
      expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="186"`))
    }
  })

  it('has bars whose area is proportional to the people in them', async () => {
    const { bars } = await drawn(708)
    // The gap of 2 px between bars is drawn, not counted.
    const areas = bars.map(({ left, right, top, bottom }) => (right - left + 2) * (bottom - top))
    expect(areas).toHaveLength(5)
    for (const [at, people] of [10, 20, 20, 20, 10].entries())
      expect((areas[at] ?? 0) / (areas[2] ?? 1)).toBeCloseTo(people / 20, 6)
  })

  it('puts the person’s line where her score is, dashed 6 4, and its label to the left', async () => {
    const { line, label, bars } = await drawn(712.5)
    // A quarter of the way through the bar of 700 to 750.
    const bar = bars[1]
    expect(line).toBeCloseTo(
      (bar?.left ?? 0) - 1 + ((bar?.right ?? 0) - (bar?.left ?? 0) + 2) / 4,
      6,
    )
    expect(label?.right).toBeCloseTo(line + 4, 6)
  })

  it.each([
    [544, 655],
    [340, 655],
    [340, 705],
    [544, 980],
    [340, 980],
    [544, 300],
  ] as const)('keeps the label inside the frame: %i px, score %i', async (width, own) => {
    const { label, line } = await drawn(own, width)
    expect(label?.left).toBeGreaterThanOrEqual(0)
    expect(label?.right).toBeLessThanOrEqual(width)
    expect(label?.left).toBeLessThanOrEqual(line)
    expect(label?.right).toBeGreaterThanOrEqual(line)
  })

  it('flips the label to the right at the left edge', async () => {
    const { label, line } = await drawn(655, 340)
    expect(label?.left).toBeLessThanOrEqual(line)
    expect((label?.right ?? 0) - line).toBeGreaterThan(line - (label?.left ?? 0))
  })

  it('names its numbers in the text: own score, middle half, few ticks', async () => {
    const { svg } = await drawn(708)
    const words = labels(svg).map((one) => one.words)
    expect(words).toContain('Ihr Score: 708')
    expect(words).toContain('mittlere Hälfte: 723–810')
    const ticks = words.filter((word) => /^\d+$/.test(word))
    // Drawn from 650 to 875; 650 itself would be cut by the frame.
    expect(ticks).toEqual(['700', '750', '800', '850'])
    const narrow = labels((await drawn(708, 340)).svg).filter(({ words: w }) => /^\d+$/.test(w))
    expect(narrow.length).toBeLessThanOrEqual(3)
  })

  it('uses ink, bar and their greys only', async () => {
    const { svg } = await drawn(708)
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, one]) => one))
    colours.delete('none')
    for (const colour of colours) expect(Object.values<string>(COLOUR)).toContain(colour)
  })

  it('speaks English and percent', async () => {
    const percent: Partial<Comparison> = {
      outcome: 'basisscore',
      unit: 'percent',
      relevance: 1,
      peers: {
        of: 40,
        higher: 20,
        bound: 'counted',
        median: 97.1,
        middle: { low: 96, high: 97.8 },
        bins: [
          { from: null, to: 96.5, count: 15 },
          { from: 96.5, to: 97.5, count: 10 },
          { from: 97.5, to: null, count: 15 },
        ],
      },
    }
    const figure = figureFor(comparison(97.53, percent), 'en')
    const words = labels((await draw(figure as NonNullable<typeof figure>)).svg)
    expect(words.map((one) => one.words)).toContain('Your score: 97.53\u00a0%')
    expect(figure?.description).toBe(
      'Distribution of the scores of about\u00a040 people with the same basic facts. Your score is 97.53\u00a0%. The middle half lies between 96\u00a0% and 97.8\u00a0%.',
    )
  })

  it('is not drawn without peers', () => {
    expect(figureFor(comparison(708, { peers: null }), 'de')).toBeNull()
  })

  it('has a table with the same numbers', () => {
    expect(hereTable(comparison(708), 'de').rows).toEqual([
      ['unter 700', '10'],
      ['700 bis unter 750', '20'],
      ['750 bis unter 775', '20'],
      ['775 bis unter 825', '20'],
      ['825 und mehr', '10'],
    ])
  })
})
