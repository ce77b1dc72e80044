// What a piece of a stored item says by its label, by its words or by its shape. A piece that says nothing certain is null, and then nobody reads the item
// by its pieces.
import type { Word } from '../read/word.ts'
import { FORM, isCompany } from './company.ts'
import { entryTypeOf } from './entry-type.ts'
import { join, wordsBetween } from './join.ts'
import { bookOf, columnsOf, keyOf } from './label-start.ts'
import type { Column, Layout, RecordSet } from './layout.ts'
import { normal } from './normal.ts'
import { reading, type Reading } from './record.ts'
import { isWeak } from './sentence.ts'
import { shortWordsIn, spelledOut } from './short-words.ts'
import { columnByStems } from './stems.ts'
import { isFirm, pattern, patternIn, typed } from './typed.ts'
import { type Piece, textOf } from './whole-pieces.ts'
import { byShape, CONFIDENCE, isPlace, type Said, said } from './whole-shape.ts'

/** Words before a value that say nothing. */
const SMALL =
  /^(?:am|vom|zum|seit|per|ab|den|dem|der|die|das|bei|ist|war|wurde|lautet|beträgt|und|sowie|von|durch|=|:|–|-)$/iu

/**
 * What a piece says; null when that is not certain. `had`: columns that the item has already; `isLabel`: a cell with a value stands beside it, so that it
 * may be a label without its colon.
 */
export function saidBy(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
  isLabel = false,
): Said | null {
  const text = textOf(piece)
  if (text === '') return { readings: [] }
  const own = withoutSubject(piece, set, layout)
  return (
    // The name of a score is a label of its value, too.
    (set.into === 'scores' ? byShape(own, textOf(own), set, layout, had) : null) ??
    byLabel(piece, set, layout, had, isLabel) ??
    byWords(own, set, had) ??
    byShape(own, textOf(own), set, layout, had) ??
    byRunning(piece, set, had)
  )
}

/** „Der Vertrag läuft", „Die Forderung wurde am 10. Juni 2026 ausgeglichen": what the item is about says nothing new of it. */
function withoutSubject(piece: Piece, set: RecordSet, layout: Layout): Piece {
  const [article, noun, ...more] = piece.flat()
  if (!article || !noun || more.length === 0) return piece
  if (!/^(?:der|die|das|dieser?|dieses)$/iu.test(article.text)) return piece
  const isKnown =
    bookOf(set.columns, layout).byLabel.has(normal(noun.text)) ||
    entryTypeOf(noun.text, layout.words.entryTypes).type !== null
  return isKnown ? without(piece, [article, noun]) : piece
}

/** A label with its value, or alone. */
function byLabel(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
  isLabel: boolean,
): Said | null {
  const all = piece.flat()
  const book = bookOf(set.columns, layout)
  // „angegebener Zweck: …": small words before a label say nothing.
  const small = Math.max(
    0,
    all.findIndex(({ text }) => !/^\p{Ll}{2,}$/u.test(text)),
  )
  for (const from of small > 0 && small < 3 ? [0, small] : [0])
    for (let n = Math.min(6, all.length - from); n > 0; n -= 1) {
      const label = all.slice(from, from + n)
      const columns = columnsOf(book, keyOf(label.map((one) => one.text).join(' '), book), label)
      if (!columns) continue
      const rest = without(piece, all.slice(0, from + n))
      const isMarked = label.at(-1)?.text.endsWith(':') === true
      if (rest.flat().length === 0)
        // „Forderung" is a kind as well as a label: alone it is a label only with its colon.
        return isMarked || isLabel || columns.every(({ type }) => type !== 'text')
          ? { readings: [], label: columns }
          : null
      const said = valueOf(rest, columns, set, layout, had, isMarked)
      if (said) return said
    }
  return byStems(piece, set, layout, had)
}

/** „Bürgschaftsbetrag (EUR): 11.000,00": a label that only its stems name, up to its colon. */
function byStems(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const all = piece.flat()
  const colon = all.slice(0, STEM_WORDS).findIndex(({ text }) => text.endsWith(':'))
  if (colon < 0) return null
  const end = IN_CURRENCY.test(all[colon]?.text ?? '') ? colon : colon + 1
  const label = all.slice(0, end).map(({ text }) => text)
  const column = columnByStems(set.columns, spelledOut(label.join(' '), shortWordsIn(layout)))
  const rest = without(piece, all.slice(0, end))
  if (!column || /\d{2}/u.test(label.join('')) || rest.length === 0) return null
  return valueOf(rest, [column], set, layout, had, true)
}

const STEM_WORDS = 6
const IN_CURRENCY = /^\((?:EUR|Euro|€)\):$/u

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
        ? /^(?:\p{Lu}{1,3} )?\S*\d\S*(?: [\p{Lu}\d/.-]{1,12}){0,3}$/u.test(text) &&
          typed('number', text) !== null
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
      const match = patternIn(source, joined.text)
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
  `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d.'-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d.'-]*|&|und|der|für))*? ?${FORM}(?: ${FORM})*`,
  'du',
)

/** „Am 9.2.2026 fragte die Musterbank AG an": one day and one company in words that say nothing else. */
function byRunning(piece: Piece, set: RecordSet, had: ReadonlySet<string>): Said | null {
  const [on, who] = RUNNING[set.into] ?? ['', '']
  if (on === '' || had.has(on) || had.has(who)) return null
  const joined = join(piece)
  const begun = /^(?:Am|Vom|Die|Der|Das|Von|Durch|Sie|Es) /u.exec(joined.text)?.[0].length ?? 0
  const text = ' '.repeat(begun) + joined.text.slice(begun)
  const sent = set.into === 'scores' ? SENT.exec(text)?.indices : undefined
  const places = [
    [on, pattern('({date})').exec(text)?.indices?.[1]],
    [who, IN_TEXT.exec(text)?.indices?.[0]],
    ['name', sent?.[1]],
    ['value', sent?.[2]],
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
  return readings.length === (sent ? 4 : 2) && isPlain ? { readings } : null
}

/** Which day and which company stand in running text. */
const RUNNING: Partial<Record<RecordSet['into'], readonly [string, string]>> = {
  inquiries: ['on', 'party'],
  addresses: ['storedOn', 'reportedBy'],
  scores: ['on', 'recipient'],
}

/** „RiskIndicator 399": a score that went out. */
const SENT = /(?<!\p{L})((?:CRIF|KSV1870)[ -]\p{L}+|RiskIndicator)(?: von)? (\d{3})$/du
