// Columns under heads that no synonym names: where every cell below looks like one kind of value, and only one column of the set is of that
// kind, the column is that one. A table of which too little is proved this way is no table of ours.
import { namesOf } from './head-names.ts'
import type { Head } from './heads.ts'
import { join } from './join.ts'
import type { Column } from './layout.ts'
import type { Table } from './table.ts'
import { isBlank, pattern, typed } from './typed.ts'

/** The table with its unknown columns named as far as that is certain; null when it does not prove to be one. */
export function adopted(given: Table): Table | null {
  const table = released(given)
  const { head } = table
  const taken = new Set(head.cells.flatMap((cell) => namesOf(head, cell).map(({ id }) => id)))
  const cells: Head['cells'] = [...head.cells]
  const rows = table.rows.map((row) => ({ ...row, cells: [...row.cells], others: [...row.others] }))
  let byRows = head.byRows === true
  for (const [at, cell] of head.cells.entries()) {
    if (cell.column) continue
    const texts = rows.flatMap((row) =>
      row.others.filter((one) => one.at === at).map((one) => join(one.lines).text),
    )
    const told =
      texts.length > 0 && !isSerial(texts)
        ? only(
            head.set.columns.filter((one) => !taken.has(one.id)),
            texts,
          )
        : null
    const column = told ?? (cell.shown && !taken.has(cell.shown.id) ? cell.shown : null)
    if (!column) continue
    if (!told) byRows = true
    taken.add(column.id)
    const label = join([cell.words]).text
    cells[at] = { ...cell, column, label, byLook: true }
    for (const row of rows) {
      const own = row.others.find((one) => one.at === at)
      if (!own) continue
      const { text, words } = join(own.lines)
      row.others = row.others.filter((one) => one !== own)
      if (!isBlank(column.type, text)) row.cells.push({ column, head: label, text, words })
    }
  }
  const proved = head.set.tables.some(
    (one) => taken.size >= one.minimum && one.requires.every((id) => taken.has(id)),
  )
  const own = { ...head, cells, ...(byRows && { byRows: true as const }) }
  return proved ? { ...table, head: own, rows } : null
}

/** „Score" over names, beside „Wert" over figures: a head over cells that can none of them be its values names another column. */
function released(table: Table): Table {
  const { head } = table
  const wrong = head.cells.flatMap((cell, at) => {
    const { column } = cell
    if (column?.type !== 'points' || namesOf(head, cell).length > 1) return []
    const texts = table.rows.flatMap((row) =>
      row.cells.filter((cell) => cell.column === column).map((cell) => cell.text),
    )
    // „kein Score" in every row says that there is none.
    const isWrong =
      texts.some((text) => !/^(?:kein|nicht)\p{L}* /iu.test(text)) &&
      texts.every((text) => /^\p{L}[^\d]*$/u.test(text))
    return isWrong ? [{ at, column }] : []
  })
  if (wrong.length === 0) return table
  const atOf = (column: Column) => wrong.find((one) => one.column === column)?.at
  return {
    ...table,
    head: {
      ...head,
      cells: head.cells.map((cell, at) =>
        wrong.some((one) => one.at === at) ? { ...cell, column: null } : cell,
      ),
    },
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.filter((cell) => atOf(cell.column) === undefined),
      others: [
        ...row.others,
        ...row.cells.flatMap((cell) => {
          const at = atOf(cell.column)
          return at === undefined ? [] : [{ at, lines: [cell.words] }]
        }),
      ],
    })),
  }
}

/** „1", „2", „3" under „Nr.": numbers of the rows, and no amounts. */
const isSerial = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  texts.every(
    (text, i) => text.replace(/[.)]$/u, '') === String(Number(texts[0]?.replace(/[.)]$/u, '')) + i),
  )

/** The one column that all texts look like; of several alike (kinds of data) the first that is free. */
function only(columns: readonly Column[], texts: readonly string[]): Column | null {
  const fits = columns.filter((column) => texts.every((text) => looksLike(column, text)))
  const [first] = fits
  if (!first) return null
  return fits.length === 1 || fits.every((column) => column.type === 'effect') ? first : null
}

function looksLike(column: Column, text: string): boolean {
  if (isBlank(column.type, text)) return true
  if (column.looks !== undefined) return pattern(column.looks).test(text)
  return (
    ['date', 'percent', 'rating', 'effect', 'money'].includes(column.type) &&
    typed(column.type, text) !== null
  )
}
