// Tables whose cells hold two values, one below the other, under heads that stand likewise: „Vertragsart" over „Vertragspartner".
import { join } from '../parse/join.ts'
import type { Layout } from '../parse/layout.ts'
import { type Line, linesFrom } from '../parse/lines.ts'
import { type Box, union, type Word } from '../read/word.ts'
import { cellsOf, rowsBy } from './columns.ts'
import { fitOf } from './fit.ts'
import { type Label, labelsOf } from './label-line.ts'
import type { Paired } from './pair.ts'

type Column_ = { box: Box; labels: Label[] }

/** Lines of a head at most. */
const HEAD_MOST = 3
/** Of the columns so many must have names that we know. */
const KNOWN = 0.6

/** A table with stacked cells as labels with their values; null for any other part. `lines`: head and rows, nothing else. */
export function stackedIn(lines: readonly Line[], layout: Layout): Paired | null {
  const first = lines.findIndex((line) => /\d/u.test(line.text))
  const head = lines.slice(0, first)
  if (first < 2 || head.length > HEAD_MOST) return null
  const columns = columnsOf(head, layout)
  if (!columns || columns.every(({ labels }) => labels.length < 2)) return null
  const out: Paired = { sets: [], fit: 0, pairs: 0, used: first }
  for (const row of rowsBy(lines.slice(first))) {
    const cells = cellsOf(
      row,
      columns.map(({ box }) => box),
    )
    if (!cells || cells.filter((own) => own.length > 0).length < 2) break
    // What has no place would be gone from the page, and nobody would miss it.
    for (const [i, { labels }] of columns.entries())
      if (!give(labels, cells[i] ?? [], out)) return null
    out.used += row.length
  }
  return out
}

/** The columns that the lines of a head name; null where too many have names that we do not know. */
function columnsOf(head: readonly Line[], layout: Layout): Column_[] | null {
  const segments = head.flatMap((line) => line.segments)
  const columns: { box: Box; lines: Word[][] }[] = []
  for (const { box, words } of segments) {
    const own = columns.find((one) => one.box[0] < box[2] && box[0] < one.box[2])
    if (own) {
      own.lines.push(words)
      own.box = union([own.box, box])
    } else columns.push({ box, lines: [words] })
  }
  const named = columns
    .toSorted((a, b) => a.box[0] - b.box[0])
    .map(({ box, lines }) => ({ box, labels: namesOf(lines, layout) ?? [] }))
  const known = named.filter(({ labels }) => labels.length > 0).length
  return known >= KNOWN * named.length ? named : null
}

/** The labels that lines of a head make: as few as possible. */
function namesOf(lines: readonly Word[][], layout: Layout): Label[] | null {
  const whole = labelOf(lines, layout)
  // „Nachname" over „Vorname" are two, though „Nachname, Vorname" is a label as well.
  if (whole && whole.columns.some(({ id }) => id !== 'identity/name')) return [whole]
  for (let at = 1; at < lines.length; at += 1) {
    const [a, b] = [labelOf(lines.slice(0, at), layout), labelOf(lines.slice(at), layout)]
    if (a && b) return [a, b]
  }
  return whole ? [whole] : null
}

function labelOf(lines: readonly Word[][], layout: Layout): Label | null {
  const words = lines.flat()
  const { text, words: own } = join(lines)
  // As one line: a broken word is whole again.
  const whole = linesFrom(words).length > 1 ? oneWord(text, own) : own
  const labels = labelsOf({ ...linesFrom(whole)[0] } as Line, layout)
  const [only] = labels ?? []
  return only && labels?.length === 1 ? { ...only, words } : null
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

/** Gives the lines of a cell to its labels, where they fit best; false where they have no labels or fit in two ways. */
function give(labels: readonly Label[], lines: readonly Word[][], out: Paired): boolean {
  if (lines.length === 0) return true
  const [upper, lower] = labels
  if (!upper) return false
  const ways = lines
    .map((_, at) => at + 1)
    .filter((at) => lower !== undefined || at === lines.length)
    .map((at) => ({
      at,
      fit:
        fit(upper, lines.slice(0, at)) +
        (lower ? fit(lower, lines.slice(at)) : 0) +
        (lines.length === 2 && at === 1 ? 0.5 : 0),
    }))
  const [best, next] = ways.toSorted((a, b) => b.fit - a.fit)
  if (!best || (next && next.fit === best.fit)) return false
  push(upper, lines.slice(0, best.at), out)
  if (lower) push(lower, lines.slice(best.at), out)
  return true
}

const fit = ({ columns }: Label, lines: readonly Word[][]): number =>
  fitOf(columns, join(lines).text)

function push(label: Label, lines: readonly Word[][], out: Paired): void {
  if (lines.length === 0) return
  out.sets.push({ label: label.words, value: lines.flat() })
  out.fit += fit(label, lines)
  out.pairs += 1
}
