// Tiles: cards below a title in which labels stand above their values, one card beside the other or alone. Each is set anew as lines of a label with its
// value beside it, one card below the other, so that every later step reads what it knows. `at`, the place on the page as shown, stays.
import type { Word } from '../read/word.ts'
import { bookOfLetter, type LabelBook, startsIn } from './label-start.ts'
import type { Layout } from './layout.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { shifted } from './parted.ts'
import { typed } from './typed.ts'

/** Lines of one card stand closer than this from base line to base line, in type sizes; what stands above its title is further away than that. */
const CLOSE = 2.2
const APART = 1.5
/** Pieces of one column begin within so many points. */
const AT = 2.5
/** No value of a card runs over more lines. */
const LINES_MOST = 5
/** Of the first row of a card so many pieces must be labels that we know. */
const KNOWN = 0.6
/** How the card is set anew: lines, white between cards, white between label and value, words; in type sizes. */
const PITCH = 1.4
const BETWEEN = 3.4
const WHITE = 3
const SPACE = 0.28

/** A label and the lines of its value, a row of such cells, and a card. */
type Cell = { label: Segment; lines: Word[][] }
type Card = { title: Segment; rows: Cell[][]; last: number; size: number }
type Tier = { first: number; last: number; cards: Card[] }

/** The words of a page with its tiles as lines of label and value; null where it has none. */
export function untiled(lines: readonly Line[], layout: Layout): Word[] | null {
  const book = bookOfLetter(layout)
  const found: Tier[] = []
  for (let l = 0; l + 2 < lines.length; l += 1) {
    const tier = tierAt(lines, l, book)
    if (!tier) continue
    found.push(tier)
    l = tier.last
  }
  // One row of labels over one row of values is a table, except among cards.
  if (!found.some(({ cards }) => cards.some(({ rows }) => rows.length > 1))) return null
  const out: Word[] = []
  let dy = 0
  let from = 0
  for (const { first, last, cards } of found) {
    for (const row of lines.slice(from, first))
      out.push(...row.words.map((word) => shifted(word, 0, dy)))
    const [top] = lines[first]?.box.slice(1) ?? []
    let y = (top ?? 0) + dy
    for (const card of cards) y = setAnew(card, y, out)
    const end = Math.max(...lines.slice(first, last + 1).map(({ box }) => box[3]))
    dy = Math.max(dy, y - end)
    from = last + 1
  }
  for (const row of lines.slice(from)) out.push(...row.words.map((word) => shifted(word, 0, dy)))
  return out
}

/** Cards side by side whose titles stand on line `l`; null when it is no line of titles over labels. */
function tierAt(lines: readonly Line[], l: number, book: LabelBook): Tier | null {
  const [above, row, heads] = [lines[l - 1], lines[l], lines[l + 1]]
  if (!row || !heads || row.segments.length >= heads.segments.length) return null
  if (above && row.box[3] - above.box[3] < APART * row.size) return null
  if (heads.box[3] - row.box[3] > CLOSE * row.size) return null
  const lefts = heads.segments.map(({ box }) => box[0])
  const areTitles = row.segments.every(({ box }) => lefts.some((x) => isNear(x, box[0])))
  if (!areTitles || !isNear(row.box[0], heads.box[0])) return null
  const cards: Card[] = []
  for (const [i, title] of row.segments.entries()) {
    const to = row.segments[i + 1]?.box[0] ?? Infinity
    const card = cardAt(lines, l + 1, title, to, book)
    if (!card) return null
    cards.push(card)
  }
  const last = Math.max(...cards.map((card) => card.last))
  // What is none of a card's may not stand between them.
  const own = new Set(
    cards.flatMap(({ title, rows }) => [
      ...title.words,
      ...rows.flat().flatMap((cell) => [...cell.label.words, ...cell.lines.flat()]),
    ]),
  )
  const isWhole = lines.slice(l, last + 1).every(({ words }) => words.every((one) => own.has(one)))
  return isWhole ? { first: l, last, cards } : null
}

