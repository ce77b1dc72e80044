// What lies under a bar is not read, and what sticks out of it is no value: a word that stands for the bar takes its place, so that labels
// and columns stay where they are, and every value with such a word in it becomes null with a doubt.
import type { Language, Letter } from '../model/index.ts'
import { reasonFor } from '../parse/reasons.ts'
import { type Box, type Page, union, type Word } from '../read/word.ts'
import { COVERED } from './covered-word.ts'

export type Covering = { box: Box; slices: readonly Box[] }

/** Share of a word under a bar from which it is taken for covered. */
const UNDER = 0.3
/** Nearer than this part of its type size to a bar a word is cut by it. */
const CUT = 0.25

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))
const areaOf = (box: Box): number => Math.max(0.01, (box[2] - box[0]) * (box[3] - box[1]))

/** @param bars in points of the page as shown, the frame of `Word.at` */
export function covered(page: Page, bars: readonly Covering[]): Page {
  if (bars.length === 0) return page
  const slices = bars.flatMap((bar) => bar.slices)
  const isUnder = (word: Word) =>
    slices.reduce((sum, slice) => sum + overlap(word.at, slice), 0) / areaOf(word.at) >= UNDER
  const free = page.words.filter((word) => !isUnder(word))
  const words = free.map((word) => {
    const isCut = slices.some((slice) => {
      const down = Math.min(word.at[3], slice[3]) - Math.max(word.at[1], slice[1])
      const gap = Math.max(slice[0] - word.at[2], word.at[0] - slice[2])
      return down > 0.4 * (word.at[3] - word.at[1]) && gap < CUT * word.size
    })
    return isCut && !word.text.endsWith(':') ? { ...word, text: `${word.text}${COVERED}` } : word
  })
  return { ...page, words: [...words, ...bars.flatMap((bar) => standIns(page, bar, free))] }
}

/** One word for each line that a bar is high. */
function standIns(page: Page, bar: Covering, words: readonly Word[]): Word[] {
  const near = nearest(bar.box, words)
  const [sample] = near
  const size = sample?.size ?? 10
  const rows = Math.max(1, Math.round((bar.box[3] - bar.box[1]) / (1.5 * size)))
  const height = (bar.box[3] - bar.box[1]) / rows
  return Array.from({ length: rows }, (_, i): Word => {
    const at: Box = [bar.box[0], bar.box[1] + i * height, bar.box[2], bar.box[1] + (i + 1) * height]
    // A word of the usual height about the middle of the bar: people draw bars higher than the line.
    const middle = (at[1] + at[3]) / 2
    const flat: Box = [at[0], middle - size / 2, at[2], middle + size / 2]
    return {
      text: COVERED,
      page: page.number,
      box: engineBox(flat, near),
      at,
      turn: 0,
      size,
      mono: sample?.mono ?? false,
      source: sample?.source ?? 'ocr',
      confidence: 1,
    }
  })
}

function nearest(box: Box, words: readonly Word[]): Word[] {
  const far = ({ at }: Word) => {
    const across = Math.max(0, at[0] - box[2], box[0] - at[2])
    const down = Math.abs((at[1] + at[3]) / 2 - (box[1] + box[3]) / 2)
    return across / 4 + down
  }
  return words
    .filter((word) => word.turn === 0)
    .map((word) => ({ word, far: far(word) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 6)
    .map((one) => one.word)
}

/** From the page as shown to the frame of the engine, as the words beside it lie in both: a shift and a scale, turned by 180° or not. */
function engineBox(at: Box, near: readonly Word[]): Box {
  const [left] = near.toSorted((a, b) => a.at[0] - b.at[0])
  const right = near.toSorted((a, b) => b.at[2] - a.at[2])[0]
  if (!left || !right) return at
  const level = near[0] ?? left
  const span = right.at[2] - left.at[0]
  const onHead = left !== right && left.box[0] > right.box[0]
  const scale = span > 20 ? Math.abs(right.box[2] - left.box[0]) / span : 1
  const k = scale > 0.5 && scale < 2 ? scale : 1
  const [x, y] = [(level.at[0] + level.at[2]) / 2, (level.at[1] + level.at[3]) / 2]
  const [u, v] = [(level.box[0] + level.box[2]) / 2, (level.box[1] + level.box[3]) / 2]
  const sign = onHead ? -k : k
  const corners = [
    [u + (at[0] - x) * sign, v + (at[1] - y) * sign],
    [u + (at[2] - x) * sign, v + (at[3] - y) * sign],
  ] as const
  return union([
    [corners[0][0], corners[0][1], corners[0][0], corners[0][1]],
    [corners[1][0], corners[1][1], corners[1][0], corners[1][1]],
  ])
}

/** The letter without values of which a part is covered: null, with the place, and the doubt that says so. */
export function withoutCovered(letter: Letter, language: Language): Letter {
  const hidden = Object.entries(letter.provenance).flatMap(([path, { text }]) =>
    text.includes(COVERED) ? [path] : [],
  )
  if (hidden.length === 0) return letter
  const copy = structuredClone(letter)
  for (const path of hidden) {
    setNull(copy, path)
    const place = copy.provenance[path]
    if (place) place.text = place.text.replaceAll(COVERED, '').trim()
  }
  const reason = reasonFor('covered', language)
  return {
    ...copy,
    doubts: [
      ...copy.doubts.filter((one) => !hidden.includes(one.path)),
      ...hidden.map((path) => ({ path, reason })),
    ],
  }
}

/** Leaves that may not be null keep an empty text: names of factors, reasons, labels. */
function setNull(letter: Letter, path: string): void {
  const keys = path.split('/').slice(1)
  const last = keys.pop()
  let at: unknown = letter
  for (const key of keys) at = typeof at === 'object' && at ? Reflect.get(at, key) : null
  if (last === undefined || typeof at !== 'object' || at === null) return
  const isText = ['name', 'label', 'text'].includes(last) && !path.startsWith('/addresses')
  Reflect.set(at, last, isText ? '' : null)
}
