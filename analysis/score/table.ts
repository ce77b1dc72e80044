// The points table of the 2026 score as data: versioned, dated, sourced, with the disagreements between its sources. Not confirmed by SCHUFA.
// A level named by an age starts at that age and runs to the next one. Two numbers in `points` mean: the sources differ, both are possible.
import { CHECKED_ON } from '../law/fact.ts'

/** `from`: count of events, or full months of age or remaining term; null: the level has no number ('none', 'yes'). */
export type Level = { id: string; from: number | null; points: readonly number[] }
export type Measure = 'count' | 'age' | 'term' | 'flag' | 'status'
export type Criterion = {
  id: CriterionId
  label: string
  labelEn: string
  max: number
  measure: Measure
  levels: readonly Level[]
}
export type ScoreClass = { name: string; from: number; to: number }

const level = (id: string, from: number | null, ...points: number[]): Level => ({
  id,
  from,
  points,
})
const counts = (...points: number[]) => points.map((one, n) => level(String(n), n, one))
const ages = (...rows: [months: number, ...points: number[]][]) =>
  rows.map(([months, ...points]) => level(`${months}m`, months, ...points))

export type CriterionId =
  | 'payment-defaults'
  | 'account-and-card-inquiries'
  | 'other-inquiries'
  | 'new-instalment-loans'
  | 'mortgage'
  | 'identity-confirmed'
  | 'oldest-bank-contract'
  | 'youngest-credit-line'
  | 'current-address-age'
  | 'oldest-credit-card'
  | 'longest-remaining-term'
  | 'loan-status'

const CRITERIA: readonly Criterion[] = [
  {
    id: 'payment-defaults',
    label: 'Zahlungsstörungen',
    labelEn: 'Payment defaults',
    max: 264,
    measure: 'status',
    // An open default gives no score at all: level 'open' has no points.
    levels: [
      level('none', null, 264),
      level('settled-2y', 24, 152),
      level('settled-1y', 12, 135),
      level('settled-recent', 0, 100),
      level('open', null),
    ],
  },
  {
    id: 'account-and-card-inquiries',
    label: 'Anfragen und Abschlüsse Girokonto und Kreditkarte',
    labelEn: 'Inquiries and openings, current accounts and cards',
    max: 117,
    measure: 'count',
    levels: counts(117, 82, 44, 0),
  },
  {
    id: 'other-inquiries',
    label: 'Weitere Anfragen',
    labelEn: 'Other inquiries',
    max: 99,
    measure: 'count',
    levels: [level('0-1', 0, 99), level('2', 2, 71), level('3', 3, 40), level('4', 4, 0)],
  },
  {
    id: 'new-instalment-loans',
    label: 'Neue Ratenkredite',
    labelEn: 'New instalment loans',
    max: 66,
    measure: 'count',
    levels: counts(66, 48, 32, 0),
  },
  {
    id: 'mortgage',
    label: 'Immobilienkredit',
    labelEn: 'Mortgage',
    max: 55,
    measure: 'flag',
    levels: [level('no', null, 0), level('yes', null, 55)],
  },
  {
    id: 'identity-confirmed',
    label: 'Bestätigte Identität',
    labelEn: 'Identity confirmed',
    max: 38,
    measure: 'flag',
    levels: [level('no', null, 0), level('yes', null, 38)],
  },
  {
    id: 'oldest-bank-contract',
    label: 'Ältester Bankvertrag',
    labelEn: 'Oldest bank contract',
    max: 69,
    measure: 'age',
    levels: [
      level('none', null, 18),
      ...ages([0, 0], [3, 3], [6, 6], [12, 12], [24, 17], [36, 23], [48, 27, 23]),
      ...ages([60, 37], [120, 49], [180, 56], [240, 69]),
    ],
  },
  {
    id: 'youngest-credit-line',
    label: 'Rahmenkredit',
    labelEn: 'Credit line',
    max: 36,
    measure: 'age',
    levels: [level('none', null, 36), ...ages([0, 0], [12, 16], [24, 36])],
  },
  {
    id: 'current-address-age',
    label: 'Aktuelle Adresse',
    labelEn: 'Current address',
    max: 94,
    measure: 'age',
    levels: [
      ...ages([0, 0], [7, 6], [12, 17], [24, 28], [36, 35], [48, 40], [60, 42], [72, 49]),
      ...ages([84, 49], [96, 54], [108, 58], [120, 63], [180, 75], [240, 94]),
    ],
  },
  {
    id: 'oldest-credit-card',
    label: 'Älteste Kreditkarte',
    labelEn: 'Oldest credit card',
    max: 81,
    measure: 'age',
    levels: [
      level('none', null, 24),
      ...ages([0, 0], [6, 14], [12, 23], [24, 32], [36, 41], [48, 52], [60, 59], [120, 74]),
      ...ages([180, 81]),
    ],
  },
  {
    id: 'longest-remaining-term',
    label: 'Längste Restlaufzeit Ratenkredite',
    labelEn: 'Longest remaining term of instalment loans',
    max: 61,
    measure: 'term',
    levels: [level('none', null, 61), ...ages([0, 61], [36, 48], [48, 28], [60, 10], [72, 0])],
  },
  {
    id: 'loan-status',
    label: 'Kreditstatus',
    labelEn: 'Status of loans',
    max: 19,
    measure: 'status',
    levels: [
      level('open-or-negative', null, 0),
      level('none', null, 9),
      level('positively-settled', null, 19),
    ],
  },
]

