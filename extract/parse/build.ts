// One letter's pages and its layout → the Letter: tables first, then the rows of a scorecard, sentences, labelled blocks, and the letter's own
// phrases. What one step has read, no later step sees.
import type { Language, Letter } from '../model/index.ts'
import type { Page, Word } from '../read/word.ts'
import { assemble } from './assemble.ts'
import { blocksIn } from './block.ts'
import { bookOf, type LabelBook, pairsOf } from './clause.ts'
import { criteriaIn } from './criteria.ts'
import { paragraphsOf, type Paragraph } from './flow.ts'
import { type Head, headsOn } from './heads.ts'
import { join, wordsBetween } from './join.ts'
import { indexOf } from './label.ts'
import type { Layout, RecordSet, Section } from './layout.ts'
import { bodyLines, line, type Line } from './lines.ts'
import { logicalLines } from './logical.ts'
import { normal } from './normal.ts'
import { emptyRecord, put, reading, type Reading, type Record_ } from './record.ts'
import { toldIn } from './sentence.ts'
import { adopted } from './adopt.ts'
import { continueTable, readTable, type Table } from './table.ts'
import { isStrong, pattern } from './typed.ts'

const TABLE_CONFIDENCE = 0.99

/** How a told item begins, whatever labels its further lines hold. */
const TOLD = pattern(
  '^(?:(?:Uns|Es) wurden?(?: uns)? am {date}|Am {date},? (?:hat|haben|wurde|teilte|meldete)|.{2,100}? (?:hat|meldete|teilte|stellte)(?: uns)? am {date})',
)

/** Reads the letter on `pages` (numbered from 1 within it) by `layout`. */
export function buildLetter(pages: readonly Page[], layout: Layout, language: Language): Letter {
  const lines = bodyLines(pages)
  const sections = sectionsOn(lines, layout)
  const sectionAbove = (page: number, top: number): Section | null =>
    sections.findLast(
      (one) => one.line.page < page || (one.line.page === page && one.line.box[1] <= top),
    )?.section ?? null
  const used = new Set<object>()
  const records: Record_[] = []

  for (const table of tablesOn(
    pages,
    lines,
    layout,
    sections.map((one) => one.line),
  )) {
    for (const word of table.words) used.add(word)
    for (const cell of table.head.cells) for (const word of cell.words) used.add(word.at)
    records.push(...recordsOf(table, sectionAbove(table.head.page, table.head.box[1])))
  }
  let rest = without(lines, used)

  const card = layout.sets.find((set) => set.into === 'criteria')
  if (card) {
    const found = criteriaIn(rest, card, layout.criteria)
    records.push(...found.records)
    for (const word of found.words) used.add(word)
    rest = without(rest, used)
  }

  const book = bookOf([...layout.fields, ...layout.sets.flatMap((set) => set.columns)])
  const labelled = new Set<object>(
    pairsOf(logicalLines(rest, book), book).flatMap((pair) => [...pair.label, ...pair.words]),
  )
  const dated = standaloneDate(rest, book, layout)
  const titles = new Set(sections.map((one) => one.line))
  for (const paragraph of paragraphsOf(rest, titles)) {
    const share =
      paragraph.words.filter((word) => labelled.has(word)).length /
      Math.max(1, paragraph.words.length)
    if (share > 0.55 && !TOLD.test(paragraph.text)) continue
    const section = sectionAbove(paragraph.page, paragraph.top)
    const told = toldIn(paragraph, layout.sets, section?.implies ?? {}, section?.into ?? null)
    if (told.length === 0) continue
    records.push(...told)
    for (const word of paragraph.words) used.add(word)
  }
  rest = logicalLines(without(rest, used), book)

  const blocks = blocksIn(
    rest,
    layout,
    book,
    (row) => sections.find((one) => one.line.words[0] === row.words[0])?.section ?? null,
  )
  records.push(...blocks.records)
  const everything = paragraphsOf(lines, titles)
  const fields = [
    ...blocks.fields,
    ...dated,
    ...spoken(layout, everything),
    ...senderOn(lines, layout),
  ]
  const sound = records.filter(
    (record) => record.set.into !== 'scores' || record.set.once || isMeasured(record),
  )
  const ordered = merged(
    sound.map((record) => totalOf(record, layout)),
    layout,
  ).toSorted((a, b) => a.page - b.page || a.top - b.top)
  addUnavailable(ordered, layout, lines)
  return assemble({
    layout,
    language,
    pages: pages.length,
    fields,
    records: ordered,
    statements: statementsIn(pages, everything, layout),
  })
}

