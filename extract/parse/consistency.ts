// Checks on a letter as read (letters.md §10 a–i). A check raises a doubt; it never fills in and never changes a value.
//
// Decision: what counts as a hint at a misreading depends on how the value was read.
// - Always doubtful: a value outside the range of its own scorecard, a rating that is no letter A–P, a number of points that no tier of the
//   criterion's table can have at all (above its maximum). Cleanly decoded text does not give these unless we mixed up cells.
// - Contradictions between values (points ≠ total, rating against probability, a debt settled before it was reported, class against total): a text
//   layer says exactly what the letter prints, so such a contradiction is the letter's own and is what the audit looks for. A doubt there would
//   silence the finding (no finding rests on a doubtful field). Only where a value was read by OCR it is a doubt as well.
// - A value that a person entered or confirmed is never doubted again.
import type { Doubt, Language, Letter, Score } from '../model/index.ts'
import { reasonFor, type ReasonCode } from './reasons.ts'

/** Highest points of the twelve criteria (letters.md §3, confidence B: three public files agree; they sum to 999). */
const MOST: Record<string, number> = {
  'payment-defaults': 264,
  'account-and-card-inquiries': 117,
  'other-inquiries': 99,
  'new-instalment-loans': 66,
  mortgage: 55,
  'identity-confirmed': 38,
  'oldest-bank-contract': 69,
  'youngest-credit-line': 36,
  'current-address-age': 94,
  'oldest-credit-card': 81,
  'longest-remaining-term': 61,
  'loan-status': 19,
}

/** Lower ends of the classes of the 2026 score (letters.md §3, confidence B). */
const CLASSES: readonly (readonly [string, number, number])[] = [
  ['hervorragend', 776, 999],
  ['gut', 709, 775],
  ['akzeptabel', 642, 708],
  ['ausreichend', 100, 641],
]

/** Verbal classes of fulfilment probabilities (letters.md §1, confidence B): word → from, to in percent. */
const MEANINGS: readonly (readonly [string, number, number])[] = [
  ['sehr geringes Risiko', 97.5, 100],
  ['geringes bis überschaubares Risiko', 95, 97.5],
  ['zufriedenstellendes bis erhöhtes Risiko', 90, 95],
  ['deutlich erhöhtes bis hohes Risiko', 80, 90],
  ['sehr hohes Risiko', 50, 80],
  ['sehr kritisches Risiko', 0, 50],
]

const CONFIDENCE_MIN = 0.9

/**
 * Doubts that follow from the letter's own values and how they were read; pure. Run after reading and again after a person's
 * correction. @param language of the reasons; German unless said
 */
export function consistencyDoubts(letter: Letter, language: Language = 'de'): Doubt[] {
  const found: Doubt[] = []
  const how = (path: string) => letter.provenance[path]?.method
  const doubt = (path: string, code: ReasonCode) => {
    if (how(path) === 'person') return
    const reason = reasonFor(code, language)
    if (!found.some((one) => one.path === path && one.reason === reason))
      found.push({ path, reason })
  }
  /** A contradiction: doubtful only where one of its values was read by OCR. */
  const clash = (paths: string[], code: ReasonCode) => {
    if (paths.some((path) => how(path) === 'ocr'))
      for (const path of paths) if (how(path) === 'ocr') doubt(path, code)
  }
  for (const [path, { confidence, method }] of Object.entries(letter.provenance)) {
    if (method !== 'person' && confidence < CONFIDENCE_MIN) doubt(path, 'low-confidence')
  }
  for (const [i, score] of letter.scores.entries()) checkScore(score, `/scores/${i}`, doubt, clash)
  checkOrder(letter, clash)
  checkDates(letter, doubt, clash)
  return found
}

type DoubtFn = (path: string, code: ReasonCode) => void
type ClashFn = (paths: string[], code: ReasonCode) => void

