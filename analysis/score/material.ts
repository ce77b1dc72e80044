// The part of a letter from which the criteria of a score can be derived, and whether it may be used for this score at all.
import type { Address, Entry, Inquiry, Letter, Score } from '../../extract/index.ts'
import { daysBetween } from '../day.ts'
import type { Trio } from '../law/fact.ts'

export type Placed<T> = { path: string; row: T }

export type Material = {
  /** Day of computation, else the day of the letter. */
  day: string
  entries: Placed<Entry>[]
  /** null: this kind of letter does not list inquiries. */
  inquiries: Placed<Inquiry>[] | null
  addresses: Placed<Address>[]
}

/** Rows that do not count: pointers inside the letter ('/entries/3'). */
export type Without = ReadonlySet<string>

const placed = <T>(list: string, rows: readonly T[], without: Without): Placed<T>[] =>
  rows.map((row, n) => ({ path: `/${list}/${n}`, row })).filter(({ path }) => !without.has(path))

/** Days that may lie between the computation and the state of the file: account pages print the day of the letter only, a little later. */
export const SAME_FILE_DAYS = 3

/** The score at '/scores/0' of a letter, or null. */
export function scoreAt(letter: Letter, pointer: string): Score | null {
  const n = /^\/scores\/(\d+)$/.exec(pointer)?.[1]
  return n === undefined ? null : (letter.scores[Number(n)] ?? null)
}

/** The rows that count for a score, or the reason why this letter does not tell. */
export function materialOf(
  letter: Letter,
  score: Score,
  without: Without = new Set(),
): Material | Trio {
  const stated = letter.cutoffOn ?? letter.issuedOn
  const day = score.calculatedOn ?? stated
  if (day === null || stated === null) {
    return {
      de: 'Der Brief nennt kein Datum.',
      en: 'The letter prints no date.',
      fr: 'La lettre n’indique aucune date.',
    }
  }
  if (letter.entries.length + letter.inquiries.length + letter.addresses.length === 0) {
    return {
      de: 'Der Brief listet die gespeicherten Daten nicht auf.',
      en: 'The letter does not list the stored data.',
      fr: 'La lettre n’énumère pas les données enregistrées.',
    }
  }
  if (Math.abs(daysBetween(day, stated)) > SAME_FILE_DAYS) {
    return {
      de: 'Der Score wurde an einem anderen Tag berechnet, als die Daten gelten.',
      en: 'The score was computed on another day than the data are stated for.',
      fr: 'Le score a été calculé un autre jour que celui pour lequel valent les données.',
    }
  }
  return {
    day,
    entries: placed('entries', letter.entries, without),
    inquiries: listsInquiries(letter) ? placed('inquiries', letter.inquiries, without) : null,
    addresses: placed('addresses', letter.addresses, without),
  }
}

/** Copies of the file and account pages list inquiries; the certificate for landlords does not. */
function listsInquiries(letter: Letter): boolean {
  return letter.inquiries.length > 0 || letter.kind !== 'schufa/bonitaetsauskunft'
}
