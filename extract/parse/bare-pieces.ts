// Pieces without a label on a line of labelled ones: „3076 Punkte – Ratingstufe O – Erfüllungswahrscheinlichkeit 51,75 % – sehr hohes Risiko". A figure that
// counts points is the value of the score, and words of risk are what it means.
import type { Column, RecordSet } from './layout.ts'
import { type Line, textOf } from './lines.ts'
import type { Record_ } from './record.ts'
import { pattern } from './typed.ts'
import type { Word } from '../read/word.ts'

const SIGN = /^[·•|–—-]$/u
const POINTS = /^\d{1,5} Punkten?[,;]?$/u

export type Bare = { column: Column; text: string; words: Word[] }

/** What such pieces of a score's line are. @param words those that a label has taken */
export function barePieces(
  row: Line,
  { into, columns }: RecordSet,
  { readings }: Record_,
  taken: ReadonlySet<object>,
  next?: Line,
): Bare[] {
  if (into !== 'scores') return []
  const column = (id: string) => columns.find((one) => one.id === id && !readings.has(id))
  const [value, meaning] = [column('value'), column('meaning')]
  const pieces = piecesOf(row)
  const isRisk = (words: readonly Word[]): boolean =>
    meaning?.known !== undefined && pattern(meaning.known).test(textOf(words))
  return pieces.flatMap((words, i): Bare[] => {
    if (words.some((word) => taken.has(word))) return []
    const text = textOf(words).replace(/[,;]$/u, '')
    if (value && POINTS.test(text))
      return [{ column: value, text: text.replace(/ .*$/u, ''), words: words.slice(0, 1) }]
    // „deutlich erhöhtes" / „bis hohes Risiko": the last piece may end on the next line.
    const whole = i === pieces.length - 1 && next ? [...words, ...next.words] : words
    const own = isRisk(words) ? words : whole
    return meaning && isRisk(own) ? [{ column: meaning, text: textOf(own), words: own }] : []
  })
}

function piecesOf({ segments }: Line): Word[][] {
  const pieces: Word[][] = []
  for (const { words } of segments) {
    pieces.push([])
    for (const word of words)
      if (SIGN.test(word.text)) pieces.push([])
      else pieces.at(-1)?.push(word)
  }
  return pieces.filter((words) => words.length > 0)
}
