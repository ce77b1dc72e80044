// What the letter says of itself outside tables and blocks: dates and numbers in sentences, the date that stands alone, the sender.
import type { Page, Word } from '../read/word.ts'
import { labelledWords, type Pair, pairsOf } from './clause.ts'
import type { LabelBook } from './label-start.ts'
import type { Paragraph } from './flow.ts'
import { join, wordsBetween } from './join.ts'
import type { Layout } from './layout.ts'
import { type Line, linesOf, type Segment, textOf } from './lines.ts'
import { reading, type Reading } from './record.ts'
import { pattern, patternIn } from './typed.ts'

/** „N.A.", „Corp.": the point belongs to the name. */
const ABBREVIATED = /(?:\b\p{Lu}|Inc|Corp|Co|INC|CORP|CO)\.$/u

/** So few letters are no label of a date: „Ausgestellt" in a margin, „am 13. Juli 2026" beside it. */
const SMALL_LABEL = 3

/**
 * @param pairs labels with their values: a date that is labelled as something else is not the letter's own, though it stands alone
 * @param first lines of the first page: who writes stands in a piece of its own there, whatever stands close below
 */
export function spoken(
  layout: Layout,
  paragraphs: readonly Paragraph[],
  pairs: readonly Pair[] = [],
  first: readonly Line[] = [],
): Reading[] {
  const labelled = labelledWords(
    pairs.filter(
      ({ columns, label }) =>
        columns.every(({ id }) => id !== 'issuedOn') && textOf(label).length > SMALL_LABEL,
    ),
  )
  const heads = first
    .flatMap((row) => row.segments.map(({ words }) => join([words])))
    .filter(({ text }) => isTitleCase(text))
  return layout.fields.flatMap((column) =>
    (column.says ?? [])
      .flatMap((source) => {
        for (const paragraph of column.id === 'sender' ? heads : paragraphs) {
          const place = patternIn(source, paragraph.text)?.indices?.[1]
          if (!place) continue
          const all = paragraph.text.slice(place[0], place[1])
          const raw = ABBREVIATED.test(all) ? all : all.replace(/[,;.\s]+$/u, '')
          const made = reading(
            column,
            raw,
            wordsBetween(paragraph, place[0], place[0] + raw.length),
            0.97,
          )
          if (made?.value == null) continue
          if (column.id === 'issuedOn' && made.words.some((word) => labelled.has(word))) continue
          return [made]
        }
        return []
      })
      .slice(0, 1),
  )
}

/** Small words that a name in title case holds. */
const SMALL_OF_NAMES = /^(?:of|and|the|for|at|in|a|an|by|to|on|dba|d\/b\/a|&)$/u

/** „Bank of Muster, N.A.": a name, and no rest of a sentence. */
const isTitleCase = (text: string): boolean =>
  /^[\p{Lu}\d“"'(]/u.test(text) &&
  text.split(' ').every((word) => !/^\p{Ll}/u.test(word) || SMALL_OF_NAMES.test(word))

/** Type of a letter head is so much larger than that of the text, and it has so few words. */
const HEAD_SIZE = 1.25
const HEAD_WORDS = 6

/** Who writes, where no phrase told it: a name in larger type that is the first line of the letter. `lines`: those of the first page. */
export function letterHead(
  layout: Layout,
  lines: readonly Line[],
  known: readonly Reading[],
): Reading[] {
  const column = layout.fields.find(({ id }) => id === 'sender')
  const [first] = lines.filter(({ text }) => /\p{L}{2}/u.test(text))
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b)
  const isKnown = known.some((one) => one.column.id === 'sender')
  if (isKnown || !column || !first || layout.letterHead === undefined) return []
  const isLarge = first.size > HEAD_SIZE * (sizes[Math.floor(sizes.length / 2)] ?? 0)
  const isName = first.segments.length === 1 && first.words.length <= HEAD_WORDS
  if (!isLarge || !isName || /\d/u.test(first.text) || !isTitleCase(first.text)) return []
  if (pattern(layout.letterHead.not).test(first.text)) return []
  const made = reading(column, first.text, first.words, 0.95)
  return made ? [made] : []
}

/**
 * The date of a letter stands alone on its first page, perhaps behind a town: „26. Januar 2017", „Wiesbaden, den 16.06.2018".
 * @param first the first heading of the letter's parts
 */
