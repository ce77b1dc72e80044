// Labelled blocks: pairs of label and value in reading order become records. A heading says what follows, a repeated label or a title line
// begins the next record, and labels that several sets share go to the record that is open.
import { type Pair, pairsOf } from './clause.ts'
import { clausesIn } from './clauses.ts'
import { choose, type Open } from './block-choice.ts'
import { bareOf, besideOf, partyOf, titleOf } from './block-title.ts'
import type { LabelBook } from './label-start.ts'
import { barePieces } from './bare-pieces.ts'
import { nameIn } from './named-by.ts'
import { isCompany } from './company.ts'
import { tellCounts } from './block-counts.ts'
import type { Column, Layout, RecordSet, Section } from './layout.ts'
import type { Line } from './lines.ts'
import { emptyRecord, put, reading, type Reading, type Record_ } from './record.ts'
import { isFirm, pattern, patternIn, typed } from './typed.ts'

const CONFIDENCE = 0.98

export type Blocks = {
  fields: Reading[]
  records: Record_[]
  words: Set<object>
  /** Labels of things that exist once in a letter, met before anything of theirs was open: the date above a score. */
  early: { column: Column; set: RecordSet; made: Reading }[]
  /** Lists whose blocks stand side by side, so that labels of two records are on one line. */
  mixed: Set<RecordSet['into']>
  /** Lists of one of which a day, an amount or a name is that stands under its label and was given to no record. */
  unchosen: { lists: RecordSet['into'][]; words: Pair['words'] }[]
}
export type SectionAt = (line: Line) => Section | null

const COUNTER = /^(?:Nr\.? ?)?\(?\d{1,2}[.)]$/u

/** Reads fields and records from labelled lines. `columnsOf` in the layout share one book of labels. */
export function blocksIn(
  lines: readonly Line[],
  layout: Layout,
  book: LabelBook,
  sectionAt: SectionAt,
): Blocks {
  const pairs = pairsOf(lines, book)
  const out: Blocks = {
    fields: [],
    records: [],
    words: new Set(),
    mixed: new Set(),
    early: [],
    unchosen: [],
  }
  let section: Section | null = null
  let open: Open | null = null
  const owner = new Map<Column, RecordSet>()
  for (const set of layout.sets) for (const column of set.columns) owner.set(column, set)
  const told: { record: Record_; rows: Line[] }[] = []
  const start = (set: RecordSet, row: Line, at: number): Open => {
    const implied = section?.into === set.id ? (section.implies ?? {}) : {}
    const record = emptyRecord(set, row.page, row.box[1], implied)
    out.records.push(record)
    told.push({ record, rows: [row] })
    return { record, set, lastLine: at }
  }
  const fill = (column: Column, pair: Pick<Pair, 'text' | 'words'>): Reading | null => {
    const made = reading(column, pair.text, pair.words, CONFIDENCE)
    if (made) for (const word of made.words) out.words.add(word)
    return made
  }
  const bounds = [...new Set(pairs.flatMap((pair) => pair.columns))].filter(
    (column) => column.after !== undefined || column.until !== undefined,
  )
  // Labels right above, of which no one knew yet whose they are: what opens below them may be their record.
  let waiting: { pair: Pair; line: number }[] = []
  const unchosen: Pair[] = []
  // Which of them a line above has let in or shut out.
  const passed = new Set<string>()
  const isOpen = ({ after, until }: Column): boolean =>
    (after === undefined || passed.has(after)) && (until === undefined || !passed.has(until))
  for (const [l, row] of lines.entries()) {
    for (const source of bounds.flatMap(({ after, until }) => [after ?? [], until ?? []].flat()))
      if (!passed.has(source) && patternIn(source, row.text) !== null) passed.add(source)
    const found = sectionAt(row)
    if (found) {
      section = found
      open = null
    }
    // A number of its own stands over a record.
    if (COUNTER.test(row.text)) open = null
    const here = pairs.filter((pair) => pair.line === l)
    // One label twice on a line belongs to two records.
    const onLine = new Set<Column>()
    const first = row.words[0]
    const begun = here.find((pair) => pair.label[0] === first)
    if (!found && first && (!begun || isUnfit(begun))) {
      const titled = titleOf(row, lines[l + 1], layout.sets, section, out.words, open?.set)
      if (titled) {
        open = start(titled.set, row, l)
        const made = fill(titled.column, titled)
        if (made) put(open.record, made)
        const who = partyOf(titled)
        const party = who && fill(who.column, who)
        if (party) put(open.record, party)
        for (const one of besideOf(row, lines[l + 1], titled.words, open.record)) {
          const own = fill(one.column, one)
          if (own) put(open.record, own)
        }
        open.lastLine = titled.lines === 2 ? l + 1 : l
        open.bare = true
        if (begun) continue
      } else if (open?.bare && l === open.lastLine + 1) {
        const bare = bareOf(row, open.set, open.record)
        const made = bare && fill(bare.column, bare)
        if (made) {
          put(open.record, made)
          open.lastLine = l
        }
      }
    }
    for (const given of here) {
      const pair = { ...given, columns: given.columns.filter(isOpen) }
      if (pair.columns.length === 0) continue
      // A heading may be a label elsewhere: „Vertragsdaten" over a table.
      if (found && pair.columns.every((column) => !isNamed(column, pair.text))) continue
      // „Wer hat angefragt?" over a sentence is no label of a company.
      if (found && isBelow(pair, row) && pair.columns.every((column) => !isFit(column, pair.text)))
        continue
      const choice = choose(pair, owner, open, section)
      if (!choice) {
        // In a sentence a word may be a label elsewhere: a label alone on its line, over its value, is one.
        if (row.words.length === pair.label.length && isBelow(pair, row)) unchosen.push(pair)
        if ((waiting.at(-1)?.line ?? l) < l - 1) waiting = []
        waiting.push({ pair, line: l })
        for (const column of pair.columns) {
          const set = owner.get(column)
          const made = set?.once ? reading(column, pair.text, pair.words, CONFIDENCE) : null
          if (set && made && made.value !== null) out.early.push({ column, set, made })
        }
        continue
      }
      for (const word of pair.label) out.words.add(word)
      if (!choice.set) {
        const made = fill(choice.column, pair)
        if (made) out.fields.push(made)
        continue
      }
      if (onLine.has(choice.column)) out.mixed.add(choice.set.into)
      onLine.add(choice.column)
      const again = open?.record.readings.has(choice.column.id) === true
      const another =
        choice.column.opens === true &&
        [...(open?.record.readings.values() ?? [])].some((one) => one.column.opens)
      if (!open || open.set !== choice.set || again || another) {
        open = start(choice.set, row, l)
        if ((waiting.at(-1)?.line ?? -1) === l - 1)
          for (const one of waiting) adopt(open.record, one.pair, choice, fill)
        waiting = []
      }
      const made = fill(besideFirm(choice.column, choice.set, pair), pair)
      open.lastLine = l
      told.at(-1)?.rows.push(row)
      if (made) put(open.record, made)
      else if (pair.text !== '') continue
      // „Status: Beendet am 01.08.2024" holds a day with its own label.
      if (made && choice.column.id === 'status')
        for (const { columns, text, words } of clausesIn(pair.words, choice.set.columns)) {
          const [day] = columns.filter(({ type }) => type === 'date')
          const own = day && reading(day, text, words, CONFIDENCE)
          if (own && own.value !== null && !open.record.readings.has(own.column.id))
            put(open.record, own)
        }
      const name = made && nameIn(pair.label, choice.set)
      if (name && !open.record.readings.has('name')) put(open.record, name)
    }
    if (open && open.lastLine === l && here.length > 0)
      for (const one of barePieces(row, open.set, open.record, out.words, lines[l + 1])) {
        const made = fill(one.column, one)
        if (made) put(open.record, made)
      }
  }
  for (const { record, rows } of told) tellCounts(record, rows)
  for (const { columns, text, words } of unchosen) {
    const sets = columns.flatMap((column) => owner.get(column) ?? [])
    const isSure = columns.every(
      (column) => column.type !== 'text' && column.type !== 'number' && isFit(column, text),
    )
    if (isSure && text !== '' && sets.every(({ once }) => once !== true))
      out.unchosen.push({ lists: sets.map(({ into }) => into), words })
  }
  return { ...out, records: out.records.filter((record) => record.readings.size > 0) }
}

