// The values of a letter as the review shows them: where each stands, how sure it is, and in which order a person looks at them.
import type { Letter, Provenance } from '../../extract/index.ts'
import type { LetterView } from '../service.ts'
import type { Messages } from './messages/index.ts'
import { valueName, valueText } from './value-words.ts'
import { inCase, leafAt, readPaths } from './pointers.ts'
import { kindOf, typedText, type ValueKind } from './typed.ts'

/** What the person has vouched for: `Answers.confirmed`. */
export type Vouched = readonly string[] | 'all'

export type Section = keyof Messages['review']['sections']

/** One value of one letter, ready to show. `path` is the pointer inside its letter. */
export type ValueRow = {
  letter: number
  path: string
  section: Section
  /** The thing it belongs to: a company, a score, "Anschrift 2". Empty for the letter itself. */
  part: string
  name: string
  text: string
  kind: ValueKind
  /** As it stands in a field for typing. */
  typed: string
  provenance: Provenance | null
  /** Looked at by the person, one by one, or typed in by her. */
  confirmed: boolean
  missing: boolean
}

/** A card of the review: a doubt with its reasons and the values it touches. */
export type DoubtCard = { path: string; reasons: string[]; rows: ValueRow[]; whole: boolean }

const SECTIONS: Record<string, Section> = {
  scores: 'scores',
  entries: 'entries',
  inquiries: 'inquiries',
  addresses: 'addresses',
  identity: 'identity',
  reasons: 'reasons',
}
export const SECTION_ORDER: Section[] = [
  'frame',
  'scores',
  'entries',
  'inquiries',
  'addresses',
  'reasons',
  'identity',
]

const steps = (path: string) => path.split('/').slice(1)

/** What a pointer belongs to, in the letter's own words where it has some. */
function partOf(letter: Letter, path: string, t: Messages): string {
  const [list = '', at = ''] = steps(path)
  const i = Number(at)
  if (list === 'scores') return letter.scores[i]?.name ?? t.parts.score(i + 1)
  if (list === 'entries') {
    const entry = letter.entries[i]
    return entry?.party ?? (entry && t.entryTypes[entry.type]) ?? t.parts.entry(i + 1)
  }
  if (list === 'inquiries') return letter.inquiries[i]?.party ?? t.parts.inquiry(i + 1)
  if (list === 'addresses') return t.parts.address(i + 1)
  if (list === 'reasons') return t.parts.reason(i + 1)
  return ''
}

/** What an entry is, follows from its words: it is looked at where the entry stands. */
function besideOf(letter: Letter, path: string): Provenance | null {
  const entry = /^(\/entries\/\d+)\/type$/.exec(path)?.[1]
  const [beside] = entry ? readPaths(letter, entry) : []
  return beside ? (letter.provenance[beside] ?? null) : null
}

/** One value as the review shows it. */
export function rowOf(
  view: { n: number; letter: Letter },
  path: string,
  t: Messages,
  vouched: Vouched = [],
): ValueRow {
  const { letter, n } = view
  const value = leafAt(letter, path) ?? null
  const kind = kindOf(letter, path)
  return {
    letter: n,
    path,
    section: SECTIONS[steps(path)[0] ?? ''] ?? 'frame',
    part: partOf(letter, path, t),
    name: valueName(letter, path, t),
    text: value === null ? t.review.unsaid : valueText(letter, path, t),
    kind,
    typed: value === null ? '' : typedText(value, kind, t.spell),
    provenance: letter.provenance[path] ?? besideOf(letter, path),
    confirmed:
      vouched === 'all' ||
      letter.provenance[path]?.method === 'person' ||
      vouched.includes(inCase(n, path)),
    missing: value === null,
  }
}

/** Where no value could be made of what was read, the text itself stands in the field: saying "right" must not mean "nothing". */
const asRead = (row: ValueRow): ValueRow =>
  row.missing && row.provenance ? { ...row, typed: row.provenance.text } : row

/** Follows from other values and stands on no letter: nobody can compare it. */
const DERIVED = /\/(?:min|max|better|unit|negative)$/
/** Euro goes without saying: every amount shows it. */
const isForPeople = (letter: Letter, path: string) =>
  !DERIVED.test(path) && !(path.endsWith('/currency') && leafAt(letter, path) === 'EUR')

/** Paths of values to compare with the letter: what was read there, and of each entry its type, which its words were taken for. */
function shownPaths(letter: Letter, path: string): string[] {
  const paths = readPaths(letter, path).filter((one) => isForPeople(letter, one))
  const types = new Set(
    paths.flatMap((one) => {
      const entry = /^\/entries\/\d+(?=\/)/.exec(one)?.[0]
      return entry && `${entry}/type`.startsWith(path) ? [`${entry}/type`] : []
    }),
  )
  return [...types, ...paths.filter((one) => !types.has(one))]
}

/** The names of criteria and factors stand beside their own values already. */
const isNoLabel = (path: string) => !/\/(?:criteria\/\d+\/label|factors\/\d+\/name)$/.test(path)

/** Most values that one card shows: a doubt about a whole table is answered by looking at the page. */
const ROWS_A_CARD = 16

/** The doubts of a letter as cards, each doubt once, in the order of the page. */
export function doubtCards(view: { n: number; letter: Letter }, t: Messages): DoubtCard[] {
  const { letter } = view
  const cards = new Map<string, DoubtCard>()
  for (const { path, reason } of letter.doubts) {
    const known = cards.get(path)
    if (known) {
      known.reasons.push(reason)
      continue
    }
    const whole = leafAt(letter, path) === undefined
    const below = whole ? shownPaths(letter, path).filter(isNoLabel).slice(0, ROWS_A_CARD) : [path]
    cards.set(path, {
      path,
      reasons: [reason],
      whole,
      rows: below.map((leaf) => asRead(rowOf(view, leaf, t))),
    })
  }
  const place = (card: DoubtCard) => {
    const seen = card.rows[0]?.provenance
    return seen ? seen.page * 10_000 + (seen.box?.[1] ?? 0) : 0
  }
  return [...cards.values()].toSorted((a, b) => place(a) - place(b))
}

/** What is not in doubt, split into values that the person has put right and values that were read with certainty. */
export function settledRows(
  view: { n: number; letter: Letter },
  t: Messages,
  vouched: Vouched,
): { checked: ValueRow[]; sure: ValueRow[] } {
  const { letter } = view
  const doubtful = (path: string) =>
    letter.doubts.some((doubt) => path === doubt.path || path.startsWith(`${doubt.path}/`))
  const rows = shownPaths(letter, '')
    .filter((path) => !doubtful(path) && isNoLabel(path))
    .map((path) => rowOf(view, path, t, vouched))
  return {
    checked: rows.filter((row) => row.confirmed),
    sure: rows.filter((row) => !row.confirmed),
  }
}

/** A view whose letter was read. */
export const hasLetter = (view: LetterView): view is LetterView & { letter: Letter } =>
  view.letter !== null
