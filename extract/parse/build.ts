// One letter's pages and its layout → the Letter: tables first, then the rows of a scorecard, sentences, labelled blocks, and the letter's own
// phrases. What one step has read, no later step sees.
import { changesIn } from '../drift/changes.ts'
import { fingerprintOf } from '../drift/fingerprint.ts'
import type { Language, Letter } from '../model/index.ts'
import type { Page } from '../read/word.ts'
import { account } from './account.ts'
import { doubtAside } from './aside.ts'
import { assemble } from './assemble.ts'
import { blocksIn } from './block.ts'
import { isCard, isOfPairs } from './block-title.ts'
import { inPageOrder } from './cards.ts'
import { toldInCells } from './cell-list.ts'
import { dayItemIn } from './day-items.ts'
import { unfolded } from './columns.ts'
import { labelledWords, pairsOf } from './clause.ts'
import { bookOf, bookOfLetter } from './label-start.ts'
import { criteriaIn } from './criteria.ts'
import { bureauIn, datesOf, letterHead, senderOn, spoken } from './fields.ts'
import { statementsIn } from './statements.ts'
import { paragraphsOf, TOLD } from './flow.ts'
import type { Layout, Section } from './layout.ts'
import { normal } from './normal.ts'
import { homeBelowBirth } from './home.ts'
import { formListsIn } from './form-lists.ts'
import { headlessIn } from './headless.ts'
import { withInnerLabels } from './inner-labels.ts'
import { itemsIn } from './items.ts'
import { withMarksBefore } from './mark-sides.ts'
import { doubtLeftStatus } from './left-status.ts'
import { bodyLines, linesOf, without, withoutWords } from './lines.ts'
import { logicalLines } from './logical.ts'
import {
  addEarly,
  addLarge,
  addNames,
  addUnavailable,
  addUnopened,
  isMeasured,
  merged,
  ownScoreOf,
  totalOf,
  withScaleOfSent,
} from './once.ts'
import { addMeanings } from './once-meanings.ts'
import { doubtOddItems } from './odd-items.ts'
import { tablesOn } from './page-tables.ts'
import type { Record_ } from './record.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { sectionsOn } from './sections.ts'
import { sentWithQueries, withQueriesOfSent } from './sent-with.ts'
import { toldIn } from './sentence.ts'
import { isMostOf, isStrung } from './strung.ts'
import { addDaysOfHeadings, isScoreInOne, withNamesOfScores } from './titled.ts'
import { tellEffects } from './told-effects.ts'
import { toldItemsIn } from './told-items.ts'
import { addressed, withNames } from './recipient.ts'
import { doubtLists } from './list-doubts.ts'
import { reasonFor } from './reasons.ts'
import { recordsOf, toldInAll } from './table-records.ts'
import { looseDoubts, untakenOn } from './page-account.ts'
import { wholeItemsIn } from './whole-items.ts'
import { netsOf } from './nets.ts'

