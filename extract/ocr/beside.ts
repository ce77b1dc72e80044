// Ink under no word that stands close behind or before a word of its line is part of what the word says („26.500 €" of which only the figures
// were read): the word's place takes it in, so that no column is seen in between, and the word is no longer sure.
import type { Box, Word } from '../read/word.ts'

/** How far beside a word, in heights of its box, what is printed with it may begin. */
const NEAR = 1
/** What a word is worth of which a part was not read. */
const PART = 0.6

/**
 * The words, of which those beside unread ink take it in.
 * @param lost places of ink on the page as shown
 */
export function withLostInk(words: readonly Word[], lost: readonly Box[]): Word[] {
  const parts = new Map<number, Box[]>()
  for (const ink of lost) {
    const [near] = words
      .map((word, i) => ({ i, gap: gapOf(ink, word) }))
      .filter(({ gap }) => gap < NEAR)
      .toSorted((a, b) => a.gap - b.gap)
    if (near) parts.set(near.i, [...(parts.get(near.i) ?? []), ink])
  }
  return words.map((word, i) => {
    const own = parts.get(i)
    return own ? grown(word, own) : word
  })
}

/** The way between ink and a word of its line in heights of the word; infinite for words of other lines. */
function gapOf(ink: Box, { at, turn }: Word): number {
  const middle = (ink[1] + ink[3]) / 2
  if (turn !== 0 || middle < at[1] || middle > at[3]) return Number.POSITIVE_INFINITY
  return Math.max(0, ink[0] - at[2], at[0] - ink[2]) / (at[3] - at[1])
}

function grown(word: Word, parts: readonly Box[]): Word {
  const { at, box } = word
  const left = Math.max(0, at[0] - Math.min(...parts.map((one) => one[0])))
  const right = Math.max(0, Math.max(...parts.map((one) => one[2])) - at[2])
  // Of a page that lies on its head the upright place runs the other way.
  const isUpright = Math.abs(at[0] - box[0]) < at[3] - at[1]
  return {
    ...word,
    at: [at[0] - left, at[1], at[2] + right, at[3]],
    box: isUpright ? [box[0] - left, box[1], box[2] + right, box[3]] : box,
    confidence: Math.min(PART, word.confidence),
  }
}