export type PointsTable = {
  id: string
  version: string
  validFrom: string
  validTo: string | null
  status: 'unconfirmed' | 'confirmed'
  min: number
  max: number
  criteria: readonly Criterion[]
  /** Classes by points, best first. 'Ungenügend' has no points. */
  classes: readonly ScoreClass[]
  sources: readonly string[]
  confidence: 'B' | 'C'
  /** Where the sources differ, in our words, so that a finding can say so. */
  disagreements: readonly { where: string; versions: readonly string[] }[]
  checkedOn: string
}

export const POINTS_TABLE: PointsTable = {
  id: 'schufa-points',
  version: '2026-03-17',
  validFrom: '2026-03-17',
  validTo: null,
  status: 'unconfirmed',
  min: 100,
  max: 999,
  criteria: CRITERIA,
  classes: [
    { name: 'Hervorragend', from: 776, to: 999 },
    { name: 'Gut', from: 709, to: 775 },
    { name: 'Akzeptabel', from: 642, to: 708 },
    { name: 'Ausreichend', from: 100, to: 641 },
  ],
  sources: [
    'demaen/SchufaScoreRechner: index.html (dated 2026-03-17, full table)',
    'a public repository after the logged-in account pages of schufa.de, taken 2026-05-11 (full table)',
    'press release of 2026-03-17 and Verbraucherzentrale 2026-06-26, through a public repository (maxima, classes)',
  ],
  confidence: 'C',
  disagreements: [
    { where: 'oldest-bank-contract, 4 to 5 years', versions: ['27', '23'] },
    { where: 'longest-remaining-term, exactly 3 years', versions: ['61', '48'] },
    {
      where: 'account-and-card-inquiries',
      versions: [
        'inquiries and openings',
        'conditions inquiries or contracts, several within 28 days as one',
        'conditions inquiries never count',
      ],
    },
    { where: 'mortgage', versions: ['mortgage only', 'mortgage or guarantee'] },
    { where: 'identity-confirmed', versions: ['by a bank', 'by eID or Post-Ident'] },
    { where: 'no value', versions: ['open payment default', 'too little data'] },
  ],
  checkedOn: CHECKED_ON,
}

/** Every points table known, oldest first. */
export const POINTS_TABLES: readonly PointsTable[] = [POINTS_TABLE]

/** The table in force on a day, or null: before 17 March 2026 there was none. First and last day included. */
export function pointsTableOn(day: string, tables = POINTS_TABLES): PointsTable | null {
  return (
    tables.find(
      (table) => table.validFrom <= day && (table.validTo === null || day <= table.validTo),
    ) ?? null
  )
}

/** One criterion of a table by its id, or null. */
export function criterionOf(table: PointsTable, id: string): Criterion | null {
  return table.criteria.find((one) => one.id === id) ?? null
}

/** Could these points stand in this criterion? True for every number that any source gives. */
export function isLevel(criterion: Criterion, points: number): boolean {
  return criterion.levels.some((one) => one.points.includes(points))
}

/** The class of a number of points, or null outside the scale. */
export function classOf(table: PointsTable, points: number): string | null {
  return table.classes.find((one) => one.from <= points && points <= one.to)?.name ?? null
}