function standaloneDate(
  lines: readonly Line[],
  book: LabelBook,
  layout: Layout,
  first: Line | undefined,
): Reading[] {
  const column = layout.fields.find((one) => one.id === 'issuedOn')
  if (!column) return []
  // „Musterdorf, am 2. September 2025": so small a word is no label here.
  const labelled = new Set<object>(
    pairsOf(lines, book).flatMap((pair) =>
      textOf(pair.label).length > SMALL_LABEL ? pair.words : [],
    ),
  )
  // Below the first heading a date is one of what is stored.
  const above = lines.filter(
    (row) => row.page === 1 && (first?.page !== 1 || row.box[1] < first.box[1]),
  )
  for (const segment of above.flatMap((row) => row.segments).flatMap(piecesOf)) {
    const match = pattern(`^(?:\\p{Lu}[\\p{L} .-]{2,30},? )?(?:den |am )?({${column.type}})$`).exec(
      segment.text,
    )
    const place = match?.indices?.[1]
    if (!place || segment.words.some((word) => labelled.has(word))) continue
    const joined = join([segment.words])
    const made = reading(
      column,
      joined.text.slice(place[0], place[1]),
      wordsBetween(joined, place[0], place[1]),
      0.97,
    )
    if (made) return [made]
  }
  return []
}

/** „SCHUFA Holding AG · 21.08.2026 · Referenz 4711": points in the middle of a line part its pieces. */
function piecesOf({ words }: Segment): { words: Word[]; text: string }[] {
  const pieces: Word[][] = [[]]
  for (const word of words)
    if (/^[·•|]$/u.test(word.text)) pieces.push([])
    else pieces.at(-1)?.push(word)
  return pieces.map((own) => ({ words: own, text: textOf(own) }))
}

export function senderOn(lines: readonly Line[], layout: Layout): Reading[] {
  for (const row of lines) {
    for (const name of layout.sender) {
      const parts = name.toLowerCase().split(' ')
      // Capitals throughout are a way of printing the name.
      const at = row.words.findIndex((_, i) =>
        parts.every(
          (part, k) => row.words[i + k]?.text.replace(/[,;·•|.)]+$/u, '').toLowerCase() === part,
        ),
      )
      if (at < 0) continue
      const words: Word[] = row.words.slice(at, at + parts.length)
      return [
        {
          column: { id: 'sender', type: 'text', labels: [] },
          text: words
            .map((word) => word.text)
            .join(' ')
            .replace(/[,;·•|.)]+$/u, ''),
          words,
          value: name,
          confidence: 0.99,
        },
      ]
    }
  }
  return []
}

/** The bureau that a refusal names, by the longest of its known names; nothing where two bureaus are named. */
export function bureauIn(paragraphs: readonly Paragraph[], layout: Layout): Reading[] {
  const known = (layout.bureaus ?? []).flatMap(({ issuer, names }) => {
    for (const name of names) {
      for (const paragraph of paragraphs) {
        const place = pattern(`(?<![\\p{L}\\d])(${name})(?![\\p{L}\\d])`).exec(paragraph.text)
          ?.indices?.[1]
        if (place)
          return [
            {
              issuer,
              words: wordsBetween(paragraph, ...place),
              text: paragraph.text.slice(...place),
            },
          ]
      }
    }
    return []
  })
  const [one, ...others] = known
  if (!one || others.length > 0) return []
  const column: Reading['column'] = { id: 'issuer', type: 'text', labels: [] }
  return [{ column, text: one.text, words: one.words, value: one.issuer, confidence: 0.97 }]
}

/** Where what is stored begins: the first heading, or the first label of the person. */
function firstPart(
  rest: readonly Line[],
  book: LabelBook,
  sections: readonly { line: Line }[],
): Line | undefined {
  const person = pairsOf(rest, book).find((pair) =>
    pair.columns.some(({ id }) => id.startsWith('identity/') && id !== 'identity/reference'),
  )
  const found = [sections[0]?.line, person && rest[person.line]].flatMap((row) => row ?? [])
  return found.toSorted((a, b) => a.page - b.page || a.box[1] - b.box[1])[0]
}

/** „Datum 28.11.2023" in the head of every page: labelled as the letter's day, though the line is furniture. */
function furnitureDates(given: readonly Page[], body: readonly Line[], book: LabelBook): Reading[] {
  const kept = new Set(body)
  const left = given.slice(0, 1).flatMap((page) => linesOf(page).filter((row) => !kept.has(row)))
  return pairsOf(left, book).flatMap((pair) => {
    const column = pair.columns.find(({ id }) => id === 'issuedOn')
    const made = column && reading(column, pair.text, pair.words, 0.97)
    return made && made.value !== null ? [made] : []
  })
}

/** The letter's own day where it stands alone or in the head of its pages. `rest`: lines that no table and no list has taken. */
export const datesOf = (
  given: readonly Page[],
  body: readonly Line[],
  rest: readonly Line[],
  book: LabelBook,
  layout: Layout,
  sections: readonly { line: Line }[],
): Reading[] => [
  ...furnitureDates(given, body, book),
  ...standaloneDate(rest, book, layout, firstPart(rest, book, sections)),
]
