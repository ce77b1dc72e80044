// One run of text as a file gives it, as the words that are read.
import { wordsOf } from '../../../extract/read/pieces.ts'

export const fileWith = (text: string): string[] =>
  wordsOf([{ text, x: 50, y: 60, turn: 0, along: 60, size: 10, mono: false }], 1, 595, 842).map(
    (word) => word.text,
  )
