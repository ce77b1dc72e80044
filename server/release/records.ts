// Records for researchers: one score of one person each, coarse, without any mark of whose it is.
import {
  ALIKE_LEAST,
  alikeOut,
  CHANGED_LEAST,
  type Ladders,
  type PopulationRecord,
  type Steps,
} from '../../analysis/index.ts'

/** `months`: '2026-03', a quarter, a year, or null. `value` is rounded (see `stepOf`). Others may know the first eight fields. */
export type ResearchRecord = {
  outcome: string
  version: string | null
  month: string | null
  birthYears: string | null
  sex: string | null
  state: string | null
  moves: string | null
  value: number | null
  class: string | null
  thin: boolean | null
  negative: boolean | null
}
/** What was last shown of each class, so that the next release does not differ from it by few. Sealed with the release. */
export type RecordsBasis = { steps: Steps<ResearchRecord>; shown: Record<string, string[]> } | null

const nobody = () => null
const same = <T>(value: T): T => value
const years = (width: number) => (value: string | null) => {
  const year = Number(value?.slice(0, 4) ?? Number.NaN)
  const from = Math.floor(year / width) * width
  return Number.isNaN(year) ? null : `${from}-${from + width - 1}`
}
const quarter = (month: string | null) =>
  month ? `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}` : null

const LADDERS: Ladders<ResearchRecord> = {
  outcome: [same],
  version: [same],
  state: [same, nobody],
  month: [same, quarter, (month) => month?.slice(0, 4) ?? null, nobody],
  birthYears: [years(10), years(20), nobody],
  moves: [same, (moves) => (moves === null ? null : moves === '0' ? '0' : '1+'), nobody],
  sex: [same, nobody],
}

/**
 * The records of everybody who agreed to publication, made coarse until 20 are alike; classes that changed by fewer than twenty since they were last
 * shown are left out this time. Sorted by what they hold: their order tells nothing.
 * @param before what was last shown; null before the first release
 */
export function recordsOut(
  population: readonly PopulationRecord[],
  publishable: ReadonlySet<string>,
  before: RecordsBasis,
): { records: ResearchRecord[]; basis: RecordsBasis } {
  const rows = latestOf(
    population.filter(({ person }) => person !== null && publishable.has(person)),
  )
  // How coarse they are stays as it was once something was shown.
  const fixed = before && Object.keys(before.shown).length > 0 ? before.steps : null
  const { classes, steps } = alikeOut(rows, LADDERS, ALIKE_LEAST, fixed)
  const shown: Record<string, string[]> = { ...before?.shown }
  const records: ResearchRecord[] = []
  for (const [key, group] of classes) {
    const lines = group.map((row) => JSON.stringify(row)).toSorted()
    const earlier = before?.shown[key]
    if (earlier !== undefined && !mayChange(earlier, lines)) continue
    shown[key] = lines
    records.push(...lines.map((line) => JSON.parse(line) as ResearchRecord))
  }
  return { records, basis: rows.length === 0 && before === null ? null : { steps, shown } }
}

/** One record for each person and scorecard: the latest score. */
function latestOf(population: readonly PopulationRecord[]): ResearchRecord[] {
  const latest = new Map<string, { on: string; row: ResearchRecord }>()
  for (const { person, thin, negative, about, scores } of population) {
    for (const { outcome, version, value, class: word, calculatedOn } of scores) {
      const key = JSON.stringify([person, outcome, version])
      const on = calculatedOn ?? ''
      if ((latest.get(key)?.on ?? '') > on) continue
      const row: ResearchRecord = {
        outcome,
        version,
        month: calculatedOn?.slice(0, 7) ?? null,
        birthYears: about.birthYear === null ? null : String(about.birthYear),
        sex: about.sex,
        state: about.state,
        moves: about.moves,
        value,
        class: word,
        thin,
        negative,
      }
      latest.set(key, { on, row })
    }
  }
  const rows = [...latest.values()].map(({ row }) => row)
  return rows.map((row) => ({ ...row, value: rounded(row, rows) }))
}

/** Percentages to 1, scores up to 999 to 10, larger scales to 100. */
function rounded({ outcome, value }: ResearchRecord, rows: readonly ResearchRecord[]) {
  if (value === null) return null
  const large = rows.some((row) => row.outcome === outcome && (row.value ?? 0) > 1000)
  const step = outcome === 'basisscore' ? 1 : large ? 100 : 10
  return Math.round(value / step) * step
}

/** Unchanged, or at least twenty came or went. Both lists sorted. */
function mayChange(earlier: readonly string[], now: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const line of earlier) left.set(line, (left.get(line) ?? 0) + 1)
  let came = 0
  for (const line of now) {
    const there = left.get(line) ?? 0
    if (there > 0) left.set(line, there - 1)
    else came++
  }
  const went = [...left.values()].reduce((sum, one) => sum + one, 0)
  return (came === 0 && went === 0) || Math.max(came, went) >= CHANGED_LEAST
}

/** Every field with what it means: head of the CSV, and codebook. */
export const RECORD_FIELDS: Record<keyof ResearchRecord, string> = {
  outcome: 'The scorecard: score-2026, basisscore, or the name as printed',
  version: 'Version of the scorecard, or the first day of its points table',
  month: 'When the score was computed: month, quarter (2026-Q1) or year; empty: made coarser',
  birthYears: 'Band of birth years; empty: not said or made coarser',
  sex: 'As the person says: female, male, diverse; empty: not said or made coarser',
  state: 'German state by its postcode; empty: not said or made coarser',
  moves: 'Moves in ten years: 0, 1, 2, 3+, or 1+; empty: not said or made coarser',
  value:
    'The score: Basisscore rounded to 1 percent, scales up to 999 to 10 points, larger scales to 100',
  class: 'The class as printed',
  thin: 'true: the letter lists nothing that a credit criterion could use; empty: it lists no entries',
  negative: 'true: the letter lists something negative; empty: it lists no entries',
}
