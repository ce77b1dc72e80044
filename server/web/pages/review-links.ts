// Addresses and ids of the review: where a value's field, card, picture and page are.
import type { ValueRow } from '../letter-values.ts'

/** Ids of a card's fields, so that errors and focus find them: `feld-0-entries-3-amount`. */
export const fieldId = (letter: number, path: string) =>
  `feld-${letter}${path.replaceAll('/', '-')}`
export const cardId = (letter: number, path: string) =>
  `karte-${letter}${path.replaceAll('/', '-')}`

/** Where the picture of a page lies, and the page that shows it whole with a place marked. */
export const pictureOf = (letter: number, page: number) => `/blatt/${letter}/${page}.png`
export const sheetOf = (row: Pick<ValueRow, 'letter' | 'path' | 'provenance'>) =>
  `/blatt/${row.letter}/${row.provenance?.page ?? 1}?stelle=${encodeURIComponent(row.path)}`

/** The review with this value's card open for a change. */
export const changeHref = (n: number, path: string) =>
  `/pruefen?brief=${n}&feld=${encodeURIComponent(path)}#${cardId(n, path)}`
