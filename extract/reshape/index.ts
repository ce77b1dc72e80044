// Parts of a letter that are set in a way that is read badly, set anew in the one that is read best: one label beside its value on each line.
import { bodyLines, type Line } from '../parse/lines.ts'
import type { Column, Layout } from '../parse/layout.ts'
import { bookOf, bookOfLetter } from '../parse/label-start.ts'
import { normal } from '../parse/normal.ts'
import { sectionsOn } from '../parse/sections.ts'
import type { Page } from '../read/word.ts'
import type { Label } from './choose.ts'
import { halvesOf } from './halves.ts'
import { labelsOf } from './label-line.ts'
import { type Paired, pairedIn } from './pair.ts'
import { reset, type Shape } from './shape.ts'
import { stackedIn } from './stacked.ts'
import { transposedIn } from './transposed.ts'

/** What an arrangement must show at least: so many pairs, and how well they fit on the whole. */
const PAIRS_LEAST = 2
const FIT_LEAST = 0.5

const isGood = ({ pairs, fit }: Paired): boolean =>
  pairs >= PAIRS_LEAST && fit >= 2 && fit >= FIT_LEAST * pairs

/** Pages with parts that were set anew, and the labels in them. */
export type Reshaped = { pages: Page[]; labels: Label[] }

/** Parts of these pages that are set in such a way; `[]` where there is none. */
export function shapesOn(pages: readonly Page[], layout: Layout): Shape[] {
  const lines = bodyLines(pages)
  const heads = new Set(sectionsOn(lines, layout).map(({ line }) => line))
  const out: Shape[] = []
  let open: Paired['goesOn']
  for (const part of partsOf(lines, heads)) {
    const further = open?.(part.slice(0, PART_MOST)) ?? null
    const used = further && isGood(further) ? further.used : 0
    if (further && used > 0) out.push(shapeOf(part, further))
    open = used === part.length ? further?.goesOn : undefined
    const found = shapesIn(part.slice(used), layout)
    out.push(...found.shapes)
    if (found.goesOn) open = found.goesOn
  }
  return out
}

const shapeOf = (lines: readonly Line[], { used, sets, from = 0 }: Paired): Shape => ({
  page: lines[0]?.page ?? 1,
  lines: lines.slice(from, used),
  sets,
})

/** The pages with these parts set anew; null where there is none. */
export function setAnew(pages: readonly Page[], shapes: readonly Shape[]): Reshaped | null {
  if (shapes.length === 0) return null
  const labels = shapes.flatMap(({ sets }) => sets.flatMap(({ label }) => (label ? [label] : [])))
  return { pages: reset(pages, shapes), labels }
}

/** Whether these are particulars: every label names the person or the letter, or where the person lives, and at least two of them do the first. */
export function isOfPerson({ sets }: Shape, layout: Layout): boolean {
  const has = (columns: readonly Column[]) => {
    const book = bookOf(columns)
    return (own: readonly { text: string }[]) =>
      book.byLabel.has(normal(own.map(({ text }) => text).join(' ')))
  }
  const isField = has(layout.fields)
  const isPlace = has(layout.sets.find(({ into }) => into === 'addresses')?.columns ?? [])
  const labels = sets.flatMap(({ label }) => (label ? [label] : []))
  return (
    labels.filter(isField).length >= PAIRS_LEAST &&
    labels.every((own) => isField(own) || isPlace(own))
  )
}

/** Lines between headings, page by page. */
function partsOf(lines: readonly Line[], heads: ReadonlySet<Line>): Line[][] {
  const parts: Line[][] = []
  let last: Line | null = null
  for (const line of lines) {
    const isNew = heads.has(line) || last === null || heads.has(last) || line.page !== last.page
    if (heads.has(line)) {
      last = line
      continue
    }
    if (isNew) parts.push([line])
    else parts.at(-1)?.push(line)
    last = line
  }
  return parts
}

/** `goesOn`: how the last of them goes on behind the part. */
function shapesIn(
  part: readonly Line[],
  layout: Layout,
): { shapes: Shape[]; goesOn?: Paired['goesOn'] } {
  const shapes: Shape[] = []
  let goesOn: Paired['goesOn']
  for (let from = 0; from < part.length; ) {
    const lines = part.slice(from)
    const found = shapeAt(lines, layout)
    if (found) shapes.push(shapeOf(lines, found))
    from += found?.used ?? 1
    goesOn = from === part.length ? found?.goesOn : undefined
  }
  return { shapes, goesOn }
}

/** Lines that may stand before the first line of labels, and how far such a part is looked at. */
const BEFORE_MOST = 4
const PART_MOST = 80

/** What begins at the first of these lines. */
function shapeAt(lines: readonly Line[], layout: Layout): Paired | null {
  const near = lines.slice(0, PART_MOST)
  const found = [transposedIn, stackedIn, cardsIn, pairedBelow]
    .map((way) => way(near, layout))
    .find((one) => one !== null && isGood(one))
  return found ?? null
}

const hasLabels = (lines: readonly Line[], layout: Layout): boolean =>
  lines.slice(0, BEFORE_MOST).some((line) => labelsOf(line, layout))

/** Of cards side by side, one of which has a longer title, a line may hold labels of one and values of the other. */
const bearsLabel = (line: Line, layout: Layout): boolean =>
  labelsOf(line, layout) !== null ||
  line.segments.some(({ text }) => bookOfLetter(layout).byLabel.has(normal(text)))

/** Cards in two columns: to the last line of labels, and to the values below it. */
function cardsIn(lines: readonly Line[], layout: Layout): Paired | null {
  if (!lines.slice(0, BEFORE_MOST).some((line) => bearsLabel(line, layout))) return null
  const last = lines.findLastIndex((line) => bearsLabel(line, layout))
  const ends = [last + 3, last + 2, last + 1].filter((end) => end <= lines.length)
  const ways = ends.map((end) => halvesOf(lines.slice(0, end), layout))
  return ways.find((one) => one !== null && isGood(one)) ?? null
}

const pairedBelow = (lines: readonly Line[], layout: Layout): Paired | null =>
  hasLabels(lines, layout) ? pairedIn(lines, layout) : null
