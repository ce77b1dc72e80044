// To which label's column the words of a piece belong: by its edges, by what stands above, by what it overlaps.
import { typed } from '../parse/typed.ts'
import type { Word } from '../read/word.ts'
import { type Label, TOGETHER } from './label-line.ts'

/** A piece that reaches over the beginning of further labels is cut there, and at white between words below one label and words below another. */
export function splitAt(words: readonly Word[], labels: readonly Label[]): Word[][] {
  const out: Word[][] = []
  for (const [i, word] of words.entries()) {
    const last = words[i - 1]
    const white = typed('date', word.text) === null ? TOGETHER : BEFORE_DAY
    const isApart = last && word.box[0] - last.box[2] > white * word.size
    const [own, before] = [onlyOver(word, labels), lastOver(out.at(-1) ?? [], labels)]
    const begins =
      labels.some(({ box }) => Math.abs(box[0] - word.box[0]) < 1.5) ||
      (isApart && own !== null && before !== null && own !== before)
    if (out.length === 0 || begins) out.push([word])
    else out.at(-1)?.push(word)
  }
  return out
}

/** White before a day in a cell of its own, in type sizes. */
const BEFORE_DAY = 0.35

/** The last label that alone stands over or under one of these words. */
const lastOver = (words: readonly Word[], labels: readonly Label[]): Label | null =>
  words.map((word) => onlyOver(word, labels)).findLast((label) => label !== null) ?? null

/** The one label that stands over or under a word; null where none or several do. */
function onlyOver({ box: [left, , right] }: Word, labels: readonly Label[]): Label | null {
  const over = labels.filter(({ box }) => box[0] < right && box[2] > left)
  return over.length === 1 ? (over[0] ?? null) : null
}

/** The label whose edge or middle the words share, or that of a cell above with the same edge; else the one that they overlap. */
export function columnAt(
  words: readonly Word[],
  labels: readonly Label[],
  cells: readonly (readonly Word[])[],
): number {
  const left = words[0]?.box[0] ?? 0
  const right = words.at(-1)?.box[2] ?? 0
  const by = (is: (label: Label) => boolean) => labels.findIndex(is)
  const byCell = (is: (word: Word) => boolean) => cells.findIndex((cell) => cell.some(is))
  const aligned = [
    by(({ box }) => Math.abs(box[0] - left) < 1.5),
    by(({ box }) => Math.abs(box[2] - right) < 1.5),
    by(({ box }) => Math.abs(box[0] + box[2] - left - right) < 3),
  ].find((at) => at >= 0)
  if (aligned !== undefined) return aligned
  const over = labels.flatMap(({ box }, i) => (box[0] < right && box[2] > left ? [i] : []))
  if (over.length === 1) return over[0] ?? -1
  // The rest of a value of two lines, at the edge of its first.
  return over.length > 1
    ? -1
    : [
        byCell(({ box }) => Math.abs(box[2] - right) < 1),
        byCell(({ box }) => Math.abs(box[0] - left) < 1),
      ].reduce((a, b) => (a >= 0 ? a : b))
}
