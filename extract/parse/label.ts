// Finds printed labels on a page by place: wrapped over lines, hyphenated, rotated. Order of text in the file plays no part.
import { type Box, type Page, type Turn, turned, union, upright, type Word } from '../read/word.ts'
import { normal } from './normal.ts'

export type Hit = { label: string; words: Word[]; box: Box; turn: Turn }

/** Three neighbours below are enough: a wrapped cell continues at its left edge, its middle or its right edge. */
const BRANCHES = 3

/** Where label texts (normalised) start, by word; built once a page and direction. */
export type LabelIndex = { frames: { turn: Turn; words: Word[]; norms: string[] }[]; page: Page }

export function indexOf(page: Page): LabelIndex {
  const frames = ([0, 90, 270] as const).map((turn) => {
    const words = turned(
      page.words.filter((word) => word.turn === turn),
      turn,
      page.width,
      page.height,
    )
    return { turn, words, norms: words.map((word) => normal(word.text)) }
  })
  return { frames: frames.filter((frame) => frame.words.length > 0), page }
}

/** All places where the label (normalised) stands, as words of the page in the page's own frame. */
export function findLabel(index: LabelIndex, label: string): Hit[] {
  const hits: Hit[] = []
  for (const frame of index.frames) {
    for (const [at, norm] of frame.norms.entries()) {
      if (norm === '' || !label.startsWith(norm)) continue
      const chain = follow(frame, [at], label.slice(norm.length))
      if (!chain) continue
      const words = chain.flatMap((i) => frame.words[i] ?? [])
      const back = ((360 - frame.turn) % 360) as Turn // quarter turns stay quarter turns
      const flip = frame.turn === 90 || frame.turn === 270
      const [width, height] = flip
        ? [index.page.height, index.page.width]
        : [index.page.width, index.page.height]
      const original = words.map((word) => ({
        ...word,
        box: upright(word.box, back, width, height),
        turn: frame.turn,
      }))
      hits.push({
        label,
        words: original,
        box: union(original.map((word) => word.box)),
        turn: frame.turn,
      })
    }
  }
  return hits
}

type Frame = LabelIndex['frames'][number]

function follow(frame: Frame, chain: number[], rest: string): number[] | null {
  if (rest === '') return chain
  for (const next of neighbours(frame, chain)) {
    const norm = frame.norms[next] ?? ''
    if (norm === '' || !rest.startsWith(norm)) continue
    const whole = follow(frame, [...chain, next], rest.slice(norm.length))
    if (whole) return whole
  }
  return null
}

/** What may continue a label: the next word on its line, or words that begin the next line of the same cell. */
function neighbours(frame: Frame, chain: number[]): number[] {
  const members = chain.flatMap((i) => frame.words[i] ?? [])
  const last = members.at(-1)
  if (!last) return []
  const cell = union(members.map((word) => word.box))
  const beside: [number, number][] = []
  const below: [number, number][] = []
  for (const [i, word] of frame.words.entries()) {
    if (chain.includes(i)) continue
    const gap = word.box[0] - last.box[2]
    const drop = word.box[3] - last.box[3]
    if (Math.abs(drop) < 0.3 * last.size && gap > -0.2 * last.size && gap < 0.9 * last.size)
      beside.push([i, gap])
    const overlap = Math.min(word.box[2], cell[2]) - Math.max(word.box[0], cell[0])
    if (drop > 0.6 * last.size && drop < 2 * last.size && overlap > -0.3 * last.size) {
      below.push([i, drop * 10 + word.box[0] - cell[0]])
    }
  }
  const order = (list: [number, number][]) =>
    list.toSorted((a, b) => a[1] - b[1]).slice(0, BRANCHES)
  return [...order(beside), ...order(below)].map(([i]) => i)
}
