// Ways to set a part of a letter. Each takes labels and values and puts them on the sheet.
import type { Item, Part } from './parts.ts'
import { LEFT, RIGHT, Sheet, widthOf, wrapped } from './sheet.ts'

export type Arrange = (sheet: Sheet, part: Part) => void

const filled = ({ cells }: Item): [string, string][] =>
  cells.flatMap(([label, value]) => (value === null ? [] : [[label, value] as [string, string]]))

const labelsOf = (part: Part): string[] => part.items[0]?.cells.map(([label]) => label) ?? []

/** Widths of columns: each in relation to what it holds. */
function widths(rows: readonly (readonly string[])[], size: number, all = RIGHT - LEFT): number[] {
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
function row(
  sheet: Sheet,
  cells: readonly string[],
  wide: readonly number[],
  size: number,
  align: 'top' | 'middle',
  pad: number,
): void {
  const lines = cells.map((text, c) => wrapped(text, size, (wide[c] ?? 50) - 5))
  const tall = Math.max(...lines.map((own) => own.length))
  sheet.room(tall * size * 1.2 + pad)
  let x = LEFT
  for (const [c, own] of lines.entries()) {
    const skip = align === 'middle' ? ((tall - own.length) * size * 1.2) / 2 : 0
    for (const [i, text] of own.entries()) sheet.put(text, x, size, sheet.y + skip + i * size * 1.2)
    x += wide[c] ?? 50
  }
  sheet.y += tall * size * 1.2 + pad
}

const sizeFor = (columns: number): number => (columns > 8 ? 6.5 : columns > 5 ? 7.5 : 9)

const table =
  (align: 'top' | 'middle'): Arrange =>
  (sheet, part) => {
    const head = labelsOf(part)
    const size = sizeFor(head.length)
    const rows = part.items.map((item) => item.cells.map(([, value]) => value ?? '-'))
    const wide = widths([head, ...rows], size)
    for (const own of [head, ...rows]) row(sheet, own, wide, size, align, size * 0.7)
  }

/** Two values in one cell, one below the other; two heads likewise. */
const stacked: Arrange = (sheet, part) => {
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
const grouped: Arrange = (sheet, part) => {
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

const blocks =
  (titled: boolean, set: (sheet: Sheet, label: string, value: string) => void): Arrange =>
  (sheet, part) => {
    for (const item of part.items) {
      const own = filled(item).filter(([, value]) => !titled || value !== item.title)
      sheet.room(own.length * 13 + 20)
      if (titled && item.title !== null) {
        sheet.put(item.title, LEFT, 10)
        sheet.y += 14
      }
      for (const [label, value] of own) {
        set(sheet, label, value)
        sheet.y += 13
      }
      sheet.gap(8)
    }
  }

const colon = (sheet: Sheet, label: string, value: string) =>
  sheet.put(`${label}: ${value}`, LEFT, 10)
const column = (sheet: Sheet, label: string, value: string) => {
  sheet.put(label, LEFT, 10)
  sheet.put(value, LEFT + 170, 10)
}
const leaders = (sheet: Sheet, label: string, value: string) => {
  sheet.put(label, LEFT, 10)
  sheet.put(value, RIGHT - widthOf(value, 10), 10)
}

/** Cards side by side, each label over or under its value, two or three in a line. */
const cards =
  (order: 'over' | 'under', across: 1 | 2): Arrange =>
  (sheet, part) => {
    const wide = (RIGHT - LEFT) / across
    for (let i = 0; i < part.items.length; i += across) {
      const here = part.items.slice(i, i + across)
      const heights = here.map((item) => 14 + Math.ceil(filled(item).length / 2) * 30)
      sheet.room(Math.max(...heights))
      const top = sheet.y
      for (const [c, item] of here.entries()) {
        const x = LEFT + c * wide
        if (item.title !== null) sheet.put(item.title, x, 10, top)
        const own = filled(item).filter(([, value]) => value !== item.title)
        for (const [n, [label, value]] of own.entries()) {
          const at = x + (n % 2) * (wide / 2)
          const y = top + 16 + Math.floor(n / 2) * 30
          sheet.put(label, at, across === 2 ? 6 : 7.5, order === 'over' ? y : y + 12)
          sheet.put(value, at, across === 2 ? 7 : 9.5, order === 'over' ? y + 10 : y)
        }
      }
      sheet.y = top + Math.max(...heights) + 12
    }
  }

/** Several labels with their values in one line. */
const strung =
  (sign: string): Arrange =>
  (sheet, part) => {
    for (const item of part.items) {
      const own = filled(item)
      const text = own.map(([label, value]) => `${label}: ${value}`).join(` ${sign} `)
      sheet.room(30)
      sheet.flow(text, 9.5)
      sheet.gap(7)
    }
  }

/** Each record is a column, each label a row. */
const transposed: Arrange = (sheet, part) => {
  for (let i = 0; i < part.items.length; i += 3) {
    const here = part.items.slice(i, i + 3)
    const head = labelsOf(part)
    const rows = head.map((label, r) => [label, ...here.map((item) => item.cells[r]?.[1] ?? '-')])
    const wide = widths(rows, 8.5)
    for (const own of rows) row(sheet, own, wide, 8.5, 'top', 5)
    sheet.gap(10)
  }
}

const told: Arrange = (sheet, part) => {
  for (const text of part.told) {
    sheet.flow(text, 10)
    sheet.gap(6)
  }
}
const runOn: Arrange = (sheet, part) => sheet.flow(part.told.join(' '), 10)

export const ARRANGEMENTS: Record<string, Arrange> = {
  table: table('top'),
  'table, middle': table('middle'),
  'stacked cells': stacked,
  grouped,
  'label: value': blocks(false, colon),
  'titled, label: value': blocks(true, colon),
  'label | value': blocks(false, column),
  'titled, label | value': blocks(true, column),
  'label … value': blocks(true, leaders),
  'cards, label over': cards('over', 1),
  'cards, label under': cards('under', 1),
  'cards two, over': cards('over', 2),
  'cards two, under': cards('under', 2),
  'strung ·': strung('·'),
  'strung ;': strung(';'),
  transposed,
  told,
  'told in one': runOn,
}
