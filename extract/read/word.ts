// A word on a page and the frames in which it is looked at. Text layer and (later) OCR both become words; one engine reads them.

/** x0, y0, x1, y1 in PDF points; the origin is the top left, y grows downwards. */
export type Box = [number, number, number, number]

/** Quarter turns: 0 reads to the right, 90 upwards (as in rotated table heads), 180 upside down, 270 downwards. */
export type Turn = 0 | 90 | 180 | 270

export type Word = {
  text: string
  /** From 1, within the letter or file that is being looked at. */
  page: number
  /** Where the engine sees the word: the page turned upright. */
  box: Box
  /** Where the word stands on the page as it is shown; this goes into provenance. */
  at: Box
  turn: Turn
  /** Font size in points. */
  size: number
  mono: boolean
  source: 'text' | 'ocr'
  /** 0–1. */
  confidence: number
}

export type Page = {
  number: number
  /** Points, as shown (after the page's own rotation). */
  width: number
  height: number
  words: Word[]
  /** Of a page read from a picture: where ink stands of which nothing was read, in the frame of `at`. */
  lost?: Box[]
}

/** The smallest box around all of `boxes`; throws on an empty list. */
export function union(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes
  if (!first) throw new Error('union of nothing')
  const all: Box = [...first]
  for (const [x0, y0, x1, y1] of rest) {
    all[0] = Math.min(all[0], x0)
    all[1] = Math.min(all[1], y0)
    all[2] = Math.max(all[2], x1)
    all[3] = Math.max(all[3], y1)
  }
  return all
}

/** The box of a `turn`ed word in the frame in which it reads from left to right. Sizes are those of the page in points. */
export function upright(box: Box, turn: Turn, width: number, height: number): Box {
  const [x0, y0, x1, y1] = box
  if (turn === 90) return [height - y1, x0, height - y0, x1]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  if (turn === 270) return [y0, width - x1, y1, width - x0]
  return box
}

/** Words in the frame of `turn`: `box` is where each stands when the page is turned so that this direction is upright. */
export function turned(words: readonly Word[], turn: Turn, width: number, height: number): Word[] {
  if (turn === 0) return [...words]
  return words.map((word) => ({
    ...word,
    box: upright(word.box, turn, width, height),
    turn: ((word.turn - turn + 360) % 360) as Turn, // quarter turns stay quarter turns
  }))
}
