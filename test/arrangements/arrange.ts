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
