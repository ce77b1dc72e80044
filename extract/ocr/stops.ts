// Stops that a poor picture loses or mistakes for each other. Only where the figures around leave one reading; no figure is touched, and
// what was mended stays in doubt.
import type { Word } from '../read/word.ts'

/** What a value is worth whose stops were mended. */
const MENDED = 0.6

const DATE = /^(\d\d)[.,;:]?(\d\d)[.,;:]?((?:19|20)\d\d)([.,;:)]?)$/u
const POINT = /^(\d{1,3})[.;:](\d\d)(%?)$/u
const PERCENT = /^['’‘`´,.]?%$/u

/** „19.012017" → „19.01.2017", „98.30 %" → „98,30 %"; words of one page in the order in which they were read. */
export function withStops(all: readonly Word[]): Word[] {
  const words = all.filter((word, i) => !isLeader(word, all[i - 1]))
  return words.map((word, i) => {
    const date = DATE.exec(word.text)
    if (date && isDay(date[1], date[2]) && /[.,;:]/u.test(word.text.slice(0, 6))) {
      const text = `${date[1]}.${date[2]}.${date[3]}${date[4] ?? ''}`
      return text === word.text ? word : mended(word, text)
    }
    const share = POINT.exec(word.text)
    const next = words[i + 1]
    const isShare =
      share && (share[3] === '%' || (next && PERCENT.test(next.text) && isBehind(next, word)))
    if (isShare) return mended(word, `${share[1]},${share[2]}${share[3] ?? ''}`)
    return word.text.length === 2 && PERCENT.test(word.text) ? { ...word, text: '%' } : word
  })
}

/** No stop stands after a space: what does is the first dot of a leader („Nachname .....") or dirt. */
const isLeader = (word: Word, before: Word | undefined): boolean =>
  /^[.·…]+$/u.test(word.text) &&
  !(before && isBehind(word, before) && word.box[0] - before.box[2] < 0.15 * word.size)

const mended = (word: Word, text: string): Word => ({
  ...word,
  text,
  confidence: Math.min(MENDED, word.confidence),
})

const isDay = (day = '', month = ''): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

const isBehind = (next: Word, word: Word): boolean =>
  Math.abs(next.box[3] - word.box[3]) < 0.5 * word.size &&
  next.box[0] > word.box[0] &&
  next.box[0] - word.box[2] < word.size
