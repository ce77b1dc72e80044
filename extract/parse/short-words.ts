// Abbreviations in the heads of tables, spelled out: „gesp. am" is „gespeichert am". What the letter itself explains („gem. = gemeldet") goes before what
// the layout knows.
import type { Layout } from './layout.ts'

/** What each abbreviation stands for, in small letters and without its stop. */
export type ShortWords = ReadonlyMap<string, string>

const EXPLAINED =
  /(?<![\p{L}.-])(\p{L}{1,10})\. ?(?:=|bedeutet|steht für) ?(\p{L}[\p{L} -]{2,40}\p{L})(?=[,;.)]|$)/giu

const kept = new WeakMap<Layout, ShortWords>()

/** Abbreviations that this layout knows: asked for each line. */
export function shortWordsIn(layout: Layout): ShortWords {
  const known = kept.get(layout) ?? new Map(layout.words.short ?? [])
  kept.set(layout, known)
  return known
}

/** Abbreviations of this layout and those that the text of the letter explains. */
export function shortWordsOf(layout: Layout, text: string): ShortWords {
  const found = new Map(shortWordsIn(layout))
  for (const [, short = '', long = ''] of text.matchAll(EXPLAINED))
    found.set(short.toLowerCase(), long)
  return found
}

/** „Erf.-Wahrsch." → „Erfüllungs-Wahrscheinlichkeit"; a word without a known abbreviation comes back as it is. */
export const spelledOut = (text: string, short: ShortWords): string =>
  text.includes('.')
    ? text.replaceAll(
        /(\p{L}+)\./gu,
        (whole, word: string) => short.get(word.toLowerCase()) ?? whole,
      )
    : text
