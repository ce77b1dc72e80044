// What winning a request would do to the score: the criteria derived once from the letter as it is and once without the rows in question.
import type { Finding, Language, Letter } from '../../extract/index.ts'
import { dayInWords } from '../day.ts'
import { derive } from './derive.ts'
import { materialOf, type Without } from './material.ts'
import type { Derived } from './option.ts'
import { isPointsScore, recompute, type RecomputedRow } from './recompute.ts'
import { criterionOf, type PointsTable } from './table.ts'

type Speech = Language
/** A criterion that changes: what it gives afterwards (with printed points) and by how much the score moves. */
type Moved = { row: RecomputedRow; to: number[]; low: number; high: number }

/** The pointer of the score whose change matters: a points score with criteria, else one without, else a Basisscore, else null. */
export function mainScore(letter: Letter): string | null {
  const points = letter.scores.findIndex((one) => one.unit === 'points' && one.criteria.length > 0)
  const plain = letter.scores.findIndex(isPointsScore)
  if (points >= 0 || plain >= 0) return `/scores/${points >= 0 ? points : plain}`
  const basis = letter.scores.findIndex(
    ({ name, value }) => /^(?:SCHUFA-)?Basisscore$/u.test(name) && value !== null,
  )
  return basis >= 0 ? `/scores/${basis}` : null
}

/**
 * The score before and after rows of the letter are gone: `low` and `high` over all readings of the counting rules that the printed points
 * do not contradict, worse included. Null bounds: it cannot be computed, and `note` says why. Null: the letter has no score to speak of.
 * @param gone pointers of rows inside the letter: '/entries/3'
 * @param already rows that do not count anyway (misread)
 */
export function effectOf(
  letter: Letter,
  gone: Without,
  speech: Speech,
  already: Without = new Set(),
): Finding['effect'] {
  return effectOfChange(
    letter,
    { letter, without: new Set([...already, ...gone]) },
    speech,
    already,
  )
}

/**
 * The same for any change of what is stored.
 * @param after the letter as it would be: rows changed or added at the end of their list, `without` those that do not count then
 */
export function effectOfChange(
  letter: Letter,
  after: { letter: Letter; without: Without },
  speech: Speech,
  already: Without = new Set(),
): Finding['effect'] {
  const pointer = mainScore(letter)
  if (pointer === null) return null
  const found = recompute(letter, pointer, already)
  const score = letter.scores[Number(pointer.split('/')[2])]
  const from = score?.value ?? null
  const say = (de: string, en: string, fr: string) => ({ de, en, fr })[speech]
  const open = (note: string) => ({ score: pointer, from, low: null, high: null, note })
  if (found === null || score === undefined) {
    return open(
      say(
        'Für diesen Score ist keine Tabelle veröffentlicht. Wie er sich ändert, lässt sich nicht berechnen.',
        'No table is published for this score. How it changes cannot be computed.',
        'Aucun barème n’est publié pour ce score. Son évolution ne peut être calculée.',
      ),
    )
  }
  const then = materialOf(after.letter, score, after.without)
  if (!('day' in then)) return open(then[speech])
  const moved: Moved[] = []
  for (const row of found.rows) {
    const criterion = criterionOf(found.table, row.id)
    if (criterion === null) continue
    const next = derive(criterion, then)
    if (same(row.derived, next)) continue
    const change = found.printed && row.points === null ? null : changeOf(row, next)
    if (change === null) {
      return open(
        say(
          `Wie sich „${row.label}“ ändert, lässt sich aus dem Brief nicht berechnen.`,
          `How “${row.label}” changes cannot be computed from the letter.`,
          `L’évolution de « ${row.label} » ne peut être calculée à partir de la lettre.`,
        ),
      )
    }
    moved.push(change)
  }
  if (from === null) {
    return open(
      say(
        'Der Brief nennt keinen Punktwert. Nach der Löschung kann wieder einer berechnet werden.',
        'The letter gives no points. After the deletion a value may be computed again.',
        'La lettre n’indique pas de points. Après l’effacement, une valeur pourra de nouveau être calculée.',
      ),
    )
  }
  const shift = (pick: 'low' | 'high') => moved.reduce((sum, one) => sum + one[pick], 0)
  return {
    score: pointer,
    from,
    low: from + shift('low'),
    high: from + shift('high'),
    note: noteOf(found.table, moved, speech),
  }
}

