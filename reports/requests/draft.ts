// What a case supports: one draft for each type of request and addressee, with all that it still lacks.
import type { Finding } from '../../extract/index.ts'
import { type Addressee, missingAddress, slugOf } from './addressee.ts'
import { lastSent, type Sent } from './chain.ts'
import type { RequestDefinition, Role } from './define.ts'
import { type Due, dueOf } from './due.ts'
import { mayCite } from './law.ts'
import { letterDay, type Subject } from './matter.ts'
import { type Followed, type Offer, offer, type Passage, type Target } from './offer.ts'
import { passagesOf, unvouchedOf } from './passages.ts'
import { REQUESTS } from './registry.ts'
import { type Sender, senderOf } from './sender.ts'
import { bureausOf, countriesOf, reporter } from './targets.ts'
import { type Case, casePointer, letterPlace } from './vouching.ts'

/** The case and what was found in it. `Evidence` of the packs has this shape too. */
export type RequestInput = { case: Case; findings: readonly Finding[] }

export type Draft = {
  id: string
  definition: RequestDefinition
  role: Role
  addressee: Addressee
  sender: Sender
  /** The bureau whose letter this is about. */
  issuerName: string
  /** Letters of the bureau that this is about, by their index; the first one dates the references. */
  letters: number[]
  passages: Passage[]
  /** Requests that were sent before and that this one is about. */
  follows: Followed[]
  /** Findings left out because their values were not vouched for (requests that are always offered). */
  leftOut: string[]
  missing: string[]
  due: Due
}

function missingDay(theCase: Case, passages: readonly Passage[]): string[] {
  return passages.flatMap(({ matter }) =>
    letterDay(theCase, matter.index) === null ? [casePointer(matter.index, '/issuedOn')] : [],
  )
}

function issuerNameOf(bureaus: readonly Target[], letters: readonly number[]): string {
  const about = bureaus.find((one) => one.letters.includes(letters[0] ?? 0))
  return about?.addressee.name ?? ''
}

type Making = { theCase: Case; definition: RequestDefinition; bureaus: readonly Target[] }

function draftFor({ bureaus, definition, theCase }: Making, from: Offer, id: string): Draft {
  const { follows, target } = from
  const { addressee } = target
  const always = definition.applies === 'always'
  const { sender, missing } = senderOf(theCase)
  const open = (one: Passage) => unvouchedOf(theCase, one).length > 0
  const stated = always ? from.passages.filter((one) => !open(one)) : from.passages
  const ownRow = lastSent(theCase.answers.log ?? [], id)
  const sent: Sent | null = from.sent === undefined ? ownRow : from.sent
  return {
    id,
    definition,
    ...target,
    sender,
    issuerName: issuerNameOf(bureaus, target.letters),
    passages: stated,
    follows,
    leftOut: always ? from.passages.filter(open).map((one) => one.matter.finding.id) : [],
    missing: [
      ...new Set([
        ...missing,
        ...missingAddress(addressee),
        ...missingDay(theCase, stated),
        ...stated.flatMap((one) => unvouchedOf(theCase, one)),
        ...from.missing,
      ]),
    ],
    due: dueOf(sent, theCase.today, definition.deadline, addressee.seat),
  }
}

/** Ids by addressee, the first bureau's plain. Two names with the same slug must not share one: the later one gets a number. */
function idsOf({ bureaus, definition }: Making, offers: readonly Offer[]): string[] {
  const taken = new Map<string, number>()
  return offers.map(({ id, target: { addressee } }) => {
    const isFirst = addressee.name === bureaus[0]?.addressee.name
    const own = isFirst ? definition.type : `${definition.type}--${slugOf(addressee.name)}`
    const wanted = id ?? own
    const count = (taken.get(wanted) ?? 0) + 1
    taken.set(wanted, count)
    return count === 1 ? wanted : `${wanted}-${count}`
  })
}

const isIn = (target: Target) => (subject: Subject) => target.letters.includes(subject.index)

/** What of a matter lies in the target's letters: neither bureau is shown what the other has stored. */
function ownPart(passage: Passage, target: Target): Passage[] {
  const { matter } = passage
  const subjects = matter.subjects.filter(isIn(target))
  const [first] = subjects
  if (!first) return []
  const used = matter.used.filter((one) => target.letters.includes(letterPlace(one).index))
  return [
    { ...passage, matter: { ...matter, index: first.index, letter: first.letter, subjects, used } },
  ]
}

/** One letter to each bureau and to each company that reported something. */
function byFindings(
  { bureaus, definition, theCase }: Making,
  passages: readonly Passage[],
): Offer[] {
  const toBureaus = bureaus.flatMap((target) => {
    const own = passages
      .flatMap((one) => (one.item.acrossBureaus ? ownPart(one, target) : [one]))
      .filter(
        ({ item, matter }) =>
          item.to.includes('issuer') &&
          matter.subjects.length > 0 &&
          matter.subjects.every(isIn(target)),
      )
    if (definition.applies === 'findings' && own.length === 0) return []
    return [offer(target, { passages: own })]
  })
  const grouped = new Map<string, Offer>()
  for (const passage of passages.filter(({ item }) => item.to.includes('party'))) {
    const target = reporter(theCase, passage)
    if (!target) continue
    const known = grouped.get(target.addressee.name)
    if (known) known.passages.push(passage)
    else grouped.set(target.addressee.name, offer(target, { passages: [passage] }))
  }
  return [...toBureaus, ...grouped.values()]
}

/** All drafts of a case, types in the order of the registry, the first letter's bureau first. */
export function draftsOf({ case: theCase, findings }: RequestInput): Draft[] {
  const bureaus = bureausOf(theCase)
  const countries = countriesOf(theCase, bureaus)
  const possible = REQUESTS.filter((one) => one.countries.some((name) => countries.has(name)))
  return possible.reduce<Draft[]>((before, definition) => {
    const making = { bureaus, definition, theCase }
    const isFor = ({ target }: Offer) => definition.countries.includes(target.addressee.country)
    const passages = passagesOf(theCase, definition, findings)
    const context = { before, bureaus, findings, passages, theCase }
    const made =
      typeof definition.applies === 'function'
        ? definition.applies(context)
        : byFindings(making, passages)
    const offers = [...made, ...(definition.also?.(context) ?? [])].filter(isFor)
    const ids = idsOf(making, offers)
    return [...before, ...offers.map((one, at) => draftFor(making, one, ids[at] ?? ''))]
  }, [])
}

/** False for a letter dated before its right was law: nothing could be cited in it. */
export function isInTime({ definition, due }: Draft, { today }: Case): boolean {
  const period = definition.deadline?.law ?? null
  return mayCite([definition.right, ...(period === null ? [] : [period])], due.sentOn ?? today)
}
