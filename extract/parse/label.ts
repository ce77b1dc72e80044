// Finds printed labels on a page by place: wrapped over lines, hyphenated, rotated. Order of text in the file plays no part.
import { type Box, type Page, type Turn, turned, union, upright, type Word } from '../read/word.ts'
import { normal } from './normal.ts'
import { type ShortWords, spelledOut } from './short-words.ts'

export type Hit = { label: string; words: Word[]; box: Box; turn: Turn }

/** Three neighbours below are enough: a wrapped cell continues at its left edge, its middle or its right edge. */
const BRANCHES = 3

type Frame = {
  turn: Turn
  words: Word[]
  norms: string[]
  /** Places of words by how they begin: a label is looked for only where it can start. */
  byStart: ReadonlyMap<string, readonly number[]>
  /** Places of words from top to bottom, and where each stands: what continues a label stands close by. */
  byFoot: readonly number[]
  feet: readonly number[]
}

/** Where label texts (normalised) start, by word; built once a page and direction. Labels that several sets share are found once. */
export type LabelIndex = {
  frames: Frame[]
  page: Page
  found: Map<string, Hit[]>
  /** What signs such as „(a)" stand for in this letter. */
  legend: ReadonlyMap<string, string>
  short: ShortWords
}

export function indexOf(
  page: Page,
  legend: ReadonlyMap<string, string> = new Map(),
  short: ShortWords = new Map(),
): LabelIndex {
  const frames = ([0, 90, 270] as const).map((turn) => {
    const words = turned(
      page.words.filter((word) => word.turn === turn),
      turn,
      page.width,
      page.height,
    )
    const norms = words.map((word) => normal(spelledOut(word.text, short)))
    const byStart = new Map<string, number[]>()
    for (const [at, norm] of norms.entries()) {
      const start = norm.slice(0, START)
      const list = byStart.get(start)
      if (list) list.push(at)
      else if (norm !== '') byStart.set(start, [at])
    }
    const foot = (at: number) => words[at]?.box[3] ?? 0
    const byFoot = words.map((_, at) => at).toSorted((a, b) => foot(a) - foot(b) || a - b)
    return { turn, words, norms, byStart, byFoot, feet: byFoot.map(foot) }
  })
  return {
    frames: frames.filter((frame) => frame.words.length > 0),
    page,
    found: new Map(),
    legend,
    short,
  }
}

/** How many letters of a word's beginning it is filed under. */
const START = 3

/** The beginnings of each label, of one letter to `START`: labels are few and asked for on every page. */
const beginnings = new Map<string, string[]>()

function beginningsOf(label: string): string[] {
  const known = beginnings.get(label)
  if (known) return known
  const made = Array.from({ length: START }, (_, i) => label.slice(0, i + 1))
  beginnings.set(label, made)
  return made
}

/** Places of words that the label may begin with, in the order of the page. */
function startsOf(frame: Frame, label: string): readonly number[] {
  const out: number[] = []
  for (const start of beginningsOf(label))
    for (const at of frame.byStart.get(start) ?? [])
      if (label.startsWith(frame.norms[at] ?? '\0')) out.push(at)
  return out.length > 1 ? out.toSorted((a, b) => a - b) : out
}

/** All places where the label (normalised) stands, as words of the page in the page's own frame. */
export function findLabel(index: LabelIndex, label: string): readonly Hit[] {
  const known = index.found.get(label)
  if (known) return known
  const hits: Hit[] = []
  index.found.set(label, hits)
  for (const frame of index.frames) {
    for (const at of startsOf(frame, label)) {
      const norm = frame.norms[at] ?? ''
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
  const [top, bottom] = [last.box[3] - 0.3 * last.size, last.box[3] + 2 * last.size]
  for (let k = firstFrom(frame.feet, top); k < frame.feet.length; k += 1) {
    const i = frame.byFoot[k] ?? -1
    const word = frame.words[i]
    if (!word || (frame.feet[k] ?? Infinity) > bottom) break
    if (chain.includes(i) || !isOneType(word, last)) continue
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
    list.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, BRANCHES)
  return [...order(beside), ...order(below)].map(([i]) => i)
}

/** „Weitere gespeicherte" / „Information": a heading does not go on in the smaller type of a head below it. Of a picture sizes are not known so well. */
const isOneType = (a: Word, b: Word): boolean =>
  a.source !== 'text' || Math.abs(a.size - b.size) < 0.12 * Math.max(a.size, b.size)

/** The first place in an ascending list at which `least` is reached. */
function firstFrom(list: readonly number[], least: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
