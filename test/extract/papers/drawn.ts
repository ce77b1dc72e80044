// A copy of data, or an Austrian answer, that is drawn for one test: its beginning, and what the test sets below it.
import type { Letter } from '../../../extract/index.ts'
import { letterOfPages } from '../../../extract/pipeline.ts'
import { LEFT, Sheet } from '../../arrangements/sheet.ts'
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

/** A list of one inquiry, so that a copy has the parts that it must have. */
export function oneInquiryOn(sheet: Sheet, party = 'Musterbank AG', purpose = 'Girokonto'): void {
  headingOn(sheet, 'Anfragen')
  rowsOn(sheet, [
    [
      [0, 'Tag'],
      [80, 'Unternehmen'],
      [280, 'Anfrage wegen'],
    ],
    [
      [0, '10.06.2024'],
      [80, party],
      [280, purpose],
    ],
  ])
}

/** The letter as read. @throws Error when it is not recognised */
export function copyOf(draw: (sheet: Sheet) => void): Letter {
  const sheet = begunCopy()
  draw(sheet)
  const letter = letterOfPages(sheet.pages, 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}

/** The same for an answer of CRIF in Austria, with its foot. @throws Error when it is not recognised */
export function austrianAnswer(draw: (sheet: Sheet) => void): Letter {
  const sheet = new Sheet()
  for (const text of [
    'CRIF GmbH, Rothschildplatz 3, 1020 Wien',
    'Wien, 17.10.2025',
    'Auskunft nach Art. 15 DSGVO',
    'Nachname: Muster',
    'Vorname: Erika',
    'Geburtsdatum: 07.07.1999',
  ])
    sheet.flow(text)
  draw(sheet)
  headingOn(sheet, 'Ihre Rechte')
  for (const text of [
    'Herkunft der Daten: von Gläubigern. Abfragen werden ein Jahr gespeichert.',
    'Beschwerden richten Sie an die Österreichische Datenschutzbehörde, Barichgasse 40-42.',
  ])
    sheet.flow(text)
  const letter = letterOfPages(sheet.pages, 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}
