// All tables of a letter, page by page: each head with its rows, and what goes on over the page without one.
import type { Box, Page } from '../read/word.ts'
import { adopted } from './adopt.ts'
import { entryTypeOf } from './entry-type.ts'
import { type Head, headsOn } from './heads.ts'
import { withHeadsByRows } from './heads-by-rows.ts'
import { indexOf } from './label.ts'
import { bookOfLetter, type LabelBook, startsIn } from './label-start.ts'
import type { Column, Layout, RecordSet } from './layout.ts'
import { legendOf } from './legend.ts'
import type { Line } from './lines.ts'
import { shortWordsOf } from './short-words.ts'
import { isStrong, pattern, typed } from './typed.ts'
import { continueTable, readTable, type Table } from './table.ts'

export function tablesOn(
  pages: readonly Page[],
  lines: readonly Line[],
  layout: Layout,
  headings: readonly Line[],
): Table[] {
  const tables: Table[] = []
  const book = bookOfLetter(layout)
  const text = lines.map((row) => row.text).join(' ')
  const [legend, short] = [legendOf(text), shortWordsOf(layout, text)]
  const heads = new Map<number, Head[]>(
    pages.map((page) => [page.number, headsOn(indexOf(page, legend, short), layout.sets)]),
  )
  let open: Table | null = null
  let alone: Head | null = null
  for (const page of pages) {
    let here = lines.filter((row) => row.page === page.number)
    let own = heads.get(page.number) ?? []
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
      if (more) here = here.filter((row) => !row.words.some((word) => more.words.has(word)))
    }
    own = withHeadsByRows(own, here, layout.sets)
    const [top] = here
    if (alone && top && !stops(top) && own.every(({ box }) => box[1] > top.box[1]))
      own = [movedTo(alone, page.number, top.box[1]), ...own]
    alone = null
    for (const [i, head] of own.entries()) {
      const next = own[i + 1]
      const below = here.filter(
        (row) => row.box[3] > head.box[3] && (!next || row.box[1] < next.box[1]),
      )
      const table = adopted(
        readTable(head, below, (row) => row.box[1] > head.box[3] - 1 && stops(row)),
      )
      // The head stands at the foot of the page, and its rows on the next one.
      if (!next && below.every((row) => isOfHead(row, head))) alone = head
      if (!table || table.rows.length === 0 || isGrid(table, here, headings, book)) continue
      tables.push(table)
      open = table.ranToEnd ? table : null
    }
  }
  return tables
}

/** „Wahr-" / „scheinl.": a further line of a head holds no figure. */
const isOfHead = ({ box, size, text }: Line, head: Head): boolean =>
  box[1] - head.box[3] < HEAD_PITCH * size && !/\d/u.test(text)
const HEAD_PITCH = 0.8

/** The head as if it stood right above the rows that begin at `top` of the next page. */
function movedTo(head: Head, page: number, top: number): Head {
  const by = top - 1 - head.box[3]
  const down = ([x0, y0, x1, y1]: Box): Box => [x0, y0 + by, x1, y1 + by]
  const cells = head.cells.map((cell) => ({ ...cell, box: down(cell.box) }))
  return { ...head, page, box: down(head.box), cells }
}

/** Lines of one card stand closer than this, in type sizes. */
const CARD = 2.6

/**
 * Labels over values, row by row in a card: a head with a single row below which, or above which, the same card goes on is no table. The card is read
 * as a block.
 */
function isGrid(
  { head, words, rows }: Table,
  lines: readonly Line[],
  headings: readonly Line[],
  book: LabelBook,
): boolean {
  // A wrapped cell may count as a row without a firm value of its own.
  const firm = rows.filter((row) => row.cells.some(({ column, text }) => isWhole(column, text)))
  if (firm.length > 1) return false
  const own = lines.filter((row) => row.words.some((word) => words.has(word)))
  const foot = Math.max(...own.map((row) => row.box[3]))
  const below = lines.find((row) => row.box[1] > foot - 1)
  const above = lines.findLast((row) => row.box[3] < head.box[1] + 1)
  const isClose = (gap: number, row: Line) => gap < CARD * row.size
  const isNext = below && isClose(below.box[1] - foot, below) && !headings.includes(below)
  if (isNext && isLabelRow(below, head.set, book)) return true
  if (!above || headings.includes(above) || !isClose(head.box[1] - above.box[3], above))
    return false
  const { title } = head.set
  return title !== undefined && pattern(title.pattern).test(above.segments[0]?.text ?? '')
}

const isWhole = (column: Column, text: string): boolean =>
  isStrong(column.type) && typed(column.type, text) !== null

/** A line of nothing but labels of the set, each in a piece of its own. */
const isLabelRow = (row: Line, set: RecordSet, book: LabelBook): boolean =>
  row.segments.length > 0 &&
  row.segments.every((one) => {
    const [start] = startsIn(one, book)
    const isOwn = start?.columns.some((column) => set.columns.includes(column)) === true
    return isOwn && start?.from === 0 && start.to === one.words.length
  })

/** A list of entries in which no word names a type that we know is the list of something else. */
export function isStrange(table: Table, layout: Layout): boolean {
  const types = table.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.column.id === 'type').map((cell) => cell.text),
  )
  return (
    table.head.set.into === 'entries' &&
    types.length > 0 &&
    types.every((text) => entryTypeOf(text, layout.words.entryTypes).type === null)
  )
}
