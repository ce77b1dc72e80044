// Parts that a letter of a kind must have: where one is not there, a page is missing even if no page number says so.
import type { Letter } from '../model/index.ts'

/** Sources: letters.md §1 and §2. A list may be empty in a letter; what always holds a value may not. */
const PARTS: Record<string, (letter: Letter) => boolean> = {
  // Table II and the free-text page that ends with the Basisscore.
  'schufa/datenuebersicht-34': ({ scores }) =>
    scores.some((score) => score.sector !== null && score.transmittedOn === null) &&
    scores.some((score) => score.unit === 'percent'),
  // The own score: the Basisscore, or the points since 2026.
  'schufa/datenkopie-15': ({ scores }) => scores.some((score) => score.transmittedOn === null),
  'schufa/bonitaetsauskunft': ({ identity }) => identity.surname !== null,
}

/** True when the letter lacks a part that each letter of its kind has, or bears no cover: neither date nor name. */
export function lacksPart(letter: Letter): boolean {
  const complete = PARTS[letter.kind]
  if (!complete) return false
  const { identity, issuedOn, cutoffOn } = letter
  const covered =
    identity.surname !== null ||
    identity.givenNames !== null ||
    (issuedOn !== null && cutoffOn !== null)
  return !covered || !complete(letter)
}
