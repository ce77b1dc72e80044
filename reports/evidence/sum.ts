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
  if (line.as === 'percent') return percentText(value, speech)
  const unit = line.unit ? `\u00a0${value === 1 ? line.unit[speech][0] : line.unit[speech][1]}` : ''
  return `${numberText(value, speech)}${unit}`
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
    rows.push({
      label: line[speech],
      value: written(value, line, speech),
      total: line.total ?? false,
    })
  }
  return rows
}
