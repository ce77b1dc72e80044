// Lines that look like rows of a list and that no step has read: they must not be lost in silence.
import { entryTypeOf } from './entry-type.ts'
import type { Layout, Section, SetName } from './layout.ts'
import type { Line } from './lines.ts'
import { isStrong, pattern, typed } from './typed.ts'

const FIRM = ['date', 'money', 'percent'] as const

/** A bare figure is the number of a page or of rows, and 100 % the end of a scale. */
const isScale = (text: string): boolean => /^(?:\d{1,4}|100 ?%)$/u.test(text)

/** A line of three pieces or more, or two of which one is a date, an amount or a share. */
function looksLikeRow(row: Line): boolean {
  const firm = row.segments.filter(
    ({ text }) =>
      !isScale(text) && FIRM.some((type) => isStrong(type) && typed(type, text) !== null),
  ).length
  return row.segments.length >= 3 ? firm > 0 : row.segments.length === 2 && firm > 0
}

/** A line under a heading of stored items that states a date and a word of that list. */
function looksTold(row: Line, section: Section | null, layout: Layout): boolean {
  const set = layout.sets.find((one) => one.id === section?.into)
  if (set?.into !== 'entries' && set?.into !== 'inquiries') return false
  return pattern('{date}').test(row.text) && /\p{L}{4}/u.test(row.text)
}

/** „gemeldet von …, gespeichert am …" stands below an address. */
const isOfAddress = (row: Line): boolean =>
  /^\(?(?:gemeldet|mitgeteilt|gespeichert) (?:von|durch|am|seit) \S/iu.test(row.text)

/** Under a heading that we do not know a row of another list may stand: what it names says of which. */
function listOf({ text }: Line, into: SetName, layout: Layout): SetName {
  if (into !== 'scores') return into
  if (/anfrage/iu.test(text)) return 'inquiries'
  return entryTypeOf(text, layout.words.entryTypes).type === null ? into : 'entries'
}

/** The lists in whose sections such lines stand. */
export function unreadIn(
  left: readonly Line[],
  sectionOf: (row: Line) => Section | null,
  layout: Layout,
): SetName[] {
  const found = new Set<SetName>()
  for (const row of left) {
    const section = sectionOf(row)
    const set = layout.sets.find((one) => one.id === section?.into)
    if (isOfAddress(row) && set?.into !== 'entries' && set?.into !== 'inquiries')
      found.add('addresses')
    if (set && (looksLikeRow(row) || looksTold(row, section, layout)))
      found.add(listOf(row, set.into, layout))
  }
  return [...found]
}
