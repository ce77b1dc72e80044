// Doubts that only the whole letter shows: lists whose items are unlike, printed counts, one date for two fields, a scorecard that is not whole.
import { SHORT_FORMS } from './company.ts'
import type { Letter } from '../model/index.ts'
import type { Layout } from './layout.ts'
import {
  bornLate,
  eitherDays,
  halfNamed,
  namedAsLabel,
  shortForms,
  undated,
  unpadded,
} from './letter-nets.ts'
import type { Line } from './lines.ts'
import { normal } from './normal.ts'
import type { ReasonCode } from './reasons.ts'
import {
  bareEntries,
  besideNameless,
  firmsOf,
  halfRows,
  swallowed,
  takenTwice,
} from './row-nets.ts'
import {
  cutScores,
  oneOfSeveral,
  partOfCard,
  strangeMeanings,
  unratedRows,
  unsent,
} from './score-nets.ts'
import { pattern } from './typed.ts'

export type Net = { path: string; code: ReasonCode }

/** All that the letter as a whole makes doubtful. */
export function netsOf(letter: Letter, lines: readonly Line[], layout: Layout): Net[] {
  return [
    ...besideUnread(letter),
    ...mixedKinds(letter, layout),
    ...bareEntries(letter),
    ...besideNameless(letter),
    ...halfRows(letter),
    ...swallowed(letter, layout),
    ...uneven(letter.addresses, '/addresses', ['reportedBy', 'storedOn']),
    ...halfReported(letter),
    ...uneven(letter.inquiries, '/inquiries', ['on', 'party', 'purpose']),
    ...unratedRows(letter),
    ...cutNames(letter),
    ...cutScores(letter),
    ...unsent(letter),
    ...miscounted(letter, lines),
    ...shared(letter),
    ...takenTwice(letter),
    ...halfNamed(letter),
    ...namedAsLabel(letter, layout),
    ...undated(letter, layout),
    ...bornLate(letter),
    ...unpadded(letter),
    ...shortForms(letter),
    ...eitherDays(letter),
    ...strangeMeanings(letter, layout),
    ...oneOfSeveral(letter, lines, layout),
    ...partOfCard(letter, lines, layout),
  ]
}

/** An entry beside one that could not be parted may have lost its end to it: that it has none is not to be said. */
function besideUnread({ entries, doubts }: Letter): Net[] {
  const whole = new Set(doubts.map((one) => one.path))
  return entries.flatMap((entry, i): Net[] => {
    const end = entry.negative ? 'settledOn' : 'closedOn'
    const isBeside = [i - 1, i + 1].some((j) => whole.has(`/entries/${j}`))
    const says = entry.negative ? entry.status === 'settled' : entry.lastDueOn !== null
    return isBeside && says && entry[end] === null
      ? [{ path: `/entries/${i}/${end}`, code: 'left' }]
      : []
  })
}

/** Letters after the stem of a kind: „Girokonto“ is one, „Kreditbank“ none. */
const ENDING = 3

/** Kinds whose words also begin the names of firms: „Versandhaus Muster GmbH“, „Leasing Muster AG“. */
const FIRMS_TOO: readonly (string | null)[] = ['mail-order-account', 'leasing', 'telecom', 'energy']

/**
 * „Girokonto Musterbank AG" as a company: kind and company stand in one cell, and the kind was taken from elsewhere. A claim that has a contract's begin
 * and no amount is none for certain, either.
 */
function mixedKinds({ entries }: Letter, layout: Layout): Net[] {
  return entries.flatMap((entry, i): Net[] => {
    const first = normal(entry.party?.split(' ')[0] ?? '')
    const inName = layout.words.entryTypes.some(
      ([stem, type]) =>
        type !== entry.type &&
        !FIRMS_TOO.includes(type) &&
        first.startsWith(stem) &&
        first.length - stem.length <= ENDING,
    )
    const isOdd = entry.type === 'claim' && entry.openedOn !== null && entry.amount === null
    if (inName || isOdd) return [{ path: `/entries/${i}`, code: 'columns' }]
    // A claim is not concluded: a day of that kind may be that from which it is due.
    const isDue = entry.type === 'claim' && entry.openedOn !== null && entry.firstDueOn === null
    return isDue ? [{ path: `/entries/${i}/openedOn`, code: 'left' }] : []
  })
}

/** A leaf that some items of a list have is missed in the others. */
function uneven<T extends object>(
  items: readonly T[],
  list: string,
  leaves: readonly (keyof T & string)[],
): Net[] {
  return leaves.flatMap((leaf) => {
    if (items.every((one) => one[leaf] === null)) return []
    return items.flatMap((one, i): Net[] =>
      one[leaf] === null ? [{ path: `${list}/${i}/${leaf}`, code: 'gap' }] : [],
    )
  })
}

