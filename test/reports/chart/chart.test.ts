// Drawings: SVG without style attributes, text as text in our font, the same every time, and from memory when asked again.
import { describe, expect, it } from 'vitest'
import { chartSvg, withoutStyles } from '../../../reports/render/chart.ts'
import { spec } from '../evidence/sample.ts'

describe('chartSvg', () => {
  it('draws without style attributes, scripts or outside references', async () => {
    const svg = await chartSvg(spec)
    expect(svg).toMatch(/^<svg /)
    expect(svg).not.toMatch(/\sstyle=/)
    expect(svg).not.toMatch(/<script|<style|<image|<foreignObject|\shref=/)
    expect(svg).not.toMatch(/url\(http|@import/)
  })

  it('keeps text as text in the family that we ship', async () => {
    const svg = await chartSvg(spec)
    expect(svg).toMatch(/<text[^>]*>800<\/text>/)
    const families = [...svg.matchAll(/font-family="([^"]*)"/g)].map((m) => m[1])
    expect(new Set(families)).toEqual(new Set(['Atkinson Hyperlegible Next']))
  })

  it('draws one bar a bin, in the colour of other people', async () => {
    const svg = await chartSvg(spec)
    const bars = svg.match(/aria-roledescription="bar"[^>]*fill="#6f8078"/g)
    expect(bars).toHaveLength(5)
  })

  it('gives the same text for the same specification, from memory', async () => {
    const first = chartSvg(spec)
    expect(chartSvg(structuredClone(spec))).toBe(first)
    const other = await chartSvg({ ...spec, height: 121 })
    expect(other).not.toBe(await first)
  })

  it('prints hostile words of a specification as text', async () => {
    const words = '<script>alert(1)</script> & "x"'
    const svg = await chartSvg({
      $schema: spec.$schema,
      data: { values: [{ t: words }] },
      mark: 'text',
      encoding: { text: { field: 't', type: 'nominal' } },
    })
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script')
  })

  it('rejects a specification that is none and can draw afterwards', async () => {
    await expect(chartSvg({ mark: 5 })).rejects.toThrow()
    expect(await chartSvg(spec)).toMatch(/^<svg /)
  })
})

describe('withoutStyles', () => {
  it('turns what a drawing needs into attributes and drops the rest', () => {
    expect(withoutStyles('<text style="font-size: 13px; cursor:pointer;fill:#123456" x="1">')).toBe(
      '<text font-size="13px" fill="#123456" x="1">',
    )
    expect(withoutStyles('<g style="">')).toBe('<g>')
  })
})
