// What a piece of a stored item says by its label, by its words or by its shape. A piece that says nothing certain is null, and then nobody reads the item
// by its pieces.
import type { Word } from '../read/word.ts'
import { FORM, isCompany } from './company.ts'
import { entryTypeOf } from './entry-type.ts'
import { join, wordsBetween } from './join.ts'
import { bookOf, columnsOf } from './label-start.ts'
import type { Column, Layout, RecordSet } from './layout.ts'
import { meaningOf } from './ledger.ts'
import { normal } from './normal.ts'
import { reading, type Reading } from './record.ts'
import { isWeak } from './sentence.ts'
import { isFirm, pattern, typed } from './typed.ts'
import { type Piece, textOf } from './whole-pieces.ts'

const CONFIDENCE = 0.97

export type Said = { readings: Reading[] /** A label whose value must follow. */; label?: Column[] }

const SMALL_OF_STREETS = 'am|an|der|dem|den|im|in|auf|zum|zur|bei|unter|vor|von'
const PLACE = new RegExp(
  `^[\\p{Lu}\\d][\\p{L}\\d.'-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d.'-]*|${SMALL_OF_STREETS})){0,5}? \\d+ ?\\p{L}?(?:[/-]\\d+)*,? (?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L}. -]+$`,
  'u',
)
export const isPlace = (text: string): boolean => PLACE.test(text)

/** Words before a value that say nothing. */
const SMALL =
  /^(?:am|vom|zum|seit|per|ab|den|dem|der|die|das|bei|ist|war|wurde|lautet|beträgt|und|sowie|von|durch|=|:|–|-)$/iu

/** What a piece says; null when that is not certain. `had`: columns that the item has already. */
export function saidBy(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const text = textOf(piece)
  if (text === '') return { readings: [] }
  return (
    byLabel(piece, set, layout, had) ??
    byWords(piece, set, had) ??
    byShape(piece, text, set, layout, had) ??
    byRunning(piece, set, had)
  )
}

/** A label with its value, or alone. */
function byLabel(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const all = piece.flat()
  const book = bookOf(set.columns)
  // „angegebener Zweck: …": small words before a label say nothing.
  const small = Math.max(
    0,
    all.findIndex(({ text }) => !/^\p{Ll}{2,}$/u.test(text)),
  )
  for (const from of small > 0 && small < 3 ? [0, small] : [0])
    for (let n = Math.min(6, all.length - from); n > 0; n -= 1) {
      const label = all.slice(from, from + n)
      const columns = columnsOf(book, normal(label.map((one) => one.text).join('')), label)
      if (!columns) continue
      const rest = without(piece, all.slice(0, from + n))
      const isMarked = label.at(-1)?.text.endsWith(':') === true
      if (rest.flat().length === 0)
        // „Forderung" is a kind as well as a label: alone it is a label only with its colon.
        return isMarked || columns.every(({ type }) => type !== 'text')
          ? { readings: [], label: columns }
          : null
      const said = valueOf(rest, columns, set, layout, had, isMarked)
      if (said) return said
    }
  return null
}

const without = (piece: Piece, words: readonly Word[]): Piece =>
  piece.map((row) => row.filter((word) => !words.includes(word))).filter((row) => row.length > 0)

/** The value of a label, by what its columns may hold. */
export function valueOf(
  given: Piece,
  columns: readonly Column[],
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
  isMarked: boolean,
): Said | null {
  for (const column of columns.toSorted((a, b) => Number(had.has(a.id)) - Number(had.has(b.id)))) {
    const rest = isFirm(column.type) || column.type === 'party' ? bare(given) : given
    const text = textOf(rest)
    const isFit = isFirm(column.type)
      ? typed(column.type, text.replace(/\.$/u, '')) !== null
      : column.type === 'number'
        ? /^\S*\d\S*(?: [\p{Lu}\d/.-]{1,12}){0,3}$/u.test(text) && typed('number', text) !== null
        : column.type === 'address'
          ? isPlace(text)
          : column.type === 'party'
            ? isCompany(text) || (isMarked && /^\p{Lu}[^\d,;]+$/u.test(text))
            : false
    if (!isFit) continue
    return said(column, rest)
  }
  const column = columns.find(({ type }) => type === 'text')
  if (!column) return null
  // „Status: bezahlt am 07.03.2022": the value is a label with its own.
  const inner = saidBy(given, set, layout, had)
  if (inner && inner.readings.length > 0 && inner.label === undefined) return inner
  return isMarked && !/\d{3}/u.test(textOf(given)) ? said(column, given) : null
}

const said = (column: Column, piece: Piece): Said | null => {
  const text = textOf(piece)
  const own = isFirm(column.type)
    ? text.replace(/\.$/u, '')
    : text.replace(/(?<=\p{Ll}{4})\.$/u, '')
  const made = reading(column, own, piece.flat(), CONFIDENCE)
  return made && made.value !== null ? { readings: [made] } : null
}

function bare(piece: Piece): Piece {
  const [first = [], ...others] = piece
  const at = first.findIndex(({ text }) => !SMALL.test(text))
  return at <= 0 ? piece : [first.slice(at), ...others]
}

