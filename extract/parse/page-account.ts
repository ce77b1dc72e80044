// Accounts for every value that a letter prints: what looks like one, stands in the body of the letter and was taken by no reading must not be lost in
// silence. It is of the record in whose place it stands, else of the list of its part of the letter, else of the letter's own particulars.
import { type Form, formsIn, TYPES } from './account.ts'
import type { Blocks } from './block.ts'
import { entryTypeOf } from './entry-type.ts'
import { join } from './join.ts'
import type { Layout, Section, SetName } from './layout.ts'
import type { Line } from './lines.ts'
import { normal } from './normal.ts'
import type { Word } from '../read/word.ts'
import type { Reading, Record_ } from './record.ts'
import { isStrong, pattern, typed } from './typed.ts'
import type { Letter } from '../model/index.ts'
import { valueAt } from '../pointer.ts'
import type { ReasonCode } from './reasons.ts'

/** What nobody took: kinds of values by the list in whose part they stand (null: in no list's part), and lists that lack a row. */
export type Untaken = { rows: Set<SetName>; loose: Map<SetName | null, Set<Form>> }

const FIRM = ['date', 'money', 'percent'] as const

/** A bare figure is the number of a page or of rows, and 100 % the end of a scale. */
const isScale = (text: string): boolean => /^(?:\d{1,4}|100 ?%)$/u.test(text)

/** A line of three pieces or more, or two of which one is a date, an amount or a share. */
function looksLikeRow(row: Line): boolean {
  const firm = row.segments.filter(
    ({ text }) =>
      !isScale(text) && FIRM.some((type) => isStrong(type) && typed(type, text) !== null),
  ).length
  return row.segments.length >= 2 && firm > 0
}

/** A line under a heading of stored items that states a date and a word of that list. */
const looksTold = (row: Line, into: SetName): boolean =>
  (into === 'entries' || into === 'inquiries') &&
  pattern('{date}').test(row.text) &&
  /\p{L}{4}/u.test(row.text)

