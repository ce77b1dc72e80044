// Where the rows and the scale of a waterfall stand, in px.
import type { Language } from '../../extract/index.ts'
import type { across, Across, down } from './layer.ts'
import type { Step } from './steps.ts'
import type { FigureWidth } from './theme.ts'

export const ROW = 30
export const BAR = 16
export const TOP = 28
export const FOOT = 34
/** Room for a second line of words in a row of the narrow drawing. */
export const SECOND = 16

/** A step with its place: middle of its bar, end of its row. */
export type Line = Step & { middle: number; bottom: number; second: boolean }
export type Draw = {
  x: Across
  X: ReturnType<typeof across>
  Y: ReturnType<typeof down>
  width: FigureWidth
  speech: Language
}

/** A field that is in px already. */
export const PX = { type: 'quantitative', scale: null } as const

export function placed(steps: Step[], width: FigureWidth): Line[] {
  let top = TOP
  return steps.map((step) => {
    const second = width === 340 && step.open > 0
    const middle = top + ROW / 2
    top += ROW + (second ? SECOND : 0)
    return { ...step, middle, bottom: top, second }
  })
}

/** From the maximum down to a round number below the lowest level, with room for the words beside the bars. */
export function scale(steps: Step[], most: number, width: FigureWidth): Across {
  const lowest = Math.min(...steps.map(({ end }) => end))
  const highest = Math.max(most, ...steps.map(({ end }) => end))
  const low = Math.max(0, Math.floor((lowest - 130) / 100) * 100)
  const [left, right] = width === 544 ? [162, 466] : [142, 268]
  return { low, high: highest, left, right }
}
