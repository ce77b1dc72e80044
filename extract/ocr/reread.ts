// What is read twice: single lines in which a value came out weak, cut out and read by themselves; and cells of one letter, with the older
// engine, which knows single letters better. Another reading of the same pixels, never a repair.
import { Engine, type SeenLine } from './engine.ts'
import { cropped } from './grey.ts'
import type { Prepared } from './prepare.ts'

/** More weak lines than this: the page is bad as a whole, and another pass is due rather than many crops. */
const LINES_MAX = 24
const WEAK = 80

const isWeak = (line: SeenLine): boolean =>
  line.words.some(
    (word) =>
      /\d/u.test(word.text) &&
      Math.min(word.confidence, word.weakest) < WEAK &&
      word.text.length > 1,
  ) || line.words.filter((word) => word.text.length > 3 && word.confidence < 60).length > 0

const trust = (line: SeenLine): number => {
  const words = line.words.filter((word) => /[\p{L}\d]{2}/u.test(word.text))
  return (
    words.reduce((sum, word) => sum + Math.min(word.confidence, word.weakest + 15), 0) /
    Math.max(1, words.length)
  )
}

/** The lines, weak ones replaced where their second reading is more certain; and both readings of those for comparison. */
export async function withSecondLook(
  engine: Engine,
  prepared: Prepared,
  lines: readonly SeenLine[],
  hasTime: () => boolean,
): Promise<{ lines: SeenLine[]; others: SeenLine[] }> {
  const weak = lines.filter(isWeak)
  const others: SeenLine[] = []
  if (weak.length === 0 || weak.length > LINES_MAX) return { lines: [...lines], others }
  const out: SeenLine[] = []
  for (const line of lines) {
    if (!weak.includes(line) || !hasTime()) {
      out.push(line)
      continue
    }
    const pad = Math.round(0.35 * prepared.letter)
    const x0 = Math.min(...line.words.map((word) => word.box[0])) - 2 * pad
    const x1 = Math.max(...line.words.map((word) => word.box[2])) + 2 * pad
    const y0 = Math.min(...line.words.map((word) => word.box[1])) - pad
    const y1 = Math.max(...line.words.map((word) => word.box[3])) + pad
    const [again] = await engine.read(cropped(prepared.picture, x0, y0, x1, y1), 'line')
    if (!again) {
      out.push(line)
      continue
    }
    const shifted: SeenLine = {
      ...line,
      words: again.words.map((word) => ({
        ...word,
        box: [word.box[0] + x0, word.box[1] + y0, word.box[2] + x0, word.box[3] + y0],
        signs: word.signs.map((one) => ({
          ...one,
          box: [one.box[0] + x0, one.box[1] + y0, one.box[2] + x0, one.box[3] + y0],
        })),
      })),
    }
    const isBetter = trust(shifted) > trust(line) + 1
    out.push(isBetter ? shifted : line)
    others.push(isBetter ? line : shifted)
  }
  return { lines: out, others }
}
