// The frame that all requests share, and the words that fill a text: law by citation, the rest from the case.
import { plainLine } from '../render/paper.ts'
import { type Blocks, type Fill, fillLine, type Texts, textsIn } from './block-text.ts'
import type { Draft } from './draft.ts'
import { deadlineFrom } from './due.ts'
import { citations } from './law.ts'
import { letterDay } from './matter.ts'
import { SAID_FR } from './said-fr.ts'
import type { Case } from './vouching.ts'
import type { Tongue } from './tongue.ts'
import { dayInWords, type Said } from './wording.ts'

export const FRAME = textsIn(new URL('./frame/', import.meta.url))

/** The file in which a tongue is written: American letters are in English. */
const fileOf = (tongue: Tongue) => (tongue === 'us' ? 'en' : tongue)

/**
 * Text of the frame with the request's own blocks over it. What a letter of another country does not hold in the language of the screen
 * stands there as in the letter.
 */
export function blocksOf({ definition }: Pick<Draft, 'definition'>, tongue: Tongue): Blocks {
  const [asked, own] = [fileOf(tongue), fileOf(definition.tongue)]
  const frame: Texts = FRAME
  const said = { ...frame[asked], ...definition.texts[asked] }
  return asked === own ? said : { ...definition.texts[own], ...said }
}

/** What the screen says of a draft, in the language of the screen: French has these texts in one place and none of a letter. */
export const saidBlocks = (draft: Pick<Draft, 'definition'>, said: Said): Blocks =>
  said === 'fr' ? SAID_FR : blocksOf(draft, said)

/** The block for this type of request where there is one of its own, else the general one. */
export const saidName = (blocks: Blocks, { definition }: Draft, name: string): string =>
  blocks[`${name} ${definition.type}`] ? `${name} ${definition.type}` : name

/** The language in which a letter is drawn: German ones also in English, as a reading aid; all others as they are sent. */
export function tongueOf({ definition }: Pick<Draft, 'definition'>, speech: Tongue): Tongue {
  return definition.tongue === 'de' && speech !== 'fr' ? speech : definition.tongue
}

/** The block for this addressee: 'purpose party' where the text has it and a company that reported is addressed, 'ground at' for one in Austria, else 'purpose'. */
export function blockFor(blocks: Blocks, draft: Draft, name: string): string {
  const country = draft.addressee.country.toLowerCase()
  const wanted = [`${name} ${draft.role}`, `${name} ${country}`]
  return wanted.find((one) => blocks[one]) ?? name
}

/** Subject line of a draft, as in its letter. */
export function subjectOf(draft: Draft, theCase: Case, asked: Tongue): string {
  const speech = tongueOf(draft, asked)
  const fill = filler(dateOf(draft, theCase), speech, frameWords(draft, theCase, speech))
  const blocks = blocksOf(draft, speech)
  return fillLine(blocks, blockFor(blocks, draft, draft.definition.subject ?? 'subject'), fill)
}

/** The day on which the letter is dated: when it was sent, else today. */
export function dateOf(draft: Draft, theCase: Case): string {
  return draft.due.sentOn ?? theCase.today
}

/** Fills placeholders: law by citation, the rest from `words`. An unknown name is our error, never a gap in the letter. */
export function filler(day: string, speech: Tongue, words: Record<string, string>): Fill {
  return (name) => {
    if (name.startsWith('law:')) return citations(name.slice('law:'.length).split('+'), day, speech)
    const word = Object.hasOwn(words, name) ? words[name] : undefined
    if (word === undefined) throw new Error(`nothing to fill {${name}} with`)
    return plainLine(word)
  }
}

/** Words that every text of a draft may use. */
export function frameWords(draft: Draft, theCase: Case, speech: Tongue): Record<string, string> {
  const date = dateOf(draft, theCase)
  const first = draft.passages[0]?.matter.index ?? draft.letters[0] ?? 0
  const day = letterDay(theCase, first)
  const due = deadlineFrom(date, draft.definition.deadline, draft.addressee.seat)
  return {
    ...draft.definition.words?.(draft, theCase, speech),
    senderName: draft.sender.name,
    ...(due === null ? {} : { deadline: dayInWords(due, speech) }),
    issuerName: draft.issuerName,
    ...(draft.sender.client === null ? {} : { client: draft.sender.client }),
    ...(day === null ? {} : { letterDate: dayInWords(day, speech) }),
  }
}
