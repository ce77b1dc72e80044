// A sheet that words are set on, as the reader gets them from a file: pieces of text at places, wrapped into their columns, over as many pages as it takes.
import { advance } from '../../extract/read/advance.ts'
import type { Box, Page, Word } from '../../extract/read/word.ts'

const [WIDTH, HEIGHT] = [595, 842]
const [TOP, BOTTOM] = [56, 780]
export const LEFT = 64
export const RIGHT = 531

/** Width of a text in points. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, char) => sum + advance(char, false, false), 0) * size

/** Lines of a text that fit into a width; a word that is wider stands alone. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export class Sheet {
  readonly pages: Page[] = []
  y = TOP

  constructor() {
    this.#turn()
  }

  #turn(): void {
    this.pages.push({ number: this.pages.length + 1, width: WIDTH, height: HEIGHT, words: [] })
    this.y = TOP
  }

  /** Goes on to the next page where less than `height` is left. */
  room(height: number): void {
    if (this.y + height > BOTTOM) this.#turn()
  }

  /** Sets one line of text with its top at `y` (the running place where none is given). */
  put(text: string, x: number, size: number, y = this.y): void {
    const page = this.pages.at(-1)
    let at = x
    for (const word of text.split(' ')) {
      const wide = widthOf(word, size)
      const box: Box = [at, y, at + wide, y + size]
      if (page && word !== '') page.words.push(wordAt(word, page.number, box, size))
      at += wide + widthOf(' ', size)
    }
  }

  /** A paragraph across `width`. */
  flow(text: string, size = 10, x = LEFT, width = RIGHT - LEFT): void {
    for (const line of wrapped(text, size, width)) {
      this.room(size * 1.3)
      this.put(line, x, size)
      this.y += size * 1.3
    }
  }

  heading(text: string, size = 12): void {
    this.y += size * 0.9
    this.room(size * 4)
    this.put(text, LEFT, size)
    this.y += size * 1.6
  }

  gap(points: number): void {
    this.y += points
  }
}

const wordAt = (text: string, page: number, box: Box, size: number): Word => ({
  text,
  page,
  box,
  at: box,
  turn: 0,
  size,
  mono: false,
  source: 'text',
  confidence: 0.99,
})
