// Public holidays in Germany, nation-wide and by state, in Austria and in France, and Easter: needed to say when a period ends
// (Regulation 1182/71, Art. 3(4)).
import { addDays, weekday } from '../day.ts'

/** The sixteen German states by their usual two letters. */
export const LANDS = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
/** Whose holidays count: a German state, or Austria or France as a whole. */
export type Land = (typeof LANDS)[number] | 'AT' | 'FR'

/** Easter Sunday of a year. Method: anonymous Gregorian computus (Meeus/Jones/Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

type Holiday = {
  name: string
  /** month-day of every year, days after Easter Sunday, or 'repentance': the Wednesday before 23 November */
  falls: string | number
  /** null: everywhere */
  lands: readonly Land[] | null
  fromYear: number
  toYear: number | null
}

const everywhere = (name: string, falls: string | number): Holiday => ({
  name,
  falls,
  lands: null,
  fromYear: 1991,
  toYear: null,
})
const some = (
  name: string,
  falls: string | number,
  lands: readonly Land[],
  fromYear = 1991,
): Holiday => ({ name, falls, lands, fromYear, toYear: null })

// Source: holiday acts of the states; days that hold in single municipalities only (Augsburg, parts of SN and TH, Catholic parishes of BY) are left out.
const HOLIDAYS: readonly Holiday[] = [
  everywhere('Neujahr', '01-01'),
  everywhere('Karfreitag', -2),
  everywhere('Ostermontag', 1),
  everywhere('Tag der Arbeit', '05-01'),
  everywhere('Christi Himmelfahrt', 39),
  everywhere('Pfingstmontag', 50),
  everywhere('Tag der Deutschen Einheit', '10-03'),
  everywhere('1. Weihnachtstag', '12-25'),
  everywhere('2. Weihnachtstag', '12-26'),
  { ...everywhere('Reformationstag 2017', '10-31'), fromYear: 2017, toYear: 2017 },
  some('Heilige Drei Könige', '01-06', ['BW', 'BY', 'ST']),
  some('Internationaler Frauentag', '03-08', ['BE'], 2019),
  some('Internationaler Frauentag', '03-08', ['MV'], 2023),
  some('Fronleichnam', 60, ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']),
  some('Mariä Himmelfahrt', '08-15', ['SL']),
  some('Weltkindertag', '09-20', ['TH'], 2019),
  some('Reformationstag', '10-31', ['BB', 'MV', 'SN', 'ST', 'TH']),
  some('Reformationstag', '10-31', ['HB', 'HH', 'NI', 'SH'], 2018),
  some('Allerheiligen', '11-01', ['BW', 'BY', 'NW', 'RP', 'SL']),
  some('Buß- und Bettag', 'repentance', ['SN']),
]

const abroad = (land: 'AT' | 'FR', days: readonly [string, string | number][]): Holiday[] =>
  days.map(([name, falls]) => ({ ...everywhere(name, falls), lands: [land] }))

// Sources: Austria § 7 Arbeitsruhegesetz; France art. L. 3133-1 code du travail, without Alsace and Moselle. From general knowledge, not re-read.
const ABROAD: Record<'AT' | 'FR', readonly Holiday[]> = {
  AT: abroad('AT', [
    ['Neujahr', '01-01'],
    ['Heilige Drei Könige', '01-06'],
    ['Ostermontag', 1],
    ['Staatsfeiertag', '05-01'],
    ['Christi Himmelfahrt', 39],
    ['Pfingstmontag', 50],
    ['Fronleichnam', 60],
    ['Mariä Himmelfahrt', '08-15'],
    ['Nationalfeiertag', '10-26'],
    ['Allerheiligen', '11-01'],
    ['Mariä Empfängnis', '12-08'],
    ['Christtag', '12-25'],
    ['Stefanitag', '12-26'],
  ]),
  FR: abroad('FR', [
    ['Jour de l’an', '01-01'],
    ['Lundi de Pâques', 1],
    ['Fête du Travail', '05-01'],
    ['Victoire 1945', '05-08'],
    ['Ascension', 39],
    ['Lundi de Pentecôte', 50],
    ['Fête nationale', '07-14'],
    ['Assomption', '08-15'],
    ['Toussaint', '11-01'],
    ['Armistice 1918', '11-11'],
    ['Noël', '12-25'],
  ]),
}

function dayOf(holiday: Holiday, year: number): string {
  if (holiday.falls === 'repentance') {
    const before = addDays(`${year}-11-23`, -1)
    return addDays(before, -((weekday(before) + 4) % 7))
  }
  return typeof holiday.falls === 'number'
    ? addDays(easterSunday(year), holiday.falls)
    : `${year}-${holiday.falls}`
}

/** The name of the public holiday on this day: Germany's nation-wide ones, with a state its own too, or those abroad; null on other days. */
export function holidayOn(day: string, land?: Land): string | null {
  const year = Number(day.slice(0, 4))
  const list = land === 'AT' || land === 'FR' ? ABROAD[land] : HOLIDAYS
  const found = list.find(
    (one) =>
      year >= one.fromYear &&
      (one.toYear === null || year <= one.toYear) &&
      (one.lands === null || (land !== undefined && one.lands.includes(land))) &&
      dayOf(one, year) === day,
  )
  return found?.name ?? null
}
