// The waterfall of a score on a letter, where its points are printed.
import type { Letter } from '../../extract/index.ts'
import type { Language } from '../../extract/index.ts'
import { waterfall } from '../score/waterfall.ts'
import type { Figure } from './layer.ts'
import type { FigureWidth } from './theme.ts'
import { pointsFigure } from './waterfall.ts'

/**
 * @param scorePointer pointer inside the letter: '/scores/0'
 * @param width 544 or 340 px
 * @returns null when the score has no published table, or not all points and the value are printed
 */
export function waterfallFigure(
  letter: Letter,
  scorePointer: string,
  speech: Language,
  width: FigureWidth = 544,
): Figure | null {
  const rows = waterfall(letter, scorePointer)
  const value = letter.scores[Number(scorePointer.split('/')[2])]?.value ?? null
  return rows === null || value === null ? null : pointsFigure(rows, value, speech, width)
}
