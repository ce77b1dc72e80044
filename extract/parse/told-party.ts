// Who a told item is about where no phrase found it: the one company that the item names, if it names one only.
import { wordsBetween } from './join.ts'
import { FORM, isCompany } from './company.ts'
import type { Paragraph } from './flow.ts'
import { put, reading, type Record_ } from './record.ts'
import { pattern, patternIn } from './typed.ts'

const CONFIDENCE = 0.95

/** A name of a company in running text: capitalised words up to a legal form. */
const NAMES = new RegExp(
  `(?<![\\p{L}\\d.&-])\\p{Lu}[\\p{L}\\d.'-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d.'-]*|&|und|der|für))*? ?${FORM}(?: (?:&|[A-Z]{2,4}|Co\\.?)(?!\\p{L}))*`,
  'dgu',
)

/** Words that may stand before a name; any other small one may be its beginning: „fragte easygiro Bank SE". */
const BEFORE =
  /(?:^|[,;:(.„"]|(?<!\p{L})(?:am|an|bei|das|dem|den|der|des|die|durch|erhielt|für|fragte|haben|hat|hatte|holte|mit|stellte|und|uns|von|vom|wir|wurde|\d{4}))\s*$/iu

/** Fills the name of an item (`start` to `end` of its paragraph) that has none. */
export function addOnlyParty(
  record: Record_,
  paragraph: Paragraph,
  start: number,
  end: number,
): void {
  const columns = record.set.columns.filter(({ type }) => type === 'party')
  const [column] = columns
  if (!column || columns.some(({ id }) => record.readings.has(id))) return
  const text = paragraph.text.slice(start, end)
  const found = [...text.matchAll(NAMES)]
  const [only] = found
  if (!only || found.length > 1 || !BEFORE.test(text.slice(0, only.index))) return
  // „Bankhaus Muster, Mann & Partner KG", „Musterbank eG Musterstadt": the name may be longer.
  if (/,\s*$/u.test(text.slice(0, only.index))) return
  if (/^,? \p{Lu}/u.test(text.slice(only.index + only[0].length))) return
  const place = [start + only.index, start + only.index + only[0].length] as const
  const made = reading(column, only[0], wordsBetween(paragraph, ...place), CONFIDENCE)
  if (made) put(record, { ...made, weak: true })
}

/** „Musterbank AG" in a line of its own, above what is told of its item: the name, where it is the name of a company and nothing else. */
export function addPartyAbove(record: Record_, { rows }: Paragraph, start: number): void {
  const column = record.set.columns.find(({ id }) => id === 'party')
  const [first, second] = rows
  if (!column || start > 0 || !first || !second || record.readings.has('party')) return
  if (first.segments.length > 1 || !isCompany(first.text) || isCompany(second.text)) return
  // „Am 5. Juni 2017 hat die Musterbank AG" / „…": a sentence that fills its line.
  if (pattern(`{date}|^(?:Am|Von|Die|Der|Das) `).test(first.text)) return
  const type = record.set.columns.find(({ id }) => id === 'type')
  const beginsWithType = (text: string) =>
    type?.says?.some((source) => patternIn(source, text)?.indices?.[1]?.[0] === 0) === true
  // „Leasingvertrag Musterbank AG": the kind stands before the name, unless it stands below.
  if (beginsWithType(first.text) && !beginsWithType(second.text)) return
  const made = reading(column, first.text, first.words, CONFIDENCE)
  if (made) put(record, { ...made, weak: true })
}
