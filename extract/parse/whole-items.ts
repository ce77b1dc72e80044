// Lists of stored items that are read whole or not at all: under the heading of a list every line belongs to an item, items begin alike, and each piece
// of one says by label or by shape what it is. Where a single piece does not, nothing is taken and the steps after this one look.
import type { Word } from '../read/word.ts'
import { entryTypeOf } from './entry-type.ts'
import { join } from './join.ts'
import { BRANCH, FORM } from './company.ts'
import type { Layout, RecordSet, Section } from './layout.ts'
import type { Line } from './lines.ts'
import { line } from './lines.ts'
import { nameIn } from './named-by.ts'
import { emptyRecord, put, type Record_ } from './record.ts'
import { pattern } from './typed.ts'
import { type Piece, piecesOf, textOf } from './whole-pieces.ts'
import { namesWhole, placesWhole } from './whole-names.ts'
import { withoutNotes, withoutText } from './whole-region.ts'
import { saidBy, valueOf } from './whole-said.ts'
import { byShape } from './whole-shape.ts'

type Headed = { line: Line; section: Section }

/** What an item must hold: one column of each group. */
const NEEDED: Partial<Record<RecordSet['into'], readonly (readonly string[])[]>> = {
  inquiries: [['on'], ['party']],
  addresses: [['text', 'textFormer', 'anyText']],
  entries: [['type'], ['party']],
  scores: [['on'], ['recipient'], ['value']],
}

/** „1.", „C.1", „•": what stands before an item and says nothing of it. */
const ITEM_MARK =
  /^(?:[•▪■●◼◦○◯◻□►▸→‣⁃*·–-]|\(?\d{1,2}[.)]|\(?[a-z]\)|(?:\p{Lu}|[IVX]{1,4}|\d{1,2})\.\d{1,2}[.)]?)$/u

/** „29. August 2023" begins with no mark. */
const bearsMark = ({ words, text }: Line): boolean =>
  ITEM_MARK.test(words[0]?.text ?? '') && !pattern('^{date}').test(text)

/** Records of the lists whose lines are understood whole, and their words. `lines`: those that no step has read, headings among them. */
export function wholeItemsIn(
  lines: readonly Line[],
  sections: readonly Headed[],
  layout: Layout,
): { records: Record_[]; words: Set<Word> } {
  const out = { records: [] as Record_[], words: new Set<Word>() }
  for (const [s, { line: head, section }] of sections.entries()) {
    const set = layout.sets.find(({ id }) => id === section.into)
    if (!set || section.also !== undefined || !NEEDED[set.into]) continue
    // Of scores only those that went out, named beside their values.
    if (set.into === 'scores' && set.columns.every(({ namedBy }) => namedBy === undefined)) continue
    const next = sections[s + 1]?.line
    const from = indexOf(lines, head)
    const to = next ? indexOf(lines, next) : lines.length
    if (from < 0 || to < 0) continue
    const all = withoutNotes(
      lines.slice(from + 1, to),
      set,
      layout,
      (row) => leadOf(row, set, layout, Infinity) === 'type',
    )
    const whole = itemsOf(all, set, section, layout)
    const own = whole.length > 0 ? all : withoutText(all, set)
    const records = own.length < all.length ? itemsOf(own, set, section, layout) : whole
    out.records.push(...records)
    if (records.length > 0) for (const row of own) for (const word of row.words) out.words.add(word)
  }
  return out
}

const indexOf = (lines: readonly Line[], wanted: Line): number =>
  lines.findIndex(({ words }) => words[0] === wanted.words[0])

function itemsOf(
  rows: readonly Line[],
  set: RecordSet,
  section: Section,
  layout: Layout,
): Record_[] {
  const right = Math.max(0, ...rows.map(({ box }) => box[2]))
  const isPicture = rows.every(({ words }) => words[0]?.source === 'ocr')
  for (const starts of startsOf(rows, set, layout, right)) {
    const items = starts.map((at, i) => rows.slice(at, starts[i + 1]))
    // Whether the next line goes on with a full one or begins the next piece is told by which of them is understood.
    const records = items.map(
      (own) =>
        itemOf(own, set, section, layout, right) ?? itemOf(own, set, section, layout, Infinity),
    )
    if (records.length > 0 && records.every((one) => one !== null)) return records
    const mostly = items.map((own, i) => records[i] ?? mostlyRead(own, set, section, layout, right))
    if (isPicture && mostly.length > 0 && mostly.every((one) => one !== null)) return mostly
  }
  return []
}

/** Of pieces that a picture shows, so many may say nothing. */
const UNSAID_MOST = 0.34

/** An item of a picture of which a piece was misread: as a whole it waits. */
const mostlyRead = (
  rows: readonly Line[],
  set: RecordSet,
  section: Section,
  layout: Layout,
  right: number,
): Record_ | null =>
  itemOf(rows, set, section, layout, right, UNSAID_MOST) ??
  itemOf(rows, set, section, layout, Infinity, UNSAID_MOST)

/** Where items may begin: at their marks, else at each line that begins like the first. */
function startsOf(
  rows: readonly Line[],
  set: RecordSet,
  layout: Layout,
  right: number,
): number[][] {
  const indices = (is: (row: Line, i: number) => boolean) =>
    rows.flatMap((row, i) => (is(row, i) ? [i] : []))
  const isMarked = (row: Line) => row.words.length > 1 && bearsMark(row)
  const [first] = rows
  if (!first) return []
  if (isMarked(first)) return [indices(isMarked)]
  const lead = leadOf(first, set, layout, right)
  return lead === null ? [] : [indices((row) => leadOf(row, set, layout, right) === lead)]
}

