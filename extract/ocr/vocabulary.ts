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
    texts.push(...recognise.all.flat(), ...recognise.title, ...recognise.edition, ...sender)
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
    for (const part of text.split(/[\s/()-]+/u)) {
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

/**
 * The one word of the layouts that a misread word must have been: at least six letters, one letter off (two from eleven letters on), and
 * no second candidate as near. Null else. Words with figures are values and stay.
 */
export function meantWord(text: string): string | null {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (bare.length < 6 || /\d/u.test(text) || isKnownWord(bare)) return null
  const key = normal(bare)
  const most = bare.length >= 11 ? 2 : 1
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
