// The people of an outcome: one record a person, and how many were left out for which reason.
import {
  type About,
  limitsOf,
  type Outcome,
  type Population,
  type ScoreRecord,
} from '../compare/index.ts'

export type Row = ScoreRecord & {
  who: string
  thin: boolean | null
  negative: boolean | null
  about: About
}
export type Sample = Outcome & { unit: 'points' | 'percent'; people: Row[] }
export type Samples = { samples: Sample[]; persons: number; excluded: Record<string, number> }

/**
 * Splits a batch by scorecard and version. Of a person's several scores on one scorecard the latest counts; an exact copy
 * of it is a `duplicate`, an older one a `further-letter`.
 * @returns samples in the order of their names; persons counts people with at least one score
 */
export function samplesOf(population: Population): Samples {
  const byOutcome = new Map<string, Map<string, Row[]>>()
  const persons = new Set<string>()
  for (const [at, { person, thin, negative, about, scores }] of population.records.entries()) {
    const who = person ?? `#${at}`
    persons.add(who)
    for (const score of scores) {
      const key = JSON.stringify([score.outcome, score.version])
      const people = byOutcome.get(key) ?? new Map<string, Row[]>()
      byOutcome.set(key, people)
      const rows = people.get(who) ?? []
      people.set(who, rows)
      rows.push({ ...score, who, thin, negative, about })
    }
  }
  const excluded: Record<string, number> = {}
  const count = (reason: string, n: number) => {
    if (n > 0) excluded[reason] = (excluded[reason] ?? 0) + n
  }
  const samples = [...byOutcome]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, people]) => {
      const chosen = [...people.values()].map((rows) => {
        const [latest, ...rest] = rows.toSorted(byDay)
        const copies = rest.filter((row) => isCopy(row, latest))
        count('duplicate', copies.length)
        count('further-letter', rest.length - copies.length)
        return latest
      })
      return sampleOf(
        key,
        chosen.filter((row) => row !== undefined),
      )
    })
  return { samples, persons: persons.size, excluded }
}

function sampleOf(key: string, people: Row[]): Sample {
  const [name, version] = JSON.parse(key) as [string, string | null]
  const most = people.reduce((max, { value }) => Math.max(max, value ?? 0), 0)
  const unit = name === 'basisscore' ? 'percent' : 'points'
  return { name, version, ...limitsOf(name, most), unit, people: people.toSorted(byFacts) }
}

/** Latest first; of the same day the higher value, so that the order of records never matters. */
function byDay(a: Row, b: Row): number {
  const day = (b.calculatedOn ?? '').localeCompare(a.calculatedOn ?? '')
  return day === 0 ? (b.value ?? -1) - (a.value ?? -1) : day
}

function byFacts(a: Row, b: Row): number {
  const apart = (a.value ?? -1) - (b.value ?? -1)
  if (apart !== 0) return apart
  const [one, other] = [a.facts ?? '', b.facts ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

function isCopy(row: Row, latest: Row | undefined): boolean {
  return (
    row.value === latest?.value &&
    row.calculatedOn === latest.calculatedOn &&
    row.facts === latest.facts
  )
}

/** Rows by a key, in the order in which keys first occur. (`Map.groupBy` is younger than Node 20.) */
export function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
