// The four things that our figures are made of, as Vega-Lite layers on one fixed coordinate system: px down, a value across.
import { CONFIG, COLOUR, TEXT } from './theme.ts'

type Value = string | number | boolean | null
export type Layer = {
  data: { values: Record<string, Value>[] }
  mark: Record<string, Value | number[]>
  encoding: Record<string, unknown>
}
/** A Vega-Lite specification, data included: a plain JSON value. */
export type Figure = {
  $schema: string
  description: string
  width: number
  height: number
  autosize: 'none'
  padding: 0
  background: null
  layer: Layer[]
  config: typeof CONFIG
}

/** Values across: the domain is drawn from `left` to `right` px. */
export type Across = { low: number; high: number; left: number; right: number }

export function figure(width: number, height: number, description: string, layer: Layer[]): Figure {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    width,
    height,
    autosize: 'none',
    padding: 0,
    background: null,
    layer: layer.filter(({ data }) => data.values.length > 0),
    config: CONFIG,
  }
}

/** The px of a value. */
export function px(value: number, { low, high, left, right }: Across): number {
  return left + ((value - low) / (high - low)) * (right - left)
}

export function across({ low, high, left, right }: Across) {
  const scale = { domain: [low, high], range: [left, right], nice: false, zero: false, clamp: true }
  return (field: string) => ({ field, type: 'quantitative', scale, axis: null })
}

/** px down from the top of the figure. */
export function down(height: number) {
  const scale = { domain: [0, height], range: [0, height], nice: false, zero: false }
  return (field: string) => ({ field, type: 'quantitative', scale, axis: null })
}

type Place = Record<string, unknown>

export function bars(
  values: Layer['data']['values'],
  place: Place,
  mark: Layer['mark'] = {},
): Layer {
  return { data: { values }, mark: { type: 'rect', ...mark }, encoding: place }
}

export function rules(
  values: Layer['data']['values'],
  place: Place,
  mark: Layer['mark'] = {},
): Layer {
  return { data: { values }, mark: { type: 'rule', ...mark }, encoding: place }
}

export function texts(
  values: Layer['data']['values'],
  place: Place,
  mark: Layer['mark'] = {},
): Layer {
  const type = { type: 'text', fontSize: TEXT.small, fill: COLOUR.ink, baseline: 'middle' }
  const text = { field: 'text', type: 'nominal' }
  return { data: { values }, mark: { ...type, ...mark }, encoding: { ...place, text } }
}
