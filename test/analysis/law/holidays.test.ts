// All public holidays of a year, state by state, from printed calendars of 2026; the years in which acts changed; Easter over a century.
import { describe, expect, test } from 'vitest'
import { easterSunday, holidayOn, LANDS } from '../../../analysis/index.ts'
import { later } from '../score/oracle.ts'

type Land = (typeof LANDS)[number] | 'AT' | 'FR'

const EVERYWHERE = {
  '2026-01-01': 'Neujahr',
  '2026-04-03': 'Karfreitag',
  '2026-04-06': 'Ostermontag',
  '2026-05-01': 'Tag der Arbeit',
  '2026-05-14': 'Christi Himmelfahrt',
  '2026-05-25': 'Pfingstmontag',
  '2026-10-03': 'Tag der Deutschen Einheit',
  '2026-12-25': '1. Weihnachtstag',
  '2026-12-26': '2. Weihnachtstag',
}
const KINGS = { '2026-01-06': 'Heilige Drei Könige' }
const WOMEN = { '2026-03-08': 'Internationaler Frauentag' }
const CORPUS = { '2026-06-04': 'Fronleichnam' }
const SAINTS = { '2026-11-01': 'Allerheiligen' }
const REFORM = { '2026-10-31': 'Reformationstag' }

const OWN: Record<string, Record<string, string>> = {
  BW: { ...KINGS, ...CORPUS, ...SAINTS },
  BY: { ...KINGS, ...CORPUS, ...SAINTS },
  BE: WOMEN,
  BB: REFORM,
  HB: REFORM,
  HH: REFORM,
  HE: CORPUS,
  MV: { ...WOMEN, ...REFORM },
  NI: REFORM,
  NW: { ...CORPUS, ...SAINTS },
  RP: { ...CORPUS, ...SAINTS },
  SL: { ...CORPUS, '2026-08-15': 'Mariä Himmelfahrt', ...SAINTS },
  SN: { ...REFORM, '2026-11-18': 'Buß- und Bettag' },
  ST: { ...KINGS, ...REFORM },
  SH: REFORM,
  TH: { '2026-09-20': 'Weltkindertag', ...REFORM },
}

function ofYear(year: number, land?: Land): Record<string, string> {
  const found: Record<string, string> = {}
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = later(day, 1)) {
    const name = holidayOn(day, land)
    if (name !== null) found[day] = name
  }
  return found
}

describe('2026', () => {
  test('sixteen states', () => {
    expect(LANDS).toHaveLength(16)
    expect(LANDS.toSorted()).toEqual(Object.keys(OWN).toSorted())
  })
  test.each(Object.entries(OWN))('%s', (land, own) => {
    expect(ofYear(2026, land as Land)).toEqual({ ...EVERYWHERE, ...own })
  })
  test('without a state only those that hold everywhere', () => {
    expect(ofYear(2026)).toEqual(EVERYWHERE)
  })
  test('Austria', () => {
    expect(ofYear(2026, 'AT')).toEqual({
      '2026-01-01': 'Neujahr',
      '2026-01-06': 'Heilige Drei Könige',
      '2026-04-06': 'Ostermontag',
      '2026-05-01': 'Staatsfeiertag',
      '2026-05-14': 'Christi Himmelfahrt',
      '2026-05-25': 'Pfingstmontag',
      '2026-06-04': 'Fronleichnam',
      '2026-08-15': 'Mariä Himmelfahrt',
      '2026-10-26': 'Nationalfeiertag',
      '2026-11-01': 'Allerheiligen',
      '2026-12-08': 'Mariä Empfängnis',
      '2026-12-25': 'Christtag',
      '2026-12-26': 'Stefanitag',
    })
  })
  test('France', () => {
    expect(ofYear(2026, 'FR')).toEqual({
      '2026-01-01': 'Jour de l’an',
      '2026-04-06': 'Lundi de Pâques',
      '2026-05-01': 'Fête du Travail',
      '2026-05-08': 'Victoire 1945',
      '2026-05-14': 'Ascension',
      '2026-05-25': 'Lundi de Pentecôte',
      '2026-07-14': 'Fête nationale',
      '2026-08-15': 'Assomption',
      '2026-11-01': 'Toussaint',
      '2026-11-11': 'Armistice 1918',
      '2026-12-25': 'Noël',
    })
  })
})