/** SCHUFA prints by whom and when in one breath. */
function halfReported(letter: Letter): Net[] {
  if (letter.issuer !== 'schufa') return []
  return letter.addresses.flatMap((one, i): Net[] => {
    if ((one.reportedBy === null) === (one.storedOn === null)) return []
    const leaf = one.reportedBy === null ? 'reportedBy' : 'storedOn'
    return [{ path: `/addresses/${i}/${leaf}`, code: 'gap' }]
  })
}

/** „Volksbank" beside „Volksbank Musterau eG": a name that another of the letter begins with may be cut. */
function cutNames(letter: Letter): Net[] {
  const names = firmsOf(letter)
  // A recipient may be printed with its address, and then all are.
  const isPlaced = (path: string, name: string | null) =>
    path.endsWith('recipient') && name?.includes('(') === true
  const anyPlaced = names.some(([path, name]) => isPlaced(path, name))
  const printed = names.flatMap(([, name]) => name ?? [])
  const areForms =
    letter.issuer === 'schufa' &&
    printed.filter(hasForm).length >= FORMS_LEAST * Math.max(3, printed.length)
  return names.flatMap(([path, name]): Net[] => {
    if (name === null) return []
    const bare = path.endsWith('recipient') && anyPlaced && !isPlaced(path, name)
    const isCut = names.some(
      ([, other]) =>
        other !== null &&
        (other.endsWith(` ${name}`) ||
          (other.startsWith(`${name} `) && !other.startsWith(`${name} (`))),
    )
    const isShort = areForms && !hasForm(name) && name.split(' ').length <= 2
    // „11 Muster GmbH", „Anfragen von Unter- Muster AG": a name begins and goes on otherwise.
    const isTorn = /^[\p{Ll}\d]|\p{L}- \p{Lu}/u.test(name)
    return bare || isCut || isShort || isTorn ? [{ path, code: 'broken' }] : []
  })
}

const FORM = new RegExp(
  `(?:^|[\\s(-])(?:${SHORT_FORMS}|e\\.\\s?K\\.|r\\.\\s?l\\.|Aktiengesellschaft|Anstalt)(?!\\p{L})|(?:register|gericht|kasse|werke?)(?!\\p{L})|landesbank$`,
  'iu',
)
const hasForm = (name: string): boolean => FORM.test(name)
/** In a letter that prints companies with their legal form, this share of the names has one. */
const FORMS_LEAST = 0.6

const COUNTED = [
  '(?:sind|wurden|haben wir|liegen)(?: uns)? (\\d{1,3}) (Eintr[aä]ge|Anfragen)(?! der| in)',
  'Anzahl(?: der| aller)?(?: gespeicherten?r?)? (Eintr[aä]ge|Anfragen):? (\\d{1,3})',
]

/** „Anzahl der Anfragen: 3" above a list of two. */
function miscounted(letter: Letter, lines: readonly Line[]): Net[] {
  return lines.flatMap((row) =>
    COUNTED.flatMap((source): Net[] => {
      const groups = pattern(source).exec(row.text)?.slice(1) ?? []
      const count = Number(groups.find((one) => /^\d+$/u.test(one)) ?? Number.NaN)
      if (Number.isNaN(count)) return []
      const list = groups.some((one) => /^anfragen$/iu.test(one)) ? 'inquiries' : 'entries'
      return letter[list].length === count ? [] : [{ path: `/${list}`, code: 'unread' }]
    }),
  )
}

/** The day of the letter and that of a score are two: one printed date cannot be both. */
function shared(letter: Letter): Net[] {
  const own = letter.provenance['/issuedOn']
  const dated = letter.scores.findIndex((score) => score.calculatedOn !== null)
  if (letter.kind === 'schufa/score-2026' && own && dated < 0)
    return [{ path: '/issuedOn', code: 'twice' }]
  // A letter has its day on its first page: on another it is one of the stored data.
  if (own && own.page > 1) return [{ path: '/issuedOn', code: 'layout-changed' }]
  return ['/issuedOn', '/cutoffOn'].flatMap((path): Net[] => {
    const place = letter.provenance[path]
    const others = Object.entries(letter.provenance).filter(
      ([other, one]) =>
        other !== path &&
        place?.box &&
        one.page === place.page &&
        one.text === place.text &&
        one.box?.every((x, i) => Math.abs(x - (place.box?.[i] ?? 0)) < 0.5),
    )
    // Which of them it is nobody can say.
    return others.length > 0
      ? [path, ...others.map(([other]) => other)].map((one): Net => ({ path: one, code: 'twice' }))
      : []
  })
}
