// The only way out for results over many letters: all of a release together, and against the release before (P1–P6).
import type { Trio } from '../law/fact.ts'
import { hiddenOf } from './joint.ts'
import { type Line, linesOf } from './lines.ts'
import type { Releasable } from './releasable.ts'
import { MINIMUM_CELL } from './rounding.ts'
import { countsOf } from './sums.ts'

/**
 * A line changes in a release only if this many people changed it. The rule asks for 10; measured, 10 of a batch of 40 still let a
 * stranger guess better than agreed who was among them (docs/decisions/0010-releases-as-a-whole.md).
 */
export const CHANGED_LEAST = 20

/** The exact figures behind what was last said, by line. Whoever keeps it seals it. */
export type Basis = Record<string, { counts: Record<string, number>; numbers: (number | null)[] }>
export type Earlier<R extends Releasable> = { results: readonly R[]; basis: Basis }
export type Released<R extends Releasable> = {
  results: R[]
  basis: Basis
  /** Lines that the rules for each analysis would have let out; lines that stand as they were. */
  hidden: number
  frozen: number
}

/**
 * What may be published of a batch.
 * @param exact all results through the exact gate, over the batch
 * @param gated the same through the released gate: rounded, small cells withheld
 * @param earlier the release before; null for the first
 */
export function releaseOf<R extends Releasable>(
  exact: readonly R[],
  gated: readonly R[],
  earlier: Earlier<R> | null,
): Released<R> {
  const basis: Basis = {}
  const frozen = new Set<string>()
  const shaken = new Set<string>()
  for (const line of exact.flatMap(allLines)) {
    const before = earlier?.basis[line.key]
    const now = figuresOf(line)
    const state = before === undefined ? 'new' : changeOf(before, now)
    if (state === 'few' && before !== undefined) {
      frozen.add(line.key)
      basis[line.key] = before
      for (const { at, set, people } of line.counts)
        if (before.counts[at] !== people) shaken.add(set)
    } else basis[line.key] = now
  }
  const hidden = hiddenOf(countsOf(exact), shaken)
  const sizes = { hidden: 0, frozen: frozen.size }
  const results = gated.map((result) => {
    const own = exact.find(({ id }) => id === result.id)
    const old = earlier?.results.find(({ id }) => id === result.id) ?? null
    const out = own ? letOut(result, own, old, { hidden, frozen }) : null
    sizes.hidden += out?.hidden ?? 0
    return coarse(withNotes(out?.result ?? empty(result), out))
  })
  return { results, basis, ...sizes }
}

const allLines = (result: Releasable): Line[] => {
  const { dataset, rows, estimates } = linesOf(result)
  return [dataset, ...rows, ...estimates]
}

function figuresOf({ counts, numbers }: Line): Basis[string] {
  return { counts: Object.fromEntries(counts.map(({ at, people }) => [at, people])), numbers }
}

/** 'few': someone who knows both releases would learn about too few people. */
function changeOf(before: Basis[string], now: Basis[string]): 'none' | 'few' | 'many' {
  const places = new Set([...Object.keys(before.counts), ...Object.keys(now.counts)])
  const steps = [...places]
    .map((at) => Math.abs((before.counts[at] ?? 0) - (now.counts[at] ?? 0)))
    .filter((step) => step > 0)
  if (steps.some((step) => step < CHANGED_LEAST)) return 'few'
  if (steps.length > 0) return 'many'
  // As many people, other figures: who came and who went cannot be told, so it counts as few.
  return JSON.stringify(before.numbers) === JSON.stringify(now.numbers) ? 'none' : 'few'
}

type Cell = string | number | null
type Rules = { hidden: ReadonlySet<string>; frozen: ReadonlySet<string> }
type Out<R> = { result: R; hidden: number; frozen: number }

