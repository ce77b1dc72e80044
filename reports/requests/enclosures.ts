// What is put into the envelope: the page of the letter that each passage points at, what the person named as proof, the mandate.
import { type Blocks, fillLine } from './block-text.ts'
import type { Draft } from './draft.ts'
import { blocksOf, filler, frameWords, saidBlocks, tongueOf } from './frame.ts'
import { aboutEntry, letterDay, pageOf, type Subject, valueOf } from './matter.ts'
import type { Case } from './vouching.ts'
import { dayInWords, type Said, type Tongue } from './wording.ts'

/** Enclosures in the order of the passages, each once. Never an identity card: law §4, Art. 12(6) GDPR. */
export function enclosuresOf(draft: Draft, theCase: Case, speech: Tongue): string[] {
  const shared = frameWords(draft, theCase, speech)
  return listed(draft, theCase, speech, blocksOf(draft, speech), shared)
}

/** The same for the screen: as in the letter, or in French. */
export function enclosuresSaid(draft: Draft, theCase: Case, said: Said): string[] {
  if (said !== 'fr') return enclosuresOf(draft, theCase, tongueOf(draft, said))
  return listed(draft, theCase, said, saidBlocks(draft, said), {})
}

function listed(
  draft: Draft,
  theCase: Case,
  speech: Tongue,
  blocks: Blocks,
  shared: Record<string, string>,
): string[] {
  const line = (name: string, words: Record<string, string> = {}) =>
    fillLine(blocks, name, filler(theCase.today, speech, { ...shared, ...words }))
  const ofSubject = (subject: Subject): string[] => {
    const day = letterDay(theCase, subject.index)
    const page = pageOf(subject)
    const letterDate = day === null ? null : dayInWords(day, speech)
    const copy =
      letterDate === null
        ? []
        : [
            page === null
              ? line('enclose-line', { letterDate })
              : line('enclose-page', { letterDate, page: String(page) }),
          ]
    const proof = subject.list === 'entries' ? aboutEntry(theCase, subject)?.proof : null
    if (proof) return [...copy, line('enclose-proof', { proof })]
    const own = ['settledOn', 'closedOn'].some(
      (leaf) => valueOf(theCase, subject, leaf)?.from === 'person',
    )
    return own ? [...copy, line('enclose-payment')] : copy
  }
  const found = draft.passages.flatMap(({ matter }) => matter.subjects.flatMap(ofSubject))
  const further = draft.definition.enclose?.(draft, theCase, speech) ?? []
  const mandate = draft.sender.client === null ? [] : [line('enclose-mandate')]
  return [
    ...new Set([...found, ...further.map(({ text, words }) => line(text, words)), ...mandate]),
  ]
}
