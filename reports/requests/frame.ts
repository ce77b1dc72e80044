// The frame that all requests share, and the words that fill a text: law by citation, the rest from the case.
import { plainLine } from '../render/paper.ts'
import { type Blocks, type Fill, fillLine, textsIn } from './block-text.ts'
import type { Draft } from './draft.ts'
import { deadlineFrom } from './due.ts'
import { citations } from './law.ts'
import { letterDay } from './matter.ts'
import type { Case } from './vouching.ts'
import { dayInWords, type Speech } from './wording.ts'

export const FRAME = textsIn(new URL('./frame/', import.meta.url))

/** Text of the frame with the request's own blocks over it. */
export function blocksOf(draft: Draft, speech: Speech): Blocks {
  return { ...FRAME[speech], ...draft.definition.texts[speech] }
}

/** The block for this addressee: 'purpose party' where the text has it and a company that reported is addressed, else 'purpose'. */
export function blockFor(blocks: Blocks, draft: Draft, name: string): string {
  const own = `${name} ${draft.role}`
  return blocks[own] ? own : name
}

/** Subject line of a draft, as in its letter. */
export function subjectOf(draft: Draft, theCase: Case, speech: Speech): string {
  const fill = filler(dateOf(draft, theCase), speech, frameWords(draft, theCase, speech))
  const blocks = blocksOf(draft, speech)
  return fillLine(blocks, blockFor(blocks, draft, 'subject'), fill)
}

/** The day on which the letter is dated: when it was sent, else today. */
export function dateOf(draft: Draft, theCase: Case): string {
  return draft.due.sentOn ?? theCase.today
}

/** Fills placeholders: law by citation, the rest from `words`. An unknown name is our error, never a gap in the letter. */
export function filler(day: string, speech: Speech, words: Record<string, string>): Fill {
  return (name) => {
    if (name.startsWith('law:')) return citations(name.slice('law:'.length).split('+'), day, speech)
    const word = Object.hasOwn(words, name) ? words[name] : undefined
    if (word === undefined) throw new Error(`nothing to fill {${name}} with`)
    return plainLine(word)
  }
}

/** Words that every text of a draft may use. */
export function frameWords(draft: Draft, theCase: Case, speech: Speech): Record<string, string> {
  const date = dateOf(draft, theCase)
  const first = draft.passages[0]?.matter.index ?? draft.letters[0] ?? 0
  const day = letterDay(theCase, first)
  const due = deadlineFrom(date, draft.definition.deadline, draft.addressee.land)
  return {
    ...draft.definition.words?.(draft, theCase, speech),
    senderName: draft.sender.name,
    ...(due === null ? {} : { deadline: dayInWords(due, speech) }),
    issuerName: draft.issuerName,
    ...(draft.sender.client === null ? {} : { client: draft.sender.client }),
    ...(day === null ? {} : { letterDate: dayInWords(day, speech) }),
  }
}
