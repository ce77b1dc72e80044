// A copy of data that is drawn for one test: its beginning, and what the test sets below it.
import type { Letter } from '../../../extract/index.ts'
import { letterOfPages } from '../../../extract/pipeline.ts'
import { LEFT, type Sheet } from '../../arrangements/sheet.ts'
import { begunCopy } from './begun.ts'

export type Cells = readonly (readonly [x: number, text: string])[]

/** Rows of cells, each at its distance from the left margin. */
export function rowsOn(sheet: Sheet, rows: readonly Cells[], size = 8, pitch = 14): void {
  for (const row of rows) {
    for (const [x, text] of row) sheet.put(text, LEFT + x, size)
    sheet.y += pitch
  }
}

export function headingOn(sheet: Sheet, text: string): void {
  sheet.gap(12)
  sheet.put(text, LEFT, 11)
  sheet.y += 20
}

/** The letter as read. @throws Error when it is not recognised */
export function copyOf(draw: (sheet: Sheet) => void): Letter {
  const sheet = begunCopy()
  draw(sheet)
  const letter = letterOfPages(sheet.pages, 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}
