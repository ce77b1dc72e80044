// What a reshaped part of a page consists of, and how it is set anew: one label beside its value on each line, the form that is read best.
import { isBelow, join } from '../parse/join.ts'
import type { Line } from '../parse/lines.ts'
import { type Box, type Page, union, type Word } from '../read/word.ts'

/** A label with its value, or a line that stays as it is: the title of what follows. */
export type Set_ = { label: readonly Word[] | null; value: readonly Word[] }
/** Lines of a page, one after the other, that are set anew. */
export type Shape = { page: number; lines: readonly Line[]; sets: readonly Set_[] }

const PITCH = 1.35
/** Between records. */
const BREAK = 0.9

/** The pages with the shapes set anew; what stands below them moves down. Places for provenance (`at`) stay what they were. */
export function reset(pages: readonly Page[], shapes: readonly Shape[]): Page[] {
  return pages.map((page) => {
    const own = shapes
      .filter((shape) => shape.page === page.number)
      .toSorted((a, b) => topOf(a) - topOf(b))
    if (own.length === 0) return page
    const gone = new Set(
      own.flatMap(({ lines }) => lines.flatMap((row) => row.words.map(({ at }) => at))),
    )
    const kept = page.words.filter(({ at }) => !gone.has(at))
    let grown = 0
    const made: Word[] = []
    const moves: { from: number; by: number }[] = []
    for (const shape of own) {
      const [top, bottom] = [topOf(shape), Math.max(...shape.lines.map(({ box }) => box[3]))]
      const words = setFrom(shape, top + grown)
      const foot = Math.max(...words.map(({ box }) => box[3]), top + grown)
      made.push(...words)
      grown = Math.max(grown, foot - bottom)
      moves.push({ from: bottom - 0.1, by: grown })
    }
    const moved = kept.map((word) => {
      const by = moves.findLast(({ from }) => word.box[1] >= from)?.by ?? 0
      if (by === 0) return word
      const [x0, y0, x1, y1] = word.box
      return { ...word, box: [x0, y0 + by, x1, y1 + by] satisfies Box }
    })
    return { ...page, height: page.height + grown, words: [...moved, ...made] }
  })
}

const topOf = ({ lines }: Shape): number => Math.min(...lines.map(({ box }) => box[1]))

function setFrom({ lines, sets }: Shape, top: number): Word[] {
  const size = Math.max(...lines.flatMap((row) => row.words.map((word) => word.size)))
  const left = Math.min(...lines.map(({ box }) => box[0]))
  let y = top
  const made = sets.flatMap(({ label, value }, i) => {
    if (i > 0) y += PITCH * size + (label === null ? BREAK * size : 0)
    return label
      ? [
          ...setAt(label, left, y, size, true),
          ...setAt(onOneLine(value), left + widthOf(label) + size, y, size, false),
        ]
      : setAt(onOneLine(value), left, y, size, false)
  })
  // The labels of a table that goes on stand on the page before.
  const page = lines[0]?.page ?? 1
  return made.map((word) => (word.page === page ? word : { ...word, page }))
}

/** A word that is broken at the end of a line is whole again. */
function onOneLine(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (const word of words) {
    const last = out.at(-1)
    const whole = last && isBelow(last, word) ? join([[last], [word]]).text : ' '
    if (last && !whole.includes(' '))
      out[out.length - 1] = {
        ...last,
        text: whole,
        box: [last.box[0], last.box[1], last.box[2] + word.box[2] - word.box[0], last.box[3]],
        at: union([last.at, word.at]),
      }
    else out.push(word)
  }
  return out
}

const widthOf = (words: readonly Word[]): number =>
  words.reduce((sum, { box, size }) => sum + box[2] - box[0] + 0.3 * size, 0)

function setAt(
  words: readonly Word[],
  left: number,
  y: number,
  size: number,
  isLabel: boolean,
): Word[] {
  let x = left
  return words.map((word, i) => {
    const wide = word.box[2] - word.box[0]
    const box: Box = [x, y, x + wide, y + size]
    x += wide + 0.3 * size
    const isLast = isLabel && i === words.length - 1
    return {
      ...word,
      text: isLast ? `${word.text.replace(/(?:[\s:…]|\.{2,})+$/u, '')}:` : word.text,
      box,
      size,
    }
  })
}
