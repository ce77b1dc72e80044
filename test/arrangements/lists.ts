// Ways to set a list: of plain items (reasons, key factors), and of names with a value each (criteria with points). Which of them a part is set in, it says.
import type { Part } from './parts.ts'
import { LEFT, RIGHT, type Sheet, widthOf, wrapped } from './sheet.ts'
import { type Arrange, row } from './tables.ts'

const SIZE = 10

/** An item with its mark, the further lines below its text. */
function hanging(sheet: Sheet, mark: string, text: string, x = LEFT, width = RIGHT - LEFT): void {
  const at = x + (mark === '' ? 0 : 18)
  const lines = wrapped(text, SIZE, width - (at - x))
  sheet.room(lines.length * 13)
  if (mark !== '') sheet.put(mark, x, SIZE)
  for (const line of lines) {
    sheet.put(line, at, SIZE)
    sheet.y += 13
  }
}

const each =
  (mark: (i: number) => string): Arrange =>
  (sheet, part) => {
    for (const [i, text] of listOf(part).entries()) hanging(sheet, mark(i), text)
  }

const listOf = (part: Part): readonly string[] => part.list ?? []

/** Items in two columns, the second half beside the first. */
const twoColumns: Arrange = (sheet, part) => {
  const items = listOf(part)
  const wide = (RIGHT - LEFT) / 2
  const top = sheet.y
  const half = Math.ceil(items.length / 2)
  let bottom = top
  for (const column of [0, 1]) {
    sheet.y = top
    for (const [i, text] of items.slice(column * half, (column + 1) * half).entries())
      hanging(sheet, `${column * half + i + 1}.`, text, LEFT + column * wide, wide - 16)
    bottom = Math.max(bottom, sheet.y)
  }
  sheet.y = bottom
}

/** A table with the number of each item and, where it has one, its code. */
const listTable: Arrange = (sheet, part) => {
  for (const cells of [
    ['No.', part.itemHead ?? 'Reason'],
    ...listOf(part).map((text, i) => [String(i + 1), text]),
  ])
    row(sheet, cells, [36, 400], SIZE, 'top', 6)
}

/** A form that names all items and marks those that are meant. */
const boxes: Arrange = (sheet, part) => {
  const chosen = listOf(part)
  const others = part.others ?? []
  const all = [...others.slice(0, 2), ...chosen.slice(0, 2), ...others.slice(2), ...chosen.slice(2)]
  for (const text of all) hanging(sheet, chosen.includes(text) ? '[X]' : '[ ]', text)
}

/** The heading's words at the left, the items beside them. */
const besideHeading: Arrange = (sheet, part) => {
  const top = sheet.y
  for (const [i, line] of wrapped(part.itemHead ?? 'Reasons', SIZE, 110).entries())
    sheet.put(line, LEFT, SIZE, top + i * 13)
  for (const text of listOf(part)) hanging(sheet, '', text, LEFT + 130, RIGHT - LEFT - 130)
}

export const LISTS: Record<string, Arrange> = {
  numbered: each((i) => `${i + 1}.`),
  'numbered (1)': each((i) => `(${i + 1})`),
  lettered: each((i) => `${'abcdefgh'[i]})`),
  bullets: each(() => '•'),
  dashes: each(() => '–'),
  lines: each(() => ''),
  'lines apart': (sheet, part) => {
    for (const text of listOf(part)) {
      hanging(sheet, '', text)
      sheet.gap(8)
    }
  },
  'two columns': twoColumns,
  'table of items': listTable,
  boxes,
  'beside a label': besideHeading,
}

/** A name and its value: the value first, or at the end of a line with a mark, or in the middle of the sheet. */
export const PAIRS: Record<string, Arrange> = {
  'value label': (sheet, part) => {
    for (const [label, value] of part.items[0]?.cells ?? []) {
      sheet.put(value ?? '', LEFT, SIZE)
      sheet.put(label, LEFT + 110, SIZE)
      sheet.y += 14
    }
  },
  '• label value': (sheet, part) => {
    for (const [label, value] of part.items[0]?.cells ?? []) {
      sheet.put(`• ${label} – ${value}`, LEFT, SIZE)
      sheet.y += 14
    }
  },
  '1. label … value': (sheet, part) => {
    for (const [i, [label, value]] of (part.items[0]?.cells ?? []).entries()) {
      sheet.put(`${i + 1}. ${label}`, LEFT, SIZE)
      sheet.put(value ?? '', RIGHT - widthOf(value ?? '', SIZE), SIZE)
      sheet.y += 14
    }
  },
  'label value, two': (sheet, part) => {
    for (const [i, [label, value]] of (part.items[0]?.cells ?? []).entries()) {
      const x = LEFT + (i % 2) * 240
      for (const [n, line] of wrapped(label, 8, 140).entries())
        sheet.put(line, x, 8, sheet.y + n * 9.6)
      sheet.put(value ?? '', x + 150, 8)
      if (i % 2 === 1) sheet.y += 24
    }
  },
  'label, value below': (sheet, part) => {
    for (const [label, value] of part.items[0]?.cells ?? []) {
      sheet.room(34)
      sheet.put(label, LEFT, SIZE)
      sheet.put(value ?? '', LEFT, SIZE, sheet.y + 13)
      sheet.y += 32
    }
  },
}

/** How names with one value each may be set: no table, in which each were a column. */
export const LIST_OF_PAIRS: readonly string[] = [
  'label: value',
  'label | value',
  'label … value',
  'label | value, narrow',
  'label | value, two',
  'cards, label over',
  'cards, label under',
  'strung ·',
  'strung ;',
  'told',
  'told in one',
  ...Object.keys(PAIRS),
]
export const LIST_OF_ITEMS: readonly string[] = [...Object.keys(LISTS), 'told', 'told in one']
