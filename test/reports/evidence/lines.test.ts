// The line language, the overview sum and the sums of findings.
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../extract/index.ts'
import {
  contestableWord,
  markLine,
  numbered,
  overviewSum,
  STRENGTHS,
  sumRows,
} from '../../../reports/index.ts'
import { finding, findings } from './sample.ts'

const rule = (id: string) => ({ ...finding().rule, id })
const NB = '\u00a0'

describe('the line language', () => {
  it('draws more line for more certainty', () => {
    expect(Object.entries(STRENGTHS).map(([strength, row]) => [strength, row.line])).toEqual([
      ['contradiction', 'double'],
      ['unexplained', 'thick'],
      ['indication', 'thin'],
      ['context', 'dotted'],
      ['none', 'none'],
      ['untestable', 'dashed'],
    ])
    expect(markLine('context')).toBe('dotted')
  })

  it('has a word and a second line in three languages for each strength', () => {
    for (const row of Object.values(STRENGTHS)) {
      for (const language of ['de', 'en', 'fr'] as const) {
        expect(row[language].word.length).toBeGreaterThan(3)
        expect(row[language].second.length).toBeGreaterThan(10)
      }
    }
  })

  it.each([
    ['contradiction', 'yes', 'angreifbar'],
    ['unexplained', 'unclear', 'unklar'],
    ['contradiction', 'no', 'rechtmäßig'],
    ['context', 'no', null],
    ['context', 'unclear', 'unklar'],
    ['none', 'no', null],
    ['untestable', 'no', null],
    ['untestable', 'unclear', 'unklar'],
  ] as const)('says of %s, contestable %s: %s', (strength, contestable, word) => {
    expect(contestableWord({ strength, contestable }, 'de')).toBe(word)
  })
})

describe('the overview', () => {
  it('adds up, and leaves rows of nothing out', () => {
    const { rows, total } = overviewSum([...findings, ...findings.slice(3)], 'en')
    expect(rows.map((row) => [row.word, row.count])).toEqual([
      ['Contradiction', 1],
      ['Unexplained', 1],
      ['For comparison only', 1],
      ['Nothing found', 2],
      ['Cannot be tested', 2],
    ])
    expect(total).toBe(7)
  })

  it('numbers the surest first and what was not found not at all', () => {
    expect(numbered(findings.toReversed()).map((f) => f.strength)).toEqual([
      'contradiction',
      'unexplained',
      'context',
    ])
  })
})

describe('the sum of a finding', () => {
  it('is the computation of a claim that was kept too long, in full months', () => {
    const numbers = {
      settledOn: '2022-06-03',
      keptUntil: '2025-06-03',
      stateOf: '2026-11-02',
      monthsSinceSettled: 52,
    }
    expect(sumRows(finding({ numbers }), 'de')).toEqual([
      { label: 'Erledigt am', value: '03.06.2022', total: false },
      { label: 'Erlaubt bis zum', value: '03.06.2025', total: false },
      { label: 'Stichtag der Auskunft', value: '02.11.2026', total: false },
      // 3 June 2025 to 3 October 2026 are 16 months, to 3 November it would be 17.
      { label: 'Überschreitung am Stichtag', value: `16${NB}volle${NB}Monate`, total: true },
    ])
    expect(sumRows(finding({ numbers }), 'en').at(-1)).toEqual({
      label: 'Too long by, on that day',
      value: `16${NB}full${NB}months`,
      total: true,
    })
  })

  it.each([
    ['2025-06-04', `1${NB}Tag`],
    ['2025-06-20', `17${NB}Tage`],
    ['2025-07-03', `1${NB}voller${NB}Monat`],
  ])('says days below a month: until %s', (stateOf, value) => {
    const numbers = { settledOn: '2022-06-03', keptUntil: '2025-06-03', stateOf }
    expect(sumRows(finding({ numbers }), 'de').at(-1)?.value).toBe(value)
  })

  it('has no result for a matter that is not contestable, and no row with a hole', () => {
    const numbers = { settledOn: '2022-06-03', keptUntil: '2025-06-03', stateOf: '2026-11-02' }
    const rows = sumRows(finding({ numbers, contestable: 'unclear' }), 'de')
    expect(rows.map((row) => row.total)).toEqual([false, false, false])
    expect(sumRows(finding({ numbers: { ...numbers, keptUntil: null } }), 'de')).toEqual([])
    expect(sumRows(finding({ rule: rule('unknown-rule') }), 'de')).toEqual([])
  })

  it.each<[string, Finding['numbers'], string[]]>([
    [
      'points that do not add up',
      { criteria: 12, sum: 746, total: 708, difference: -38 },
      ['746', '708', `−38${NB}Punkte`],
    ],
    [
      'points that the entries do not give',
      { criterion: 'account-and-card-inquiries', points: 44, expectedLow: 82, expectedHigh: 117 },
      [`82${NB}bis${NB}117${NB}Punkte`, `44${NB}Punkte`],
    ],
    [
      'points with one reading only',
      { criterion: 'mortgage', points: 0, expectedLow: 55, expectedHigh: 55 },
      [`55${NB}Punkte`, `0${NB}Punkte`],
    ],
    [
      'a class beyond its borders',
      { total: 708, classPrinted: 'Gut', classByTable: 'Akzeptabel' },
      ['708', 'Gut', 'Akzeptabel'],
    ],
    ['points that no table has', { criterion: 'mortgage', points: 7 }, []],
  ])('shows %s', (_, numbers, values) => {
    const found = finding({ rule: rule('points-do-not-add-up'), numbers })
    expect(sumRows(found, 'de').map((row) => row.value)).toEqual(values)
  })

  it('gives a share never without its interval', () => {
    const numbers = { peers: 185, higher: 150, sharePercent: 81, lowPercent: 74, highPercent: 87 }
    const position = finding({
      rule: rule('peer-position'),
      strength: 'context',
      contestable: 'no',
      numbers,
    })
    expect(sumRows(position, 'de').map((row) => row.value)).toEqual([
      `etwa${NB}185`,
      `etwa${NB}150`,
      `81${NB}%`,
      `74${NB}bis${NB}87${NB}%`,
    ])
    const hidden = finding({
      ...position,
      numbers: { ...numbers, higher: null, sharePercent: null },
    })
    expect(sumRows(hidden, 'de')).toEqual([])
  })
})
