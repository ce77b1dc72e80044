// The days on which answers are due, for the person's own calendar, with a reminder before each.
import { createHash } from 'node:crypto'
import { calendarFile, type Deadline } from '../render/ics.ts'
import { type Draft, draftsOf, isInTime, type RequestInput } from './draft.ts'
import { type Blocks, fillBlock, fillLine } from './block-text.ts'
import { blocksOf, filler, subjectOf } from './frame.ts'
import { personIn } from './sender.ts'
import type { Case } from './vouching.ts'
import { dayInWords, type Speech } from './wording.ts'

/** Stable for the same person, request and addressee, so that a later file moves the day instead of adding one. */
function uidOf(draft: Draft, theCase: Case): string {
  const numbers = theCase.letters.map((letter) => letter?.identity.recordNumber ?? '')
  const who = [draft.sender.client ?? draft.sender.name, personIn(theCase).bornOn ?? '', ...numbers]
  const text = [draft.id, draft.addressee.name, ...who].join('\n')
  return `${createHash('sha256').update(text).digest('hex').slice(0, 32)}@countercheck.example`
}

/** What the event says: letters to other countries cite no law of ours, and what comes next depends on their type. */
function detailOf({ definition, due }: Draft, blocks: Blocks): string {
  const name = due.provisional ? 'due-provisional' : 'due-certain'
  if (definition.tongue === 'de') return name
  const own = `${name} abroad ${definition.type}`
  return blocks[own] ? own : `${name} abroad`
}

function deadlineOf(draft: Draft, theCase: Case, speech: Speech): Deadline[] {
  const { due } = draft
  if (due.dueOn === null || draft.missing.length > 0 || !isInTime(draft, theCase)) return []
  const from = due.receivedOn ?? due.sentOn ?? theCase.today
  const words = {
    addressee: draft.addressee.name,
    subject: subjectOf(draft, theCase, speech),
    from: dayInWords(from, speech),
  }
  const fill = filler(theCase.today, speech, words)
  const blocks = blocksOf(draft, speech)
  const detail = detailOf(draft, blocks)
  return [
    {
      uid: uidOf(draft, theCase),
      on: due.dueOn,
      title: fillLine(blocks, due.provisional ? 'due-title-provisional' : 'due-title', fill),
      detail: fillBlock(blocks, detail, fill)
        .flatMap((piece) => (piece.kind === 'list' ? piece.items : [piece.text]))
        .join(' '),
      tentative: due.provisional,
    },
  ]
}

/** When the answer to one request is due, as a calendar file: of the first request, before there is any letter. */
export function deadlineIcs(draft: Draft, theCase: Case, speech: Speech = 'de'): Uint8Array {
  return calendarFile(deadlineOf(draft, theCase, speech), theCase.today)
}

/**
 * One all-day event for every request that can be sent and is not answered yet, reminded a week and a day ahead. Provisional days
 * (no receipt entered) say so. Same case, same bytes.
 */
export function deadlinesIcs(input: RequestInput, speech: Speech = 'de'): Uint8Array {
  const events = draftsOf(input).flatMap((draft) => deadlineOf(draft, input.case, speech))
  return calendarFile(events, input.case.today)
}
