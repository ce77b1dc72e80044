// Names and places that commas part, made whole before the pieces of a stored item are understood one by one.
import { FORM, isCompany } from './company.ts'
import { bookOf, startsWithLabel } from './label-start.ts'
import type { Layout, RecordSet } from './layout.ts'
import { meaningOf } from './ledger.ts'
import { line } from './lines.ts'
import { pattern } from './typed.ts'
import { type Piece, textOf } from './whole-pieces.ts'
import { isPlace } from './whole-shape.ts'

/** „Elektro Muster, Onlinehandel GmbH" is one name, where its first half says nothing that is known. */
export function namesWhole(pieces: readonly Piece[], set: RecordSet, layout: Layout): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const above = out.at(-1)
    const isRest =
      above?.flat().at(-1)?.text.endsWith(',') === true &&
      isCompany(textOf(piece)) &&
      (isCompany(textOf(above)) ? isPartners(above, piece) : isNameOnly(above, set, layout))
    if (above && isRest) out[out.length - 1] = [...above, ...piece]
    else out.push(piece)
  }
  return out
}

/** „Bankhaus Muster, Mann & Partner". */
const isPartners = (above: Piece, piece: Piece): boolean =>
  !pattern(`${FORM}$`).test(textOf(above)) && /^\p{Lu}[\p{L}.-]+ & /u.test(textOf(piece))

/** Words that begin like a name and are no kind, no purpose and no label. */
function isNameOnly(piece: Piece, set: RecordSet, layout: Layout): boolean {
  const text = textOf(piece)
  const { inquiryKinds, products, entryTypes, statuses } = layout.words
  return (
    set.into !== 'addresses' &&
    /^\p{Lu}[^\d:;()]*$/u.test(text) &&
    !startsWithKnown(piece, set, layout) &&
    [inquiryKinds, products, statuses, entryTypes].every(
      (table) => meaningOf(text, table, '') === '',
    )
  )
}

const startsWithKnown = (piece: Piece, set: RecordSet, layout: Layout): boolean => {
  const [segment] = line(piece.flat()).segments
  return segment !== undefined && startsWithLabel(segment, bookOf(set.columns, layout))
}

/** A street and its town are one piece, though a comma parts them. */
export function placesWhole(pieces: readonly Piece[], set: RecordSet): Piece[] {
  if (set.into !== 'addresses') return [...pieces]
  const out: Piece[] = []
  for (const piece of pieces) {
    const above = out.at(-1)
    const whole: Piece = [...(above ?? []), ...piece]
    if (above && !isPlace(textOf(above)) && isPlace(textOf(whole))) out[out.length - 1] = whole
    else out.push(piece)
  }
  return out
}
