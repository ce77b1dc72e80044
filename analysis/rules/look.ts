// One letter of a case as a rule sees it: what the person said applied, doubts respected, words at hand.
import type { Answers, Entry, Inquiry, Letter } from '../../extract/index.ts'
import type { Case } from '../case.ts'
import { dayInWords } from '../day.ts'
import { isStillDoubtful } from './doubt.ts'
import { money, type Speech } from './words.ts'

export type AboutEntry = NonNullable<NonNullable<Answers['entries']>[string]>

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
}

export type Look = Opened & {
  /** The other letters of the case that the same bureau wrote. */
  beside: Opened[]
  today: string
  speech: Speech
  /** The day for which the letter states the file (`cutoffOn`, else `issuedOn`), null when neither is printed or it is in doubt. */
  day: string | null
  /** Pointer of that day in the letter. */
  dayPath: string
  entries: Row<Entry>[]
  inquiries: Row<Inquiry>[]
  /** What the person says about an entry. */
  about: (path: string) => AboutEntry
  /** A doubt lies on the list as a whole: rows may be missing. */
  listInDoubt: (list: 'entries' | 'inquiries' | 'scores') => boolean
  say: (de: string, en: string) => string
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
  return { letter, index, inCase, doubtful }
}

/** Opens letter `index` of a case for the rules. */
export function lookAt(c: Case, letter: Letter, index: number, speech: Speech): Look {
  const opened = open(c, letter, index)
  const { inCase, doubtful } = opened
  const said = new Map(
    Object.entries(c.answers.entries ?? {}).map(([key, value]) => [withoutFirst(key), value]),
  )
  const about = (path: string) => said.get(inCase(path)) ?? {}
  const dayPath = letter.cutoffOn !== null ? '/cutoffOn' : '/issuedOn'
  const day = doubtful([dayPath]) === null ? (letter.cutoffOn ?? letter.issuedOn) : null
  return {
    ...opened,
    beside: c.letters.flatMap((other, n) =>
      other !== null && n !== index && other.issuer === letter.issuer ? [open(c, other, n)] : [],
    ),
    today: c.today,
    speech,
    day,
    dayPath,
    entries: letter.entries
      .map((row, n) => ({ path: `/entries/${n}`, row }))
      .filter(({ path }) => about(path).onLetter !== false),
    inquiries: letter.inquiries.map((row, n) => ({ path: `/inquiries/${n}`, row })),
    about,
    listInDoubt: (list) =>
      letter.doubts.some((doubt) => doubt.path === `/${list}`) && doubtful([`/${list}`]) !== null,
    say: (de, en) => (speech === 'de' ? de : en),
    date: (on) => dayInWords(on, speech),
    money: (cents, currency) => money(cents, currency, speech),
  }
}
