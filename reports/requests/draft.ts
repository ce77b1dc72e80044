// What the findings support: one draft for each type of request and addressee, with all that it still lacks.
import type { Finding } from '../../extract/index.ts'
import { type Addressee, bureau, company, missingAddress, slugOf } from './addressee.ts'
import { lawIn } from './block-text.ts'
import type { Item, RequestDefinition, Role } from './define.ts'
import { type Due, dueOf } from './due.ts'
import { cutoffOf, type Matter, matterOf, type Subject, valueOf } from './matter.ts'
import { mayCite } from './law.ts'
import { REQUESTS } from './registry.ts'
import { unvouched } from './row-facts.ts'
import { type Sender, senderOf } from './sender.ts'
import { type Case, casePointer, isUsable, isVouched, letterPlace } from './vouching.ts'

/** The case and what was found in it. `Evidence` of the packs has this shape too. */
export type RequestInput = { case: Case; findings: readonly Finding[] }

export type Passage = { matter: Matter; item: Item }

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
  /** Findings left out because their values were not vouched for (requests that are always offered). */
  leftOut: string[]
  missing: string[]
  due: Due
}

type Target = { role: Role; addressee: Addressee; letters: number[] }

/** Bureaus of the case in the order of their first letter. */
function bureaus({ letters, answers, today }: Case): Target[] {
  const targets = new Map<string, Target>()
  for (const [index, letter] of letters.entries()) {
    if (!letter) continue
    const addressee = bureau(letter.issuer, letter.sender, answers, today)
    const known = targets.get(addressee.name)
    if (known) known.letters.push(index)
    else targets.set(addressee.name, { role: 'issuer', addressee, letters: [index] })
  }
  return [...targets.values()]
}

/** Who reported all rows of a matter. Rows of two companies are for the bureau alone: neither is shown the other's data. */
function reporter(theCase: Case, matter: Matter): Target | null {
  const names = matter.subjects.map((subject) => valueOf(theCase, subject, 'party')?.value)
  const [name] = names
  if (typeof name !== 'string' || names.some((one) => one !== name)) return null
  return { role: 'party', addressee: company(name, theCase.answers), letters: [matter.index] }
}

const suffix = (variant: string | null | undefined) => (variant ? ` ${variant}` : '')

/** A demand needs a matter that is contestable for certain; a question may be asked about an unclear one too. */
const isSure = (definition: RequestDefinition, finding: Finding) =>
  finding.contestable === 'yes' || definition.applies === 'always'

function fitting(
  theCase: Case,
  definition: RequestDefinition,
  findings: readonly Finding[],
): Passage[] {
  return findings.flatMap((finding) => {
    const item = definition.items[finding.rule.id]
    const fits = finding.letters.includes(definition.type) && isSure(definition, finding)
    const matter = item && fits ? matterOf(theCase, finding, definition.applies === 'always') : null
    if (!item || !matter || item.values(matter, theCase, 'de') === null) return []
    const passage = `item ${finding.rule.id}${suffix(item.variant?.(matter))}`
    if (!mayCite(lawIn(definition.texts.de, passage), theCase.today)) return []
    return [{ matter, item }]
  })
}

/** Pointers of values that a passage states and that nobody has vouched for yet; the cut-off day is one of them. */
function unvouchedOf(theCase: Case, { matter, item }: Passage): string[] {
  const needs = item.needs(matter)
  const rows = matter.subjects.flatMap((subject) => unvouched(theCase, subject, needs))
  const cutoff = cutoffOf(matter.index, matter.letter)
  const open = [...matter.used, ...(cutoff.day === null ? [] : [cutoff.pointer])].filter(
    (pointer) => {
      const { index, place } = letterPlace(pointer)
      return !isVouched(theCase, index, place)
    },
  )
  return [...new Set([...rows, ...open])]
}

