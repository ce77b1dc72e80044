// Stored items told in sentences: a paragraph is cut where an item begins, and each item goes to the first set that it speaks of.
import { type Clause, clausesIn } from './clauses.ts'
import { BRANCH, ENDS_SHORT, FORM, SHORT_FORMS } from './company.ts'
import { addDaysByRole } from './day-roles.ts'
import type { Paragraph } from './flow.ts'
import { wordsBetween } from './join.ts'
import type { Column, RecordSet } from './layout.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { likeStarts } from './told-starts.ts'
import { addOnlyParty, addPartyAbove } from './told-party.ts'
import { mayStand, pattern, patternIn, typed } from './typed.ts'

const CONFIDENCE = 0.97

/** The records that a paragraph tells; empty when it speaks of nothing that any set knows. `here`: the set that the heading above named. */
export function toldIn(
  paragraph: Paragraph,
  sets: readonly RecordSet[],
  implied: Readonly<Record<string, string>>,
  here: string | null,
): Record_[] {
  const speaking = sets.filter((set) => set.sentences)
  const ordered = speaking.toSorted((a, b) => Number(b.id === here) - Number(a.id === here))
  return itemsOf(paragraph.text, speaking).flatMap(([start, end]) => {
    const text = paragraph.text.slice(start, end)
    for (const set of ordered) {
      if (!speaksOf(set, text)) continue
      const own = set.id === here ? implied : {}
      const record = emptyRecord(set, paragraph.page, paragraph.top + start / 10_000, own)
      record.area = wordsBetween(paragraph, start, end)
      // Explanations of scores hold words of their labels: there only a sign makes a clause.
      for (const clause of clausesIn(record.area, set.columns))
        if (set.into !== 'scores' || clause.isMarked) fill(record, clause)
      addPartyAbove(record, paragraph, start)
      const last = (column: Column) => Number(column.id === 'type')
      for (const column of set.columns.toSorted((a, b) => last(a) - last(b)))
        if (!record.readings.has(column.id)) say(record, column, paragraph, start, end)
      addDaysByRole(record, paragraph, start, end)
      addOnlyParty(record, paragraph, start, end)
      // Outside its own list an item must say what it is: the name of a bank holds the word of a contract, too.
      if (set.id !== here && !isOwn(record)) continue
      // „Anfrage vom 18. Januar 2023" over labels is the head of a block.
      const [only, ...more] = record.readings.values()
      if (LEAST[set.into] && more.length === 0 && only?.column.type === 'date') continue
      record.told = withoutNames(text, record)
      if (record.readings.size > 0) return [record]
    }
    return []
  })
}

/** What a clause says of itself goes before what a sentence may mean. */
function fill(record: Record_, { columns, text, words }: Clause): void {
  const [column] = columns
  const made = column && reading(column, text, words, CONFIDENCE)
  if (made && made.value !== null && !record.readings.has(column.id)) put(record, made)
}

/** What an item must say where no heading announced its list; explanations name contracts and days, too. */
const LEAST: Partial<Record<RecordSet['into'], readonly (readonly string[])[]>> = {
  entries: [['type'], ['party'], ['reportedOn', 'storedOn']],
  inquiries: [['party'], ['on']],
}

const isOwn = ({ set, readings }: Record_): boolean =>
  (LEAST[set.into] ?? []).every((some) => some.some((id) => readings.has(id)))

function speaksOf(set: RecordSet, text: string): boolean {
  const { when = [], not = [] } = set.sentences ?? {}
  return (
    when.every((one) => patternIn(one, text) !== null) &&
    !not.some((one) => patternIn(one, text) !== null)
  )
}

const finders = new WeakMap<RecordSet, RegExp>()

/** Where an item of the set begins, as a pattern for all places. */
function finderOf(set: RecordSet): RegExp {
  const known = finders.get(set)
  if (known) return known
  const made = new RegExp(pattern(set.sentences?.starts ?? '$.').source, 'giu')
  finders.set(set, made)
  return made
}

/** „Am 08.04.2014 wurde gemeldet, dass die Forderung erledigt ist": later news of the same item. */
const BACK =
  '^\\s*Am {date},? (?:wurde|ist) (?:uns )?(?:gemeldet|mitgeteilt)(?: worden)?,? dass (?:die|diese[rs]?|der|das|es|sie|er) '

/** Cuts a paragraph where any set says that a further item begins. */
function itemsOf(text: string, sets: readonly RecordSet[]): [number, number][] {
  const marks = new Set<number>([0])
  for (const set of sets) {
    if (!mayStand(set.sentences?.starts ?? '$.', text)) continue
    for (const match of text.matchAll(finderOf(set)))
      if (!pattern(BACK).test(text.slice(match.index))) marks.add(match.index)
  }
  for (const at of likeStarts(text, [...marks]))
    if (!pattern(BACK).test(text.slice(at))) marks.add(at)
  const cuts = [...marks].toSorted((a, b) => a - b)
  return cuts.map((at, i) => [at, cuts[i + 1] ?? text.length])
}

/** „Probekredit Bank" names no kind of contract: the names of parties are blanked out, length by length. */
function withoutNames(text: string, record: Record_): string {
  let out = text
  for (const id of ['party', 'originalParty']) {
    const name = record.readings.get(id)?.text
    if (name) out = out.replace(name, ' '.repeat(name.length))
  }
  return out
}

