// Where the rows of a figure stand: names left of the plot where they are short, above it in as many lines as they need where they are long.
import { textWidth } from './text-width.ts'
import { TEXT } from './theme.ts'

const ROW = 28
const LINE = 17
/** Room for the mark of a row under its name. */
const MARK = 22

export type Placed = {
  /** Left edge of the plot. */
  left: number
  /** Of each row, in px from the top: its middle, and its name line by line. */
  rows: { middle: number; lines: { text: string; y: number }[] }[]
  bottom: number
}

export function placeRows(labels: readonly string[], top: number, width: number): Placed {
  const names = Math.max(0, ...labels.map((label) => textWidth(label, TEXT.small)))
  if (names + 16 <= width * 0.48)
    return {
      left: names + 16,
      rows: labels.map((label, at) => {
        const middle = top + at * ROW + ROW / 2
        return { middle, lines: [{ text: label, y: middle }] }
      }),
      bottom: top + labels.length * ROW,
    }
  let bottom = top
  const rows = labels.map((label) => {
    const lines = wrapped(label, width).map((text, at) => ({
      text,
      y: bottom + LINE / 2 + 2 + at * LINE,
    }))
    const middle = bottom + lines.length * LINE + MARK / 2
    bottom += lines.length * LINE + MARK + 4
    return { middle, lines }
  })
  return { left: 4, rows, bottom }
}

/** Lines that fit, broken between words. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, TEXT.small) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
