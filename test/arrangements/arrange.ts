// Ways to set a part of a letter. Each takes labels and values and puts them on the sheet.
import type { Item } from './parts.ts'
import { LEFT, RIGHT, type Sheet, widthOf, wrapped } from './sheet.ts'
import {
  type Arrange,
  grouped,
  labelsOf,
  numbered,
  row,
  stacked,
  table,
  tableRight,
  widths,
} from './tables.ts'

const filled = ({ cells }: Item): [string, string][] =>
  cells.flatMap(([label, value]) => (value === null ? [] : [[label, value] as [string, string]]))

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
  sheet.put(value, LEFT + Math.max(170, widthOf(label, 10) + 14), 10)
}
const leaders = (sheet: Sheet, label: string, value: string) => {
  sheet.put(label, LEFT, 10)
  sheet.put(value, RIGHT - widthOf(value, 10), 10)
}

/** Two labels with their values on each line. */
const across: Arrange = (sheet, part) => {
  for (const item of part.items) {
    const own = filled(item)
    sheet.room(Math.ceil(own.length / 2) * 13 + 20)
    for (const [n, [label, value]] of own.entries()) {
      const x = LEFT + (n % 2) * 236
      sheet.put(label, x, 8)
      sheet.put(value, x + Math.max(106, widthOf(label, 8) + 8), 8)
      if (n % 2 === 1 || n === own.length - 1) sheet.y += 12
    }
    sheet.gap(9)
  }
}

/** Labels and values in narrow columns, both of which wrap. */
const narrow: Arrange = (sheet, part) => {
  for (const item of part.items) {
    sheet.room(filled(item).length * 26 + 20)
    for (const [label, value] of filled(item)) {
      const [left, right] = [wrapped(label, 9, 62), wrapped(value, 9, 110)]
      for (const [i, text] of left.entries()) sheet.put(text, LEFT, 9, sheet.y + i * 10.8)
      for (const [i, text] of right.entries()) sheet.put(text, LEFT + 80, 9, sheet.y + i * 10.8)
      sheet.y += Math.max(left.length, right.length) * 10.8 + 5
    }
    sheet.gap(9)
  }
}

/** Records with a number over them. */
const counted: Arrange = (sheet, part) => {
  for (const [i, item] of part.items.entries()) {
    const own = filled(item)
    sheet.room(own.length * 13 + 30)
    sheet.put(`${i + 1}.`, LEFT, 10)
    sheet.y += 14
    for (const [label, value] of own) {
      sheet.put(`${label}: ${value}`, LEFT + 16, 10)
      sheet.y += 13
    }
    sheet.gap(8)
  }
}

/** Lines of text below each other. */
function stack(sheet: Sheet, lines: readonly string[], x: number, size: number, y: number): void {
  for (const [i, text] of lines.entries()) sheet.put(text, x, size, y + i * size * 1.2)
}

/** Cards, one or two in a line, two labels in each line of a card, each over or under its value; titles and values wrap. */
const cards =
  (order: 'over' | 'under', across: 1 | 2): Arrange =>
  (sheet, part) => {
    const wide = (RIGHT - LEFT) / across
    const [small, large] = across === 2 ? [6, 7] : [7.5, 9.5]
    /** Heights of a card: of its title, and of each of its lines. */
    const made = (item: Item) => {
      const title = item.title === null ? [] : wrapped(item.title, 10, wide - 8)
      const own = filled(item).filter(([, value]) => value !== item.title)
      const cells = own.map(([label, value]) => ({
        label,
        lines: wrapped(value, large, wide / 2 - 8),
      }))
      const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, r) => {
        const here = cells.slice(2 * r, 2 * r + 2)
        const tall = Math.max(...here.map(({ lines }) => lines.length))
        return { here, tall, height: 20 + tall * large * 1.2 }
      })
      const head = title.length * 12 + 4
      return { title, rows, head, height: head + rows.reduce((sum, row) => sum + row.height, 0) }
    }
    for (let i = 0; i < part.items.length; i += across) {
      const here = part.items.slice(i, i + across).map(made)
      const height = Math.max(...here.map((one) => one.height))
      sheet.room(height)
      const top = sheet.y
      for (const [c, card] of here.entries()) {
        const x = LEFT + c * wide
        stack(sheet, card.title, x, 10, top)
        let y = top + card.head
        for (const row of card.rows) {
          for (const [n, { label, lines }] of row.here.entries()) {
            const at = x + n * (wide / 2)
            const foot = y + (row.tall - lines.length) * large * 1.2
            sheet.put(label, at, small, order === 'over' ? y : y + row.tall * large * 1.2 + 2)
            stack(sheet, lines, at, large, order === 'over' ? y + small + 2.5 : foot)
          }
          y += row.height
        }
      }
      sheet.y = top + height + 10
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
  'table, right': tableRight,
  'table, numbered': numbered,
  'stacked cells': stacked,
  grouped,
  'label: value': blocks(false, colon),
  'titled, label: value': blocks(true, colon),
  'label | value': blocks(false, column),
  'titled, label | value': blocks(true, column),
  'label … value': blocks(true, leaders),
  'label | value, narrow': narrow,
  'label | value, two': across,
  '1. label: value': counted,
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