/** Words that say which value it is, as sentences have them: „72 Raten", „gemeldet von …". Nothing else of weight may stand in the piece. */
function byWords(piece: Piece, set: RecordSet, had: ReadonlySet<string>): Said | null {
  const joined = join(piece)
  const found = new Map<string, Reading>()
  for (const column of set.columns) {
    if (had.has(column.id) || !(isFirm(column.type) || column.type === 'party')) continue
    for (const source of column.says ?? []) {
      if (isWeak(source)) continue
      const match = pattern(source).exec(joined.text)
      const place = match?.indices?.[1]
      if (!match || !place) continue
      const [from, to] = [match.index, match.index + match[0].length]
      if (/[\p{Lu}\d]/u.test(joined.text.slice(0, from) + joined.text.slice(to))) continue
      const own = joined.text.slice(...place).replace(/[\s,;.)]+$/u, '')
      if (column.type === 'party' && !isCompany(own)) continue
      const words = wordsBetween(joined, place[0], place[0] + own.length)
      const made = reading(column, own, words, CONFIDENCE)
      if (made?.value == null) continue
      found.set(column.id, made)
      break
    }
  }
  return found.size === 1 ? { readings: [...found.values()] } : null
}

/** A name of a company in running text. */
const IN_TEXT = new RegExp(
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d.'-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d.'-]*|&|und|der|für))*? ?${FORM}`,
  'du',
)

/** „Am 9.2.2026 fragte die Musterbank AG an": one day and one company in words that say nothing else. */
function byRunning(piece: Piece, set: RecordSet, had: ReadonlySet<string>): Said | null {
  const [on, who] = set.into === 'inquiries' ? ['on', 'party'] : ['storedOn', 'reportedBy']
  if (set.into === 'entries' || had.has(on) || had.has(who)) return null
  const joined = join(piece)
  const begun = /^(?:Am|Vom|Die|Der|Das|Von|Durch|Sie|Es) /u.exec(joined.text)?.[0].length ?? 0
  const text = ' '.repeat(begun) + joined.text.slice(begun)
  const places = [
    [on, pattern('({date})').exec(text)?.indices?.[1]],
    [who, IN_TEXT.exec(text)?.indices?.[0]],
  ] as const
  let rest = text
  const readings = places.flatMap(([id, place]) => {
    const column = set.columns.find((one) => one.id === id)
    if (!place || !column) return []
    rest = rest.slice(0, place[0]) + ' '.repeat(place[1] - place[0]) + rest.slice(place[1])
    const made = reading(column, text.slice(...place), wordsBetween(joined, ...place), CONFIDENCE)
    return made && made.value !== null ? [made] : []
  })
  const isPlain = !/[\p{Lu}\d]|(?<!\p{L})(?:kein|nicht|nie)/u.test(rest)
  return readings.length === 2 && isPlain ? { readings } : null
}

const STANDING =
  /^(?:aktuell|derzeit|gegenwärtig|jetzig|früher|ehemalig|vorherig|vormalig|alt|historisch|Haupt|Neben)\p{L}*(?: (?:Adresse|Anschrift|Wohnsitz))?$/iu

/** What a piece without any words for it can only be. */
function byShape(
  piece: Piece,
  text: string,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const open = (id: string): Column | undefined =>
    had.has(id) ? undefined : set.columns.find((one) => one.id === id)
  const as = (id: string): Said | null => {
    const column = open(id)
    return column ? said(column, piece) : null
  }
  const { inquiryKinds, products, statuses, entryTypes } = layout.words
  if (typed('date', text) !== null) return set.into === 'inquiries' ? as('on') : null
  if (isPlace(text)) return set.into === 'addresses' ? as('anyText') : null
  if (isCompany(text)) return as(set.into === 'addresses' ? 'reportedBy' : 'party')
  const amount = amountIn(piece, set, layout, had)
  if (amount) return amount
  if (/^\d[\d/.-]{4,}\d$/u.test(text)) return as('reference')
  if (/\d/u.test(text) || text.split(' ').length > 8) return null
  if (set.into === 'addresses') return STANDING.test(text) ? as('standing') : null
  if (set.into === 'inquiries') {
    const isKnown = [inquiryKinds, products].some((table) => meaningOf(text, table, '') !== '')
    const hasForm = pattern(FORM).test(text)
    return !hasForm && (isKnown || /^\p{Lu}/u.test(text)) ? as('purpose') : null
  }
  if (meaningOf(text, statuses, '') !== '' && text.split(' ').length <= 3 && /^\p{Ll}/u.test(text))
    return as('status')
  const type = open('type')
  const isKind =
    type?.looks !== undefined &&
    pattern(type.looks).test(text) &&
    entryTypeOf(text, entryTypes).type !== null
  return isKind ? as('type') : null
}

/** „Forderung EUR 3.092,65", „Ratenkredit über 5.000 €": an amount, perhaps behind what it is one of; an instalment is another. */
function amountIn(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const joined = join(piece)
  const column = set.columns.find(({ id }) => id === 'amount')
  const match = pattern('^(.*?)(?: über| von| in Höhe von)? ?({money})$').exec(
    joined.text.replace(/[\s,;.)]+$/u, ''),
  )
  const [, place] = [match?.indices?.[1], match?.indices?.[2]]
  if (!match || !place || !column || had.has('amount')) return null
  const [, before = '', money = ''] = match
  if (!/€|EUR|,\d{2}$/u.test(money) || /\d|rate|monat/iu.test(before)) return null
  if (before.split(' ').length > 3) return null
  const made = reading(column, money, wordsBetween(joined, ...place), CONFIDENCE)
  if (made?.value == null) return null
  const head = [joined.words.slice(0, before === '' ? 0 : before.split(' ').length)]
  const kind =
    before === '' || had.has('type') ? { readings: [] } : byShape(head, before, set, layout, had)
  return kind && { readings: [...kind.readings, made] }
}
