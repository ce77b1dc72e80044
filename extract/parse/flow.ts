// Running text: lines gathered to paragraphs, over page breaks too, for sentences about stored items and for the letter's own phrases.
import type { Word } from '../read/word.ts'
import { marginsOf } from './columns.ts'
import { DATE_SOURCE } from './date.ts'
import { join, type Joined } from './join.ts'
import type { Line } from './lines.ts'
import { pattern } from './typed.ts'

export type Paragraph = Joined & {
  page: number
  top: number /** Index of its first line among the lines given. */
  line: number
  /** Its printed lines. */
  rows: readonly Line[]
}

const BULLET = /^(?:[•▪■●◦*·–-]|\(?\d{1,2}[.)]|[a-z]\))$/u
/** „27. Dezember 1997" at the start of a line is a date and no number of a list. */
const DAY = /^\d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u

const NUMBER = /^\(?(\d{1,2})[.)]$/u

/** A figure that begins a line is the number of a list where it is 1 or follows the number before: „Anzahl Raten:" / „18. Vertragsbeginn". */
function bulletOf(row: Line, numbers: ReadonlySet<number>): boolean {
  const [first] = row.words
  if (!first || row.words.length < 2 || !BULLET.test(first.text) || DAY.test(row.text)) return false
  const number = Number(NUMBER.exec(first.text)?.[1] ?? 1)
  return number === 1 || numbers.has(number - 1)
}

const ENDS = /[.!?:]["“”)]?$/u

/** Paragraphs of lines in reading order. A wider gap, a bullet, a change of type or of the left edge begins a new one. */
export function paragraphsOf(
  lines: readonly Line[],
  headings: ReadonlySet<Line> = new Set(),
): Paragraph[] {
  const marginOf = marginsOf(lines)
  const groups: { lines: Line[]; index: number }[] = []
  const bullets = new Set<Line>()
  const numbers = new Set<number>()
  for (const [index, row] of lines.entries()) {
    const group = groups.at(-1)
    const above = group?.lines.at(-1)
    // „17.800,00 EUR" / „· 24 Raten": a sign between clauses, broken before.
    const isBetween = row.words[0]?.text === '·' && above?.text.includes('·') === true
    if (!isBetween && bulletOf(row, numbers)) {
      bullets.add(row)
      numbers.add(Number(NUMBER.exec(row.words[0]?.text ?? '')?.[1] ?? 0))
    }
    const parted =
      headings.has(row) ||
      (above !== undefined &&
        (headings.has(above) ||
          (isBroken(above, row, marginOf(row)) && !hangs(group?.lines[0], row)) ||
          isNextDay(group?.lines[0], above, row)))
    if (group && above && !parted && goesOn(group.lines, above, row, bullets)) group.lines.push(row)
    else groups.push({ lines: [row], index })
  }
  return groups.map((group) => {
    const [first] = group.lines
    const joined = join(
      group.lines.map((row) => (bullets.has(row) ? dropBullet(row.words) : row.words)),
    )
    return {
      ...joined,
      text: withoutExamples(joined.text),
      page: first?.page ?? 1,
      top: first?.box[1] ?? 0,
      line: group.index,
      rows: group.lines,
    }
  })
}

/** „(zum Beispiel: 9.500 Punkte, Ratingstufe C)": figures of an example are no values. Blanked out, letter by letter. */
const EXAMPLE =
  /\((?:zum Beispiel|beispielsweise|z\. ?B\.|etwa|bspw\.)[^)]*\)|(?:zum Beispiel|beispielsweise|z\. ?B\.|bspw\.)[:,]?(?:[^.;]|\.(?=\d))*/giu

/** „SCORE ........: 677": leader dots say nothing. */
const LEADERS = /[.…·_]{4,}/gu

const withoutExamples = (text: string): string =>
  text
    .replaceAll(EXAMPLE, (own) => ' '.repeat(own.length))
    .replaceAll(LEADERS, (own) => ' '.repeat(own.length))

/** A minus stays: it may be the rest of a broken word. */
const dropBullet = (words: Word[]): Word[] => (words[0]?.text === '-' ? words : words.slice(1))

/** A line that ends long before the margin, though the next word had room, ends an item of a list. */
function isBroken(above: Line, row: Line, margin: number | undefined): boolean {
  const [first] = row.words
  if (!first || margin === undefined || row.page !== above.page) return false
  if (!/\d/u.test(above.text) || /[,–-]$/u.test(above.text) || !/^\p{Lu}/u.test(first.text))
    return false
  const room = margin - above.box[2]
  return room > 1.5 * (first.box[2] - first.box[0]) + 0.2 * (margin - row.box[0])
}

const DAY_FIRST = new RegExp(`^${DATE_SOURCE}(?![\\d.])`, 'iu')

/** A list in order of days: each item begins with one. A sentence that breaks before a day does not end there. */
function isNextDay(first: Line | undefined, above: Line, row: Line): boolean {
  return (
    first !== undefined &&
    DAY_FIRST.test(row.text) &&
    DAY_FIRST.test(first.text) &&
    Math.abs(row.box[0] - first.box[0]) < 2 &&
    !/(?:[,:;-]|(?:\s|^)(?:am|vom|seit|zum|den|dem|der|bis|zum|ab))$/iu.test(above.text)
  )
}

function goesOn(
  group: readonly Line[],
  above: Line,
  row: Line,
  bullets: ReadonlySet<Line>,
): boolean {
  if (bullets.has(row)) return false
  if (row.page !== above.page) {
    return (
      row.page === above.page + 1 &&
      !ENDS.test(above.text) &&
      above.words.length > 3 &&
      /^[\p{Ll}\d(]/u.test(row.text)
    )
  }
  // Type is measured in a picture and known in a file: there half a point more is a heading.
  const other = row.words[0]?.source === 'text' ? 0.08 : 0.27
  if (Math.abs(row.size - above.size) > other * above.size) return false
  const pitch = row.box[3] - above.box[3]
  const usual = group.length > 1 ? above.box[3] - (group.at(-2)?.box[3] ?? 0) : null
  if (pitch > 2.1 * row.size || (usual !== null && usual > 0 && pitch > 1.35 * usual)) return false
  if (usual === null && pitch > 1.75 * row.size) return false
  return Math.abs(row.box[0] - above.box[0]) < 3 * row.size || hangs(group[0], row)
}

/** „03.03.2011      Handelskonto, Nr. 4711, gemeldet von …": the text beside its day goes on at its own edge. */
export function hangs(first: Line | undefined, row: Line): boolean {
  const [day, text] = first?.segments ?? []
  return (
    day !== undefined &&
    text !== undefined &&
    DAY_ALONE.test(day.text) &&
    Math.abs(row.box[0] - text.box[0]) < 2
  )
}

const DAY_ALONE = new RegExp(`^${DATE_SOURCE}:?$`, 'iu')

/** How a told item begins, whatever labels its further lines hold. */
export const TOLD = pattern(
  '^(?:(?:Uns|Es) wurden?(?: uns)? am {date}|Am {date},? (?:hat|haben|wurde|teilte|meldete|fragte|erhielt|übermittel)|.{2,100}? (?:hat|meldete|teilte|stellte)(?: uns)? am {date}|{date}[:,]? \\p{L}[^;:]{2,80}[,.] |(?:Ihre?|Die|Als|Eine?) [^.:,]{3,50} (?:lautete?|ist vermerkt|ist gespeichert|ist bekannt|war)[ :])',
)
