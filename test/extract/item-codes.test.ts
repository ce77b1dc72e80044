// Key factors whose codes stand in brackets before them: such numbers do not count.
import { expect, test } from 'vitest'
import { US_LAYOUTS } from '../../extract/issuers/us/layouts.ts'
import { itemsIn } from '../../extract/parse/items.ts'
import { linesFrom } from '../../extract/parse/lines.ts'
import { pageOf } from './papers/page.ts'

const factorsIn = (...lines: string[]) =>
  itemsIn(
    linesFrom(
      pageOf([
        'The key factors that adversely affected your score, each with its code, were:',
        ...lines,
      ]).words,
    ),
    US_LAYOUTS[0]?.sets ?? [],
  ).records.map(({ readings }) => [readings.get('code')?.text ?? null, readings.get('text')?.text])

test('codes in brackets stay with their texts, in any order, over several lines', () =>
  expect(
    factorsIn(
      '(18) Number of accounts with delinquency',
      '(10) Proportion of balance to credit limit on bank or other revolving accounts is',
      '   too high',
      '(5) Too many accounts with balances',
    ),
  ).toEqual([
    ['18', 'Number of accounts with delinquency'],
    ['10', 'Proportion of balance to credit limit on bank or other revolving accounts is too high'],
    ['5', 'Too many accounts with balances'],
  ]))
test('numbers in brackets that begin with one count', () =>
  expect(
    factorsIn('(1) Number of accounts with delinquency', '(2) Too many accounts with balances'),
  ).toEqual([
    [null, 'Number of accounts with delinquency'],
    [null, 'Too many accounts with balances'],
  ]))
test('so do those of a list that goes on', () =>
  expect(
    factorsIn('(3) Too many accounts with balances', '(4) Length of employment', '(5) Other items'),
  ).toEqual([
    [null, 'Too many accounts with balances'],
    [null, 'Length of employment'],
    [null, 'Other items'],
  ]))
