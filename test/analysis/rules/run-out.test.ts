// The code of conduct is valid to 25 May 2030. After that day nothing is judged by its periods, and nothing is said to be overdue since then.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, inquiry, settledClaim, verdicts } from '../made.ts'

const rules: [string, Partial<Letter>, Partial<Letter>][] = [
  // [rule, overdue for years, overdue only after the letter]
  [
    'settled-claim-overdue',
    { entries: [settledClaim('2020-01-01')] },
    { entries: [settledClaim('2027-05-26')] },
  ],
  [
    'fast-settled-overdue',
    { entries: [settledClaim('2028-06-01', { reportedOn: '2028-05-01' })] },
    { entries: [settledClaim('2028-11-26', { reportedOn: '2028-11-01' })] },
  ],
  [
    'discharge-overdue',
    { entries: [entry({ type: 'discharge', grantedOn: '2028-01-01', negative: true })] },
    { entries: [entry({ type: 'discharge', grantedOn: '2029-11-26', negative: true })] },
  ],
  [
    'inquiry-overdue',
    { inquiries: [inquiry('2028-01-01')] },
    { inquiries: [inquiry('2029-05-26')] },
  ],
]

describe.each(rules)('%s', (rule, old, young) => {
  const says = (day: string, own: Partial<Letter>, today = day) =>
    findings(rule, [copyOn(day, own)], { today })
  test('on its last day it judges, the day after it cannot', () => {
    expect(verdicts(says('2030-05-25', old))).toEqual(['contradiction yes'])
    const [after] = says('2030-05-26', old)
    expect(after).toMatchObject({ strength: 'untestable', contestable: 'no', grounds: [] })
    expect(after?.statement).toBe(
      'Für den 26.05.2030 kennen wir keine Frist. Die bekannte Regel galt an diesem Tag nicht mehr.',
    )
  })
  test('what would be overdue by today is not said once the period has run out', () => {
    expect(verdicts(says('2030-05-25', young, '2031-06-01'))).toEqual(['none no'])
  })
})
