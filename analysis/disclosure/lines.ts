// Results of analyses as lines: each row of a table and each estimate with the people it counts, so that all of a release can be looked at together.
import type { Releasable } from './releasable.ts'

type Estimate = Releasable['estimates'][number]
type Cell = string | number | null

/** One count in a line: which set of people, and where it stands (`column` of the row; 'n' or 'part' of an estimate; a reason). */
export type LineCount = { at: string; set: string; people: number }
export type Line = {
  /** The same line in every run over other letters. */
  key: string
  /** Scorecard, or whatever the row begins with. */
  outcome: string
  /** What tells its people from others of the outcome, without words that mean everybody. */
  labels: string[]
  /** Places of labels of which another word means other people; a method or a quantity is none. */
  parting: number[]
  counts: LineCount[]
  /** All its other figures. */
  numbers: (number | null)[]
}

/** Units and columns that count people. */
const PEOPLE = new Set(['people', 'letters', 'scores', 'persons', 'donations'])
const EVERYBODY = new Set(['all', 'donations', ''])
/** Columns whose texts tell no people apart, and columns that name a second group. */
const NO_PEOPLE = new Set(['method', 'quantity', 'state', 'what'])
const COMPARED = new Set(['compared', 'against-level'])
/** A column that says nothing of people: the unit of the numbers beside it. */
const NO_LABEL = 'unit'
/** Percentages of these names are values of people or differences, not shares of them. */
const NO_SHARE = /median|gap|difference|detectable|odds|dd$|quantile|rank|slope|r2|mean/

/** Whether a column counts people: by its unit, or its name where it has none. */
export function isCount({ name, unit }: { name: string; unit: string | null }): boolean {
  return PEOPLE.has((unit ?? name).toLowerCase()) || (unit === null && name === 'n')
}

/** The lines of one result: its data set, its rows, its estimates. Keys that occur twice are numbered. */
export function linesOf(result: Releasable): {
  dataset: Line
  rows: Line[]
  estimates: Line[]
} {
  const keys = numbered()
  const columns = result.table?.columns ?? []
  return {
    dataset: datasetLine(result),
    rows: (result.table?.rows ?? []).map((row) => rowLine(result.id, columns, row, keys)),
    estimates: result.estimates.map((estimate) => estimateLine(result.id, estimate, keys)),
  }
}

function datasetLine({ id, dataset }: Releasable): Line {
  const counts = [
    { at: 'n', set: `dataset#${dataset.n}`, people: dataset.n },
    ...Object.entries(dataset.excluded).map(([reason, people]) => ({
      at: reason,
      set: `dataset|${reason}#${people}`,
      people,
    })),
  ]
  return { key: `${id}|dataset`, outcome: 'dataset', labels: [], parting: [], counts, numbers: [] }
}

function rowLine(
  id: string,
  columns: readonly { name: string; unit: string | null }[],
  row: readonly Cell[],
  keys: (key: string) => string,
): Line {
  const words = row.flatMap((cell, at) =>
    typeof cell === 'string' && columns[at]?.name !== NO_LABEL
      ? [{ word: cell, column: columns[at]?.name ?? '' }]
      : [],
  )
  const outcome = words[0]?.word ?? id
  const named = words.slice(1).filter(({ word }) => !isEverybody(word))
  const labels = named.map(({ word }) => nameIn(word))
  const compared = words.some(({ column }) => COMPARED.has(column))
  const parting = named.flatMap(({ column }, at) => (compared || NO_PEOPLE.has(column) ? [] : [at]))
  const counts: LineCount[] = []
  const numbers: (number | null)[] = []
  for (const [at, cell] of row.entries()) {
    const column = columns[at]
    if (typeof cell === 'string' || !column) continue
    if (cell !== null && isCount(column))
      counts.push({ at: String(at), set: setOf(outcome, labels, column.name, cell), people: cell })
    else numbers.push(cell)
  }
  const key = keys(`${id}|row|${words.map(({ word }) => word).join('|')}`)
  return { key, outcome, labels, parting, counts, numbers }
}

function estimateLine(id: string, estimate: Estimate, keys: (key: string) => string): Line {
  const { name, outcome, group, reference, specification, value, low, high, n } = estimate
  const labels = [group ?? '', reference ?? '', specification]
    .filter((word) => !isEverybody(word))
    .map(nameIn)
  const parting = group === null || reference !== null ? [] : [0]
  const share = sharePeople(estimate)
  const counts: LineCount[] = [
    { at: 'n', set: setOf(outcome, share === null ? labels : [], 'n', n), people: n },
  ]
  if (share !== null)
    counts.push({ at: 'part', set: setOf(outcome, labels, name, share), people: share })
  const key = [id, 'estimate', name, outcome, group, reference, specification].join('|')
  return {
    key: keys(key),
    outcome,
    labels,
    parting,
    counts,
    numbers: [value, low, high, estimate.p, estimate.pAdjusted],
  }
}

/** How many people a share in percent stands for; null when the estimate is no share. */
function sharePeople({ name, unit, value, n, reference }: Estimate): number | null {
  if (unit !== 'percent' || value === null || reference !== null || NO_SHARE.test(name)) return null
  if (value < 0 || value > 100) return null
  const people = (value * n) / 100
  return Math.abs(people - Math.round(people)) < 0.2 ? Math.round(people) : null
}

/** 'class:A' and 'A' are the same people; words for everybody tell nobody apart. */
const nameIn = (word: string): string => word.replace(/^class:/, '')
const isEverybody = (word: string): boolean => EVERYBODY.has(word.toLowerCase())

/** Equal names and equal numbers are the same set, whichever analysis speaks of it. */
function setOf(outcome: string, labels: readonly string[], name: string, people: number): string {
  const column = PEOPLE.has(name.toLowerCase()) || name === 'n' || name === 'class' ? [] : [name]
  return `${[outcome, ...[...labels, ...column].toSorted()].join('|')}#${people}`
}

function numbered(): (key: string) => string {
  const seen = new Map<string, number>()
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}|${times}`
  }
}