/** The card below a title: rows of labels, each over its values, from line `l` on and left of `to`. */
function cardAt(
  lines: readonly Line[],
  l: number,
  title: Segment,
  to: number,
  book: LabelBook,
): Card | null {
  const inside = (row: Line | undefined) =>
    row?.segments.filter(({ box }) => box[0] > title.box[0] - AT && box[0] < to - AT) ?? []
  const first = inside(lines[l])
  const known = first.filter((one) => isLabel(one, book)).length
  if (first.length === 0 || known < Math.max(1, KNOWN * first.length)) return null
  const lefts = first.map(({ box }) => box[0])
  const size = lines[l]?.size ?? 9
  const rows: Cell[][] = []
  let last = l
  for (let at = l; at < lines.length; at += 1) {
    const row = lines[at]
    const own = inside(row)
    if (!row || own.length === 0) continue
    const isFar = row.box[3] - (lines[last]?.box[3] ?? 0) > CLOSE * row.size
    const fits = own.every(({ box }) => lefts.some((x) => isNear(x, box[0])) && box[2] < to)
    if (isFar || !fits) break
    const cells = rows.at(-1) ?? []
    const value = rows[0]?.flatMap((cell) => cell.lines)[0]
    const isFilled = cells.some((cell) => cell.lines.length > 0)
    if (rows.length === 0 || (isFilled && areLabels(own, first, value, book)))
      rows.push(own.map((label) => ({ label, lines: [] })))
    else {
      // „Score model   FICO Score 9" over „Your credit score   579": labels stand beside their values, though such a value is a label elsewhere.
      const isBeside = isLike(first[0]?.words[0]?.size ?? 0, own[0]?.words[0]?.size ?? 0)
      if (isBeside && !isFilled && own.some((one) => isLabel(one, book))) return null
      const owners = own.map(({ box }) => cells.find(({ label }) => isNear(label.box[0], box[0])))
      if (owners.some((cell) => !cell)) break
      for (const [i, { words }] of own.entries()) owners[i]?.lines.push(words)
    }
    last = at
  }
  const isSound = rows.every(
    (cells) =>
      cells.every(
        // Two days one below the other are of two rows.
        ({ lines: own }) => own.length <= LINES_MOST && own.filter(isFigure).length < 2,
      ) && cells.some((cell) => cell.lines.length > 0),
  )
  return isSound ? { title, rows, last, size } : null
}

/** Writes a card from `y` down; gives where the next may begin. */
function setAnew({ title, rows, size }: Card, y: number, out: Word[]): number {
  const [left] = title.box
  const widest = Math.max(...rows.flat().map(({ label: { box } }) => box[2] - box[0]))
  const beside = left + widest + WHITE * size
  let at = y
  const put = (words: readonly Word[], x: number) => {
    let next = x
    for (const word of words) {
      const [x0, y0, x1, y1] = word.box
      out.push(shifted(word, next - x0, at + size - y1))
      next += x1 - x0 + SPACE * Math.min(size, y1 - y0)
    }
  }
  put(title.words, left)
  for (const { label, lines } of oneByOne(rows)) {
    at += PITCH * size
    put(label.words, left)
    // A broken word goes on in its next line; of anything else the breaks say nothing.
    const isBroken = lines.some((words) => words.at(-1)?.text.endsWith('-') === true)
    for (const [i, words] of (isBroken ? lines : [lines.flat()]).entries()) {
      if (i > 0) at += PITCH * size
      put(words, beside)
    }
  }
  return at + BETWEEN * size
}

/** The cells row by row; column by column where one label stands over all of a row: each column is a card then. */
function oneByOne(rows: readonly Cell[][]): Cell[] {
  const [first = []] = rows
  const isTwins = first.length > 1 && new Set(first.map(({ label }) => label.text)).size === 1
  if (!isTwins) return rows.flat()
  return first.flatMap(({ label: { box } }) =>
    rows.flatMap((cells) => cells.filter(({ label }) => isNear(label.box[0], box[0]))),
  )
}

/** A day or an amount and nothing else. */
const isFigure = (words: readonly Word[]): boolean =>
  (['date', 'us-date', 'money'] as const).some((type) => typed(type, textOf(words)) !== null)

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < AT

const isLike = (a: number, b: number): boolean => Math.abs(a - b) < 0.04 * b

/** A row of labels: set in the type of the first, where the values are not; else one of them must be known. */
function areLabels(
  own: readonly Segment[],
  first: readonly Segment[],
  value: readonly Word[] | undefined,
  book: LabelBook,
): boolean {
  if (own.some(({ words }) => isFigure(words))) return false
  const [label, other] = [first[0]?.words[0]?.size ?? 0, value?.[0]?.size ?? 0]
  if (isLike(label, other)) return own.some((one) => isLabel(one, book))
  return own.every(({ words }) => isLike(words[0]?.size ?? 0, label))
}

/** A piece that is a label as it stands, with nothing behind it. */
const isLabel = (segment: Segment, book: LabelBook): boolean => {
  const [start] = startsIn(segment, book)
  return start?.from === 0 && start.to === segment.words.length && !start.colon
}
