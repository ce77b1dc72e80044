// Numbers as they may be said: exact for whoever holds the key, else on a lattice that hides single people.
import type { Gate } from '../disclosure/index.ts'
import type { Sample } from './sample.ts'

/** The step on which differences of a scorecard are said: its own, or tenths where its percentages are compared. */
export function grainOf(sample: Sample): number {
  return sample.measured === 'value' ? sample.grain : 0.1
}

/** A difference or interval end: exact, or in whole points (tenths of a percent). */
export function spoken(value: number, gate: Gate, grain: number): number {
  const step = gate.name === 'exact' ? 0.001 : grain
  return Number((Math.round(value / step) * step).toFixed(6)) + 0
}
