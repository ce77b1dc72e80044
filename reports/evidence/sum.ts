// The sum of a finding: the figures of its statement as a column with a result, from `Finding.numbers` alone.
// Pages and pack draw the same rows.
import type { Finding } from '../../extract/index.ts'
import { SUMS, type SumLine } from './sums.ts'
import { dayText, moneyText, numberText, percentText, type Speech } from './speak.ts'

/** One row: what it is, its value as written, and whether it is the result under the rule. */
export type SumRow = { label: string; value: string; total: boolean }

function written(value: number | string, line: SumLine, speech: Speech): string {
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, speech) : value
  }
  if (line.as === 'cents') return moneyText(value, 'EUR', speech)
  if (line.as === 'percent') return percentText(value, speech, 0)
  const unit = line.unit ? `\u00a0${value === 1 ? line.unit[speech][0] : line.unit[speech][1]}` : ''
  return `${numberText(value, speech)}${unit}`
}

const ABOUT = { de: 'etwa', en: 'about' }
const TO = { de: 'bis', en: 'to' }

/** "74 bis 87 %": the unit once, at the end. */
function rangeText(
  from: number | string,
  to: number | string,
  line: SumLine,
  speech: Speech,
): string {
  const first = typeof from === 'number' ? numberText(from, speech) : written(from, line, speech)
  return `${first}\u00a0${TO[speech]}\u00a0${written(to, line, speech)}`
}

/**
 * Rows of a finding's sum in the order of the computation, the result last. Empty when the finding has no computation or
 * one of its figures is missing: a sum with a hole is no sum.
 */
export function sumRows(finding: Pick<Finding, 'rule' | 'numbers'>, speech: Speech): SumRow[] {
  const lines = SUMS[finding.rule.id] ?? []
  const rows: SumRow[] = []
  for (const line of lines) {
    const value = finding.numbers[line.key]
    if (value === undefined || value === null) {
      if (line.optional) continue
      return []
    }
    const end = line.to === undefined ? undefined : finding.numbers[line.to]
    const from = written(value, line, speech)
    const range = end === undefined || end === null ? from : rangeText(value, end, line, speech)
    const about = line.about ? `${ABOUT[speech]}\u00a0${range}` : range
    rows.push({ label: line[speech], value: about, total: line.total ?? false })
  }
  return rows
}
