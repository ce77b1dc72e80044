// Blocks under a title of their own: which line is one, what stands beside it, and what a line without a label right below it says.
import { isCompany } from './company.ts'
import { join, wordsBetween } from './join.ts'
import type { Column, Layout, RecordSet, Section } from './layout.ts'
import type { Line, Segment } from './lines.ts'
import type { Record_ } from './record.ts'
import { normal } from './normal.ts'
import { isStrong, pattern, typed } from './typed.ts'

/** Under the heading of one score, or of no list that we know, the card of another may follow, titled by its own name. */
const isScoreAmong = (
  set: RecordSet,
  sets: readonly RecordSet[],
  section: Section | null,
): boolean =>
  set.id === 'sector-scores' &&
  (section === null ||
    (section.into === null && section.aside !== true) ||
    sets.some(({ id, into }) => id === section.into && into === 'scores'))

/** A line of its own that names what a record is. */
type Title = {
  set: RecordSet
  column: Column
  text: string
  words: Segment['words']
  lines: 1 | 2
  /** What stands behind it on its piece: „Kreditkarte – Musterbank AG". */
  rest: Segment['words']
}

/** The end of a line that cannot be the end of a title. */
export const GOES_ON = /(?:[,/-]|\s(?:für|und|zu|in|der|Version))$/u

/** „SCHUFA-Score für" / „Telekommunikationsunternehmen, Version 3.0": a title that cannot end where its line does. */
function wrapped(segment: Segment, next: Line | undefined): Segment | null {
  const [below] = next?.segments ?? []
  const isBelow =
    next &&
    below &&
    next.page === segment.words[0]?.page &&
    Math.abs(below.box[0] - segment.box[0]) < 2 &&
    next.box[3] - segment.box[3] < 1.7 * next.size
  // „Datum: 21.06.2018 · Bezeichnung: SCHUFA-Score für Banken, Version" is a record that is strung together.
  if (!isBelow || /\p{L}: /u.test(segment.text)) return null
  if (!GOES_ON.test(segment.text)) return null
  const { text, words } = join([segment.words, below.words])
  return { text, words, box: segment.box }
}

export function titleOf(
  row: Line,
  next: Line | undefined,
  sets: readonly RecordSet[],
  section: Section | null,
  used: ReadonlySet<object>,
  last?: RecordSet,
): Title | null {
  for (const set of sets) {
    // A further address below the one that a label named.
    const isHere =
      (set === last && set.into === 'addresses') ||
      section?.into === set.id ||
      section?.also?.includes(set.id) === true ||
      // Among the particulars of the person only what labels of the set follow.
      (section?.into === null && set.into === 'addresses' && isOverLabels(row, next, set))
    if (!set.title || !(isHere || isScoreAmong(set, sets, section))) continue
    const column = set.columns.find((one) => one.id === set.title?.column)
    for (const one of row.segments) {
      if (!column || one.words.some((word) => used.has(word))) continue
      const segment = wrapped(one, next) ?? one
      // A line that was put together of two may hold a word that was broken.
      const joined = join([segment.words])
      const place = pattern(set.title.pattern).exec(joined.text)?.indices?.[1]
      if (!place) continue
      const text = joined.text.slice(...place)
      const words = wordsBetween(joined, ...place)
      const last = words.at(-1)
      const rest = last ? segment.words.slice(segment.words.indexOf(last) + 1) : []
      return { set, column, text, words, lines: segment === one ? 1 : 2, rest }
    }
  }
  return null
}

/** A line of one piece right over a label of the set that stands left of its value. */
function isOverLabels(row: Line, next: Line | undefined, set: RecordSet): boolean {
  const [label, value, ...others] = next?.segments ?? []
  if (!label || !value || others.length > 0 || row.segments.length > 1) return false
  const text = normal(label.text)
  return (
    Math.abs(label.box[0] - row.box[0]) < 2 &&
    set.columns.some(({ labels }) => labels.some((own) => normal(own) === text))
  )
}

/** „Kreditkarte – Musterbank AG": behind the kind of an item and a sign stands who it was with, if it is a name. */
export function partyOf({
  set,
  rest,
  words: before,
}: Title): { column: Column; text: string; words: Segment['words'] } | null {
  const isSign = /^[-–—|:,·]$/u.test(rest[0]?.text ?? '')
  // „Girokonto, Musterbank AG".
  const isBehindComma = /[,:]$/u.test(before.at(-1)?.text ?? '')
  const words = isSign ? rest.slice(1) : rest
  const column = set.columns.find((one) => one.type === 'party' && one.looks !== undefined)
  if (!column || words.length === 0 || !(isSign || isBehindComma)) return null
  const { text } = join([words])
  return isBareName('party', column.looks ?? '$.', text) ? { column, text, words } : null
}

