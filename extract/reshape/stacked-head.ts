// Heads of tables whose cells hold two values: which labels their lines make, column by column.
import { join } from '../parse/join.ts'
import { bookOfLetter } from '../parse/label-start.ts'
import type { Layout } from '../parse/layout.ts'
import { type Line, linesFrom } from '../parse/lines.ts'
import { normal } from '../parse/normal.ts'
import { type Box, union, type Word } from '../read/word.ts'
import { type Label, labelsOf } from './label-line.ts'

/** `ways`: the labels that the lines of its head can make, the likeliest first; none where we know no name. */
export type HeadColumn = { box: Box; ways: Label[][] }

/** Of the columns so many must have names that we know. */
const KNOWN = 0.6

/** The columns that the lines of a head name; null where too many have names that we do not know. */
export function columnsOf(head: readonly Line[], layout: Layout): HeadColumn[] | null {
  const columns: { box: Box; lines: Word[][]; last: Line }[] = []
  for (const line of head)
    for (const { box, words } of line.segments) {
      const own = columns.find((one) => one.box[0] < box[2] && box[0] < one.box[2])
      // Two pieces of one line below a wide one: that is the title of a card, no head.
      if (own?.last === line) return null
      if (own) {
        own.lines.push(words)
        own.box = union([own.box, box])
        own.last = line
      } else columns.push({ box, lines: [words], last: line })
    }
  const named = columns
    .toSorted((a, b) => a.box[0] - b.box[0])
    .map(({ box, lines }) => ({ box, ways: waysOf(lines, layout) }))
  const known = named.filter(({ ways }) => ways.length > 0).length
  return known >= KNOWN * named.length ? named : null
}

/** The labels that lines of a head can make, the likeliest first. */
function waysOf(lines: readonly Word[][], layout: Layout): Label[][] {
  const whole = labelOf(lines, layout)
  const two = lines.slice(1).flatMap((_, i): Label[][] => {
    const [a, b] = [labelOf(lines.slice(0, i + 1), layout), labelOf(lines.slice(i + 1), layout)]
    return a && b ? [[a, b]] : []
  })
  if (!whole) return two
  // „Gemeldet" over „am" is one name that we know; „Nachname" over „Vorname" are two, though „Nachname, Vorname" is a label as well.
  const isKnown = bookOfLetter(layout).byLabel.has(normal(join(lines).text))
  const isPerson = whole.columns.some(({ id }) => id === 'identity/name')
  return isKnown && !isPerson ? [[whole], ...two] : [...two, [whole]]
}

function labelOf(lines: readonly Word[][], layout: Layout): Label | null {
  const words = lines.flat()
  if (words.length === 0) return null
  // „Muster" over „Geb.-Datum": a value over the next label holds the stems of that label, and is none.
  const { byLabel } = bookOfLetter(layout)
  const [last] = lines.slice(-1)
  const isOver = lines.length > 1 && last && byLabel.has(normal(join([last]).text))
  if (isOver && !byLabel.has(normal(join(lines).text))) return null
  const { text, words: own } = join(lines)
  // As one line: a broken word is whole again.
  const whole = linesFrom(words).length > 1 ? oneWord(text, own) : own
  const labels = labelsOf({ ...linesFrom(whole)[0] } as Line, layout)
  const [only] = labels ?? []
  if (only && labels?.length === 1) return { ...only, words }
  return lines.length === 1 ? pairOf(words, layout) : null
}

/** „Betrag / Raten", „Betrag, Raten": two labels in one piece, over values that are parted likewise. */
function pairOf(words: readonly Word[], layout: Layout): Label | null {
  const at = words.findIndex(({ text }) => text === '/' || text.endsWith(','))
  const sign = words[at]
  if (!sign || (at === 0 && sign.text === '/')) return null
  const first = words.slice(0, at)
  if (sign.text !== '/') first.push({ ...sign, text: sign.text.slice(0, -1) })
  const [a, b] = [first, words.slice(at + 1)].map((own) => labelOf([own], layout))
  return a && b ? { ...a, words: [...words], both: [a, b] } : null
}

/** A text that stood on several lines, as words on one. */
function oneWord(text: string, words: readonly Word[]): Word[] {
  const [first] = words
  if (!first) return []
  let x = 0
  return text.split(' ').map((one) => {
    const wide = one.length * first.size * 0.5
    const box: Box = [x, 0, x + wide, first.size]
    x += wide + 0.3 * first.size
    return { ...first, text: one, box }
  })
}