function letOut<R extends Releasable>(gated: R, exact: R, old: R | null, rules: Rules): Out<R> {
  const lines = linesOf(exact)
  const rowKeys = linesOf(gated)
  const oldKeys = old ? linesOf(old) : null
  const exactRows = new Map(lines.rows.map((line) => [line.key, line]))
  const exactEstimates = new Map(lines.estimates.map((line) => [line.key, line]))
  let hidden = 0
  let frozen = 0
  const mayStand = (line: Line | undefined) =>
    line !== undefined && !line.counts.some(({ set }) => rules.hidden.has(set))
  const rows = (gated.table?.rows ?? []).map((row, at) => {
    const key = rowKeys.rows[at]?.key ?? ''
    if (rules.frozen.has(key)) {
      frozen++
      const place = oldKeys?.rows.findIndex((line) => line.key === key) ?? -1
      return old?.table?.rows[place] ?? withoutNumbers(row)
    }
    const out = rowOut(row, exactRows.get(key), rules.hidden)
    if (out.some((cell, place) => cell !== row[place])) hidden++
    return out
  })
  const estimates = gated.estimates.flatMap((estimate, at) => {
    const key = rowKeys.estimates[at]?.key ?? ''
    if (rules.frozen.has(key)) {
      frozen++
      const place = oldKeys?.estimates.findIndex((line) => line.key === key) ?? -1
      return old?.estimates[place] ?? []
    }
    if (mayStand(exactEstimates.get(key))) return [estimate]
    hidden++
    return []
  })
  const whole = rules.frozen.has(lines.dataset.key) && old ? old.dataset : gated.dataset
  const dataset = { ...gated.dataset, n: whole.n, excluded: excludedOut(whole, lines, rules) }
  // A figure draws what the table says: where something of it may not be said, it is not drawn.
  const figure = frozen > 0 && old ? old.figure : hidden > 0 || frozen > 0 ? null : gated.figure
  const table = gated.table === null ? null : { ...gated.table, rows }
  return { result: { ...gated, dataset, table, estimates, figure }, hidden, frozen }
}

/** A row without its hidden counts; without any figure when those whom it is about are hidden, or when nobody knows who they are. */
function rowOut(
  row: readonly Cell[],
  exact: Line | undefined,
  hidden: ReadonlySet<string>,
): Cell[] {
  const largest = (exact?.counts ?? []).reduce((most, { people }) => Math.max(most, people), 0)
  const secret = (exact?.counts ?? []).filter(({ set }) => hidden.has(set))
  if (exact === undefined || secret.some(({ people }) => people === largest))
    return withoutNumbers(row)
  const places = new Set(secret.map(({ at }) => at))
  return row.map((cell, at) => (places.has(String(at)) ? null : cell))
}

function excludedOut(
  { excluded }: Releasable['dataset'],
  { dataset }: { dataset: Line },
  { hidden }: Rules,
): Record<string, number> {
  const secret = new Set(dataset.counts.filter(({ set }) => hidden.has(set)).map(({ at }) => at))
  return Object.fromEntries(Object.entries(excluded).filter(([reason]) => !secret.has(reason)))
}

const withoutNumbers = (row: readonly Cell[]): Cell[] =>
  row.map((cell) => (typeof cell === 'number' ? null : cell))

const empty = <R extends Releasable>(result: R): R => ({
  ...result,
  estimates: [],
  table: null,
  figure: null,
})

/** What is exact in the gated results beside counts: p in two digits, letters that undo a finding in steps of 5, never more than it takes. */
function coarse<R extends Releasable>(result: R): R {
  const { detectable, undoneBy } = result
  return {
    ...result,
    detectable: detectable ? { ...detectable, effect: twoDigits(detectable.effect) } : null,
    undoneBy: undoneBy === null ? null : Math.max(1, Math.floor(undoneBy / 5) * 5),
    estimates: result.estimates.map((one) => ({
      ...one,
      p: one.p === null ? null : twoDigits(one.p),
      pAdjusted: one.pAdjusted === null ? null : twoDigits(one.pAdjusted),
    })),
  }
}

const twoDigits = (value: number): number => Number(value.toPrecision(2))

function withNotes<R extends Releasable>(result: R, out: Out<R> | null): R {
  const notes: Trio[] = []
  if ((out?.hidden ?? 0) > 0) notes.push(NOTES.hidden)
  if ((out?.frozen ?? 0) > 0) notes.push(NOTES.frozen)
  return notes.length === 0 ? result : { ...result, caveats: [...result.caveats, ...notes] }
}

const NOTES = {
  hidden: {
    de: `Einige Zahlen fehlen, weil sich aus ihnen Zahlen über weniger als ${MINIMUM_CELL} Menschen errechnen ließen.`,
    en: `Some numbers are missing because numbers about fewer than ${MINIMUM_CELL} people could be computed from them.`,
    fr: `Certains chiffres manquent, car on pourrait en tirer des chiffres sur moins de ${MINIMUM_CELL} personnes.`,
  },
  frozen: {
    de: `Einige Zahlen stehen wie in einer früheren Veröffentlichung: Seither änderten sich dort weniger als ${CHANGED_LEAST} Menschen.`,
    en: `Some numbers stand as in an earlier release: fewer than ${CHANGED_LEAST} people changed there since.`,
    fr: `Certains chiffres restent ceux d’une publication antérieure\u202f: depuis, moins de ${CHANGED_LEAST} personnes y ont changé.`,
  },
} as const satisfies Record<string, Trio>
