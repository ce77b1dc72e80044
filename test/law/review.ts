// What a lawyer still has to look at: law facts and texts that nobody has reviewed, that are old, open, expired or at odds. Pure.
import { type Fact, isInForce, LAW_FACTS, mayBeCited, wordingOf } from '../../analysis/index.ts'
import { addMonths } from '../../analysis/index.ts'
import { ISSUERS } from '../../extract/index.ts'
import { type Blocks, lawIn } from '../../reports/requests/block-text.ts'
import type { RequestDefinition } from '../../reports/requests/define.ts'
import { blocksOf } from '../../reports/requests/frame.ts'
import { REQUESTS } from '../../reports/requests/registry.ts'

export type Review = {
  /** Nobody has read these as a lawyer. */
  unreviewedFacts: string[]
  unreviewedTexts: string[]
  /** Compared with their source longer ago than the months asked. */
  stale: string[]
  /** Not settled: never cited. */
  open: string[]
  /** Known by heart only, without the act's words: not cited until they stand in analysis/law. */
  withoutWording: string[]
  /** Their last day is over, or will be within six months. */
  expired: string[]
  ending: string[]
  /** Facts at the same place that hold at the same time, and addresses or authorities of which several are told. */
  conflicting: string[]
  /** Passages that stand only where their law may be cited, and are left out now. */
  leftOut: string[]
  /** What a letter would cite and must not: these letters are refused. Anything here is an error. */
  refused: string[]
}

export type Checked = {
  facts: readonly Fact[]
  requests: readonly RequestDefinition[]
  day: string
  months: number
}

const nameOf = ({ countries, subject, type }: RequestDefinition) =>
  `${type}${subject ? ' (statement)' : ''} [${countries.join(', ')}]`

/** Pairs of facts that name the same place and overlap in time. */
function atOdds(facts: readonly Fact[]): string[] {
  const overlap = (a: Fact, b: Fact) =>
    a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999')
  const place = ({ article, law }: Fact) => `${law.en} ${article.en}`
  return facts.flatMap((one, at) =>
    facts
      .slice(at + 1)
      .filter(
        (other) => one.article.en !== '' && place(one) === place(other) && overlap(one, other),
      )
      .map((other) => `${one.id} / ${other.id}: ${place(one).replaceAll('\u00a0', ' ')}`),
  )
}

/** Bureaus of which two addresses are in use, or whose address or authority is not settled. */
function issuersAtOdds(): string[] {
  return ISSUERS.flatMap(({ addresses, authority, slug }) => [
    ...(addresses.length > 1 ? [`${slug}: ${addresses.length} addresses`] : []),
    ...(addresses.some(({ confidence }) => confidence === '?') ? [`${slug}: address open`] : []),
    ...(authority.value === null || authority.confidence === '?'
      ? [`${slug}: authority open`]
      : []),
  ])
}

function citedIn(blocks: Blocks, isSupport: boolean): string[] {
  const names = Object.keys(blocks).filter((name) => name.startsWith('support') === isSupport)
  return [...new Set(names.flatMap((name) => lawIn(blocks, name)))]
}

/** Everything that is to be looked at on a day; facts checked more than `months` months before it are stale. */
export function reviewOf({ day, facts, months, requests }: Checked): Review {
  const ids = (list: readonly Fact[]) => list.map(({ id }) => id)
  const mayCite = (id: string) => {
    const fact = facts.find((one) => one.id === id)
    return fact !== undefined && isInForce(fact, day) && mayBeCited(fact)
  }
  const unfit = (list: readonly string[], from: string) =>
    list.filter((id) => !mayCite(id)).map((id) => `${from}: ${id}`)
  const texts = requests.map((one) => ({ one, blocks: blocksOf({ definition: one }, one.tongue) }))
  return {
    unreviewedFacts: ids(facts.filter(({ reviewedBy }) => reviewedBy === null)),
    unreviewedTexts: requests.filter(({ reviewed }) => reviewed === null).map(nameOf),
    stale: ids(facts.filter(({ checkedOn }) => addMonths(checkedOn, months) < day)),
    open: ids(facts.filter(({ confidence }) => confidence === '?')),
    withoutWording: ids(
      facts.filter(({ confidence, id }) => confidence === 'K' && wordingOf(id) === null),
    ),
    expired: ids(facts.filter(({ validTo }) => validTo !== null && validTo < day)),
    ending: ids(
      facts.filter(
        ({ validTo }) => validTo !== null && validTo >= day && validTo <= addMonths(day, 6),
      ),
    ),
    conflicting: [...atOdds(facts), ...issuersAtOdds()],
    leftOut: texts.flatMap(({ blocks, one }) => unfit(citedIn(blocks, true), nameOf(one))),
    refused: texts.flatMap(({ blocks, one }) => {
      const period = one.deadline?.law ? [one.deadline.law] : []
      return unfit([...new Set([one.right, ...period, ...citedIn(blocks, false)])], nameOf(one))
    }),
  }
}

/** The law and the requests as they are. */
export const currentReview = (day: string, months: number): Review =>
  reviewOf({ facts: LAW_FACTS, requests: REQUESTS, day, months })

const TITLES: Record<keyof Review, string> = {
  refused: 'Letters that cite what may not be cited (error)',
  conflicting: 'At odds or not settled',
  open: 'Open: never cited',
  withoutWording: 'Known by heart only: cited once the wording stands in analysis/law/wording.ts',
  leftOut: 'Passages left out because their law may not be cited',
  expired: 'Expired (kept for letters of their time)',
  ending: 'Ending within six months',
  stale: 'Compared with the source too long ago',
  unreviewedTexts: 'Texts that no lawyer has read',
  unreviewedFacts: 'Facts that no lawyer has read',
}

/** The list as text, what matters most first. */
export function reviewText(review: Review): string {
  return Object.entries(TITLES)
    .map(([key, title]) => {
      const rows = review[key as keyof Review] // keys of TITLES
      const list = rows.map((row) => `  ${row}`).join('\n')
      return `${title}: ${rows.length}${rows.length === 0 ? '' : `\n${list}`}`
    })
    .join('\n')
}