function checkScore(
  score: Letter['scores'][number],
  path: string,
  doubt: DoubtFn,
  clash: ClashFn,
): void {
  const { value, min, max, probability, rating, meaning, criteria } = score
  if (value !== null && ((min !== null && value < min) || (max !== null && value > max)))
    doubt(`${path}/value`, 'range')
  if (probability !== null && (probability < 0 || probability > 100))
    doubt(`${path}/probability`, 'range')
  if (rating !== null && !/^[A-P]$/u.test(rating)) doubt(`${path}/rating`, 'range')
  for (const [c, row] of criteria.entries()) {
    const most = MOST[row.id]
    if (row.points !== null && most !== undefined && (row.points > most || row.points < 0))
      doubt(`${path}/criteria/${c}/points`, 'tier')
    if (criteria.findIndex((other) => other.id === row.id) !== c)
      doubt(`${path}/criteria/${c}`, 'twice')
  }
  const range = MEANINGS.find(([word]) => word === meaning)
  if (
    range &&
    probability !== null &&
    score.unit === 'points' &&
    (probability < range[1] || probability > range[2])
  ) {
    clash([`${path}/probability`, `${path}/meaning`], 'meaning')
  }
  const total = criteria.reduce((sum, row) => sum + (row.points ?? 0), 0)
  if (
    criteria.length > 0 &&
    value !== null &&
    total !== value &&
    !lacksOne(criteria, value - total)
  ) {
    clash([`${path}/value`, ...criteria.map((_, c) => `${path}/criteria/${c}/points`)], 'sum')
  }
  const own = CLASSES.find(([word]) => word === meaning?.toLowerCase())
  if (own && value !== null && score.max === 999 && (value < own[1] || value > own[2]))
    clash([`${path}/value`, `${path}/meaning`], 'class')
  if (
    score.unit === 'percent' &&
    score.calculatedOn !== null &&
    !/-(?:01|04|07|10)-01$/u.test(score.calculatedOn)
  ) {
    clash([`${path}/calculatedOn`], 'date-order')
  }
}

/** Where the points of one criterion were not read, a sum that leaves it room cannot be tested: it says nothing of the others. */
function lacksOne(criteria: Score['criteria'], rest: number): boolean {
  const [lost, ...more] = criteria.filter((row) => row.points === null)
  return lost !== undefined && more.length === 0 && rest >= 0 && rest <= (MOST[lost.id] ?? 0)
}

/** Within one card and version, order by value = order by probability = order of letters A–M; N–P lie apart. */
function checkOrder(letter: Letter, clash: ClashFn): void {
  const rows = letter.scores.map((score, i) => ({ score, path: `/scores/${i}` }))
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(i + 1)) {
      const [x, y] = [a.score, b.score]
      if (x.name !== y.name || x.value === null || y.value === null) continue
      if (
        x.probability === null ||
        y.probability === null ||
        (x.rating ?? '') > 'M' ||
        (y.rating ?? '') > 'M'
      )
        continue
      if ((x.value - y.value) * (x.probability - y.probability) < 0) {
        clash(
          [`${a.path}/value`, `${b.path}/value`, `${a.path}/probability`, `${b.path}/probability`],
          'order',
        )
      }
    }
  }
}

/** A letter states what was stored days or weeks before it was written; another day was taken for that one, where it lies further back. */
const STALE = 120

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * No date of the file lies after the letter's; table I lies in the 12 months before the cut-off. Where most of them do, it is the letter's date that was
 * taken for what it is not, a day of birth for instance.
 */
function checkDates(letter: Letter, doubt: DoubtFn, clash: ClashFn): void {
  const own = letter.issuedOn === null ? '/cutoffOn' : '/issuedOn'
  const end = letter.issuedOn ?? letter.cutoffOn
  if (end === null) return
  if (letter.cutoffOn !== null && daysBetween(letter.cutoffOn, end) > STALE)
    doubt('/cutoffOn', 'date-order')
  const past: [string, string | null][] = [
    ...letter.entries.flatMap((entry, i): [string, string | null][] => [
      [`/entries/${i}/reportedOn`, entry.reportedOn],
      [`/entries/${i}/storedOn`, entry.storedOn],
      [`/entries/${i}/settledOn`, entry.settledOn],
    ]),
    ...letter.inquiries.map((inquiry, i): [string, string | null] => [
      `/inquiries/${i}/on`,
      inquiry.on,
    ]),
    ...letter.scores.flatMap((score, i): [string, string | null][] => [
      [`/scores/${i}/calculatedOn`, score.calculatedOn],
      [`/scores/${i}/transmittedOn`, score.transmittedOn],
    ]),
    ['/cutoffOn', letter.cutoffOn],
  ]
  const dated = past.filter(([path, day]) => day !== null && path !== own)
  const late = dated.filter(([, day]) => day !== null && day > end)
  for (const [path] of late) clash([path, own], 'date-order')
  if (late.length > 1 && 2 * late.length > dated.length) doubt(own, 'date-order')
}
