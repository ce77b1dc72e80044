// The structure of a letter without its content: which tables with which columns in which order and where, which headings in which order.
// Nothing that is printed goes in: only names of our own, shares of the page and counts, so that it may be kept and compared.
import type { Line } from '../parse/lines.ts'
import type { Section } from '../parse/layout.ts'
import { normal } from '../parse/normal.ts'
import type { Table } from '../parse/table.ts'
import type { Page } from '../read/word.ts'

export type Fingerprint = {
  pages: number
  tables: {
    page: number
    /** Which of our sets its head names; `columns`: our ids left to right, `?` for a head that no layout names; then what lines across the rows say. */
    set: string
    columns: string[]
    /** Where each column begins, in fortieths of the page's width. */
    bands: number[]
    /** The set of the heading above; null: none, or one of general information. */
    under: string | null
    /** Whether that heading speaks of values that were sent to somebody. */
    sent: boolean
  }[]
  /** Headings in order: the set they announce, null for general information. */
  headings: (string | null)[]
  /** How many words have the form of another country's day or decimal, and how many our own. */
  forms: { foreign: number; own: number }
}

const FOREIGN = [/^\(?\d{1,2}\/\d{1,2}\/\d{4}[).,;]*$/u, /^\d{1,3}(?:,\d{3})*\.\d{2}%?[),;]*$/u]
const OWN = [/^\(?\d{1,2}\.\d{1,2}\.\d{4}[).,;]*$/u, /^\d{1,3}(?:\.\d{3})*,\d{2}%?[).,;]*$/u]

/**
 * The fingerprint of a letter from what the engine found on its pages. `told`: what each row of a table says besides its columns, such as a line across
 * it that names the recipient.
 */
export function fingerprintOf(
  pages: readonly Page[],
  tables: readonly Table[],
  headings: readonly { line: Line; section: Section }[],
  told: (table: Table) => readonly string[],
): Fingerprint {
  const widths = new Map(pages.map((page) => [page.number, page.width]))
  const above = (table: Table) =>
    headings.findLast(
      ({ line }) =>
        line.page < table.head.page ||
        (line.page === table.head.page && line.box[1] <= table.head.box[1]),
    )
  const texts = pages.flatMap((page) => page.words.map((word) => word.text))
  const count = (forms: readonly RegExp[]) =>
    texts.filter((text) => forms.some((form) => form.test(text))).length
  return {
    pages: pages.length,
    tables: tables.map((table) => ({
      page: table.head.page,
      set: table.head.set.id,
      columns: [...table.head.cells.map((cell) => cell.column?.id ?? '?'), ...told(table)],
      bands: table.head.cells.map((cell) =>
        Math.round((40 * cell.box[0]) / (widths.get(table.head.page) ?? 595)),
      ),
      under: above(table)?.section.into ?? null,
      sent: normal(above(table)?.line.text ?? '').includes('ubermittel'),
    })),
    headings: headings.map(({ section }) => section.into),
    forms: { foreign: count(FOREIGN), own: count(OWN) },
  }
}
