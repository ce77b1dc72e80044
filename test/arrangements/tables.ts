// Ways to set a part of a letter as a table. Each takes labels and values and puts them on the sheet.
import type { Part } from './parts.ts'
import { LEFT, RIGHT, type Sheet, widthOf, wrapped } from './sheet.ts'

export type Arrange = (sheet: Sheet, part: Part) => void

export const labelsOf = (part: Part): string[] => part.items[0]?.cells.map(([label]) => label) ?? []

/** Widths of columns: each in relation to what it holds. */
export function widths(
  rows: readonly (readonly string[])[],
  size: number,
  all = RIGHT - LEFT,
): number[] {
  const count = rows[0]?.length ?? 0
  const need = Array.from(
    { length: count },
    (_, c) =>
      Math.max(
        ...rows.map((row) =>
          Math.max(...(row[c] ?? '').split(' ').map((word) => widthOf(word, size))),
        ),
      ) + 6,
  )
  const want = Array.from({ length: count }, (_, c) =>
    Math.min(150, Math.max(...rows.map((row) => widthOf(row[c] ?? '', size))) + 8),
  )
  const needed = need.reduce((a, b) => a + b, 0)
  const spare = Math.max(0, all - needed)
  const extra = want.map((w, c) => Math.max(0, w - (need[c] ?? 0)))
  const wanted = extra.reduce((a, b) => a + b, 0) || 1
  return need.map((n, c) => n + Math.min(extra[c] ?? 0, ((extra[c] ?? 0) / wanted) * spare))
}

/** A row of cells, wrapped in their columns. */
export function row(
  sheet: Sheet,
  cells: readonly string[],
  wide: readonly number[],
  size: number,
  align: 'top' | 'middle',
  pad: number,
  side: 'left' | 'centre' | 'right' = 'left',
): void {
  const lines = cells.map((text, c) => wrapped(text, size, (wide[c] ?? 50) - 5))
  const tall = Math.max(...lines.map((own) => own.length))
  sheet.room(tall * size * 1.2 + pad)
  let x = LEFT
  for (const [c, own] of lines.entries()) {
    const skip = align === 'middle' ? ((tall - own.length) * size * 1.2) / 2 : 0
    const spare = (text: string) => Math.max(0, (wide[c] ?? 50) - 5 - widthOf(text, size))
    const share = { left: 0, centre: 0.5, right: 1 }[side]
    for (const [i, text] of own.entries())
      sheet.put(text, x + share * spare(text), size, sheet.y + skip + i * size * 1.2)
    x += wide[c] ?? 50
  }
  sheet.y += tall * size * 1.2 + pad
}

const sizeFor = (columns: number): number => (columns > 8 ? 6.5 : columns > 5 ? 7.5 : 9)

export const table =
  (align: 'top' | 'middle'): Arrange =>
  (sheet, part) => {
    const head = labelsOf(part)
    const size = sizeFor(head.length)
    const rows = part.items.map((item) => item.cells.map(([, value]) => value ?? '-'))
    const wide = widths([head, ...rows], size)
    for (const own of [head, ...rows]) row(sheet, own, wide, size, align, size * 0.7)
  }

/** Two values in one cell, one below the other; two heads likewise. */
export const stacked: Arrange = (sheet, part) => {
  const size = 8
  const pairs = (own: readonly string[]): [string, string][] =>
    Array.from({ length: Math.ceil(own.length / 2) }, (_, i) => [
      own[2 * i] ?? '',
      own[2 * i + 1] ?? '',
    ])
  const head = pairs(labelsOf(part))
  const rows = part.items.map((item) => pairs(item.cells.map(([, value]) => value ?? '-')))
  const flat = (own: readonly [string, string][]) => own.flatMap(([a, b]) => [a, b])
  const each = widths([flat(head), ...rows.map(flat)], size, 2 * (RIGHT - LEFT))
  const wide = head.map((_, i) => Math.max(each[2 * i] ?? 0, each[2 * i + 1] ?? 0))
  for (const own of [head, ...rows]) {
    sheet.room(size * 3.2)
    let x = LEFT
    for (const [c, [upper, lower]] of own.entries()) {
      sheet.put(upper, x, size)
      if (lower !== '') sheet.put(lower, x, size, sheet.y + size * 1.2)
      x += wide[c] ?? 60
    }
    sheet.y += size * 3.1
  }
}

/** Rows under the name of who they are of, which stands alone. */
export const grouped: Arrange = (sheet, part) => {
  const [first] = part.items
  if (!first || first.group === null) return table('top')(sheet, part)
  const at = first.cells.findIndex(([, value]) => value === first.group)
  const head = labelsOf(part).filter((_, i) => i !== at)
  const size = sizeFor(head.length)
  const rows = part.items.map((item) =>
    item.cells.filter((_, i) => i !== at).map(([, value]) => value ?? '-'),
  )
  const wide = widths([head, ...rows], size)
  row(sheet, head, wide, size, 'top', size * 0.7)
  for (const [i, item] of part.items.entries()) {
    if (item.group !== part.items[i - 1]?.group) {
      sheet.room(size * 4)
      sheet.put(item.group ?? '', LEFT, size)
      sheet.y += size * 1.8
    }
    row(sheet, rows[i] ?? [], wide, size, 'top', size * 0.7)
  }
}

/** Heads in the middle of their columns, values at the right edge. */
export const tableRight: Arrange = (sheet, part) => {
  const head = labelsOf(part)
  const size = sizeFor(head.length)
  const rows = part.items.map((item) => item.cells.map(([, value]) => value ?? '-'))
  const wide = widths([head, ...rows], size)
  row(sheet, head, wide, size, 'top', size * 0.7, 'centre')
  for (const own of rows) row(sheet, own, wide, size, 'top', size * 0.7, 'right')
}

/** A running number before each row. */
export const numbered: Arrange = (sheet, part) =>
  table('top')(sheet, {
    ...part,
    items: part.items.map((item, i) => ({
      ...item,
      cells: [['Nr.', String(i + 1)], ...item.cells],
    })),
  })
