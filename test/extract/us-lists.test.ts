// Notices of American creditors whose reasons and key factors are listed in every way that such notices are: nothing may be lost, joined or taken for a code.
import { expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import type { Page } from '../../extract/read/word.ts'
import { LEFT, Sheet } from '../arrangements/sheet.ts'

const REASONS = [
  'Income insufficient for amount of credit requested',
  'Excessive obligations in relation to income',
  'Length of employment',
  'Delinquent past or present credit obligations with others',
]
const FACTORS = [
  'Proportion of balances to credit limits on bank/national revolving or other revolving accounts is too high',
  'Too many inquiries last 12 months',
  'Length of time accounts have been established',
  'Number of accounts with delinquency',
]

type List = (sheet: Sheet, items: readonly string[]) => void
const each =
  (line: (text: string, i: number) => string): List =>
  (sheet, items) => {
    for (const [i, text] of items.entries()) sheet.flow(line(text, i))
  }
const cells =
  (x: number, head: readonly string[] = []): List =>
  (sheet, items) => {
    const rows = [
      ...(head.length > 0 ? [head] : []),
      ...items.map((text, i) => [`${10 + i}`, text]),
    ]
    for (const [code = '', text = ''] of rows) {
      sheet.put(code, LEFT, 10)
      sheet.put(text, LEFT + x, 10)
      sheet.y += 14
    }
  }
const boxes =
  (ticked: string, empty: string): List =>
  (sheet, items) => {
    for (const text of items) sheet.flow(`${ticked} ${text}`)
    for (const text of ['Unable to verify residence', 'Bankruptcy']) sheet.flow(`${empty} ${text}`)
  }

const LISTS: Record<string, List> = {
  lines: each((text) => text),
  bullets: each((text) => `• ${text}`),
  dashes: each((text) => `- ${text}`),
  numbers: each((text, i) => `${i + 1}. ${text}`),
  'numbers in brackets': each((text, i) => `(${i + 1}) ${text}`),
  letters: each((text, i) => `${'abcd'[i]}) ${text}`),
  labels: each((text, i) => `Reason ${i + 1}: ${text}`),
  codes: cells(40),
  'a table of codes': cells(60, ['Code', 'Reason']),
  boxes: boxes('☒', '☐'),
  'typed boxes': boxes('[X]', '[ ]'),
  'one sentence': (sheet, items) => sheet.flow(`${items.join('; ')}.`),
  'one sentence with „and"': (sheet, items) =>
    sheet.flow(`${items.slice(0, -1).join('; ')}; and ${items.at(-1)}.`),
  'lines of one sentence': each((text, i) => text + [';', ';', '; and', '.'][i]),
}
const ANNOUNCED = [
  'Our principal reason(s) for this decision:',
  'Principal Reason(s) for Credit Denial, Termination, or Other Action Taken Concerning Credit',
  'We were unable to approve your application for the following reasons:',
  'Reasons for our decision',
]

function notice(announced: string, reasons: List, factors: List): Page[] {
  const sheet = new Sheet()
  const flow = (texts: readonly string[], gap: number, size = 10) => {
    for (const text of texts) sheet.flow(text, size)
    sheet.gap(gap)
  }
  flow(['First Sample Bank, N.A.', '100 Placeholder Plaza, Sampletown, OH 00001'], 20, 9)
  flow(['March 3, 2026'], 14)
  flow(['Jordan Placeholder', '12 Example Street', 'Nowhere, NY 00003'], 16)
  flow(['Notice of Action Taken and Statement of Reasons'], 10, 13)
  flow(['Dear Jordan Placeholder,'], 6)
  flow(
    [
      'Thank you for your application for a credit card (Reference: AP-99120). We are unable to offer you credit at this time.',
    ],
    8,
  )
  flow([announced], 4)
  reasons(sheet, REASONS)
  sheet.gap(10)
  flow(
    [
      'Our credit decision was based in whole or in part on information obtained in a report from the consumer reporting agency listed below. You have a right under the Fair Credit Reporting Act to know the information contained in your credit file at the consumer reporting agency.',
    ],
    6,
  )
  flow(['Equifax Information Services LLC, P.O. Box 740241, Atlanta, GA 30374'], 8)
  flow(
    [
      'Your credit score: 612',
      'Date: 03/02/2026',
      'Scores range from a low of 300 to a high of 850',
    ],
    6,
  )
  flow(['Key factors that adversely affected your credit score:'], 3)
  factors(sheet, FACTORS)
  sheet.gap(10)
  flow(
    [
      'The federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on the basis of race, color, religion, national origin, sex, marital status, age.',
    ],
    0,
  )
  return sheet.pages
}

const BULLETS = LISTS['bullets'] as List

test.each(Object.entries(LISTS))('reasons as %s, under each announcement', (_, list) => {
  for (const announced of ANNOUNCED) {
    const letter = letterOfPages(notice(announced, list, BULLETS), 'en')
    expect(letter?.reasons.map(({ text }) => text)).toEqual(REASONS)
    expect(letter?.scores[0]).toMatchObject({
      value: 612,
      calculatedOn: '2026-03-02',
      min: 300,
      max: 850,
    })
    // Its bracket and the sentence behind it are none of it.
    expect(letter?.identity).toMatchObject({ reference: 'AP-99120', surname: 'Placeholder' })
  }
})

test.each(Object.entries(LISTS))('key factors as %s', (_, list) => {
  const letter = letterOfPages(notice(ANNOUNCED[0] ?? '', BULLETS, list), 'en')
  expect(letter?.scores[0]?.factors.map(({ name }) => name)).toEqual(FACTORS)
})

test('reasons in the sentence that tells the decision, each with its number', () => {
  const told: List = (sheet, items) =>
    sheet.flow(
      `We regret that we cannot open the account you requested. We reached this decision because of: ${items.map((text, i) => `${i === items.length - 1 ? 'and ' : ''}(${i + 1}) ${text}`).join('; ')}.`,
    )
  const letter = letterOfPages(notice('', told, BULLETS), 'en')
  expect(letter?.reasons.map(({ text }) => text)).toEqual(REASONS)
})

/** Cells in rows: what stands at which place. */
const rows =
  (lines: readonly (readonly [number, string][])[]): List =>
  (sheet) => {
    for (const line of lines) {
      for (const [x, text] of line) sheet.put(text, LEFT + x, 10)
      sheet.y += 14
    }
  }

test('figures in cells that count the reasons are no codes', () => {
  const counted = rows(REASONS.map((text, i) => [[0, `${i + 1}`] as const, [60, text] as const]))
  const letter = letterOfPages(notice('Principal reasons', counted, BULLETS), 'en')
  expect(letter?.reasons).toEqual(REASONS.map((text, i) => ({ code: null, text, rank: i + 1 })))
})

test('reasons side by side, each behind a cell with its number', () => {
  const beside = rows([
    [
      [0, '1'],
      [16, 'Value or type of collateral not'],
      [180, '2'],
      [196, 'Excessive obligations in'],
      [330, '3'],
      [346, 'Unable to verify'],
    ],
    [
      [16, 'sufficient'],
      [196, 'relation to income'],
      [346, 'employment'],
    ],
  ])
  const letter = letterOfPages(notice('Principal reasons', beside, BULLETS), 'en')
  expect(letter?.reasons.map(({ code, text }) => [code, text])).toEqual([
    [null, 'Value or type of collateral not sufficient'],
    [null, 'Excessive obligations in relation to income'],
    [null, 'Unable to verify employment'],
  ])
})

test('what says that a list goes on is no reason, nor is the heading that counts with the one above', () => {
  const list = rows([
    [
      [0, '1'],
      [60, REASONS[0] ?? ''],
    ],
    [[300, '(continued)']],
    [
      [0, '2'],
      [60, REASONS[1] ?? ''],
    ],
    [[0, '2. Score disclosure']],
  ])
  const letter = letterOfPages(notice('1. Principal reasons', list, BULLETS), 'en')
  expect(letter?.reasons.map(({ text }) => text)).toEqual(REASONS.slice(0, 2))
})

test.each([
  ['a code of the column beside it', 'Serious delinquency 18: Number of accounts'],
  ['words of the column beside it', 'Value or type of collateral not sufficient income employment'],
  ['the same item twice', REASONS[1] ?? ''],
])('a list with %s waits', (_, odd) => {
  const list: List = (sheet) => {
    for (const text of [odd, REASONS[1] ?? '']) sheet.flow(`• ${text}`)
  }
  const letter = letterOfPages(notice('Principal reasons', list, BULLETS), 'en')
  const doubted = letter?.doubts.map(({ path }) => path)
  expect(letter?.reasons.map(({ text }) => text)).toEqual([odd, REASONS[1]])
  expect(doubted).toEqual(expect.arrayContaining(['/reasons/0', '/reasons/1']))
})

test('of several scores side by side none is sure', () => {
  const table: List = (sheet, items) => {
    BULLETS(sheet, items)
    rows([
      [
        [0, 'Bureau'],
        [80, 'Equifax'],
        [200, 'TransUnion'],
      ],
      [
        [0, 'Score'],
        [80, '648'],
        [200, '662'],
      ],
    ])(sheet, [])
  }
  const letter = letterOfPages(notice('Principal reasons', table, BULLETS), 'en')
  expect(letter?.doubts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/scores', '/scores/0']),
  )
})
