// The words that known layouts print: how well a page reads is measured by how many of them it shows, and a label misread by a letter is
// told from them. Values are never looked up here.
import { LAYOUTS } from '../issuers/layouts.ts'
import { edits, normal } from '../parse/normal.ts'

let words: Set<string> | null = null
let byLength: Map<number, string[]> | null = null

function load(): { words: Set<string>; byLength: Map<number, string[]> } {
  if (words && byLength) return { words, byLength }
  const texts: string[] = []
  for (const layout of LAYOUTS) {
    const { recognise, fields, sections, sets, sender, statements } = layout
    const marks = (recognise.marks ?? []).flatMap(({ phrases }) => phrases)
    texts.push(
      ...recognise.all.flat(),
      ...marks,
      ...recognise.title,
      ...recognise.edition,
      ...sender,
    )
    texts.push(
      ...fields.flatMap((field) => field.labels),
      ...sections.flatMap((section) => section.titles),
    )
    texts.push(...sets.flatMap((set) => set.columns.flatMap((column) => column.labels)))
    texts.push(
      ...layout.words.meanings,
      ...layout.words.classes,
      ...layout.words.notAvailable,
      ...Object.values(statements).flat(),
    )
  }
  const all = new Set<string>()
  for (const text of texts) {
    for (const part of text.split(/[\s/()[\]|…-]+/u)) {
      const word = part.replace(/[^\p{L}]/gu, '')
      if (word.length >= 4) all.add(word)
    }
  }
  const lengths = new Map<number, string[]>()
  for (const word of all) lengths.set(word.length, [...(lengths.get(word.length) ?? []), word])
  words = all
  byLength = lengths
  return { words: all, byLength: lengths }
}

let normals: Set<string> | null = null

/** True for a word that some layout prints (case and umlauts aside). */
export function isKnownWord(text: string): boolean {
  normals ??= new Set([...load().words].map(normal))
  return normals.has(normal(text))
}

let lower: Set<string> | null = null

/** True for a word that has a part which no layout prints so, but some do with other accents: „SCHÜFA-Score". */
export function isAccentOff(text: string): boolean {
  lower ??= new Set([...load().words].map((word) => word.toLowerCase()))
  return text
    .split('-')
    .some((part) => part.length >= 5 && isKnownWord(part) && !lower?.has(part.toLowerCase()))
}

/**
 * The one word of the layouts that a misread word must have been: at least six letters, one letter off (two from eleven letters on), and
 * no second candidate as near. Null else. Words with figures are values and stay. `poor`: the engine made little of it, on a fax.
 */
export function meantWord(text: string, poor = false): string | null {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (bare.length < 6 || /\d/u.test(text) || isKnownWord(bare)) return null
  const key = normal(bare)
  const most = bare.length >= (poor ? 8 : 11) ? 2 : 1
  let best: string | null = null
  let least = most + 1
  let isTie = false
  for (let length = bare.length - most; length <= bare.length + most; length += 1) {
    for (const word of load().byLength.get(length) ?? []) {
      // Another ending is another word, not a misread one.
      if (isInflected(key, normal(word))) continue
      const off = edits(bare, word)
      if (off < least) {
        best = word
        least = off
        isTie = false
      } else if (off === least && best !== null && normal(best) !== normal(word)) isTie = true
    }
  }
  return best !== null && !isTie ? text.replace(bare, best) : null
}

const isInflected = (a: string, b: string): boolean => {
  const stem = Math.min(a.length, b.length) - (a.length === b.length ? 1 : 2)
  return a.slice(0, stem) === b.slice(0, stem)
}

/** Parts of its letters that a head may be misread in, and by how much the head of another column must be further off. */
const HEAD_OFF = 0.34
const HEAD_APART = 0.15

/** Heads by their letters, each with the columns that it names. */
type Head = { label: string; columns: Set<string> }
let heads: Map<string, Head> | null = null
const headKey = (text: string): string => normal(text).replace(/[^\p{L}]/gu, '')

/**
 * The one head of a column that these words, read upwards, must have been: nothing but heads stands in that direction, so that a third
 * of the letters may be misread as long as no other column's head is nearly as near. Null else.
 */
export function meantHead(text: string): string | null {
  heads ??= headsOf()
  const key = headKey(text)
  if (key.length < 5) return null
  const near = [...heads].flatMap(([other, head]) => {
    const long = Math.max(other.length, key.length)
    if (Math.abs(other.length - key.length) > HEAD_OFF * long) return []
    const off = edits(key, other) / long
    return off < HEAD_OFF + HEAD_APART ? [{ head, off }] : []
  })
  const [best, ...others] = near.toSorted((a, b) => a.off - b.off)
  if (!best || best.off > HEAD_OFF) return null
  const isAlone = others.every(
    ({ head, off }) =>
      off - best.off >= HEAD_APART || [...head.columns].some((one) => best.head.columns.has(one)),
  )
  return isAlone ? best.head.label : null
}

function headsOf(): Map<string, Head> {
  const out = new Map<string, Head>()
  for (const [l, { sets }] of LAYOUTS.entries())
    for (const [s, { columns }] of sets.entries())
      for (const [c, { labels }] of columns.entries())
        for (const label of labels) {
          const key = headKey(label)
          if (key.length < 5) continue
          const head = out.get(key) ?? { label, columns: new Set() }
          head.columns.add(`${l}/${s}/${c}`)
          out.set(key, head)
        }
  return out
}