const without = (lines: readonly Line[], used: ReadonlySet<object>): Line[] =>
  lines.flatMap((row) => {
    const words = row.words.filter((word) => !used.has(word) && !used.has(word.at))
    if (words.length === row.words.length) return [row]
    return words.length > 0 ? [line(words)] : []
  })

const NUMBERING = /^(?:[ivx]{1,4}\.|\d{1,2}[.)]?|[a-z]\))\s+/iu

/** Headings: short lines of one piece that stand apart, by their printed titles or by the words they hold. */
function sectionsOn(lines: readonly Line[], layout: Layout): { line: Line; section: Section }[] {
  const titles = layout.sections.flatMap((section) =>
    section.titles.map((title) => ({ key: normal(title), section })),
  )
  titles.sort((a, b) => b.key.length - a.key.length)
  return lines.flatMap((row, i) => {
    const plain = row.text.replace(NUMBERING, '').replace(/\s*\(\d+\)$/u, '')
    const text = normal(plain)
    // „SCHUFA-Score für“ on a line of its own is the first half of a wrapped cell, not a heading.
    const goesOn =
      /(?:[.,;]|\s(?:für|von|und|an|der|die|des|mit|bei|zu))$/iu.test(plain) ||
      text.startsWith('schufascorefur')
    if (row.segments.length > 1 || row.words.length > 10 || text.length > 90 || goesOn) return []
    const exact = titles.find(
      ({ key }) =>
        text === key || (key.length > 14 && text.startsWith(key) && text.length < key.length + 22),
    )
    if (exact) return [{ line: row, section: exact.section }]
    if (
      !standsApart(lines, i) ||
      /:$|\d{2}\.\d{4}|,\s\d{5}/u.test(plain) ||
      !/^\p{Lu}/u.test(plain)
    )
      return []
    const held = layout.sections.find((section) =>
      section.stems?.some((stem) => text.includes(stem)),
    )
    return held ? [{ line: row, section: held }] : []
  })
}

function standsApart(lines: readonly Line[], i: number): boolean {
  const [above, row, below] = [lines[i - 1], lines[i], lines[i + 1]]
  if (!row) return false
  const larger = below !== undefined && row.size > 1.08 * below.size
  const gap = above && above.page === row.page ? row.box[1] - above.box[3] : Infinity
  return larger || gap > 0.55 * row.size
}

function tablesOn(
  pages: readonly Page[],
  lines: readonly Line[],
  layout: Layout,
  headings: readonly Line[],
): Table[] {
  const tables: Table[] = []
  const heads = new Map<number, Head[]>(
    pages.map((page) => [page.number, headsOn(indexOf(page), layout.sets)]),
  )
  let open: Table | null = null
  for (const page of pages) {
    const here = lines.filter((row) => row.page === page.number)
    const own = heads.get(page.number) ?? []
    const stops = (row: Line) =>
      headings.includes(row) ||
      own.some((head) => row.box[1] < head.box[3] - 1 && row.box[3] > head.box[1] + 1)
    if (open) {
      const first = own[0]
      const untilHead = first ? here.filter((row) => row.box[3] <= first.box[1] + 1) : here
      const next = continueTable(open, untilHead, stops)
      const more = next && adopted(next)
      if (more) tables.push({ ...more, head: { ...open.head, page: open.head.page } })
      open = more?.ranToEnd ? more : null
    }
    for (const [i, head] of own.entries()) {
      const next = own[i + 1]
      const below = here.filter(
        (row) => row.box[3] > head.box[3] && (!next || row.box[1] < next.box[1]),
      )
      const table = adopted(
        readTable(head, below, (row) => row.box[1] > head.box[3] - 1 && stops(row)),
      )
      if (!table || table.rows.length === 0) continue
      tables.push(table)
      open = table.ranToEnd ? table : null
    }
  }
  return tables
}

