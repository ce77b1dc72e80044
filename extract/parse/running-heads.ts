// Running heads: „Aktenzeichen 000-512254" at the top of each further page. They belong to no list that goes on over the page.
import type { LabelBook } from './label-start.ts'
import { startsWithLabel } from './label-start.ts'
import type { Line } from './lines.ts'

/** So many lines at the top of a page may be its head. */
const HEAD_LINES = 2

/** The lines without those that repeat at the top of a page what a label of person or letter says on the first one. @param fields their labels */
export function withoutRunningHeads(lines: readonly Line[], fields: LabelBook): Line[] {
  const [first] = lines
  const told = lines.filter(({ page }) => page === first?.page).map(({ text }) => text)
  const isHead = (row: Line, i: number): boolean => {
    const [segment] = row.segments
    const isTop = lines[i - HEAD_LINES]?.page !== row.page
    return (
      row.page !== first?.page &&
      isTop &&
      /\d{3}/u.test(row.text) &&
      segment !== undefined &&
      startsWithLabel(segment, fields) &&
      told.some((text) => text.includes(row.text))
    )
  }
  return lines.filter((row, i) => !isHead(row, i))
}