/** The letter's own day is in its references and enclosures: without a usable one nothing can be pointed at. */
export function letterDay(theCase: Case, index: number): string | null {
  const letter = theCase.letters[index]
  const leaf = letter?.issuedOn === null ? 'cutoffOn' : 'issuedOn'
  const day = letter?.[leaf] ?? null
  return day !== null && isUsable(theCase, index, `/${leaf}`) ? day : null
}

function missingDay(theCase: Case, passages: readonly Passage[]): string[] {
  return passages.flatMap(({ matter }) =>
    letterDay(theCase, matter.index) === null ? [casePointer(matter.index, '/issuedOn')] : [],
  )
}

function issuerNameOf(theCase: Case, index: number): string {
  const letter = theCase.letters[index]
  return letter ? bureau(letter.issuer, letter.sender, theCase.answers, theCase.today).name : ''
}

function draftFor(
  theCase: Case,
  definition: RequestDefinition,
  target: Target,
  passages: Passage[],
  isFirst: boolean,
): Draft {
  const always = definition.applies === 'always'
  const { sender, missing } = senderOf(theCase)
  const open = (one: Passage) => unvouchedOf(theCase, one).length > 0
  const stated = always ? passages.filter((one) => !open(one)) : passages
  const id = isFirst ? definition.type : `${definition.type}--${slugOf(target.addressee.name)}`
  return {
    id,
    definition,
    ...target,
    sender,
    issuerName: issuerNameOf(theCase, target.letters[0] ?? 0),
    passages: stated,
    leftOut: always ? passages.filter(open).map((one) => one.matter.finding.id) : [],
    missing: [
      ...new Set([
        ...missing,
        ...missingAddress(target.addressee),
        ...missingDay(theCase, stated),
        ...stated.flatMap((one) => unvouchedOf(theCase, one)),
      ]),
    ],
    due: dueOf(
      theCase.answers.log ?? [],
      id,
      theCase.today,
      definition.deadline.months,
      target.addressee.land,
    ),
  }
}

const isIn = (target: Target) => (subject: Subject) => target.letters.includes(subject.index)

/** All drafts of a case, types in the order of the registry, the first letter's bureau first. */
export function draftsOf({ case: theCase, findings }: RequestInput): Draft[] {
  const all = bureaus(theCase)
  const drafts = REQUESTS.flatMap((definition) => {
    const passages = fitting(theCase, definition, findings)
    const toBureaus = all.flatMap((target, at) => {
      const own = passages.filter(
        ({ item, matter }) => item.to.includes('issuer') && matter.subjects.every(isIn(target)),
      )
      if (definition.applies === 'findings' && own.length === 0) return []
      return [draftFor(theCase, definition, target, own, at === 0)]
    })
    return [...toBureaus, ...toCompanies(theCase, definition, passages)]
  })
  return withOwnIds(drafts)
}

function toCompanies(theCase: Case, definition: RequestDefinition, passages: Passage[]): Draft[] {
  const grouped = new Map<string, { target: Target; passages: Passage[] }>()
  for (const passage of passages.filter(({ item }) => item.to.includes('party'))) {
    const target = reporter(theCase, passage.matter)
    if (!target) continue
    const known = grouped.get(target.addressee.name)
    if (known) known.passages.push(passage)
    else grouped.set(target.addressee.name, { target, passages: [passage] })
  }
  return [...grouped.values()].map((one) =>
    draftFor(theCase, definition, one.target, one.passages, false),
  )
}

/** Two names with the same slug must not share an id: the later one gets a number. */
function withOwnIds(drafts: Draft[]): Draft[] {
  const taken = new Map<string, number>()
  return drafts.map((draft) => {
    const count = (taken.get(draft.id) ?? 0) + 1
    taken.set(draft.id, count)
    return count === 1 ? draft : { ...draft, id: `${draft.id}-${count}` }
  })
}

/** False for a letter dated before its right was law: nothing could be cited in it. */
export function isInTime({ definition, due }: Draft, { today }: Case): boolean {
  return mayCite([definition.right, definition.deadline.law], due.sentOn ?? today)
}