describe('acts that changed', () => {
  test.each([
    ['2016-10-31', 'BE', null],
    ['2017-10-31', 'BE', 'Reformationstag 2017'],
    ['2018-10-31', 'BE', null],
    ['2017-10-31', 'HB', 'Reformationstag 2017'],
    ['2018-10-31', 'HB', 'Reformationstag'],
    ['2018-10-31', 'NI', 'Reformationstag'],
    ['2018-10-31', 'SH', 'Reformationstag'],
    ['2018-10-31', 'HH', 'Reformationstag'],
    ['2016-10-31', 'SH', null],
    ['2018-03-08', 'BE', null],
    ['2019-03-08', 'BE', 'Internationaler Frauentag'],
    ['2022-03-08', 'MV', null],
    ['2023-03-08', 'MV', 'Internationaler Frauentag'],
    ['2018-09-20', 'TH', null],
    ['2019-09-20', 'TH', 'Weltkindertag'],
    ['1991-01-01', 'SN', 'Neujahr'],
    ['1990-01-01', 'SN', null],
    ['1991-01-06', 'BY', 'Heilige Drei Könige'],
    ['1990-01-06', 'BY', null],
  ] as const)('%s in %s: %s', (day, land, name) => {
    expect(holidayOn(day, land)).toBe(name)
  })
  test('the Wednesday before 23 November, over all weekdays', () => {
    expect(
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2028].map((year) =>
        Object.keys(ofYear(year, 'SN')).find((day) => day.slice(5, 7) === '11'),
      ),
    ).toEqual([
      '2019-11-20',
      '2020-11-18',
      '2021-11-17',
      '2022-11-16',
      '2023-11-22',
      '2024-11-20',
      '2025-11-19',
      '2026-11-18',
      '2028-11-22',
    ])
  })
})

test('Easter Sundays from printed tables, with the odd ones', () => {
  const days = [
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '1991-03-31',
    '1999-04-04',
    '2000-04-23',
    '2001-04-15',
    '2005-03-27',
    '2008-03-23',
    '2011-04-24',
    '2013-03-31',
    '2016-03-27',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2031-04-13',
    '2032-03-28',
    '2033-04-17',
    '2034-04-09',
    '2035-03-25',
    '2036-04-13',
    '2037-04-05',
    '2039-04-10',
    '2040-04-01',
    '2049-04-18',
    '2050-04-10',
    '2076-04-19',
    '2100-03-28',
    '2200-04-06',
    '2300-04-08',
  ]
  expect(days.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(days)
})

/** Easter by another method: Knuth, The Art of Computer Programming, 1.3.2, exercise 14 (after Lilius and Clavius). */
function easterOf(year: number): string {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const leap = Math.floor((3 * century) / 4) - 12
  const moon = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - leap - 10
  let epact = (((11 * golden + 20 + moon - leap) % 30) + 30) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1
  let full = 44 - epact
  if (full < 21) full += 30
  const easter = full + 7 - ((sunday + full) % 7)
  const [month, day] = easter > 31 ? [4, easter - 31] : [3, easter]
  return `${year}-0${month}-${String(day).padStart(2, '0')}`
}

test('Easter of every year from 1583 to 4099, by another method', () => {
  for (let year = 1583; year <= 4099; year += 1)
    if (easterSunday(year) !== easterOf(year)) expect(easterSunday(year)).toBe(easterOf(year))
  expect(easterOf(2026)).toBe('2026-04-05')
})
