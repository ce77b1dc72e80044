// What a piece of a stored item without any words for it can only be, by its shape: a day, a place, a company, an amount, a number, a kind.
import { ENDS_SHORT, FORM, isCompany } from './company.ts'
import { entryTypeOf } from './entry-type.ts'
import { join, wordsBetween } from './join.ts'
import type { Column, Layout, RecordSet } from './layout.ts'
import { meaningOf } from './ledger.ts'
import { reading, type Reading } from './record.ts'
import { isFirm, pattern, typed } from './typed.ts'
import { type Piece, textOf } from './whole-pieces.ts'

export const CONFIDENCE = 0.97

export type Said = { readings: Reading[] /** A label whose value must follow. */; label?: Column[] }

const SMALL_OF_STREETS = 'am|an|der|dem|den|im|in|auf|zum|zur|bei|unter|vor|von'
const PLACE = new RegExp(
  `^[\\p{Lu}\\d][\\p{L}\\d.'-]*(?: (?:[\\p{Lu}\\d][\\p{L}\\d.'-]*|${SMALL_OF_STREETS})){0,5}? \\d+ ?\\p{L}?(?:[/-](?:(?:Stg|Stiege|Top|Tür)\\.? ?)?\\d+)*(?: (?:Stg|Stiege|Top|Tür)\\.? ?\\d+)*,? (?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L}. -]+(?: \\(\\p{Lu}[\\p{L}. ]+\\))?$`,
  'u',
)
export const isPlace = (text: string): boolean => PLACE.test(text)

/** The piece as the value of a column; null where it is none. */
export const said = (column: Column, piece: Piece): Said | null => {
  const text = textOf(piece)
  const own = isFirm(column.type)
    ? text.replace(/\.$/u, '')
    : column.type === 'party' && !ENDS_SHORT.test(text.slice(0, -1))
      ? text.replace(/\.$/u, '')
      : text.replace(/(?<=\p{Ll}{4})\.$/u, '')
  const made = reading(column, own, piece.flat(), CONFIDENCE)
  return made && made.value !== null ? { readings: [made] } : null
}

const STANDING =
  /^(?:aktuell|derzeit|gegenwärtig|jetzig|früher|ehemalig|vorherig|vormalig|alt|historisch|Haupt|Neben)\p{L}*(?: (?:Adresse|Anschrift|Wohnsitz))?$/iu

const LEADS = /^(?:(?:war|wegen|zwecks|aufgrund|für|zu):? |\p{L}+: )(?=\p{Lu})/u

/** What a piece without any words for it can only be. */
export function byShape(
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
  // „wegen: Kreditanfrage", „zwecks Kontoeröffnung": a small word before what was asked for is none of it.
  const lead = set.into === 'inquiries' ? piece.flat().length > 1 && LEADS.test(text) : false
  if (lead) {
    const [, ...own] = piece.flat()
    return byShape([own], textOf([own]), set, layout, had)
  }
  if (typed('date', text) !== null)
    return set.into === 'inquiries' || set.into === 'scores' ? as('on') : null
  if (isPlace(text)) return set.into === 'addresses' ? as('anyText') : null
  const three = set.into === 'entries' ? kindOfWhom(piece, set, layout, had) : null
  if (three) return three
  // „Forderung der Musterstrom AG" is the title of an item, and no name.
  const [kind = '', link = ''] = text.split(' ')
  if (/^(?:de[rs]|bei|von|mit)$/u.test(link) && entryTypeOf(kind, entryTypes).type !== null)
    return null
  if (set.into === 'scores')
    return namedScore(piece, set, had) ?? (isCompany(text) ? as('recipient') : null)
  if (isCompany(text)) return as(set.into === 'addresses' ? 'reportedBy' : 'party')
  if (set.into === 'inquiries') {
    const two = companyAndPurpose(piece, set, layout, had)
    if (two) return two
  }
  const amount = amountIn(piece, set, layout, had)
  if (amount) return amount
  if (/^\d[\d/.-]{4,}\d$/u.test(text) || FILE_NUMBER.test(text)) return as('reference')
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

/** „000 IN 626/22": how courts number their files. */
const FILE_NUMBER = /^\d{1,4} [A-Z]{1,3} \d{1,5}\/\d{2,4}$/u

/** „Forderung 000090259 von Musterinkasso AG", „Girokonto bei Musterbank eG": what it is, perhaps its number, and with whom. */
function kindOfWhom(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const words = piece.flat()
  const link = words.findIndex(({ text }, i) => i > 0 && /^(?:von|bei|mit)$/u.test(text))
  if (link < 1) return null
  const isArticle = /^(?:der|dem)$/u.test(words[link + 1]?.text ?? '')
  const number = /\d{4}/u.test(words[link - 1]?.text ?? '') ? link - 1 : link
  const parts = {
    type: words.slice(0, number),
    reference: words.slice(number, link),
    party: words.slice(link + (isArticle ? 2 : 1)),
  }
  const type = set.columns.find(({ id }) => id === 'type')
  const kind = textOf([parts.type])
  const isKind =
    type?.looks !== undefined &&
    pattern(type.looks).test(kind) &&
    entryTypeOf(kind, layout.words.entryTypes).type !== null
  if (!isKind || !isCompany(textOf([parts.party]))) return null
  const readings = Object.entries(parts).flatMap(([id, own]) => {
    const column = set.columns.find((one) => one.id === id)
    return column && own.length > 0 && !had.has(id) ? (said(column, [own])?.readings ?? []) : []
  })
  return readings.length >= 2 ? { readings } : null
}

/** „RiskIndicator 399", „CRIF-Score: 477": a score that went out by its name and its value. */
function namedScore(piece: Piece, set: RecordSet, had: ReadonlySet<string>): Said | null {
  const words = piece.flat()
  const at = words.length - 1
  const columns = ['name', 'value'].map((id) => set.columns.find((one) => one.id === id))
  const [name, value] = [[words.slice(0, at)], [words.slice(at)]]
  const { namedBy } = columns[0] ?? {}
  if (at < 1 || namedBy === undefined || !pattern(namedBy).test(textOf(name))) return null
  const readings = [name, value].flatMap((own, i) => {
    const column = columns[i]
    return column && !had.has(column.id) ? (said(column, own)?.readings ?? []) : []
  })
  return readings.length === 2 ? { readings } : null
}

/** „Musterbank eG Konditionenanfrage": cells so close that no white parts them; a name ends with its legal form. */
function companyAndPurpose(
  piece: Piece,
  set: RecordSet,
  layout: Layout,
  had: ReadonlySet<string>,
): Said | null {
  const words = piece.flat()
  for (let end = words.length - 1; end > 1; end -= 1) {
    const [name, purpose] = [[words.slice(0, end)], [words.slice(end)]]
    const company = textOf(name)
    if (!pattern(`${FORM}$`).test(company) || !isCompany(company)) continue
    // „Musterbank eG Musterstadt Kreditanfrage": the purpose begins with a word that is known as one.
    const first = words[end]?.text ?? ''
    const tables = [layout.words.inquiryKinds, layout.words.products]
    if (tables.every((table) => meaningOf(first, table, '') === '')) continue
    const who = had.has('party') ? null : byShape(name, company, set, layout, had)
    const why = had.has('purpose')
      ? null
      : byShape(purpose, textOf(purpose), set, layout, new Set([...had, 'party']))
    const readings = [who, why].flatMap((one) => one?.readings ?? [])
    if (new Set(readings.map(({ column }) => column.id)).size === 2) return { readings }
  }
  return null
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
