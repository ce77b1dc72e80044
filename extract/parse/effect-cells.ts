// Cells that hold the sign of a kind of data: one reading for each head of such a kind, in their order.
import type { ValueType } from './layout.ts'
import { reading, type Reading } from './record.ts'
import type { Table } from './table.ts'

const TABLE_CONFIDENCE = 0.99

/** The kinds of data of a row in the order of the heads; a place whose cell is empty stays, without an effect. */
export function effectsOf(table: Table, row: Table['rows'][number]): Reading[] {
  const made = table.head.cells.flatMap(({ column, label }): Reading[] => {
    if (column?.type !== 'effect') return []
    const named = { ...column, labels: [column.labels[0] ?? label] }
    const cell = row.cells.find((one) => one.column === column)
    const read = cell && reading(named, cell.text, cell.words, TABLE_CONFIDENCE)
    return [read ?? { column: named, text: '', words: [], value: null, confidence: 0 }]
  })
  return made.some((one) => one.words.length > 0) ? made : []
}

/** Fewer kinds of data are there than the set has: one may have run into another, or was named by its looks. */
export function areSomeUnknown({ head }: Table): boolean {
  const isEffect = (column: { type: ValueType } | null) => column?.type === 'effect'
  const there = head.cells.filter(({ column }) => isEffect(column))
  return there.length > 0 && there.length < head.set.columns.filter(isEffect).length
}
