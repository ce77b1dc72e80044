// Rows of a points scorecard whose labels do not stand left of the points: cards in a grid with the label above or below the figure, lists that begin
// with the points. Which of these a letter is, the whole card decides: the way in which the most criteria are named.
import type { Word } from '../read/word.ts'
import { criterionOf, withoutSigns } from './criterion.ts'
import { join } from './join.ts'
import type { Layout } from './layout.ts'
import type { Line, Segment } from './lines.ts'
import { typed } from './typed.ts'

export type Cell = {
  label: { text: string; words: Word[] }
  points: Segment
  page: number
  top: number
}

/** A card of so many criteria is one, in whatever form. */
const LEAST = 6

/** How a piece begins that may state points. */
const FIGURE = /^[+=]? ?\d{1,3}(?![\d.,])/u

type Way = 'right' | 'above' | 'below'

const isPoints = ({ text }: Segment): boolean =>
  /\d/u.test(text) && text.length < 26 && typed('points', text.replace(/[.,;]$/u, '')) !== null

/** The cells of the card by the way that names the most criteria, each once; none where no way names enough. */
export function cellsIn(lines: readonly Line[], criteria: Layout['criteria']): Cell[] {
  const figures = lines.flatMap((row) => row.segments.filter(({ text }) => FIGURE.test(text)))
  if (figures.length < LEAST) return []
  let best: Cell[] = []
  for (const way of ['right', 'above', 'below'] as const) {
    const cells = cellsBy(way, lines, criteria)
    const ids = new Set(cells.map(({ label }) => criterionOf(label.text, criteria)))
    if (ids.size === cells.length && ids.size > best.length) best = cells
  }
  return best.length >= LEAST ? best : []
}

function cellsBy(way: Way, lines: readonly Line[], criteria: Layout['criteria']): Cell[] {
  return lines.flatMap((row, l) =>
    row.segments.flatMap((segment, s) => {
      const split = way === 'right' ? leadingPoints(segment) : null
      const points = split?.points ?? (isPoints(segment) ? segment : null)
      if (!points) return []
      const around =
        way === 'right'
          ? rightOf(lines, l, s, split?.rest ?? row.segments[s + 1])
          : along(lines, l, segment, way)
      const parts = inLargeType(around)
      for (let n = parts.length; n > 0; n -= 1) {
        const own = way === 'above' ? parts.slice(parts.length - n) : parts.slice(0, n)
        const { text, words } = join(own.map((one) => one.words))
        const clean = withoutSigns(text)
        if (criterionOf(clean, criteria) === null) continue
        return [
          { label: { text: clean, words }, points, page: row.page, top: row.box[1] + s / 1000 },
        ]
      }
      return []
    }),
  )
}

/** What stands below a label in smaller type explains it and is no part of it. */
function inLargeType(parts: readonly Segment[]): Segment[] {
  const sizeOf = ({ words }: Segment) => words[0]?.size ?? 0
  const most = Math.max(...parts.map(sizeOf))
  return parts.filter((one) => sizeOf(one) > SMALLER * most)
}

const SMALLER = 0.96

/** „+117 P Anfragen": points that begin a piece. */
function leadingPoints({ words, box }: Segment): { points: Segment; rest: Segment } | null {
  for (let n = Math.min(5, words.length - 1); n > 0; n -= 1) {
    const own = words.slice(0, n)
    const text = join([own]).text
    const rest = words.slice(n)
    if (!/[+P]|Punkt/u.test(text) || !isPoints({ words: own, box, text })) continue
    return {
      points: { words: own, box, text },
      rest: { words: rest, box, text: join([rest]).text },
    }
  }
  return null
}

/** The piece right of the points and the lines below it that go on. */
function rightOf(
  lines: readonly Line[],
  l: number,
  s: number,
  first: Segment | undefined,
): Segment[] {
  const row = lines[l]
  const start = first?.words[0]?.box[0]
  if (!row || !first || start === undefined || isPoints(first)) return []
  const out = [first]
  for (let at = l + 1; at <= l + 2; at += 1) {
    const [above, next] = [lines[at - 1], lines[at]]
    if (!above || !next || next.page !== row.page || next.segments.some(isPoints)) break
    if (next.segments.some((one) => leadingPoints(one) !== null)) break
    if (next.box[3] - above.box[3] > 1.7 * next.size) break
    const more = next.segments.find((one) => Math.abs(one.box[0] - start) < 4)
    if (!more) break
    out.push(more)
  }
  return out
}

/** How far a label stands from its points, and its lines from each other, in type sizes. */
const NEAR = 4.2
const PITCH = 1.75

/** The lines of a label above or below the points, at their left edge or centred over them. */
function along(
  lines: readonly Line[],
  l: number,
  points: Segment,
  way: 'above' | 'below',
): Segment[] {
  const step = way === 'above' ? -1 : 1
  const middle = (points.box[0] + points.box[2]) / 2
  const out: Segment[] = []
  let last = points
  for (let at = l + step; ; at += step) {
    const row = lines[at]
    if (!row || row.page !== lines[l]?.page) break
    const gap = Math.abs(row.box[3] - last.box[3])
    const size = Math.max(row.size, out.length === 0 ? (points.words[0]?.size ?? 0) : 0)
    if (gap > (out.length === 0 ? NEAR : PITCH) * size) break
    const found = row.segments.find(
      ({ box }) =>
        Math.abs(box[0] - points.box[0]) < 4 || Math.abs((box[0] + box[2]) / 2 - middle) < 6,
    )
    if (!found) continue
    if (isPoints(found)) break
    if (way === 'above') out.unshift(found)
    else out.push(found)
    last = found
    if (out.length >= 3) break
  }
  return out
}