/** „Wann: 10.04.2024" over „An wen: Musterbank AG": the label above what opens a record is of that record. */
function adopt(
  record: Record_,
  pair: Pair,
  { column, set }: { column: Column; set: RecordSet | null },
  fill: (column: Column, pair: Pair) => Reading | null,
): void {
  const own = pair.columns.find(
    (one) => one !== column && set?.columns.includes(one) && isFit(one, pair.text),
  )
  const made = own && isFirm(own.type) ? fill(own, pair) : null
  if (made) put(record, made)
}

/** „Kreditrahmen – Musterbank AG": a label whose value can be none of its columns is no label there. */
const isUnfit = ({ columns, text }: Pair): boolean =>
  text !== '' && columns.every(({ type }) => isFirm(type) && typed(type, text) === null)

/** „Bonitätsscore: geringes Risiko": what can be no figure and is worded as another column of the set is that one. */
function besideFirm(column: Column, set: RecordSet, { text }: Pair): Column {
  if (!isFirm(column.type) || typed(column.type, text) !== null) return column
  const worded = set.columns.find(
    ({ type, looks }) => type === 'text' && looks !== undefined && pattern(looks).test(text),
  )
  return set.into === 'scores' && worded ? worded : column
}

/** Whether the value stands on a line below that of its label. */
const isBelow = ({ words }: Pair, row: Line): boolean =>
  words[0]?.at[1] !== undefined && words[0].at[1] > row.box[3]

/** Whether a text has the form of a column's values; any would do for words. */
const isFit = ({ type }: Column, text: string): boolean =>
  type === 'party' ? isCompany(text) : type === 'text' || typed(type, text) !== null

const isNamed = ({ looks }: Column, text: string): boolean =>
  looks === undefined || pattern(looks).test(text)
