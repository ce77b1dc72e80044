// The one way out for numbers about other people. Whatever leaves this room about a group goes through here;
// the exact figures of `analyse` are for whoever holds the campaign's key, and say so.
export { aboveOut, type AboveOut } from './above.ts'
export { ALIKE_LEAST, alikeOut, type Ladders, type Steps } from './alike.ts'
export { EXACT, RELEASED, type Gate } from './gate.ts'
export { type Count, type Counts, hiddenOf, NARROWEST, type Sum } from './joint.ts'
export { histogramOut, type Bin } from './bins.ts'
export { oneWayOut, type OneWay } from './one-way.ts'
export { quantileOut } from './quantiles.ts'
export { type Basis, CHANGED_LEAST, type Earlier, type Released, releaseOf } from './release.ts'
export type { Releasable } from './releasable.ts'
export { COUNT_STEP, countOut, MINIMUM_CELL, roundTo5 } from './rounding.ts'
export { gapClass, TWINS_COUNTED_FROM, twinsOut, type GapClass } from './twins.ts'
