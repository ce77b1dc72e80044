// Accounts for every word in the place of a record: what no reading took and yet looks like a value is a doubt on the values of that kind. A value
// is sure when its words are taken once and nothing of its kind is left beside it. Nothing here fills in or alters a value.
import { SHORT_FORMS } from './company.ts'
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { Column, Layout, ValueType } from './layout.ts'
import { normal } from './normal.ts'
import type { Reading, Record_ } from './record.ts'
import { mayStand, pattern, typed } from './typed.ts'

export type Form = 'date' | 'money' | 'percent' | 'party' | 'number'

/** What looks like a value, longest forms first: what one took is not looked at again. */
const FORMS: readonly (readonly [Form, string])[] = [
  ['date', '{date}|{us-date}'],
  ['money', '{money}|{us-money}'],
  ['percent', '\\d,\\d{1,2} ?%'],
  [
    'party',
    `\\p{Lu}[\\p{L}.&-]*(?: (?:\\p{Lu}[\\p{L}.-]*|&|und|für|der))*,? (?:${SHORT_FORMS}|e\\. ?G\\.|e\\. ?K\\.)(?![\\p{L}])`,
  ],
  // Damaged ones, which no value can be made of: „EURa671,57“, „700d€“, „seit28.03.2026“, „13.07a2026“.
  ['date', '\\d{1,2}[.\\p{L}]\\d{1,2}[.\\p{L}](?:19|20)\\d\\d(?!\\d)'],
  ['money', '(?<![\\d.,])\\d[\\d.]*,\\d\\d(?![\\d,%]|\\.\\d| ?%)'],
  ['money', '\\d\\p{L}{1,2}(?:€|EUR)|(?:€|EUR)\\p{L}{1,2}\\d'],
  ['number', '(?<![\\p{L}\\d.,§])\\d[\\d/.-]{4,}\\d(?![\\p{L}\\d%€])'],
]

export const TYPES: Record<Form, readonly ValueType[]> = {
  date: ['date', 'us-date'],
  money: ['money', 'us-money'],
  percent: ['percent'],
  party: ['party'],
  number: ['number'],
}

/** Values in a text that no reading took, without what the layout says has no place in a letter. */
export function formsIn(text: string, layout: Layout): { form: Form; text: string }[] {
  let rest = text
  for (const source of layout.aside ?? []) rest = blanked(rest, source)
  for (const name of layout.sender) rest = rest.replaceAll(name, ' '.repeat(name.length))
  return FORMS.flatMap(([form, source]) => {
    const found = [...rest.matchAll(new RegExp(pattern(source), 'giu'))].map(([own]) => own)
    rest = blanked(rest, source)
    return found.map((own) => ({ form, text: own }))
  })
}

const blanked = (text: string, source: string): string =>
  mayStand(source, text)
    ? text.replaceAll(new RegExp(pattern(source), 'giu'), (own) => ' '.repeat(own.length))
    : text

/** Puts doubts on records in whose place something is left, or whose words were taken twice. */
export function account(records: readonly Record_[], layout: Layout): void {
  for (const record of records) {
    const readings = [...record.readings.values(), ...record.list]
    takenTwice(record, readings)
    const taken = new Set<Word>(readings.flatMap((made) => made.words))
    const said = new Set(readings.map((made) => normal(made.text)))
    for (const text of runsOf(record.area, taken))
      for (const left of formsIn(text, layout))
        if (!said.has(normal(left.text))) doubt(record, left)
  }
}

/** Text of the words between those that were taken. */
function runsOf(area: readonly Word[], taken: ReadonlySet<Word>): string[] {
  const runs: Word[][] = [[]]
  for (const word of area) {
    if (taken.has(word)) runs.push([])
    else runs.at(-1)?.push(word)
  }
  return runs.filter((run) => run.length > 0).map((run) => join([run]).text)
}

/** What is left may be any value of its kind that was not found, or the better one for a place that was filled on weak evidence. */
function doubt(record: Record_, { form, text }: { form: Form; text: string }): void {
  const columns = record.set.columns.filter((column) => TYPES[form].includes(column.type))
  const open = columns.filter((column) => {
    const made = record.readings.get(column.id)
    return made === undefined || made.weak === true || form === 'money'
  })
  for (const { id } of open) add(record, id)
  // A sentence that says one day and holds another, too: which of them it says is not sure.
  const [only, ...more] = columns
  const isOther = only && typed(only.type, text) !== record.readings.get(only.id)?.value
  if (record.told !== undefined && isOther && more.length === 0) add(record, only.id)
  // What became of a contract or a claim follows from its days.
  if (form === 'date' && columns.some(({ id }) => id === 'settledOn' || id === 'closedOn'))
    add(record, 'status')
}

function add(record: Record_, column: string): void {
  if (!record.doubts.some((one) => one.column === column && one.code === 'left'))
    record.doubts.push({ column, code: 'left' })
}

/** One printed day or amount cannot be two values of a record. */
function takenTwice(record: Record_, readings: readonly Reading[]): void {
  for (const [i, a] of readings.entries())
    for (const b of readings.slice(i + 1)) {
      if (a.column.id === b.column.id || !isFirmPair(a.column, b.column)) continue
      if (!a.words.some((word) => b.words.includes(word))) continue
      for (const { column } of [a, b]) record.doubts.push({ column: column.id, code: 'twice' })
    }
}

const isFirmPair = (a: Column, b: Column): boolean =>
  a.type === b.type && [...TYPES.date, ...TYPES.money, ...TYPES.party].includes(a.type)
