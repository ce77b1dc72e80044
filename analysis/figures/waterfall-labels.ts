// The words of a waterfall beside its bars: names, points, losses, and the last row with the printed score.
import { type Layer, px, rules, texts } from './layer.ts'
import { textWidth } from './text-width.ts'
import { COLOUR, TEXT } from './theme.ts'
import { type Draw, type Line, PX, SECOND } from './waterfall-layout.ts'
import { CRITERIA, signed, TOTAL, UNEXPLAINED } from './waterfall-words.ts'

export function names(lines: Line[], { Y, speech }: Draw): Layer {
  return texts(
    lines.map(({ id, label, middle }) => ({ text: CRITERIA[id]?.[speech] ?? label, y: middle })),
    { x: { value: 0 }, y: Y('y') },
    { align: 'left' },
  )
}

/** "44 / 117": what is printed in ink, the maximum behind it. */
export function points(lines: Line[], { Y, width }: Draw): Layer[] {
  const listed = lines.filter(({ id }) => id !== 'not-listed')
  const split = width - 33
  return [
    texts(
      listed.map((line) => ({ text: String(line.points), y: line.middle })),
      { x: { value: split - 3 }, y: Y('y') },
      { align: 'right', fontSize: TEXT.body },
    ),
    texts(
      listed.map((line) => ({ text: `/\u00a0${line.max}`, y: line.middle })),
      { x: { value: split }, y: Y('y') },
      { align: 'left', fill: COLOUR.ink2 },
    ),
  ]
}

/** The change beside the bar: left of it where there is room, else right; what is unexplained in words and bold. */
export function losses(lines: Line[], { x, Y, speech }: Draw): Layer[] {
  const labels = lines
    .filter(({ start, end }) => start !== end)
    .map((line) => {
      const words = UNEXPLAINED[speech](line.open, line.start - line.end)
      const change = signed(line.end - line.start)
      const text = line.open > 0 && !line.second ? `${change}, ${words}` : change
      const [low, high] = [Math.min(line.start, line.end), Math.max(line.start, line.end)]
      const fits = px(low, x) - 7 - textWidth(text, TEXT.small) >= x.left - 8
      const at = fits ? px(low, x) - 7 : px(high, x) + 7
      return {
        text,
        at,
        align: fits ? 'right' : 'left',
        bold: line.open > 0,
        y: line.middle,
        line,
        words,
      }
    })
  const layer = (align: string, bold: boolean) =>
    texts(
      labels
        .filter((label) => label.align === align && label.bold === bold)
        .map(({ text, at, y }) => ({ text, at, y })),
      { x: { field: 'at', ...PX }, y: Y('y') },
      { align, fontWeight: bold ? 700 : 400 },
    )
  const second = texts(
    labels
      .filter(({ line }) => line.second)
      .map(({ words, line }) => ({ text: words, y: line.middle + SECOND + 4 })),
    { x: { value: 0 }, y: Y('y') },
    { align: 'left', fontWeight: 700 },
  )
  return [
    layer('right', false),
    layer('left', false),
    layer('right', true),
    layer('left', true),
    second,
  ]
}

/** The last row between a single and a double rule, as in a ledger. */
export function result(printed: number, top: number, { Y, width, speech }: Draw): Layer[] {
  const middle = top + 13
  return [
    rules(
      [top, top + 26, top + 30].map((y) => ({ y: y + 0.5 })),
      { x: { value: 0 }, x2: { value: width }, y: Y('y') },
      { stroke: COLOUR.ink },
    ),
    texts([{ text: TOTAL[speech], y: middle }], { x: { value: 0 }, y: Y('y') }, BOLD('left')),
    texts(
      [{ text: String(printed), y: middle }],
      { x: { value: width }, y: Y('y') },
      BOLD('right'),
    ),
  ]
}

const BOLD = (align: string) => ({ align, fontWeight: 700, fontSize: TEXT.body })
