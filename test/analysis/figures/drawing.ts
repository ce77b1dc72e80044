// Draws a specification as the papers do, and reads positions back out of the SVG.
import * as vega from 'vega'
import { compile } from 'vega-lite'
import type { Figure } from '../../../analysis/figures/index.ts'

/** SVG and everything that the compiler complained about. */
export async function draw(figure: Figure): Promise<{ svg: string; warnings: string[] }> {
  const warnings: string[] = []
  const hear = (...words: unknown[]) => {
    warnings.push(words.map(String).join(' '))
    return logger
  }
  const quiet = () => logger
  const logger = { level: quiet, error: hear, warn: hear, info: quiet, debug: quiet }
  const options = { logger } as unknown as Parameters<typeof compile>[1]
  const { spec } = compile(figure as unknown as Parameters<typeof compile>[0], options)
  const view = new vega.View(vega.parse(spec), { renderer: 'none' })
  return { svg: await view.toSVG(), warnings }
}

export type Box = { left: number; right: number; top: number; bottom: number; fill: string }

/** Every rectangle drawn, in px. Vega writes them as paths: M x,y h w v h Z. */
export function boxes(svg: string): Box[] {
  const found = svg.matchAll(
    /<path[^>]* d="M([\d.-]+),([\d.-]+)h([\d.]+)v([\d.]+)h-[\d.]+Z"([^>]*)>/g,
  )
  return [...found].flatMap(([, x, y, w, h, rest]) => {
    const fill = /fill="([^"]+)"/.exec(rest ?? '')?.[1] ?? 'none'
    const [left, top] = [Number(x), Number(y)]
    return [{ left, right: left + Number(w), top, bottom: top + Number(h), fill }]
  })
}

export type Text = { x: number; y: number; anchor: string; words: string }

export function labels(svg: string): Text[] {
  const found = svg.matchAll(
    /<text text-anchor="(\w+)" transform="translate\(([\d.-]+),([\d.-]+)\)"[^>]*>([^<]*)</g,
  )
  return [...found].map(([, anchor, x, y, words]) => ({
    anchor: anchor ?? '',
    x: Number(x),
    y: Number(y),
    words: (words ?? '').replaceAll('&amp;', '&'),
  }))
}
