// A request short enough to be copied by hand: at most 120 words, with the same law and the same deadline as the letter itself.
import { plainLine } from '../render/paper.ts'
import { type Blocks, fillLine, lawIn, textsIn } from './block-text.ts'
import type { Draft, RequestInput } from './draft.ts'
import type { Passage } from './offer.ts'
import { blocksOf, dateOf, filler, frameWords } from './frame.ts'
import { citations } from './law.ts'
import { matterLine } from './followed.ts'
import { followedNamed } from './matters-named.ts'
import { personIn } from './sender.ts'
import type { Case } from './vouching.ts'
import { dayInWords, type Tongue } from './wording.ts'
import { wholeDraft } from './write.ts'

/** Addresses as on the letter, and the words to copy: one line a paragraph. */
export type HandCopy = { sender: string[]; addressee: string[]; text: string }

export const MOST_WORDS = 120
const TEXTS = textsIn(new URL('./hand/', import.meta.url), ['de', 'en', 'fr'])
/** Letters that set no deadline: an authority answers in its own time. */
const WITHOUT_DEADLINE: readonly string[] = ['complaint', 'code-of-conduct']

export const countWords = (text: string) => text.split(/\s+/).filter((one) => one !== '').length

/** The block for this letter: by its country, by who is addressed, by its second form, else plain. */
function blockOf(blocks: Blocks, { addressee, definition, role }: Draft, name: string): string {
  const wanted = [
    ...(definition.subject ? [`${name} statement`] : []),
    `${name} ${addressee.country.toLowerCase()}`,
    `${name} ${role}`,
    `${name} ${definition.type}`,
    name,
  ]
  return wanted.find((one) => blocks[one]) ?? name
}

/** The law that the passages of a letter rest on, each place once: of one act drawn together. */
function groundsOf(
  draft: Draft,
  passages: readonly Passage[],
  theCase: Case,
  tongue: Tongue,
): string {
  const blocks = blocksOf(draft, tongue)
  const ids = passages.flatMap(({ item, matter }) => {
    const variant = item.variant?.(matter, theCase)
    const name = `item ${matter.finding.rule.id}${variant ? ` ${variant}` : ''}`
    return lawIn(blocks, blocks[`${name} ${draft.role}`] ? `${name} ${draft.role}` : name)
  })
  const unique = [...new Set(ids)]
  const articles = unique
    .filter((id) => id.startsWith('gdpr-'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const others = unique.filter((id) => !id.startsWith('gdpr-'))
  const day = dateOf(draft, theCase)
  const said = [articles, ...others.map((id) => [id])].filter((group) => group.length > 0)
  return [...new Set(said.map((group) => citations(group, day, tongue)))].join(', ')
}

/** One matter in words, with its passage; a letter that is followed has none. */
type Named = { words: string; passage: Passage | null }

function textOf(draft: Draft, theCase: Case, matters: readonly Named[]): string {
  const { definition, sender } = draft
  const tongue = definition.tongue
  const blocks = TEXTS[tongue === 'us' ? 'en' : tongue]
  const passages = matters.flatMap(({ passage }) => passage ?? [])
  const day = dateOf(draft, theCase)
  const isWatcher = draft.role === 'authority' || draft.role === 'desk'
  const bornOn = isWatcher ? null : personIn(theCase).bornOn
  const fill = filler(day, tongue, {
    ...frameWords(draft, theCase, tongue),
    matters: matters.map(({ words }) => words).join('; '),
    grounds: groundsOf(draft, passages, theCase, tongue),
    name: sender.name,
    ...(bornOn === null ? {} : { bornOn: dayInWords(bornOn, tongue) }),
  })
  const line = (name: string) => fillLine(blocks, blockOf(blocks, draft, name), fill)
  return [
    dayInWords(day, tongue),
    line('salutation'),
    line(definition.type),
    ...(WITHOUT_DEADLINE.includes(definition.type) ? [] : [line('deadline')]),
    ...(bornOn === null ? [] : [line('born')]),
    line('closing'),
    sender.client === null ? sender.name : line('on-behalf'),
  ].join('\n')
}

/**
 * One request to copy by hand, in the language in which it is sent; several sheets when its matters do not fit into 120 words, each a whole
 * letter of its own. Throws as `paperFor`.
 */
export function handCopy(id: string, input: RequestInput): HandCopy[] {
  const draft = wholeDraft(id, input)
  const theCase = input.case
  const tongue = draft.definition.tongue
  const own = draft.passages.map((passage): Named => {
    return { words: plainLine(matterLine(draft, theCase, passage, tongue)), passage }
  })
  const followed = followedNamed(draft, theCase, tongue).map((words): Named => {
    return { words: plainLine(words), passage: null }
  })
  const all = own.length > 0 ? own : followed
  const fits = (matters: readonly Named[]) =>
    countWords(textOf(draft, theCase, matters)) <= MOST_WORDS
  const sheets: Named[][] = [[]]
  for (const matter of all) {
    const last = sheets.at(-1) ?? []
    if (last.length > 0 && !fits([...last, matter])) sheets.push([matter])
    else last.push(matter)
  }
  return sheets.map((matters) => ({
    sender: [draft.sender.name, ...draft.sender.lines],
    addressee: [draft.addressee.name, ...(draft.addressee.lines ?? [])],
    text: textOf(draft, theCase, matters),
  }))
}