/** Whether a line is the title of a record of its section and nothing else: what follows is a block, however few of its lines bear a label. */
export function isCard(row: Line | undefined, section: Section | null, layout: Layout): boolean {
  const own = layout.sets.filter(({ title }) => title && row?.segments.length === 1)
  return own.some(
    ({ id, title }) =>
      (section?.into === id || section?.also?.includes(id) === true) &&
      pattern(title?.pattern ?? '$.').exec(row?.text ?? '')?.[1] === row?.text,
  )
}

/** So many lines of two parts that begin in line are labels with their values. */
const PAIRS_LEAST = 4
const OF_PAIRS = 0.8

/** „Nachname ........ Ostrowski" over „wohnhaft ........ Musterweg 3, 70999 Musterlingen": labels beside their values, of which some are not known, and no sentence. */
export function isOfPairs(rows: readonly Line[]): boolean {
  const pairs = rows.filter(
    ({ segments, box }) => segments.length === 2 && Math.abs(box[0] - (rows[0]?.box[0] ?? 0)) < 2,
  )
  return pairs.length >= PAIRS_LEAST && pairs.length >= OF_PAIRS * rows.length
}

/** „Girokonto" over „Musterbank AG": a line right below a title that can be the value of one column only is that, though no label says so. */
export function bareOf(
  row: Line,
  { columns }: RecordSet,
  { readings }: Record_,
): { column: Column; text: string; words: Segment['words'] } | null {
  const [segment, ...others] = row.segments
  if (!segment || others.length > 0) return null
  const { text, words } = segment
  const fits = columns.filter(({ type, looks }) =>
    isStrong(type)
      ? typed(type, text) !== null
      : looks !== undefined && isBareName(type, looks, text),
  )
  const [column] = fits
  return column && fits.length === 1 && !readings.has(column.id) ? { column, text, words } : null
}

/** Of text without a label only the name of a company shows what it is. */
const isBareName = (type: Column['type'], looks: string, text: string): boolean =>
  type === 'party' &&
  (isCompany(text) || new RegExp(looks, 'u').test(text)) &&
  /^\p{Lu}/u.test(text) &&
  !/(?<!\.\p{L}|Co)\.$|[,:;]$|\d{3}/u.test(text)

type Beside = { column: Column; text: string; words: Segment['words'] }

/**
 * What stands right of a title without a label: „Forderung            tituliert" its status, „Ratenkredit          Musterbank AG" who it was with, „SCHUFA-Score
 * für Banken, Version 3.0    9809    97,82 %" what only one column can hold.
 */
export function besideOf(
  row: Line,
  next: Line | undefined,
  title: Segment['words'],
  record: Record_,
): Beside[] {
  const { set, readings } = record
  if (row.words[0] !== title[0]) return []
  // „Girokonto          Melder: Musterbank AG" says what it is.
  const pieces = row.segments.slice(1).filter(({ text }) => !/\p{L}:(?: |$)/u.test(text))
  const column = (id: string) => set.columns.find((one) => one.id === id)
  const [status, meaning] = [column('status'), column('meaning')]
  const party = set.into === 'entries' ? column('party') : undefined
  const taken = new Set(readings.keys())
  // Of two companies neither is known for who it is.
  if (pieces.filter(({ text }) => isCompany(text)).length > 1) return []
  const put_ = (own: Column, { text, words }: Pick<Beside, 'text' | 'words'>): Beside[] => {
    taken.add(own.id)
    return [{ column: own, text, words }]
  }
  const found = pieces.flatMap((piece): Beside[] => {
    const { words, text } = piece
    if (party && !taken.has(party.id) && isCompany(text)) return put_(party, piece)
    if (status && pieces.length === 1 && words.length <= 3 && !/\d/u.test(text))
      return put_(status, piece)
    const below = set.into === 'scores' ? restOf(piece, next) : []
    return partsOf([...words, ...below]).flatMap((part): Beside[] => {
      const own = join([
        part.filter((one) => !below.includes(one)),
        part.filter((one) => below.includes(one)),
      ])
      if (meaning?.looks && !taken.has('meaning') && pattern(meaning.looks).test(own.text))
        return put_(meaning, { text: own.text, words: part })
      const fits = set.columns.filter(
        ({ id, type }) => !taken.has(id) && isStrong(type) && typed(type, own.text) !== null,
      )
      const [only] = fits
      return only && fits.length === 1 ? [{ column: only, text: own.text, words: part }] : []
    })
  })
  // Nor is it known which of two figures is the value.
  return found.filter(({ column: own }) => found.filter((one) => one.column === own).length === 1)
}

/** „… · sehr geringes" / „Risiko": what goes on right below a piece. */
function restOf(piece: Segment, next: Line | undefined): Segment['words'] {
  const below = next?.segments.find(({ box }) => Math.abs(box[0] - piece.box[0]) < 2)
  const isClose = below && below.box[3] - piece.box[3] < 1.7 * (piece.words[0]?.size ?? 0)
  return isClose && below !== next?.segments[0] ? below.words : []
}

function partsOf(words: Segment['words']): Segment['words'][] {
  const parts: Segment['words'][] = [[]]
  for (const word of words) {
    if (/^[·|–—/]$/u.test(word.text)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.filter((part) => part.length > 0)
}