/** What the first piece of a line is: the columns it fills, or whose label it is. */
function leadOf(row: Line, set: RecordSet, layout: Layout, right: number): string | null {
  const [piece] = namesWhole(piecesOf([row], set, layout, right), set, layout)
  const said = piece && saidBy(piece, set, layout, new Set())
  // „Am 9.2.2026 fragte die Musterbank" / „Austria AG an": a sentence goes on below.
  if (!said)
    return set.into === 'inquiries' && pattern('^(?:am |vom )?{date}').test(row.text) ? 'on' : null
  const columns = said.label ?? said.readings.map(({ column }) => column)
  const [column] = columns
  return column ? (column.type === 'address' ? 'address' : column.id) : null
}

const IS_BRANCH = new RegExp(`^${BRANCH}$`, 'u')

function itemOf(
  rows: readonly Line[],
  set: RecordSet,
  section: Section,
  layout: Layout,
  right: number,
  unsaidMost = 0,
): Record_ | null {
  const [first, ...others] = rows
  if (!first) return null
  const isMarked = bearsMark(first)
  const own = isMarked ? [line(first.words.slice(1)), ...others] : [first, ...others]
  const implied = section.into === set.id ? (section.implies ?? {}) : {}
  const record = emptyRecord(set, first.page, first.box[1], implied)
  const had = new Set<string>()
  const pieces = namesWhole(placesWhole(piecesOf(own, set, layout, right), set), set, layout)
  let last: string | null = null
  let unsaid = 0
  for (let p = 0; p < pieces.length; p += 1) {
    const piece = pieces[p]
    if (!piece) break
    // „…, Filiale Musterdorf" could be a purpose by its shape.
    if (last !== null && IS_BRANCH.test(textOf(piece)) && goesOn(record, last, piece)) continue
    const value = pieces[p + 1]
    let said = saidBy(piece, set, layout, had, value !== undefined && isBeside(piece, value))
    const given = said?.label && value ? valueOf(value, said.label, set, layout, had, true) : null
    if (given) {
      const name = nameIn(piece.flat(), set)
      said = name && !had.has('name') ? { readings: [...given.readings, name] } : given
      p += 1
    } else if (said?.label && /^\p{Ll}/u.test(textOf(piece)))
      // „…, gemeldet 28.08.2023, erledigt": a label of a day that stands alone says what became of it.
      said = byShape(piece, textOf(piece), set, layout, had)
    if (!said || said.label) {
      // „Bankhaus Muster, Mann & Partner": what goes on with a name holds no label and no value.
      if (last === null || !goesOn(record, last, piece))
        unsaid += /\d/u.test(textOf(piece)) ? 1 : Infinity
      if (unsaid > unsaidMost * pieces.length) return null
      continue
    }
    for (const made of said.readings) {
      if (had.has(made.column.id)) return null
      had.add(made.column.id)
      put(record, made)
      last = made.column.id
    }
  }
  // „Restschuldbefreiung erteilt am …" under „Zahlungsstörungen" is no claim, though the heading implies one.
  const kindOf = (text: string) => entryTypeOf(text, layout.words.entryTypes).type
  const told = own.map(({ text }) => kindOf(text)).find((kind) => kind !== null) ?? null
  if (
    implied['type'] !== undefined &&
    !had.has('type') &&
    told !== null &&
    told !== kindOf(implied['type'])
  )
    return null
  if (unsaid > 0) record.doubts.push({ column: null, code: 'unread' })
  record.area = own.flatMap(({ words }) => words)
  const needed = (NEEDED[set.into] ?? []).every((group) =>
    group.some((id) => had.has(id) || implied[id] !== undefined),
  )
  return needed ? record : null
}

/** „Art   Rahmenkredit": a value in a cell of its own, right of its label. */
function isBeside(label: Piece, value: Piece): boolean {
  const [last, first] = [label.flat().at(-1), value.flat()[0]]
  return (
    last !== undefined &&
    first !== undefined &&
    last.page === first.page &&
    Math.abs(first.box[3] - last.box[3]) < 0.5 * last.size &&
    first.box[0] - last.box[2] > last.size
  )
}

/** Lengthens the name or the words that were read last; false when the piece cannot be their rest. */
function goesOn(record: Record_, id: string, piece: Piece): boolean {
  const known = record.readings.get(id)
  const text = textOf(piece)
  const said = join(piece).text.replace(/[,;.]$/u, '')
  // „Anfrage zu Kreditkonditionen (Ratenkredit)": words in brackets say more of the words before them.
  if (known?.column.type === 'text' && /^\([^()\d]+\)$/u.test(said)) {
    const [whole, words] = [`${known.text} ${said}`, [...known.words, ...piece.flat()]]
    record.readings.set(id, { ...known, text: whole, value: whole, words })
    return true
  }
  const isRest = pattern(`^(?:\\p{Lu}[^\\d]{1,40}${FORM}|${BRANCH})$`).test(text)
  const isParted = known?.words.at(-1)?.text.endsWith(',') === true
  if (known?.column.type !== 'party' || !isRest || !isParted) return false
  const words = [...known.words, ...piece.flat()]
  const whole = `${known.text}, ${text}`
  record.readings.set(id, { ...known, text: whole, value: whole, words })
  return true
}
