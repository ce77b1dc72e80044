// Where a value over several lines cannot have ended, and what of the next line is of it.
import type { Start } from './label-start.ts'
import type { Line, Segment } from './lines.ts'
import type { Word } from '../read/word.ts'

export const hasOpenBracket = (text: string): boolean =>
  (text.match(/\(/gu) ?? []).length > (text.match(/\)/gu) ?? []).length

/** A text that breaks off: an open bracket, a comma, a small word. */
export const cannotEnd = (text: string): boolean =>
  hasOpenBracket(text) || /(?:[,&/-]|\s(?:und|für|von|der|des|im|am|an))$/u.test(text)

/** „… gemeldet von Stadtwerke" / „Musterstadt, gespeichert am 24.01.2015": what stands before the next label at the edge of the cell is of the name above. */
export function restOfName(
  here: Line,
  starts: readonly (readonly Start[])[],
  above: Segment,
): Word[] {
  const [segment] = here.segments
  const inner = starts[0]?.[0]
  if (!segment || !inner || Math.abs(segment.box[0] - above.box[0]) >= 3) return []
  const rest = segment.words.slice(0, inner.from)
  return rest.at(-1)?.text.endsWith(',') && /^[\p{Lu}&]/u.test(rest[0]?.text ?? '') ? rest : []
}
