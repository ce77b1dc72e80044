// Records that exist once in a letter, such as the Basisscore: gathered from all places; totals of a scorecard; values printed as not available.
import type { Blocks } from './block.ts'
import { type Paragraph, paragraphsOf } from './flow.ts'
import { wordsBetween } from './join.ts'
import type { Column, Layout, RecordSet } from './layout.ts'
import { type Line, type Segment, textOf } from './lines.ts'
import { normal } from './normal.ts'
import { emptyRecord, put, reading, type Record_ } from './record.ts'
import { isStrong, pattern, patternIn } from './typed.ts'

/** A score has a date, a number or a share; a name alone is a word of the explanations. */
export const isMeasured = (record: Record_): boolean =>
  [...record.readings.values()].some((made) => isStrong(made.column.type) && made.value !== null)

/** The last row of a table of criteria may be the sum: it speaks of the score. */
export function totalOf(record: Record_, layout: Layout): Record_ {
  const label = record.readings.get('label')
  const points = record.readings.get('points')
  const score = layout.sets.find((set) => set.id === 'score-2026')
  const value = score?.columns.find((column) => column.id === 'value')
  if (record.set.into !== 'criteria' || !label || !points || !score || !value) return record
  if (!value.labels.some((one) => normal(one) === normal(label.text))) return record
  const total = emptyRecord(score, record.page, record.top)
  put(total, { ...points, column: value })
  return total
}

/** A row of a table of scores that names a score which exists once in a letter („Basisscore   97,89 %") speaks of that one. */
export function ownScoreOf(record: Record_, layout: Layout): Record_ {
  const name = record.readings.get('name')?.text
  if (record.set.id !== 'sector-scores' || name === undefined || record.readings.has('recipient'))
    return record
  const own = layout.sets.find(
    (set) => set.once && set.into === 'scores' && normal(OWN_NAMES[set.id] ?? '') === normal(name),
  )
  if (!own) return record
  const made = { ...emptyRecord(own, record.page, record.top), area: record.area }
  made.doubts.push(...record.doubts.filter(({ column }) => column === null))
  for (const [id, old] of record.readings) {
    const names = [id, ...(AS_OWN[id] ?? [])]
    const column = own.columns.find((one) => names.includes(one.id))
    const read = column && reading(column, old.text, old.words, old.confidence)
    if (read && (read.value !== null || !made.readings.has(read.column.id))) put(made, read)
  }
  return made
}

const OWN_NAMES: Record<string, string> = { basisscore: 'Basisscore', 'score-2026': 'SCHUFA-Score' }
const AS_OWN: Record<string, string[]> = { on: ['calculatedOn'], value: ['probability'] }

/** Sets that exist once in a letter: all that was read of them is one record. */
export function merged(records: readonly Record_[], layout: Layout): Record_[] {
  const once = new Set<RecordSet>(layout.sets.filter((set) => set.once))
  const out: Record_[] = []
  for (const record of records) {
    const known = once.has(record.set) ? out.find((one) => one.set === record.set) : undefined
    if (!known) out.push(record)
    else
      for (const made of record.readings.values()) {
        const had = known.readings.get(made.column.id)
        // What is not of its type beside a value that is may be a sentence that begins like the label.
        if (had && had.value === null && made.value !== null) known.readings.delete(made.column.id)
        if (had && had.value !== null && made.value === null) continue
        put(known, made)
      }
  }
  const rows = out.some((one) => one.set.into === 'criteria')
  const points = layout.sets.find((set) => set.id === 'score-2026')
  if (rows && points && !out.some((one) => one.set === points)) {
    const first = out.find((one) => one.set.into === 'criteria')
    out.push(emptyRecord(points, first?.page ?? 1, (first?.top ?? 0) - 1))
  }
  return out
}

/** Labels of the one score that a letter has, though nothing printed its value: where two of them stand there, one its day, they are of that score. */
export function addUnopened(records: Record_[], early: Blocks['early'], layout: Layout): void {
  const [set, ...others] = layout.sets.filter((one) => one.once && one.into === 'scores')
  if (!set || others.length > 0 || records.some((one) => one.set === set)) return
  const own = early.filter((one) => one.set === set)
  const ids = new Set(own.map(({ column }) => column.id))
  const [word] = own[0]?.made.words ?? []
  if (word && ids.has('calculatedOn') && ids.has('meaning'))
    records.push(emptyRecord(set, word.page, word.box[1]))
}

/** What stood under a label before its score was named goes to the score, where that lacks it. */
export function addEarly(records: readonly Record_[], early: Blocks['early']): void {
  for (const record of records) {
    const own = early.filter((one) => one.set === record.set)
    for (const { column, made } of own)
      if (
        !record.readings.has(column.id) ||
        own.some((one) => one.made === record.readings.get(column.id))
      )
        put(record, made)
  }
}

/** How much larger than the text of its page a figure stands that is the score, and what may stand beside it. */
const LARGE = 1.35
const LONE = /^\d{3}(?: ?(?:P|Pkt\.?|Punkte|points))?$/u