const BRANCH_BEHIND = new RegExp(`^, ${BRANCH}`, 'u')

/** „Bankhaus Muster, Beispiel & Partner": a name without a legal form goes on. „Sparkasse Musterstadt, Inkasso Beispiel GmbH" are two. */
const FORM_BEHIND = new RegExp(
  `^, (?:\\p{Lu}[\\p{L}-]+ & (?:Partner|Söhne|Sohn|Töchter|Co\\.?|Cie\\.?)(?: (?:${SHORT_FORMS}))?|(?:Anstalt|Körperschaft) des öffentlichen Rechts)(?!\\p{L})`,
  'u',
)
const HAS_FORM = new RegExp(FORM, 'u')

/** „Muster e. K.": a point within the form ends no sentence. */
const REST_OF_FORM = /^\. ?[KUVG]\.?/u
/** „Musterbank24 (eine Marke der Musterbank AG)". */
const BRAND_BEHIND = new RegExp(`^ \\((?:eine )?Marke (?:der|des|von) [^()]+${FORM}\\)`, 'u')

/** What stands behind the comma after a name and is of it; '' for nothing. */
function behindComma(text: string, [from, to]: [number, number]): string {
  const behind = text.slice(to)
  const name = text.slice(from, to)
  if (name.endsWith(' e')) return REST_OF_FORM.exec(behind)?.[0] ?? ''
  const form = HAS_FORM.test(name) ? null : (BRAND_BEHIND.exec(behind) ?? FORM_BEHIND.exec(behind))
  return (BRANCH_BEHIND.exec(behind) ?? form)?.[0] ?? ''
}

/** The text of a place without the marks that end its clause. */
function withStop(text: string, from: number, to: number): string {
  const raw = text.slice(from, to).replace(/[,;.\s]+$/u, '')
  return ENDS_SHORT.test(raw) && text[from + raw.length] === '.' ? `${raw}.` : raw
}

/** „Musterbank AG, Nummer 4711, …": a name ends before its number. */
const NUMBERED =
  /,? \(?(?:unter )?(?:der |mit )?(?:[\p{L}/-]*[Nn]ummer|[\p{L}/-]*[Nn]r\.|Az\.|Aktenzeichen):? [\p{L}\d/.-]*\d.*$/u

/** Words for the reader and for numbers are no names, nor are amounts and sentences: „von Ihnen übernommen“, „mit der Vertragsnummer 12345“, „Der Vertrag ist am“. */
const NOBODY =
  /^(?:\p{L}*[Nn]ummer|Vertrag|Ihnen|Ihrer?|Ihrem|Ihren|Ihre|Sie|Uns)(?!\p{L})|\s(?:ist|war|wurde|wird) |^\d[\d.,]* ?(?:EUR|€)/u

/** „Kredite mit ihrer Rückzahlung": a name begins with a capital or a figure, or is the brand of a company: „easygiro Bank SE". */
const BEGINS_NAME = new RegExp(
  `^[\\p{Lu}\\d]|^\\p{Ll}\\d|^\\p{Ll}[\\p{L}\\d-]+ \\p{Lu}[^,;]* ${FORM}$`,
  'u',
)

/** What follows the comma behind a name may be a part of it. */
const GOES_ON = /^, \p{Lu}[\p{L}-]+ \p{Lu}/u

/** „48999 Musterstadt (a. d. Oder)". */
const TOWN_GOES_ON = /^ \((?:\p{Lu}|a\.)/u

function say(
  record: Record_,
  column: Column,
  paragraph: Paragraph,
  start: number,
  end: number,
): void {
  const plain = paragraph.text.slice(start, end)
  const text = column.id === 'type' ? withoutNames(plain, record) : plain
  for (const source of column.says ?? []) {
    const place = patternIn(source, text)?.indices?.[1]
    if (!place) continue
    const branch = column.type === 'party' ? behindComma(text, place) : ''
    const whole = withStop(text, place[0], place[1] + branch.length)
    const raw = column.type === 'party' ? whole.replace(NUMBERED, '') : whole
    if (column.type === 'party' && (!BEGINS_NAME.test(raw) || NOBODY.test(raw))) continue
    if (raw === '' || (typed(column.type, raw) === null && column.type !== 'date')) continue
    const words = wordsBetween(paragraph, start + place[0], start + place[0] + raw.length)
    const made = reading(column, raw, words, CONFIDENCE)
    const goesOn =
      column.type === 'address' ? TOWN_GOES_ON : column.type === 'party' ? GOES_ON : null
    if (made && branch === '' && goesOn?.test(text.slice(place[1])))
      record.doubts.push({ column: column.id, code: 'broken' })
    if (made) put(record, isWeak(source) ? { ...made, weak: true } : made)
    return
  }
}

/** „(?:am|vom) ({date})" has no word of its own that says which day this is. */
export const isWeak = (source: string): boolean =>
  source.replaceAll(/\{[a-z-]+\}|\\.|\(\?[:=!<]+/gu, '').replaceAll(/[^\p{L}]/gu, '').length < 9
