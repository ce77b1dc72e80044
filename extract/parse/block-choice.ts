// Which record a label in a block speaks of, where several sets share it.
import type { Pair } from './clause.ts'
import type { Column, RecordSet, Section } from './layout.ts'
import type { Record_ } from './record.ts'
import { isFirm, pattern, typed } from './typed.ts'

/** `bare`: a title of its own opened it, so that the lines close below may be values without a label. */
export type Open = { record: Record_; set: RecordSet; lastLine: number; bare?: boolean }

const addressSaid = (text: string): string => {
  const said = typed('address', text)
  return typeof said === 'string' ? said : text
}

/** Whom a label speaks of: the open record, else the section's set, else the letter, else a set that this label opens. */
export function choose(
  pair: Pair,
  owner: ReadonlyMap<Column, RecordSet>,
  open: Open | null,
  section: Section | null,
): { column: Column; set: RecordSet | null } | null {
  const all = pair.columns.map((column) => ({ column, set: owner.get(column) ?? null }))
  const options = bestFor(pair.text, all)
  const here = [...(section?.into ? [section.into] : []), ...(section?.also ?? [])]
  const opening = options.filter(
    ({ column, set }) =>
      column.opens === true &&
      set &&
      (!section?.into ||
        here.includes(set.id) ||
        isOwnScore(column, set, options, section, pair.text)) &&
      // „Anschrift" alone says little: a street and a town must follow.
      (column.type !== 'address' ||
        column.looks === undefined ||
        pattern(column.looks).test(addressSaid(pair.text))),
  )
  // „Score-Wert" may be points or a share: what stands there decides.
  const opens = opening.find(({ column }) => typed(column.type, pair.text) !== null) ?? opening[0]
  const isAnother = opens && open && opens.set !== open.set && section?.also !== undefined
  return (
    (isAnother && options.every((one) => one.set !== open.set) ? opens : undefined) ??
    options.find((one) => open && one.set === open.set) ??
    options.find((one) => one.set && here.includes(one.set.id)) ??
    options.find((one) => one.set === null) ??
    opens ??
    null
  )
}

type Option = { column: Column; set: RecordSet | null }

/** „Art: Bonitätsanfrage" may be of a contract or of an inquiry: what cannot be the value of a column is none of it. */
function bestFor(text: string, options: readonly Option[]): readonly Option[] {
  if (options.length < 2 || text === '') return options
  const fits = options.filter(
    ({ column }) => !isFirm(column.type) || typed(column.type, text) !== null,
  )
  const left = fits.length > 0 ? fits : options
  const looks = ({ column }: Option) =>
    column.looks === undefined ? null : pattern(column.looks).test(text)
  return left.some((one) => looks(one) === true) ? left.filter((one) => looks(one) !== false) : left
}

/** „Basisscore   99,17 %": a score that a letter has once, named by its own label, in a list of such scores or where no other set has that label. */
function isOwnScore(
  column: Column,
  set: RecordSet,
  options: readonly Option[],
  section: Section,
  text: string,
): boolean {
  const isAmongKin = section.into === 'score-2026' || section.into === 'basisscore'
  return (
    set.into === 'scores' &&
    set.once === true &&
    (isAmongKin || options.every((one) => one.set === set)) &&
    isFirm(column.type) &&
    typed(column.type, text) !== null
  )
}
