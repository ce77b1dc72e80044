// Doubts on rows that others of their list show to be no whole rows: titles, halves, names that hold the next cell, words taken twice.
import type { Letter } from '../model/index.ts'
import { SHORT_FORMS } from './company.ts'
import { bookOfLetter } from './label-start.ts'
import type { Layout } from './layout.ts'
import type { Net } from './nets.ts'
import { normal } from './normal.ts'

/** An entry that says only what and who, beside others with days, numbers, amounts: a title, or half of another entry. */
export function bareEntries({ entries }: Letter): Net[] {
  const isBare = (one: Letter['entries'][number]) =>
    [one.reference, one.amount, one.reportedOn, one.storedOn, one.openedOn, one.grantedOn].every(
      (value) => value === null,
    )
  if (entries.every(isBare)) return []
  return entries.flatMap((one, i): Net[] =>
    isBare(one) ? [{ path: `/entries/${i}`, code: 'gap' }] : [],
  )
}

/** Beside an entry without a company stands one that may have its: names over groups of rows went to the wrong ones. */
export function besideNameless({ entries }: Letter): Net[] {
  const isNameless = (i: number) => entries[i] !== undefined && entries[i].party === null
  if (entries.every((_, i) => isNameless(i))) return []
  return entries.flatMap(({ party }, i): Net[] =>
    party !== null && (isNameless(i - 1) || isNameless(i + 1))
      ? [{ path: `/entries/${i}/party`, code: 'left' }]
      : [],
  )
}

/**
 * An inquiry without a day or a name beside others that have both; the row next to it that lacks something, too, may have lost it to that one.
 * One that says nothing of what was asked, while its row holds what is of no inquiry, may be an entry.
 */
export function halfRows({ inquiries, doubts }: Letter): Net[] {
  const isHalf = (i: number) => inquiries[i]?.on === null || inquiries[i]?.party === null
  const isLeftOver = (i: number) => doubts.some(({ path }) => path === `/inquiries/${i}/on`)
  const saysWhat = inquiries.some(({ purpose }) => purpose !== null)
  if (inquiries.every((_, i) => isHalf(i))) return []
  return inquiries.flatMap(({ purpose }, i): Net[] =>
    isHalf(i) ||
    (purpose === null && (isHalf(i - 1) || isHalf(i + 1) || (saysWhat && isLeftOver(i))))
      ? [{ path: `/inquiries/${i}`, code: 'gap' }]
      : [],
  )
}

/** Those who reported, asked or were told something, with where it is read. */
export const firmsOf = ({
  scores,
  entries,
  inquiries,
  addresses,
}: Letter): [string, string | null][] => [
  ...scores.map((one, i): [string, string | null] => [`/scores/${i}/recipient`, one.recipient]),
  ...entries.map((one, i): [string, string | null] => [`/entries/${i}/party`, one.party]),
  ...inquiries.map((one, i): [string, string | null] => [`/inquiries/${i}/party`, one.party]),
  ...addresses.map((one, i): [string, string | null] => [
    `/addresses/${i}/reportedBy`,
    one.reportedBy,
  ]),
]

/** Letters after the stem of a kind: „Girovertrag“. */
const ENDING = 6

/** „Musterbank AG Girovertrag", „Musterkasse eG Scorekarte": behind the legal form stands what is of the next cell, or its label. */
export function swallowed(letter: Letter, layout: Layout): Net[] {
  const { byLabel } = bookOfLetter(layout)
  const places = letter.addresses.map(({ text }, i) => [`/addresses/${i}/text`, text] as const)
  return [...firmsOf(letter), ...places].flatMap(([path, name]): Net[] => {
    const behind = path.endsWith('/text') ? BEHIND_TOWN : BEHIND_FORM
    const tail = normal(behind.exec(name ?? '')?.[1] ?? '')
    const isOther =
      byLabel.has(tail) ||
      layout.words.entryTypes.some(
        ([stem]) => tail.startsWith(stem) && tail.length - stem.length <= ENDING,
      )
    return tail !== '' && isOther ? [{ path, code: 'columns' }] : []
  })
}

const BEHIND_TOWN = /\d{4,5} \p{Lu}\S*(?: \S+)*? (\p{Lu}\S*)$/u
const BEHIND_FORM = new RegExp(`(?:^|[\\s(-])(?:${SHORT_FORMS}) (\\p{Lu}[^()]*)$`, 'u')

/** One printed word is not both names of a person. */
export function takenTwice({ provenance }: Letter): Net[] {
  const own = Object.entries(provenance).filter(([path]) => path.startsWith('/identity/'))
  return own.flatMap(([path, { page, box, text }]): Net[] =>
    own.some(
      ([other, one]) =>
        other !== path && one.page === page && one.text === text && String(one.box) === String(box),
    )
      ? [{ path, code: 'twice' }]
      : [],
  )
}
