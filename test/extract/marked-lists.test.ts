// Lists that wider words announce, since their first item bears a mark; and lists whose rows cannot be told apart.
import { expect, test } from 'vitest'
import { US_LAYOUTS } from '../../extract/issuers/us/layouts.ts'
import { itemsIn } from '../../extract/parse/items.ts'
import { linesFrom } from '../../extract/parse/lines.ts'
import { pageOf } from './papers/page.ts'

const listed = (...lines: string[]) =>
  itemsIn(linesFrom(pageOf(lines).words), US_LAYOUTS[0]?.sets ?? []).records.map(
    ({ set, readings, doubts }) => [
      set.id,
      readings.get('code')?.text ?? null,
      readings.get('text')?.text,
      doubts.length > 0,
    ],
  )

test('what a decision rests on, and what lowered a score', () =>
  expect(
    listed(
      'Our decision rests on these grounds:',
      '- Length of employment',
      '- Unable to verify income',
      'What weighed on your score most:',
      '» Serious delinquency',
      '» High card balances',
    ),
  ).toEqual([
    ['reasons', null, 'Length of employment', false],
    ['reasons', null, 'Unable to verify income', false],
    ['factors', null, 'Serious delinquency', false],
    ['factors', null, 'High card balances', false],
  ]))

test('the same words over a sentence announce nothing', () =>
  expect(
    listed('Our decision rests on these grounds:', 'We thank you for your interest in us.'),
  ).toEqual([]))

test('words that do not say of what: above a score they lead to reasons, below it to key factors, and both wait', () =>
  expect(
    listed(
      'To begin service we need a deposit of $180. These are the facts behind that:',
      '• Energy bill in arrears',
      'Your score was 468, as of 07/05/2023.',
      'Things holding it back:',
      '• Few lines of credit',
    ),
  ).toEqual([
    ['reasons', null, 'Energy bill in arrears', true],
    ['factors', null, 'Few lines of credit', true],
  ]))

test.each([
  'You can do the following because the law gives you this right:',
  'What you can do if you think our decision is wrong:',
  'These are the reasons why a score may change:',
  'Scores are affected by these factors in general:',
  'We did not use these factors in our decision:',
  'The law forbids a decision based on:',
  'What would raise your score:',
  'What helped your score:',
  'What we suggest to improve your score:',
])('a list of something else: „%s"', (lead) =>
  expect(listed(lead, '• Ask for a free copy', '• Dispute what is wrong')).toEqual([]),
)

test('an announcement ends with its colon: what stands below its list begins no other', () =>
  expect(
    listed(
      'Our principal reason for this decision is:',
      '• Income insufficient',
      'Your credit score: 612',
      'What would raise your score:',
      '• Pay bills on time',
      '• Keep balances low',
    ).map(([set, , text]) => [set, text]),
  ).toEqual([['reasons', 'Income insufficient']]))

test('short lines alike below a colon are items without a mark', () =>
  expect(
    listed(
      'Factors that led us to this decision:',
      'Length of time at present residence',
      'Limited credit experience',
      'No credit score was used in this decision.',
    ).map(([set, , text]) => [set, text]),
  ).toEqual([
    ['reasons', 'Length of time at present residence'],
    ['reasons', 'Limited credit experience'],
  ]))

test('codes in a last cell of their own', () =>
  expect(
    listed(
      'Why we declined your request',
      'Employment could not be substantiated   07',
      'Number of open obligations              15',
    ).map(([, code, text]) => [code, text]),
  ).toEqual([
    ['07', 'Employment could not be substantiated'],
    ['15', 'Number of open obligations'],
  ]))

test('the rest of an item is no announcement', () =>
  expect(
    listed(
      'Key factors that adversely affected your credit score:',
      '• Proportion of balances to credit limits is too high',
      '  (reason code 10)',
      '• Serious delinquency (reason code 39)',
    ),
  ).toEqual([
    ['factors', '10', 'Proportion of balances to credit limits is too high', false],
    ['factors', '39', 'Serious delinquency', false],
  ]))

test.each([
  ['(i)', '(ii)'],
  ['1 -', '2 -'],
  ['1st', '2nd'],
  ['First:', 'Second:'],
  ['A.', 'B.'],
  ['Reason 1', 'Reason 2'],
])('items counted by „%s" and „%s"', (one, two) =>
  expect(
    listed(
      'The principal reasons for our decision are:',
      `${one} Weak collateral coverage`,
      `${two} Declining net worth`,
    ).map(([, code, text]) => [code, text]),
  ).toEqual([
    [null, 'Weak collateral coverage'],
    [null, 'Declining net worth'],
  ]),
)

test('behind a number that counts another is a code', () =>
  expect(
    listed(
      'Key factors that adversely affected your credit score:',
      '1 63 Lack of recent account information',
      '2 21 No open bankcard accounts',
    ).map(([, code, text]) => [code, text]),
  ).toEqual([
    ['63', 'Lack of recent account information'],
    ['21', 'No open bankcard accounts'],
  ]))

test('two announcements side by side leave both lists in doubt', () => {
  const all = listed(
    'What lowered your score   Why we declined',
    '1. High revolving balances   1. Property value too low',
    '2. Recent late payment   2. Second lien not permitted',
  )
  expect(all.length).toBeGreaterThan(0)
  expect(all.every(([, , , isDoubted]) => isDoubted)).toBe(true)
})

test('a column that white parts from an item is no part of it that is sure', () => {
  const all = listed(
    'Key factors that adversely affected your credit score:',
    'Utilization of bankcards      high',
    'Length of credit history      medium',
  )
  expect(all.length).toBeGreaterThan(0)
  expect(all.every(([, , , isDoubted]) => isDoubted)).toBe(true)
})

test.each([
  'Documents we still need because of the following:',
  'Please send us these papers because of the following:',
])('what is still wanted is no reason: %s', (line) =>
  expect(listed(line, '- Proof of income', '- Two pay stubs')).toEqual([]),
)
test('the same words over reasons', () =>
  expect(
    listed('Your application was denied because of the following:', '- Length of employment'),
  ).toEqual([['reasons', null, 'Length of employment', false]]))
