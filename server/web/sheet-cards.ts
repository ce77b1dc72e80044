// Doubts that say no more than "this was read from a picture": all of one sheet on one card with one answer, each with its cutting, so that a
// person who compares a scanned letter answers once a sheet and not once a row. What was hard to read keeps its own card.
import { reasonCode } from '../../extract/index.ts'
import type { DoubtCard } from './letter-values.ts'

/** A card to answer: a doubt, or the doubts of one sheet. `parts`: the latter, in the order of the sheet. */
export type AnswerCard = DoubtCard & { parts: DoubtCard[] }

const isPlain = (card: DoubtCard): boolean =>
  card.reasons.every((reason) => reasonCode(reason) === 'picture')

const sheetOf = (card: DoubtCard): number | null => card.rows[0]?.provenance?.page ?? null

/** The same doubts; those of one sheet that come from the picture alone together, behind that sheet's other cards. */
export function sheetCards(cards: readonly DoubtCard[]): AnswerCard[] {
  const plain = new Map<number, DoubtCard[]>()
  for (const card of cards) {
    const sheet = sheetOf(card)
    if (sheet !== null && isPlain(card)) plain.set(sheet, [...(plain.get(sheet) ?? []), card])
  }
  const isTogether = (card: DoubtCard) =>
    isPlain(card) && (plain.get(sheetOf(card) ?? -1)?.length ?? 0) > 1
  const alone = cards.filter((card) => !isTogether(card)).map((card) => ({ ...card, parts: [] }))
  const together = [...plain.values()].flatMap((parts): AnswerCard[] => {
    const [first] = parts
    return first && parts.length > 1 ? [{ ...first, parts }] : []
  })
  const place = (card: AnswerCard) => 2 * (sheetOf(card) ?? 0) + (card.parts.length > 0 ? 1 : 0)
  return [...alone, ...together].toSorted((a, b) => place(a) - place(b))
}
