// Charts: a Vega-Lite specification in, SVG text out. No browser and no DOM; the libraries load when first asked for.
// Specifications come from our own analyses only, never from a request.
import { createHash } from 'node:crypto'
import type { Spec } from 'vega'
import type { Config, TopLevelSpec } from 'vega-lite'

const SANS = 'Atkinson Hyperlegible Next'
const INK = '#15211d'
const INK2 = '#465550'
const LINE = '#c8d2cd'
const BAR = '#6f8078'

/**
 * Look of all figures (look.md §7). Colours are written as attributes in the light theme; pages override them for dark
 * with rules such as `svg [fill="#15211d"]`, so that one cached drawing serves both.
 */
export const CHART_CONFIG: Config = {
  font: SANS,
  background: 'transparent',
  padding: 0,
  view: { stroke: null },
  bar: { fill: BAR },
  text: { font: SANS, fontSize: 13, fill: INK },
  rule: { stroke: INK },
  axis: {
    labelFont: SANS,
    titleFont: SANS,
    labelFontSize: 13,
    titleFontSize: 13,
    titleFontWeight: 400,
    labelColor: INK2,
    titleColor: INK2,
    gridColor: LINE,
    gridWidth: 1,
    domainColor: INK,
    tickColor: INK,
    labelAngle: 0,
  },
  legend: {
    labelFont: SANS,
    titleFont: SANS,
    labelFontSize: 13,
    titleFontSize: 13,
    labelColor: INK2,
  },
  title: { font: SANS, fontSize: 14, color: INK },
}

/** Drawings kept: a page asked for again draws nothing. Oldest out first. */
const KEPT = 200
const drawn = new Map<string, Promise<string>>()

/**
 * Draws a specification (pre-aggregated data inside) as SVG. The same specification gives the same text; repeated calls
 * come from memory. Text stays text, and nothing is said by `style` attributes, so it passes a strict content policy.
 * A first call loads the libraries (about half a second), a drawing holds the process for 20–100 ms.
 */
export function chartSvg(spec: object): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(spec)).digest('hex')
  const known = drawn.get(key)
  if (known) return known
  const made = draw(spec)
  drawn.set(key, made)
  made.catch(() => drawn.delete(key))
  if (drawn.size > KEPT) {
    const [oldest] = drawn.keys()
    if (oldest !== undefined) drawn.delete(oldest)
  }
  return made
}

async function draw(spec: object): Promise<string> {
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')])
  const compiled: Spec = isVega(spec)
    ? spec
    : lite.compile(spec as TopLevelSpec, { config: CHART_CONFIG }).spec
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Error })
  try {
    return withoutStyles(await view.toSVG())
  } finally {
    view.finalize()
  }
}

const isVega = (spec: object): spec is Spec =>
  String(Reflect.get(spec, '$schema') ?? '').includes('/vega/')

/** Attributes instead of `style`: what a drawing needs of them are presentation attributes of the same name. */
export function withoutStyles(svg: string): string {
  return svg.replace(/ style="([^"]*)"/g, (_, css: string) =>
    css
      .split(';')
      .map((rule) => rule.split(':').map((part) => part.trim()))
      .flatMap(([name, value]) =>
        name && value && PRESENTATION.has(name) ? [` ${name}="${value}"`] : [],
      )
      .join(''),
  )
}

const PRESENTATION = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
])
