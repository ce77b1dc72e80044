// Values as printed → values: what is exactly of a type is read, everything else is null.
import { describe, expect, test } from 'vitest'
import { parseDate, parseUsDate } from '../../extract/parse/date.ts'
import { parseMoney } from '../../extract/parse/money.ts'
import { parsePercent } from '../../extract/parse/percent.ts'
import { typed } from '../../extract/parse/typed.ts'

describe('dates', () => {
  test.each([
    ['26.01.2017', '2017-01-26'],
    ['1.4.2018', '2018-04-01'],
    ['26. Januar 2017', '2017-01-26'],
    ['3. März 2019', '2019-03-03'],
    ['2. Mai 2016', '2016-05-02'],
    ['14. Dez. 2020', '2020-12-14'],
    ['2023-02-28', '2023-02-28'],
    ['29.02.2024', '2024-02-29'],
    ['1. Juni 2018', '2018-06-01'],
    ['3, Dezember 2017', '2017-12-03'],
    ['1. Juli 2018', '2018-07-01'],
  ])('%s is %s', (text, day) => expect(parseDate(text)).toBe(day))
  test.each([
    '30.02.2023',
    '29.02.2023',
    '32.01.2020',
    '00.01.2020',
    '01.13.2020',
    '12.03.',
    '2.3.18',
    'im Mai 2018',
    '',
    '12.03.20180',
  ])('%s is no date', (text) => expect(parseDate(text)).toBeNull())
})

describe('days of American letters, month first', () => {
  test.each([
    ['06/03/2026', '2026-06-03'],
    ['06-03-2026', '2026-06-03'],
    ['6.14.2021', '2021-06-14'],
    ['June 3, 2026', '2026-06-03'],
    ['Jun. 3rd, 2026', '2026-06-03'],
    ['DEC 14 2023', '2023-12-14'],
    ['11 Sep 2019', '2019-09-11'],
    ['18-Jan-2023', '2023-01-18'],
    ['2024/08/16', '2024-08-16'],
  ])('%s', (text, day) => expect(parseUsDate(text)).toBe(day))
  test.each(['13/02/2026', '06/03-2026', '02/30/2026', 'June 2026', '3 2026'])(
    '%s is no day, and is not turned round',
    (text) => expect(parseUsDate(text)).toBeNull(),
  )
})

describe('percentages', () => {
  test.each([
    ['98,20 %', 98.2],
    ['97,53%', 97.53],
    ['100 %', 100],
    ['0,5 %', 0.5],
    ['94,77 v. H.', 94.77],
    ['93,57 vom Hundert', 93.57],
  ])('%s', (text, value) => expect(parsePercent(text)).toBe(value))
  test.each(['9820 %', '98.20 %', '101 %', '98,20', '98,204 %', '-3 %'])(
    'a lost comma or another form is not repaired: %s',
    (text) => expect(parsePercent(text)).toBeNull(),
  )
})

describe('amounts', () => {
  test.each([
    ['EUR 5.000', 500000, 'EUR'],
    ['5.000,00 EUR', 500000, 'EUR'],
    ['5.000 €', 500000, 'EUR'],
    ['412,37 EUR', 41237, 'EUR'],
    ['1.234.567,89 €', 123456789, 'EUR'],
    ['880', 88000, null],
    ['€ 12', 1200, 'EUR'],
    ['5.000,- €', 500000, 'EUR'],
  ])('%s', (text, cents, currency) => expect(parseMoney(text)).toEqual({ cents, currency }))
  test.each(['5,000.00 EUR', '5.00 EUR', 'EUR 5 EUR', '12,5 EUR', 'EUR', '1.2345 EUR'])(
    '%s is no German amount',
    (text) => expect(parseMoney(text)).toBeNull(),
  )
  test('the locale comes from the kind of letter', () => {
    expect(parseMoney("1'234.56 CHF", 'ch')).toEqual({ cents: 123456, currency: 'CHF' })
    expect(parseMoney('£1,234.56', 'en')).toEqual({ cents: 123456, currency: 'GBP' })
  })
})

describe('cells of scores', () => {
  test.each([
    ['+264 P', 264],
    ['= 743 P', 743],
    ['9604', 9604],
    ['82 Punkte', 82],
    ['+0 P', 0],
    ['94 / 94', 94],
    ['94 von 94', 94],
    ['94 (max. 94)', 94],
    ['+28 P (maximal 94 P)', 28],
    ['743 von maximal 999 Punkten', 743],
  ])('points %s', (text, value) => expect(typed('points', text)).toBe(value))
  test.each(['19604', '97,6', 'P', '1.234', '99 von 12', 'von 999'])(
    '%s is no number of points',
    (text) => expect(typed('points', text)).toBeNull(),
  )
  test.each([
    ['++', '++'],
    ['– –', '--'],
    ['o', 'o'],
    ['n. v.', 'nv'],
    ['–', '-'],
  ])('effect %s', (text, value) => expect(typed('effect', text)).toBe(value))
  test.each(['0', '+-', 'nw', 'o --'])('%s is no effect', (text) =>
    expect(typed('effect', text)).toBeNull(),
  )
  test('a rating is one capital letter A to P', () => {
    expect(typed('rating', 'P')).toBe('P')
    expect(typed('rating', 'Q')).toBeNull()
    expect(typed('rating', 'd')).toBeNull()
  })
})