/** Do two derivations allow the same levels under the same readings? */
function same(a: Derived, b: Derived): boolean {
  if (!a.known || !b.known) return a.known === b.known
  return (
    a.options.length === b.options.length &&
    a.options.every(
      (one, n) => one.variant === b.options[n]?.variant && one.level === b.options[n]?.level,
    )
  )
}

/**
 * How a criterion moves, over the readings that the printed points do not contradict (over all when they contradict every one, or when no
 * points are printed: then each reading is compared with itself).
 */
function changeOf(row: RecomputedRow, after: Derived): Moved | null {
  const { points: printed, derived: before } = row
  if (!after.known || (printed === null && !before.known)) return null
  const options = before.known ? before.options : []
  const fitting = options.filter((one) => printed === null || one.points.includes(printed))
  const pairs = after.options.flatMap((next) => {
    const from = fitting.filter((one) => isSameReading(one.variant, next.variant))
    const starts = printed === null ? from.flatMap((one) => one.points) : [printed]
    if (fitting.length > 0 && from.length === 0) return []
    return next.points.flatMap((to) => starts.map((start) => ({ to, shift: to - start })))
  })
  if (pairs.length === 0) return null
  const shifts = pairs.map((one) => one.shift)
  return {
    row,
    to: [...new Set(pairs.map((one) => one.to))].toSorted((a, b) => a - b),
    low: Math.min(...shifts),
    high: Math.max(...shifts),
  }
}

/** Where the facts leave no room, the single reading is that of all. */
function isSameReading(a: string, b: string): boolean {
  return a === b || a === 'all' || b === 'all'
}

/** What moves, and by which table. */
export function noteOf(
  table: Pick<PointsTable, 'version' | 'status'>,
  moved: Moved[],
  speech: Speech,
): string {
  const say = NOTE[speech]
  const range = (list: readonly number[]) => {
    const [low, high] = [Math.min(...list), Math.max(...list)]
    return low === high ? `${low}` : `${low} ${say.to} ${high}`
  }
  const named = moved.map(({ row, to }) => {
    const from = row.points === null ? range(row.expected) : `${row.points}`
    return say.moves(row.label, from, range(to))
  })
  const day = dayInWords(table.version, speech)
  const source = table.status === 'confirmed' ? say.confirmed(day) : say.unconfirmed(day)
  return `${named.length === 0 ? say.same : named.join(' ')} ${source}`
}

type Note = {
  to: string
  moves: (label: string, from: string, to: string) => string
  same: string
  confirmed: (day: string) => string
  unconfirmed: (day: string) => string
}
const NOTE: Record<Speech, Note> = {
  de: {
    to: 'bis',
    moves: (label, from, to) => `${label}: von ${from} auf ${to} Punkte.`,
    same: 'Nach der Punktetabelle ändert sich nichts.',
    confirmed: (day) => `Bestätigte Punktetabelle vom ${day}.`,
    unconfirmed: (day) => `Punktetabelle vom ${day}, von der SCHUFA nicht bestätigt.`,
  },
  en: {
    to: 'to',
    moves: (label, from, to) => `${label}: from ${from} to ${to} points.`,
    same: 'By the points table nothing changes.',
    confirmed: (day) => `Confirmed points table of ${day}.`,
    unconfirmed: (day) => `Points table of ${day}, not confirmed by SCHUFA.`,
  },
  fr: {
    to: 'à',
    moves: (label, from, to) => `${label} : de ${from} à ${to} points.`,
    same: 'Selon le barème, rien ne change.',
    confirmed: (day) => `Barème confirmé du ${day}.`,
    unconfirmed: (day) => `Barème du ${day}, non confirmé par la SCHUFA.`,
  },
}
