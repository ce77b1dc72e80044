// One letter of a case as a rule sees it: what the person said applied, doubts respected, words at hand.
import type { Address, Answers, Entry, Inquiry, Letter, Score } from '../../extract/index.ts'
import type { Case } from '../case.ts'
import { dayInWords } from '../day.ts'
import { isStillDoubtful } from './doubt.ts'
import { money, type Speech } from './words.ts'

type List = 'entries' | 'inquiries' | 'addresses' | 'scores'
/** What the person says about one row of a list. */
export type About<L extends List> = NonNullable<NonNullable<Answers[L]>[string]>
export type AboutEntry = About<'entries'>

/** A row of the letter with its pointer inside the letter: '/entries/3'. */
export type Row<T> = { path: string; row: T }

/** A letter of the case with its pointers and doubts. */
export type Opened = {
  letter: Letter
  index: number
  /** Pointer inside the case: '/entries/3' for the first letter, '/letters/1/entries/3' for the second. */
  inCase: (path: string) => string
  /** The first of these leaves that is in doubt and was not looked at by the person; null when all are sure. */
  doubtful: (leaves: readonly string[]) => string | null
  /** The person looked at this value beside its crop, or vouched for the whole letter. */
  isConfirmed: (leaf: string) => boolean
}

export type Look = Opened & {
  /** The other letters of the case, of whichever bureau. */
  others: Opened[]
  /** Those that were given before this one, and those given after it. */
  before: Opened[]
  after: Opened[]
  /** Those of them that the same bureau wrote. */
  beside: Opened[]
  answers: Answers
  today: string
  speech: Speech
  /** The day for which the letter states the file (`cutoffOn`, else `issuedOn`), null when neither is printed or it is in doubt. */
  day: string | null
  /** Pointer of that day in the letter. */
  dayPath: string
  entries: Row<Entry>[]
  inquiries: Row<Inquiry>[]
  addresses: Row<Address>[]
  scores: Row<Score>[]
  /** What the person says about an entry. */
  about: (path: string) => AboutEntry
  aboutInquiry: (path: string) => About<'inquiries'>
  aboutAddress: (path: string) => About<'addresses'>
  aboutScore: (path: string) => About<'scores'>
  /** A doubt lies on the list as a whole: rows may be missing. */
  listInDoubt: (list: List) => boolean
  say: (de: string, en: string, fr: string) => string
  date: (day: string) => string
  money: (cents: number, currency: string | null) => string
}

const withoutFirst = (pointer: string) => pointer.replace(/^\/letters\/0(?=\/|$)/, '')

/** One letter with what the person confirmed beside its crops. */
function open(c: Case, letter: Letter, index: number): Opened {
  const prefix = index === 0 ? '' : `/letters/${index}`
  const inCase = (path: string) => prefix + path
  const confirmed =
    c.answers.confirmed === 'all'
      ? ('all' as const)
      : new Set((c.answers.confirmed ?? []).map(withoutFirst))
  const doubtful = (leaves: readonly string[]) =>
    leaves.find((leaf) => isStillDoubtful(letter.doubts, leaf, inCase(leaf), confirmed)) ?? null
  const isConfirmed = (leaf: string) =>
    confirmed === 'all' ||
    [...confirmed].some((one) => inCase(leaf) === one || inCase(leaf).startsWith(`${one}/`))
  return { letter, index, inCase, doubtful, isConfirmed }
}

/** Pointer of the day for which a letter states the file. */
export const dayPathOf = (letter: Letter) => (letter.cutoffOn !== null ? '/cutoffOn' : '/issuedOn')

/** The day for which a letter states the file, null when none is printed or it is in doubt. */
export function dayOf({ letter, doubtful }: Opened): string | null {
  return doubtful([dayPathOf(letter)]) === null ? (letter.cutoffOn ?? letter.issuedOn) : null
}

/** A doubt lies on a list of a letter as a whole: rows may be missing. */
export function isListInDoubt({ letter, doubtful }: Opened, list: List): boolean {
  return letter.doubts.some((doubt) => doubt.path === `/${list}`) && doubtful([`/${list}`]) !== null
}

const rowsOf = <T>(list: List, rows: readonly T[]): Row<T>[] =>
  rows.map((row, n) => ({ path: `/${list}/${n}`, row }))

/** Opens letter `index` of a case for the rules. */
export function lookAt(c: Case, letter: Letter, index: number, speech: Speech): Look {
  const opened = open(c, letter, index)
  const { inCase } = opened
  const said = <T>(list: Record<string, T> | null | undefined) => {
    const byPointer = new Map(
      Object.entries(list ?? {}).map(([key, value]) => [withoutFirst(key), value]),
    )
    return (path: string) => byPointer.get(inCase(path))
  }
  const ofEntries = said(c.answers.entries)
  const ofInquiries = said(c.answers.inquiries)
  const ofAddresses = said(c.answers.addresses)
  const ofScores = said(c.answers.scores)
  const about = (path: string) => ofEntries(path) ?? {}
  const openAll = (given: Case['letters'], from: number) =>
    given.flatMap((other, n) => (other === null ? [] : [open(c, other, from + n)]))
  const before = openAll(c.letters.slice(0, index), 0)
  const after = openAll(c.letters.slice(index + 1), index + 1)
  const others = [...before, ...after]
  return {
    ...opened,
    others,
    before,
    after,
    beside: others.filter((other) => other.letter.issuer === letter.issuer),
    answers: c.answers,
    today: c.today,
    speech,
    day: dayOf(opened),
    dayPath: dayPathOf(letter),
    entries: rowsOf('entries', letter.entries).filter(({ path }) => about(path).onLetter !== false),
    inquiries: rowsOf('inquiries', letter.inquiries),
    addresses: rowsOf('addresses', letter.addresses),
    scores: rowsOf('scores', letter.scores),
    about,
    aboutInquiry: (path) => ofInquiries(path) ?? {},
    aboutAddress: (path) => ofAddresses(path) ?? {},
    aboutScore: (path) => ofScores(path) ?? {},
    listInDoubt: (list) => isListInDoubt(opened, list),
    say: (de, en, fr) => ({ de, en, fr })[speech],
    date: (on) => dayInWords(on, speech),
    money: (cents, currency) => money(cents, currency, speech),
  }
}