/** A value that most rows of a table have is missed where it is not there. */
const USUAL = 0.8

function recordsOf(table: Table, section: Section | null): Record_[] {
  const { set } = table.head
  const implied = section?.into === set.id ? (section.implies ?? {}) : {}
  const usual = table.head.cells.flatMap(({ column }) => {
    if (!column || table.rows.length < 4) return []
    const filled = table.rows.filter((row) =>
      row.cells.some((cell) => cell.column === column),
    ).length
    return filled / table.rows.length >= USUAL && filled < table.rows.length ? [column] : []
  })
  const book = bookOf(set.columns)
  return table.rows.map((row) => {
    const head = table.head.cells.find((cell) => cell.column?.type === 'money')
    const unit = head && /EUR|€/u.test(headText(table, head.box)) ? { currency: 'EUR' } : {}
    const record = emptyRecord(set, row.page, row.top, { ...implied, ...unit })
    for (const cell of row.cells) {
      const made = reading(cell.column, cell.text, cell.words, TABLE_CONFIDENCE)
      if (!made) continue
      put(
        record,
        cell.column.type === 'effect'
          ? { ...made, column: { ...cell.column, labels: [cell.head] } }
          : made,
      )
    }
    for (const pair of pairsOf(
      row.others.flatMap((other) => other.lines.map((words) => line(words))),
      book,
      true,
    )) {
      const column = pair.columns[0]
      const made = column ? reading(column, pair.text, pair.words, TABLE_CONFIDENCE) : null
      if (made) put(record, made)
    }
    if (row.crossed) record.doubts.push({ column: null, code: 'columns' })
    for (const column of usual) {
      const isThere = row.cells.some((cell) => cell.column === column)
      const matters = ['on', 'value', 'probability', 'rating', 'name', 'points'].includes(column.id)
      if (!isThere && matters) record.doubts.push({ column: column.id, code: 'gap' })
    }
    return record
  })
}

/** A score has a date, a number or a share; a name alone is a word of the explanations. */
const isMeasured = (record: Record_): boolean =>
  [...record.readings.values()].some((made) => isStrong(made.column.type) && made.value !== null)

/** What is printed in the band of heads over one column. */
function headText(table: Table, box: readonly number[]): string {
  return table.head.words
    .filter(
      (word) =>
        word.box[0] > (box[0] ?? 0) - word.size && word.box[0] < (box[2] ?? 0) + 0.6 * word.size,
    )
    .map((word) => word.text)
    .join(' ')
}