/** One large figure on a page is the score of a letter that states it nowhere else: „851" in a ring, „421" over „Your credit score". */
export function addLarge(records: Record_[], layout: Layout, lines: readonly Line[]): void {
  const set = layout.sets.find((one) => one.once && one.columns.some(isPoints))
  const column = set?.columns.find(isPoints)
  const known = records.find((one) => one.set === set)
  if (!set || !column || (known?.readings.get(column.id)?.value ?? null) !== null) return
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const found = lines.flatMap((row) =>
    row.segments.filter(
      ({ text, words }) => LONE.test(text) && (words[0]?.size ?? 0) > LARGE * usual,
    ),
  )
  const [first] = found
  if (!first || found.some(({ text }) => text !== first.text)) return
  const made = reading(column, first.text, first.words, 0.95)
  if (!made) return
  const record = known ?? emptyRecord(set, first.words[0]?.page ?? 1, first.box[1])
  // „SCHUFA-Score: Ausreichend" beside the figure: the class stood where the points were looked for.
  const said = record.readings.get(column.id)
  const meaning = set.columns.find(({ id }) => id === 'meaning')
  if (
    said &&
    meaning &&
    layout.words.classes.includes(said.text) &&
    !record.readings.has('meaning')
  ) {
    const own = reading(meaning, said.text, said.words, 0.95)
    if (own) put(record, own)
  }
  record.readings.delete(column.id)
  record.doubts = record.doubts.filter((one) => one.column !== column.id)
  put(record, made)
  if (!known) records.push(record)
}

const OF_SCALE = ['name', 'min', 'max', 'range', 'higher', 'lower', 'scale']

/**
 * „All values lie between 250 and 700" in a letter that lists only scores sent to somebody: the sentence speaks of those, and of no score of its own.
 */
export function withScaleOfSent(records: readonly Record_[]): Record_[] {
  const sent = records.filter(({ set }) => set.into === 'scores' && !set.once)
  const bare = records.filter(
    ({ set, readings, doubts }) =>
      set.into === 'scores' &&
      set.once === true &&
      doubts.length === 0 &&
      readings.size > 0 &&
      [...readings.keys()].every((id) => OF_SCALE.includes(id)),
  )
  if (sent.length === 0) return [...records]
  for (const { readings } of bare)
    for (const record of sent)
      for (const made of readings.values())
        if (made.column.id !== 'name' && !record.readings.has(made.column.id)) put(record, made)
  return records.filter((record) => !bare.includes(record))
}

const isPoints = (column: Column): boolean => column.id === 'value' && column.type === 'points'

/** „nicht verfügbar" beside the value's label: printed as not available, which is not the same as not found. */
export function addUnavailable(
  records: readonly Record_[],
  layout: Layout,
  lines: readonly Line[],
): void {
  const record = records.find((one) => one.set.id === 'score-2026')
  const column = record?.set.columns.find((one) => one.id === 'value')
  const value = record?.readings.get('value')
  if (!record || !column || (value && value.value !== null)) return
  for (const paragraph of paragraphsOf(lines)) {
    if (!/score|punkt/iu.test(paragraph.text)) continue
    for (const phrase of layout.words.notAvailable) {
      const match = pattern(`(${phrase})`).exec(paragraph.text)
      const place = match?.indices?.[1]
      if (!place) continue
      const words = wordsBetween(paragraph, place[0], place[1])
      const made = reading({ ...column, type: 'text' }, phrase, words, 0.97)
      if (made)
        record.readings.set('unavailable', {
          ...made,
          text: paragraph.text.slice(place[0], place[1]),
        })
      record.readings.delete('value')
      return
    }
  }
}

/** A score whose own lines print no name has the one that the letter calls it by elsewhere, such as in the label or the heading. */
export function addNames(
  records: readonly Record_[],
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
): void {
  for (const record of records) {
    const column = record.set.columns.find((one) => one.id === 'name')
    if (!record.set.once || record.set.into !== 'scores' || !column) continue
    if (record.readings.has('name')) continue
    const beside = labelOf(record, lines)
    const isName = (column.says ?? []).some((source) => {
      const at = beside && patternIn(source, beside.text)?.indices?.[1]
      return at?.[0] === 0 && at[1] === beside?.text.length
    })
    // The heading of the part may call it otherwise.
    const own = beside && isName ? reading(column, beside.text, beside.words, 0.95) : null
    if (own) put(record, own)
    for (const paragraph of own ? [] : paragraphs) {
      const place = (column.says ?? [])
        .map((source) => patternIn(source, paragraph.text)?.indices?.[1])
        .find((one) => one !== undefined)
      if (!place) continue
      const text = paragraph.text.slice(...place)
      const made = reading(column, text, wordsBetween(paragraph, ...place), 0.95)
      if (made) put(record, made)
      break
    }
    const label = record.readings.has('name') ? null : beside
    const made = label && reading(column, label.text, label.words, 0.95)
    if (made) put(record, { ...made, weak: true })
  }
}

/** The label beside or above the value: where the letter has no other name, it calls the score so. */
function labelOf(record: Record_, lines: readonly Line[]): Segment | null {
  const value = record.readings.get('value')
  const [word] = value?.words ?? []
  const at = lines.findIndex((row) => word !== undefined && row.words.includes(word))
  const row = lines[at]
  if (!value || !word || !row) return null
  const labels = new Set(value.column.labels.map(normal))
  const beside = row.words.slice(0, row.words.indexOf(word))
  const above = lines[at - 1]?.segments.find(
    ({ box }) => box[0] < word.box[2] && box[2] > word.box[0] && row.box[1] - box[3] < row.size,
  )
  const pieces = [beside, ...(beside.length === 0 && above ? [above.words] : [])]
  const words = pieces.find((own) => labels.has(normal(textOf(own))))
  const [first] = words ?? []
  if (!words || !first) return null
  const text = textOf(words).replace(/^(?:(?:Ihr|Der|Mein) (?=\p{Lu})|(?:Your|My) )|[\s:]+$/gu, '')
  // „Scorewert", „Score beträgt": words for a number name no score.
  if (/wert$|value$|\s(?:beträgt|lautet|ist|is|used)$/iu.test(text)) return null
  return { words, text, box: first.box }
}
