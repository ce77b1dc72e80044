// Where boxes stand in a list: before their texts or behind them, near or in a column of their own. Which it is the whole list says; then every box is
// set close before the text that it belongs to, so that what reads lists needs to know one way only.
import type { Page, Word } from '../read/word.ts'
import { asBoxes, isBox, type Mark, markOf } from './item-marks.ts'
import { type Line, linesOf } from './lines.ts'

/** Boxes of one column begin within so many points. */
const EDGE = 9
/** Fewer boxes are no list. */
const LEAST = 2
/** This share of a column has text on a side, or has none there. */
const MOST = 0.6
const FEW = 0.3
/** Words of one text stand closer than this, and a box before its text no closer than that, in type sizes. */
const WORDS_APART = 1.5
const BEFORE = 0.6

type Box_ = {
  words: Word[]
  mark: Mark
  line: Line
  from: number
  right: Word | null
  left: Word | null
}

const LEADER = /^[.·…_]{2,}$/u

/** Pages whose boxes stand close before their texts; those without boxes come back as they are. */
export function withMarksBefore(pages: readonly Page[]): Page[] {
  const boxes = pages.map((page) => linesOf(page).flatMap(boxesOn))
  return pages.map((page, p) => {
    const own = boxes[p] ?? []
    // Bullets alone are no boxes.
    const isList = asBoxes(own).some(
      ({ mark }) => mark.kind === 'ticked' || mark.kind === 'empty' || mark.sign === '▨',
    )
    if (own.length < LEAST || !isList) return page
    const isBehind = standBehind(own)
    const moved = new Map<Word, Word>()
    const gone = new Set<Word>()
    for (const box of own) {
      const text = isBehind ? textBefore(box, own, linesOf(page), gone) : box.right
      if (text) place(box, text, moved)
    }
    if (moved.size === 0) return page
    return {
      ...page,
      words: page.words.flatMap((word) => (gone.has(word) ? [] : [moved.get(word) ?? word])),
    }
  })
}

function boxesOn(line: Line): Box_[] {
  const out: Box_[] = []
  for (let i = 0; i < line.words.length; i += 1) {
    const mark = markOf(line.words.slice(i))
    if (!mark || !isBox(mark) || mark.words === 0) continue
    const words = line.words.slice(i, i + mark.words)
    const before = line.words.slice(0, i).findLast(({ text }) => !LEADER.test(text))
    const isAlone = before !== undefined && out.at(-1)?.words.includes(before) === true
    const [right = null, second] = line.words.slice(i + mark.words)
    const isNext = right !== null && isBox(markOf(second ? [right, second] : [right]))
    out.push({
      words,
      mark,
      line,
      from: i,
      right: isNext ? null : right,
      left: isAlone ? null : (before ?? null),
    })
    i += mark.words - 1
  }
  return out
}

/** Whether the texts stand before their boxes: left of the first column there is text, right of the last one there is none. */
function standBehind(boxes: readonly Box_[]): boolean {
  const edges = boxes.map(({ words }) => words[0]?.box[0] ?? 0)
  const [first, last] = [Math.min(...edges), Math.max(...edges)]
  const near = (edge: number) =>
    boxes.filter(({ words }) => Math.abs((words[0]?.box[0] ?? 0) - edge) < EDGE)
  const share = (some: readonly Box_[], side: 'left' | 'right') =>
    some.filter((one) => one[side] !== null).length / some.length
  return share(near(first), 'left') > MOST && share(near(last), 'right') < FEW
}

/** The first word of the text that a box stands behind; leaders between them go. */
function textBefore(
  { line, from }: Box_,
  boxes: readonly Box_[],
  lines: readonly Line[],
  gone: Set<Word>,
): Word | null {
  const marks = new Set(boxes.flatMap(({ words }) => words))
  let first: Word | null = null
  for (const word of line.words.slice(0, from).toReversed()) {
    if (marks.has(word)) break
    if (LEADER.test(word.text)) {
      gone.add(word)
      continue
    }
    if (first && first.box[0] - word.box[2] > WORDS_APART * word.size) break
    first = word
  }
  if (!first || !/^\p{Ll}/u.test(first.text)) return first
  // „Delinquent past or present credit obligations" over „with others   ☒": the box stands beside the last line.
  const begun = first
  const above = lines
    .filter(({ box }) => box[3] < begun.box[3] && begun.box[3] - box[3] < 1.7 * begun.size)
    .flatMap(({ words }) => words)
    .filter((word) => Math.abs(word.box[0] - begun.box[0]) < EDGE && !marks.has(word))
  const isMarked = lines.some(
    (one) => one.words.includes(above.at(-1) ?? begun) && one.words.some((word) => marks.has(word)),
  )
  return isMarked ? first : (above.at(-1) ?? first)
}

/** Sets the words of a box close before a text, each where its width puts it. */
function place({ words }: Box_, text: Word, moved: Map<Word, Word>): void {
  const last = words.at(-1)
  if (!last || (text.box[0] > last.box[2] && text.box[0] - last.box[2] < BEFORE * text.size)) return
  const right = text.box[0] - BEFORE * text.size
  const dx = right - last.box[2]
  for (const word of words)
    moved.set(word, {
      ...word,
      box: [word.box[0] + dx, text.box[1], word.box[2] + dx, text.box[3]],
    })
}