/** „gemeldet von …, gespeichert am …" stands below an address. */
const isOfAddress = (row: Line): boolean =>
  /^\(?(?:gemeldet|mitgeteilt|gespeichert) (?:von|durch|am|seit) \S/iu.test(row.text)

/** „Kreditnutzung   o": a kind of data with its sign. */
const isSign = ({ segments }: Line, names: ReadonlySet<string>): boolean =>
  segments.length > 1 &&
  names.has(normal(segments[0]?.text ?? '')) &&
  typed('effect', segments[1]?.text ?? '') !== null

/** Under a heading that we do not know a row of another list may stand: what it names says of which. */
function listOf({ text }: Line, into: SetName, layout: Layout): SetName {
  if (/score[ -]/iu.test(text)) return 'scores'
  if (into !== 'scores') return into
  if (/anfrage/iu.test(text)) return 'inquiries'
  return entryTypeOf(text, layout.words.entryTypes).type === null ? into : 'entries'
}

/** Numbers of the house that writes: registers, telephones, boxes, banks. */
const OF_HOUSE =
  /\b(?:HR[AB]|FN|DVR|UID|USt|Tel|Fax|Telefon|Telephone|phone|toll-free|Box|IBAN|BIC|BLZ|Preis)\b|@|www\.|\.(?:com|de|at)\b/iu

/**
 * Looks at every line of the body. `records` in reading order; a lone value behind one of them, in the part of its list, becomes part of its place
 * (`account.ts` says what follows).
 * @param left lines, or parts of lines, that no step has used
 * @param unchosen values under labels that were given to no record
 */
export function untakenOn(
  {
    records,
    fields,
    lines,
    left,
    unchosen = [],
  }: {
    records: readonly Record_[]
    fields: readonly Reading[]
    lines: readonly Line[]
    left: readonly Line[]
    unchosen?: Blocks['unchosen']
  },
  sectionOf: (row: Line) => Section | null,
  layout: Layout,
): Untaken {
  const readings = [
    ...records.flatMap((record) => [...record.readings.values(), ...record.list]),
    ...fields,
  ]
  const read = new Set<object>(readings.flatMap((made) => made.words.map((word) => word.at)))
  const known = new Set<object>([
    ...read,
    ...records.flatMap((record) => record.area.map((word) => word.at)),
  ])
  const out: Untaken = { rows: new Set(), loose: new Map() }
  for (const { lists, words } of unchosen)
    if (!words.some(({ at }) => read.has(at))) for (const list of lists) out.rows.add(list)
  const setOf = (row: Line): SetName | null =>
    layout.sets.find((one) => one.id === sectionOf(row)?.into)?.into ?? null
  const signs = new Set(
    layout.sets.flatMap(({ columns }) =>
      columns.flatMap(({ type, labels }) => (type === 'effect' ? labels.map(normal) : [])),
    ),
  )
  for (const row of left) {
    const into = setOf(row)
    if (isOfAddress(row) && into !== 'entries' && into !== 'inquiries') out.rows.add('addresses')
    if (into && (looksLikeRow(row) || looksTold(row, into))) out.rows.add(listOf(row, into, layout))
    if (isSign(row, signs)) out.rows.add('scores')
    // Below a heading that we do not know stored items may stand.
    if (sectionOf(row)?.unknown && looksLikeRow(row)) out.rows.add(listOf(row, 'scores', layout))
  }
  for (const row of lines) {
    const runs = runsOf(row, known)
    const forms = runs.flatMap((run) => formsIn(join([run]).text, layout))
    if (forms.length === 0 || OF_HOUSE.test(row.text)) continue
    const kinds = new Set(forms.map(({ form }) => form))
    const into = setOf(row)
    // „Von Muster AG wurde uns am 3. Mai 2020 ein" / „Vertrag mitgeteilt.": a score is told otherwise.
    const isReport = row.segments.length === 1 && kinds.has('party') && kinds.has('date')
    // Where no heading says of what: who, when and under which number is of an entry.
    const isEntry =
      isReport &&
      (kinds.has('number') || sectionOf(row)?.unknown === true) &&
      layout.sets.some((one) => one.into === 'entries')
    const named = into ? listOf(row, into, layout) : isEntry ? 'entries' : null
    // „9745 | Ratingstufe C · 97,02 %" under no heading that we know.
    if (!into && kinds.has('percent') && row.segments.length > 1) out.rows.add('scores')
    const list = named === 'scores' && isReport && !kinds.has('percent') ? 'entries' : named
    if (list && kinds.size > 1) out.rows.add(list)
    // Who and when, and nothing of a contract: under a heading that was not told it may be who asked.
    const isOpen =
      kinds.has('party') && kinds.has('date') && !kinds.has('number') && !kinds.has('money')
    if (list === 'entries' && isOpen && listOf(row, 'scores', layout) !== 'entries')
      out.rows.add('inquiries')
    const before = records.findLast(
      (one) => one.set.into === list && one.page === row.page && one.top <= row.box[1],
    )
    const isTaken = before && kinds.size === 1 && hasPlaceFor(before, forms[0]?.form ?? 'number')
    if (isTaken) before.area.push(...runs.flat())
    else out.loose.set(list, new Set([...(out.loose.get(list) ?? []), ...kinds]))
  }
  return out
}

/** Lists of which nothing was read where their heading stands, and of which nothing is said there, not even that there is nothing: it was lost. */
export function emptied(
  sections: readonly { line: Line; section: Section }[],
  records: readonly Record_[],
  lines: readonly Line[],
  layout: Layout,
): SetName[] {
  const at = new Map(lines.map((row, i) => [row, i]))
  return sections.flatMap(({ line, section }, i) => {
    const set = layout.sets.find((one) => one.id === section.into)
    const next = sections[i + 1]
    const isBare = next !== undefined && at.get(next.line) === (at.get(line) ?? 0) + 1
    if (!set || !isBare || isHeadingOver(section, next.section)) return []
    const isRead = records.some(({ set: own }) =>
      set.into === 'scores' ? own.id === set.id : own.into === set.into,
    )
    return isRead ? [] : [set.into]
  })
}

/** „Vertragsdaten" above „Girokonten": of the same list, or no list of its own. */
const isHeadingOver = (a: Section, b: Section): boolean => a.into === b.into

/** Parts of a line between the words that are known. */
function runsOf(row: Line, known: ReadonlySet<object>): Word[][] {
  const runs: Word[][] = [[]]
  for (const word of row.words) {
    if (known.has(word.at)) runs.push([])
    else runs.at(-1)?.push(word)
  }
  return runs.filter((run) => run.length > 0)
}

/** A column of that kind which the record has not filled. */
const hasPlaceFor = (record: Record_, form: Form): boolean =>
  record.set.columns.some(({ id, type }) => TYPES[form].includes(type) && !record.readings.has(id))

/** Where the days, shares … of a list stand. */
const LEAVES: Partial<Record<SetName, Partial<Record<Form, readonly string[]>>>> = {
  scores: {
    date: ['calculatedOn', 'transmittedOn'],
    percent: ['probability'],
    party: ['recipient'],
  },
  entries: { money: ['amount'], number: ['reference'], party: ['party', 'originalParty'] },
  inquiries: { party: ['party'], date: ['on'] },
  addresses: { party: ['reportedBy'], date: ['storedOn', 'since'] },
}

/** The letter's own particulars by their kind. */
const OWN: Partial<Record<Form, readonly string[]>> = {
  date: ['/issuedOn', '/cutoffOn', '/identity/bornOn'],
  number: ['/identity/reference', '/identity/recordNumber'],
}

/** What such a value may be, of all that the letter lacks. */
export function looseDoubts(
  letter: Letter,
  { loose }: Untaken,
): { path: string; code: ReasonCode }[] {
  const lacks = (path: string) => valueAt(letter, path) === null
  return [...loose].flatMap(([list, forms]) =>
    [...forms].flatMap((form) => {
      const paths =
        list === null || list === 'criteria' || list === 'reasons' || list === 'factors'
          ? (OWN[form] ?? [])
          : letter[list].flatMap((item, i) => {
              const leaves = LEAVES[list]?.[form] ?? []
              const has = leaves.some((leaf) => !lacks(`/${list}/${i}/${leaf}`))
              return has && list === 'scores' ? [] : leaves.map((leaf) => `/${list}/${i}/${leaf}`)
            })
      return paths.filter(lacks).map((path) => ({ path, code: 'left' as const }))
    }),
  )
}
