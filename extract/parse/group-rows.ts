// Rows under the name of who reported them, or to whom they went: a line of its own that holds for the rows below it until the next such line.
import type { Word } from '../read/word.ts'
import { BRANCH, isCompany } from './company.ts'
import { isMonth } from './date.ts'
import { join } from './join.ts'
import type { Column } from './layout.ts'
import type { Line } from './lines.ts'
import { reading, type Record_, put } from './record.ts'
import type { Head } from './heads.ts'
import type { Row } from './table.ts'

/** The name over a row. `isOwn`: right above it; else over a row before it. */
export type Group = { words: Word[]; isOwn: boolean }

/** The column that such names fill: who reported, asked, or got a score; null where the head has one for it. */
function columnOf({ set, cells }: Head): Column | null {
  const own = set.columns.find(({ id }) => id === 'party' || id === 'recipient')
  return own && !cells.some(({ column }) => column?.id === own.id) ? own : null
}

/** „März 2024" or „2024" alone at the left heads the days below it and is no part of any row. */
export const isPeriod = (head: Head, { segments, text, box }: Line): boolean =>
  segments.length === 1 &&
  (isMonth(text) ||
    (/^(?:19|20)\d\d$/u.test(text) &&
      head.cells[0]?.column?.type === 'date' &&
      Math.abs(box[0] - head.box[0]) < 3))

const BRANCH_BEHIND = new RegExp(`, ${BRANCH}$`, 'u')

/** Whether a line holds the name of a company and nothing else, where the table has no column of its own for that. */
export const isName = (head: Head, { segments: [only, ...others], box }: Line): boolean =>
  only !== undefined &&
  others.length === 0 &&
  Math.abs(box[0] - head.box[0]) < 3 &&
  isCompany(only.text.replace(BRANCH_BEHIND, '')) &&
  columnOf(head) !== null

/** Of the lines over rows so many name a company where they are such names. */
const MOST = 0.6
const LEAST = 2

/** Whether these lines over the rows of a table say who each row is of. */
export const areGroups = (head: Head, lines: readonly Line[]): boolean => {
  const names = lines.filter((row) => isName(head, row))
  return names.length >= LEAST && names.length >= MOST * lines.length
}

/** The rows, each with the name that it stands under. */
export function grouped(
  head: Head,
  rows: readonly Row[],
  lines: readonly Line[],
  /** The name at the foot of the page before, of which the first row is. */
  waiting: readonly Word[] | null,
): Row[] {
  const names = lines.filter((row) => isName(head, row)).toSorted((a, b) => a.box[1] - b.box[1])
  return rows.map((row, i) => {
    const name = names.findLast(({ box }) => box[1] < row.top)
    if (!name) return { ...row, group: waiting ? { words: [...waiting], isOwn: i === 0 } : null }
    const before = rows[i - 1]
    return { ...row, group: { words: name.words, isOwn: !before || before.top < name.box[1] } }
  })
}

const CONFIDENCE = 0.98

/** Puts who the row is of to its record; where the name stands over a row before, or over none, the person looks. */
export function putGroup(record: Record_, head: Head, { group }: Row): void {
  const column = columnOf(head)
  if (group === undefined || !column || record.readings.has(column.id)) return
  const { text, words } = join(group ? [group.words] : [])
  const made = group && reading(column, text, words, CONFIDENCE)
  if (made) put(record, made)
  if (!group?.isOwn) record.doubts.push({ column: column.id, code: 'gap' })
}