/** The last row of a table of criteria may be the sum: it speaks of the score. */
function totalOf(record: Record_, layout: Layout): Record_ {
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

/** Sets that exist once in a letter: all that was read of them is one record. */
function merged(records: readonly Record_[], layout: Layout): Record_[] {
  const once = new Set<RecordSet>(layout.sets.filter((set) => set.once))
  const out: Record_[] = []
  for (const record of records) {
    const known = once.has(record.set) ? out.find((one) => one.set === record.set) : undefined
    if (!known) out.push(record)
    else for (const made of record.readings.values()) put(known, made)
  }
  const rows = out.some((one) => one.set.into === 'criteria')
  const points = layout.sets.find((set) => set.id === 'score-2026')
  if (rows && points && !out.some((one) => one.set === points)) {
    const first = out.find((one) => one.set.into === 'criteria')
    out.push(emptyRecord(points, first?.page ?? 1, (first?.top ?? 0) - 1))
  }
  return out
}

/** „nicht verfügbar" beside the value's label: printed as not available, which is not the same as not found. */
function addUnavailable(records: readonly Record_[], layout: Layout, lines: readonly Line[]): void {
  const record = records.find((one) => one.set.id === 'score-2026')
  const column = record?.set.columns.find((one) => one.id === 'value')
  const value = record?.readings.get('value')
  if (!record || !column || (value && value.value !== null)) return
  for (const paragraph of paragraphsOf(lines)) {
    if (!/score/iu.test(paragraph.text)) continue
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

function spoken(layout: Layout, paragraphs: readonly Paragraph[]): Reading[] {
  return layout.fields.flatMap((column) =>
    (column.says ?? [])
      .flatMap((source) => {
        for (const paragraph of paragraphs) {
          const place = pattern(source).exec(paragraph.text)?.indices?.[1]
          if (!place) continue
          const raw = paragraph.text.slice(place[0], place[1]).replace(/[,;.\s]+$/u, '')
          const made = reading(
            column,
            raw,
            wordsBetween(paragraph, place[0], place[0] + raw.length),
            0.97,
          )
          if (made?.value != null) return [made]
        }
        return []
      })
      .slice(0, 1),
  )
}

/** The date of a letter stands alone on its first page, perhaps behind a town: „26. Januar 2017", „Wiesbaden, den 16.06.2018". */
function standaloneDate(lines: readonly Line[], book: LabelBook, layout: Layout): Reading[] {
  const column = layout.fields.find((one) => one.id === 'issuedOn')
  if (!column) return []
  const labelled = new Set<object>(pairsOf(lines, book).flatMap((pair) => pair.words))
  const first = lines.filter((row) => row.page === 1)
  for (const segment of first.flatMap((row) => row.segments)) {
    const match = pattern('^(?:\\p{Lu}[\\p{L} .-]{2,30},? )?(?:den |am )?({date})$').exec(
      segment.text,
    )
    const place = match?.indices?.[1]
    if (!place || segment.words.some((word) => labelled.has(word))) continue
    const joined = join([segment.words])
    const made = reading(
      column,
      joined.text.slice(place[0], place[1]),
      wordsBetween(joined, place[0], place[1]),
      0.97,
    )
    if (made) return [made]
  }
  return []
}

function senderOn(lines: readonly Line[], layout: Layout): Reading[] {
  for (const row of lines) {
    for (const name of layout.sender) {
      const parts = name.split(' ')
      const at = row.words.findIndex((_, i) =>
        parts.every((part, k) => row.words[i + k]?.text.replace(/[,;·•|]$/u, '') === part),
      )
      if (at < 0) continue
      const words: Word[] = row.words.slice(at, at + parts.length)
      return [
        {
          column: { id: 'sender', type: 'text', labels: [] },
          text: name,
          words,
          value: name,
          confidence: 0.99,
        },
      ]
    }
  }
  return []
}

function statementsIn(
  pages: readonly Page[],
  paragraphs: readonly Paragraph[],
  layout: Layout,
): Letter['statements'] {
  const text = normal(paragraphs.map((one) => one.text).join(' '))
  const whole = isComplete(pages)
  const given = (id: keyof Letter['statements']): boolean | null => {
    const phrases = layout.statements[id]
    if (!phrases) return null
    if (phrases.some((phrase) => text.includes(normal(phrase)))) return true
    return whole ? false : null
  }
  return {
    recipients: given('recipients'),
    sources: given('sources'),
    logic: given('logic'),
    retention: given('retention'),
    rights: given('rights'),
  }
}

/** True when the pages number themselves through to their last. */
function isComplete(pages: readonly Page[]): boolean {
  const last = pages.at(-1)
  if (!last) return false
  const text = last.words.map((word) => word.text).join(' ')
  const match =
    /(?:Seite|Blatt|S\.)? ?(\d{1,2}) ?(?:von|\/) ?(\d{1,2})(?!\d)/iu.exec(text.slice(-60)) ??
    /(?:Seite|Blatt) (\d{1,2}) (?:von|\/) (\d{1,2})/iu.exec(text)
  return match !== null && match[1] === match[2] && Number(match[2]) === pages.length
}
