// The look as rules: contrast recomputed from the tokens of the style sheet, no colour outside them, and the weight of a first page.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ASSETS } from '../../server/web/assets.ts'
import { Start } from '../../server/web/pages/start.tsx'
import { html } from '../../server/web/render.ts'
import { campaign, frame } from './sample.ts'

const css = ASSETS.get('style.css')?.bytes.toString('utf8') ?? ''

/** Tokens of the first (light) or second (dark) block. */
function tokens(block: 0 | 1): Record<string, string> {
  const body = [...css.matchAll(/:root\s*{([^}]*)}/g)][block]?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  )
}

/** Relative luminance and contrast: WCAG 2.2, definitions. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].toSorted((p, q) => q - p)
  return Math.round((((x ?? 0) + 0.05) / ((y ?? 0) + 0.05)) * 100) / 100
}

/** Pairs and ratios as the design guide prints them (light, dark). */
const PAIRS: [string, string, number, number][] = [
  ['ink', 'ground', 15.23, 15.74],
  ['ink', 'sheet', 16.57, 14.17],
  ['ink', 'tint', 14.18, 12.0],
  ['ink2', 'ground', 7.21, 9.42],
  ['ink2', 'sheet', 7.85, 8.48],
  ['ink2', 'tint', 6.72, 7.19],
  ['act', 'ground', 7.26, 10.63],
  ['act', 'sheet', 7.9, 9.57],
  ['act', 'tint', 6.77, 8.1],
  ['act2', 'ground', 10.34, 13.39],
  ['act2', 'tint', 9.63, 10.21],
  ['on-act', 'act', 7.9, 10.69],
  ['on-act', 'act2', 11.26, 13.47],
  ['on-mark', 'mark', 12.95, 10.91],
  ['on-mark', 'paper', 15.2, 11.96],
  ['bar', 'ground', 3.83, 4.43],
  ['bar', 'sheet', 4.17, 3.99],
  ['doubt2', 'doubt', 7.46, 10.14],
  ['doubt3', 'doubt', 4.53, 6.27],
  ['doubt3', 'sheet', 4.9, 7.08],
  ['stop', 'ground', 6.98, 9.68],
  ['stop', 'sheet', 7.6, 8.72],
  ['stop', 'stop-bg', 6.58, 8.0],
  ['ink', 'stop-bg', 14.35, 13.01],
  ['act', 'stop-bg', 6.85, 8.78],
  ['edge', 'ground', 4.31, 5.55],
  ['edge', 'sheet', 4.69, 4.99],
  ['edge', 'tint', 4.01, 4.23],
  ['focus', 'ground', 9.0, 10.23],
  ['focus', 'sheet', 9.79, 9.21],
  ['focus', 'tint', 8.38, 7.8],
  ['focus', 'stop-bg', 8.48, 8.46],
  ['focus', 'doubt', 9.06, 8.15],
]

describe('contrast', () => {
  it.each(PAIRS)('%s on %s', (a, b, light, dark) => {
    for (const [block, expected] of [
      [0, light],
      [1, dark],
    ] as const) {
      const all = tokens(block)
      expect(contrast(all[a] ?? '', all[b] ?? '')).toBeCloseTo(expected, 1)
    }
  })
})

describe('style sheet', () => {
  const outside = css.replace(/:root\s*{[^}]*}/g, '').replace(/\/\*[\s\S]*?\*\//g, '')

  it('has no colour outside the two token blocks, but selectors that name the inks of the charts', () => {
    const declared = outside.replace(/\[(fill|stroke)=['"]#[0-9a-f]{6}['"]\]/g, '')
    expect(declared.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/g)).toBeNull()
  })
  it('needs nothing that old phones lack', () => {
    expect(outside.match(/:has\(|light-dark\(|color-mix\(|@container|&[ :.]/g)).toBeNull()
  })
  it('moves nothing but the line of the sheet being read, and only when motion is wanted', () => {
    expect(outside.match(/animation:/g)).toHaveLength(1)
    expect(outside).not.toContain('transition')
  })
})

it('a first page weighs at most 60 kB over the wire: page, style sheet, three fonts, icon', () => {
  const size = (name: string) => {
    const asset = ASSETS.get(name)
    return (asset?.smaller.gzip ?? asset?.bytes)?.length ?? Number.POSITIVE_INFINITY
  }
  const page = gzipSync(
    html(Start({ frame: frame('de', false), campaign, state: 'open', samples: [] })),
  ).length
  const total =
    page +
    ['style.css', 'a4.woff2', 'a7.woff2', 's6.woff2', 'favicon.svg'].reduce(
      (sum, name) => sum + size(name),
      0,
    )
  expect(total).toBeLessThanOrEqual(60_000)
  expect(gzipSync(ASSETS.get('style.css')?.bytes ?? '').length).toBeLessThanOrEqual(6_000)
})