/** Reads the letter on the pages `read` (numbered from 1 within it) by `layout`. */
export function buildLetter(read: readonly Page[], layout: Layout, language: Language): Letter {
  const hasLists = layout.sets.some((set) => set.items)
  const given = hasLists ? withMarksBefore(read) : read
  const printed = withoutRunningHeads(bodyLines(given), bookOf(layout.fields))
  const forms = formListsIn(printed, layout.sets)
  const { pages, lines } = unfolded(
    given.map((page) => withoutWords(page, forms.words)),
    without(printed, forms.words),
    layout,
  )
  const sections = sectionsOn(lines, layout)
  const sectionAbove = (page: number, top: number): Section | null =>
    sections.findLast(
      (one) => one.line.page < page || (one.line.page === page && one.line.box[1] <= top),
    )?.section ?? null
  const used = new Set<object>()
  const records: Record_[] = [...forms.records]

  const tables = tablesOn(
    pages,
    lines,
    layout,
    sections.map((one) => one.line),
  )
  const rowsOf = new Map(
    tables.map((table) => [
      table,
      recordsOf(table, sectionAbove(table.head.page, table.head.box[1])),
    ]),
  )
  const print = fingerprintOf(pages, tables, sections, (table) =>
    toldInAll(rowsOf.get(table) ?? [], table),
  )
  const changes = changesIn(print, layout)
  for (const { table } of changes) {
    const own = table === undefined ? undefined : tables[table]
    for (const record of (own && rowsOf.get(own)) ?? [])
      record.doubts.push({ column: null, code: 'layout-changed' })
  }
  for (const table of tables) {
    for (const word of [...table.words, ...table.head.words]) used.add(word)
    for (const cell of table.head.cells) for (const word of cell.words) used.add(word.at)
    const own = rowsOf.get(table) ?? []
    records.push(...toldInCells(own, layout), ...sentWithQueries(own, table.head, layout))
  }
  const book = bookOfLetter(layout)
  let rest = withInnerLabels(without(lines, used), book)

  const card = layout.sets.find((set) => set.into === 'criteria')
  if (card) {
    const found = criteriaIn(rest, card, layout.criteria, layout.words.classes)
    records.push(...found.records)
    for (const word of found.words) used.add(word)
    rest = without(rest, used)
  }
  const whole = wholeItemsIn(rest, sections, layout)
  records.push(...whole.records)
  for (const word of whole.words) used.add(word)
  rest = without(rest, used)

  const listed = itemsIn(rest, layout.sets)
  records.push(...listed.records)
  for (const word of listed.words) used.add(word)
  rest = without(rest, used)

  if (layout.sets.some((set) => set.items?.told))
    records.push(...toldItemsIn(paragraphsOf(rest), layout.sets, records))
  const pairs = pairsOf(logicalLines(rest, book), book)
  const labelled = labelledWords(pairs)
  const dated = datesOf(given, lines, rest, book, layout, sections)
  const titles = new Set(sections.map((one) => one.line))
  for (const paragraph of withNamesOfScores(paragraphsOf(rest, titles), layout)) {
    const item = dayItemIn(paragraph, layout.sets, sectionAbove(paragraph.page, paragraph.top))
    if (item) {
      records.push(item)
      for (const word of paragraph.words) used.add(word)
      continue
    }
    const known = paragraph.words.filter((word) => labelled.has(word)).length
    const share = known / Math.max(1, paragraph.words.length)
    const isOne = isScoreInOne(paragraph, layout)
    const isFlow = isOne || isStrung(paragraph)
    const isLabels = share > 0.55 && !TOLD.test(paragraph.text) && !isFlow
    if (isLabels || (share > 0 && isOfPairs(paragraph.rows))) continue
    const section = sectionAbove(paragraph.page, paragraph.top)
    if (share > 0 && !isOne && isCard(rest[paragraph.line], section, layout)) continue
    const told = toldIn(paragraph, layout.sets, section?.implies ?? {}, section?.into ?? null)
    if (told.length === 0) continue
    if (isFlow && share > 0.55 && !isMostOf(told, paragraph.words, pairs)) continue
    records.push(...told)
    // A heading that names what is told below it stays the heading of what follows.
    for (const row of paragraph.rows.filter((one) => !titles.has(one)))
      for (const word of row.words) used.add(word)
  }
  const bare = headlessIn(without(lines, used), layout, (row) => sectionAbove(row.page, row.box[1]))
  if (bare.records.length > 0) changes.push({ what: 'heads-lost', lists: ['inquiries'] })
  records.push(...bare.records)
  for (const word of bare.words) used.add(word)
  rest = logicalLines(without(rest, used), book)

  const blocks = blocksIn(
    rest,
    layout,
    book,
    (row) => sections.find((one) => one.line.words[0] === row.words[0])?.section ?? null,
  )
  records.push(...blocks.records, ...sentWithQueries(blocks.records, null, layout))
  const everything = paragraphsOf(lines, titles)
  const firstPage = given.slice(0, 1).flatMap(linesOf)
  const fields = withNames(
    [
      ...blocks.fields,
      ...dated,
      ...spoken(layout, everything, pairs, firstPage),
      ...senderOn(given.flatMap(linesOf), layout),
      ...bureauIn(everything, layout),
    ],
    book,
    lines.flatMap(({ segments }) => segments.map(({ text }) => text)),
  )
  fields.push(...letterHead(layout, firstPage, fields))
  addressed(given, layout, fields)
  records.push(...homeBelowBirth(records, fields, lines, layout))
  addDaysOfHeadings(records, sections, everything, layout)
  tellEffects(records, everything)
  const sound = withQueriesOfSent(records, layout).filter(
    (record) => record.set.into !== 'scores' || record.set.once || isMeasured(record),
  )
  const single = merged(
    sound.map((record) => ownScoreOf(totalOf(record, layout), layout)),
    layout,
  )
  addLarge(single, layout, lines)
  addUnopened(single, blocks.early, layout)
  addEarly(single, blocks.early)
  const ordered = withScaleOfSent(single).toSorted(
    (a, b) => a.page - b.page || inPageOrder(a.top) - inPageOrder(b.top),
  )
  addUnavailable(ordered, layout, lines)
  addNames(ordered, everything, lines)
  addMeanings(ordered, lines)
  const left = without(rest, blocks.words)
  doubtLeftStatus(ordered, lines, left, layout)
  const untaken = untakenOn(
    { records: ordered, fields, lines, left, unchosen: blocks.unchosen },
    (row) => sectionAbove(row.page, row.box[1]),
    layout,
  )
  account(ordered, layout)
  doubtAside(ordered, ({ page, top }) => sectionAbove(page, top))
  doubtOddItems(ordered, layout)
  const letter = assemble({
    layout,
    language,
    pages: pages.length,
    fields,
    records: ordered,
    statements: statementsIn(pages, everything, layout),
  })
  const said = normal(everything.map((one) => one.text).join(' '))
  if (layout.parts?.some((group) => !group.some((one) => said.includes(normal(one)))))
    letter.doubts.push({ path: '/pages', reason: reasonFor('page-part', language) })
  for (const { path, code } of [
    ...netsOf(letter, lines, layout),
    ...looseDoubts(letter, untaken),
  ]) {
    const reason = reasonFor(code, language)
    if (!letter.doubts.some((one) => one.path === path && one.reason === reason))
      letter.doubts.push({ path, reason })
  }
  doubtLists(
    letter,
    { tables, changes, mixed: blocks.mixed, untaken, sections, records: ordered, lines },
    layout,
    language,
  )
  return letter
}
