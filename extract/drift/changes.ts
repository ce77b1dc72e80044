// What about a letter's structure differs from what its layout declares. A change puts a doubt on the part it touches; the letter keeps the layout
// by which it was read. Where the marks of a layout hold and its least content does not, the letter is not read at all (parse/needs.ts).
import type { Layout, SetName } from '../parse/layout.ts'
import type { Fingerprint } from './fingerprint.ts'

/** `lists`: the parts of the letter that can no longer be taken as read; `table`: of these the rows of one table only, by its place among all. */
export type Change = {
  what:
    | 'table-under-other-heading'
    | 'value-column-lost'
    | 'recipient-column-lost'
    | 'foreign-forms'
    | 'heads-lost'
  lists: SetName[]
  table?: number
}

/** Fewer words of another country's form may be a version or a file number. */
const FOREIGN_LEAST = 2

const ALL: SetName[] = ['scores', 'entries', 'inquiries', 'addresses']

/** The changes that a letter's fingerprint shows against `layout`, each once. */
export function changesIn(print: Fingerprint, layout: Layout): Change[] {
  const into = (id: string | null): SetName | null =>
    layout.sets.find((set) => set.id === id)?.into ?? null
  const found: Change[] = []
  for (const [at, table] of print.tables.entries()) {
    const own = into(table.set)
    const announced = into(table.under)
    if (own === null) continue
    // Where other tables of the same list have what this one lost, they are as they should be.
    const where = (isSound: (other: PrintedTable) => boolean) =>
      print.tables.some((one) => one.set === table.set && isSound(one)) ? { table: at } : {}
    // Rows of the one list would be taken for rows of the other, and move all that follows.
    // „Anfragen und Mitteilungen" announces both lists: only where the table's own list has a heading elsewhere is this one of another.
    const isOther =
      announced !== null && !areOne(announced, own) && print.headings.includes(table.set)
    if (isOther) found.push({ what: 'table-under-other-heading', lists: [own, announced] })
    // The letter announces this list elsewhere, and here is a table of it under no heading: which of the two is it?
    if (announced === null && print.headings.includes(table.set))
      found.push({ what: 'table-under-other-heading', lists: [own], ...where(isAnnounced) })
    // Without a recipient the day would be taken for the day of calculation.
    if (own === 'scores' && table.sent && !table.columns.includes('recipient'))
      found.push({ what: 'recipient-column-lost', lists: ['scores'], ...where(has('recipient')) })
    const set = layout.sets.find((one) => one.id === table.set)
    const hasValue = set?.columns.some((column) => column.id === 'value') === true
    if (own === 'scores' && hasValue && set?.once !== true && !table.columns.includes('value'))
      found.push({ what: 'value-column-lost', lists: ['scores'], ...where(has('value')) })
  }
  const usesPoint = layout.fields
    .concat(...layout.sets.map((set) => set.columns))
    .some((column) => column.type === 'us-date' || column.type === 'us-money')
  const { foreign, own } = print.forms
  if (!usesPoint && foreign >= FOREIGN_LEAST && foreign > 0.1 * own)
    found.push({ what: 'foreign-forms', lists: ALL })
  return found
}

type PrintedTable = Fingerprint['tables'][number]
const isAnnounced = ({ set, under }: PrintedTable): boolean => under === set
const has =
  (column: string) =>
  ({ columns }: PrintedTable): boolean =>
    columns.includes(column)

/** Criteria and factors stand in their scores. */
const areOne = (a: SetName, b: SetName): boolean => {
  const part = (name: SetName) => (name === 'criteria' || name === 'factors' ? 'scores' : name)
  return part(a) === part(b)
}
