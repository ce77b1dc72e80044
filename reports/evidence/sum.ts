// The sum of a finding: the figures of its statement as a column with a result, from `Finding.numbers` alone.
// Pages and pack draw the same rows.
import { daysBetween, monthsBetween } from '../../analysis/index.ts'
import type { Finding, Language } from '../../extract/index.ts'
import { dayText, moneyText, numberText, percentText } from './speak.ts'
import { SPAN_UNITS, type SumLine } from './sum-line.ts'
import { SUMS } from './sums.ts'

/** One row: what it is, its value as written, and whether it is the result under the rule. */
export type SumRow = { label: string; value: string; total: boolean }

const NBSP = '\u00a0'
const ABOUT = { de: 'etwa', en: 'about', fr: 'environ' }
const TO = { de: 'bis', en: 'to', fr: 'à' }
const DAY = /^\d{4}-\d{2}-\d{2}$/

const counted = (value: number, unit: NonNullable<SumLine['unit']>, speech: Language) =>
  `${numberText(value, speech)}${NBSP}${unit[speech][value === 1 ? 0 : 1].replaceAll(' ', NBSP)}`

/** Full months between two days, or days when it is less than a month. Null when the second is not later. */
function spanText(from: string, to: string, speech: Language): string | null {
  const days = daysBetween(from, to)
  if (days <= 0) return null
  const months = monthsBetween(from, to)
  if (months === 0) return counted(days, SPAN_UNITS.days, speech)
  return counted(months, SPAN_UNITS.months, speech)
}

function written(value: number | string, line: SumLine, speech: Language): string {
  if (typeof value === 'string') return DAY.test(value) ? dayText(value, speech) : value
  if (line.as === 'cents') return moneyText(value, 'EUR', speech)
  if (line.as === 'percent') return percentText(value, speech, 0)
  return line.unit ? counted(value, line.unit, speech) : numberText(value, speech)
}

/** Value of a line; null when a figure is missing or no time has passed. */
function valueOf(numbers: Finding['numbers'], line: SumLine, speech: Language): string | null {
  const value = numbers[line.key] ?? null
  const end = line.to === undefined ? value : (numbers[line.to] ?? null)
  if (value === null || end === null) return null
  if (line.span) return spanText(String(value), String(end), speech)
  const last = written(end, line, speech)
  // An interval names its unit once, at its end: "74 bis 87 %".
  const first = typeof value === 'number' ? numberText(value, speech) : written(value, line, speech)
  const text = value === end ? last : `${first}${NBSP}${TO[speech]}${NBSP}${last}`
  return line.about ? `${ABOUT[speech]}${NBSP}${text}` : text
}

function rowsOf(
  finding: Pick<Finding, 'numbers' | 'contestable'>,
  lines: SumLine[],
  speech: Language,
): SumRow[] {
  const rows: SumRow[] = []
  for (const line of lines) {
    if (line.total && finding.contestable !== 'yes') continue
    if (line.needs !== undefined && (finding.numbers[line.needs] ?? null) === null) continue
    const value = valueOf(finding.numbers, line, speech)
    if (value === null && !line.optional) return []
    if (value !== null) rows.push({ label: line[speech], value, total: line.total ?? false })
  }
  return rows.length > 1 ? rows : []
}

/**
 * Rows of a finding's sum in the order of the computation, the result last and only where the finding is contestable.
 * Empty when the rule has no computation or one of its figures is missing: a sum with a hole is no sum, nor is a single
 * row.
 */
export function sumRows(
  finding: Pick<Finding, 'rule' | 'numbers' | 'contestable'>,
  speech: Language,
): SumRow[] {
  const sums = SUMS[finding.rule.id] ?? []
  return sums.map((lines) => rowsOf(finding, lines, speech)).find((rows) => rows.length > 0) ?? []
}
