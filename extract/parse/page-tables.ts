// All tables of a letter, page by page: each head with its rows, and what goes on over the page without one.
import type { Page } from '../read/word.ts'
import { adopted } from './adopt.ts'
import { type Head, headsOn } from './heads.ts'
import { indexOf } from './label.ts'
import type { Layout } from './layout.ts'
import type { Line } from './lines.ts'
import { continueTable, readTable, type Table } from './table.ts'

export function tablesOn(
  pages: readonly Page[],
  lines: readonly Line[],
  layout: Layout,
  headings: readonly Line[],
): Table[] {
  const tables: Table[] = []
  const heads = new Map<number, Head[]>(
    pages.map((page) => [page.number, headsOn(indexOf(page), layout.sets)]),
  )
  let open: Table | null = null
  for (const page of pages) {
    const here = lines.filter((row) => row.page === page.number)
    const own = heads.get(page.number) ?? []
    const stops = (row: Line) =>
      headings.includes(row) ||
      own.some((head) => row.box[1] < head.box[3] - 1 && row.box[3] > head.box[1] + 1)
    if (open) {
      const first = own[0]
      const untilHead = first ? here.filter((row) => row.box[3] <= first.box[1] + 1) : here
      const next = continueTable(open, untilHead, stops)
      const more = next && adopted(next)
      if (more) tables.push({ ...more, head: { ...open.head, page: open.head.page } })
      open = more?.ranToEnd ? more : null
    }
    for (const [i, head] of own.entries()) {
      const next = own[i + 1]
      const below = here.filter(
        (row) => row.box[3] > head.box[3] && (!next || row.box[1] < next.box[1]),
      )
      const table = adopted(
        readTable(head, below, (row) => row.box[1] > head.box[3] - 1 && stops(row)),
      )
      if (!table || table.rows.length === 0) continue
      tables.push(table)
      open = table.ranToEnd ? table : null
    }
  }
  return tables
}
