// Tables as CSV that opens anywhere and runs nowhere: text that a spreadsheet would take for a formula is put in quotes of its own.
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | boolean | null

/**
 * RFC 4180 with a head line and CRLF. A text that begins with = + - @ TAB or CR gets an apostrophe in front (OWASP, CSV injection); numbers stay
 * numbers; null is an empty cell.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([head, ...rows] as Cell[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  })
}
