// Cards side by side: a part that a strip of white divides, with labels of the same names on either side, is two columns of cards.
import type { Layout } from '../parse/layout.ts'
import { type Line, linesFrom } from '../parse/lines.ts'
import type { Word } from '../read/word.ts'
import { labelsOf } from './label-line.ts'
import { type Paired, pairedIn } from './pair.ts'
import type { Set_ } from './shape.ts'

/** The strip is at least so wide, in type sizes. */
const STRIP = 0.8

/** The cards of both sides, line by line of cards; null where the part is no such. */
export function halvesOf(lines: readonly Line[], layout: Layout): Paired | null {
  for (const x of stripsIn(lines, layout)) {
    const sides = [(at: number) => at < x, (at: number) => at >= x].map((is) =>
      linesFrom(lines.flatMap((line) => line.words.filter(({ box }) => is(box[0])))),
    )
    const both = sides.flatMap((side) => {
      const paired = pairedIn(side, layout)
      return paired && paired.used === side.length ? [paired] : []
    })
    if (both.length < sides.length) continue
    return {
      sets: inTurn(both.map(({ sets }) => sets)),
      fit: both.reduce((sum, one) => sum + one.fit, 0),
      pairs: both.reduce((sum, one) => sum + one.pairs, 0),
      used: lines.length,
    }
  }
  return null
}

/** Where strips of white run from top to bottom with labels of the same names on either side, first those with the most. */
function stripsIn(lines: readonly Line[], layout: Layout): number[] {
  const words = lines.flatMap((line) => line.words).toSorted((a, b) => a.box[0] - b.box[0])
  const strips: number[] = []
  let right = words[0]?.box[2] ?? 0
  for (const { box, size } of words) {
    if (box[0] - right > STRIP * size) strips.push(box[0] - 1)
    right = Math.max(right, box[2])
  }
  const spans = spansOf(words)
  return strips
    .filter((x) => spans.some(([from, to]) => from < x && x <= to))
    .map((x) => ({ x, alike: alikeAt(lines, x, layout) }))
    .filter(({ alike }) => alike > ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .map(({ x }) => x)
}

/** From where to where each word of letters is printed again: a label that stands on both sides of a strip has one there. */
function spansOf(words: readonly Word[]): [number, number][] {
  const spans = new Map<string, [number, number]>()
  for (const { text, box } of words) {
    const word = text.replaceAll(/^\P{L}+|\P{L}+$/gu, '')
    const span = spans.get(word)
    if (span) span[1] = box[0]
    else if (word.length > 1) spans.set(word, [box[0], box[0]])
  }
  return [...spans.values()].filter(([from, to]) => from < to)
}

/** Of the names of labels on both sides so many stand on each. */
const ALIKE = 0.3

function alikeAt(lines: readonly Line[], x: number, layout: Layout): number {
  const names = (is: (at: number) => boolean) =>
    namesIn(linesFrom(lines.flatMap((line) => line.words.filter(({ box }) => is(box[0])))), layout)
  const [left, right] = [names((at) => at < x), names((at) => at >= x)]
  const both = [...left].filter((name) => right.has(name)).length
  return both / Math.max(1, new Set([...left, ...right]).size)
}

/** What the labels of these lines are called. */
function namesIn(lines: readonly Line[], layout: Layout): Set<string> {
  return new Set(
    lines
      .flatMap((line) => labelsOf(line, layout) ?? [])
      .map(({ words }) => words.map(({ text }) => text).join(' ')),
  )
}

/** Cards of both sides by turns, as one reads them. A card begins with its title, or where a label comes again. */
function inTurn(sides: readonly (readonly Set_[])[]): Set_[] {
  const cards = sides.map(cardsOf)
  const most = Math.max(...cards.map((own) => own.length))
  return Array.from({ length: most }, (_, i) => cards.flatMap((own) => own[i] ?? [])).flat()
}

function cardsOf(sets: readonly Set_[]): Set_[][] {
  const cards: Set_[][] = []
  let names = new Set<string>()
  for (const set of sets) {
    const name = set.label?.map(({ text }) => text).join(' ') ?? null
    const last = cards.at(-1)
    const isNew =
      !last || (name === null ? last.some(({ label }) => label !== null) : names.has(name))
    if (isNew) {
      cards.push([set])
      names = new Set()
    } else last.push(set)
    if (name !== null) names.add(name)
  }
  return cards
}
