// Writes a request as PDF, DOCX, text or e-mail draft, all from one paper. What is not complete is refused, never left blank.
import { type Answers, Refusal, type Request } from '../../extract/index.ts'
import { letterEml } from '../render/letter-eml.ts'
import { letterPdf } from '../render/letter-pdf.ts'
import { letterText } from '../render/letter-text.ts'
import type { Paper } from '../render/paper.ts'
import { addressOf } from './addressee.ts'
import { lawIn } from './block-text.ts'
import { composePaper } from './compose.ts'
import type { RequestDefinition } from './define.ts'
import { type Draft, draftsOf, isInTime, type RequestInput } from './draft.ts'
import { deadlineIcs } from './deadlines.ts'
import { enclosuresSaid } from './enclosures.ts'
import { blocksOf } from './frame.ts'
import { accessDraft } from './first-access.ts'
import { areReviewed } from './law.ts'
import { REQUESTS } from './registry.ts'
import { warningsOf } from './warnings.ts'
import type { Said, Speech } from './wording.ts'

export type RequestFormat = 'pdf' | 'docx' | 'txt' | 'eml'
export const REQUEST_FORMATS: readonly RequestFormat[] = ['pdf', 'docx', 'txt', 'eml']

/**
 * What the findings of a case support: one request for each type and addressee, `access` and `explanation` always among them (for
 * every bureau whose letter was recognised). `speech` is the language of warnings and enclosures on the screen; the letters are
 * in that of their addressee. `reviewed` is 'no' until a lawyer has read text and law.
 */
export function requestsFor(input: RequestInput, speech: Said = 'de'): Request[] {
  return draftsOf(input).map((draft) => ({
    id: draft.id,
    type: draft.definition.type,
    addressee: {
      name: draft.addressee.name,
      lines: draft.addressee.lines,
      from: draft.addressee.from,
    },
    findings: findingsOf(draft),
    ready: draft.missing.length === 0 && isInTime(draft, input.case),
    missing: draft.missing,
    reviewed: isReviewed(draft.definition) ? 'yes' : 'no',
    warnings: warningsOf(draft, input.case, speech),
    enclose: enclosuresSaid(draft, input.case, speech),
    dueOn: draft.due.dueOn,
    provisional: draft.due.provisional,
  }))
}

/** Findings that a request states itself, and those of the requests that it follows; `access` and `explanation` name none. */
function findingsOf({ definition, follows, passages }: Draft): string[] {
  if (definition.applies === 'always') return []
  const own = passages.map(({ matter }) => matter.finding.id)
  const followed = follows.flatMap(({ draft, gaps }) => [
    ...findingsOf(draft),
    ...(gaps === null ? [] : [gaps.finding]),
  ])
  return [...new Set([...own, ...followed])]
}

/** Both the text and the law that it cites must have been read by a lawyer. */
function isReviewed(definition: RequestDefinition): boolean {
  const blocks = blocksOf({ definition }, definition.tongue)
  const cited = Object.keys(blocks).flatMap((name) => lawIn(blocks, name))
  return definition.reviewed !== null && areReviewed(cited)
}

/** Keys of `Answers` may be names of companies: a refusal carries none of a person's text. */
const withoutNames = (path: string) => path.replace(/^addressees\/.*\/lines$/, 'addressees/*/lines')

function complete(draft: Draft | undefined, id: string): Draft {
  const type = id.split('--')[0]
  if (!draft) {
    const known = REQUESTS.some((one) => one.type === type)
    throw new Refusal(known ? 'REQUEST_DOES_NOT_APPLY' : 'REQUEST_UNKNOWN')
  }
  if (draft.missing.length > 0) {
    throw new Refusal('REQUEST_INCOMPLETE', {
      count: draft.missing.length,
      missing: draft.missing.map(withoutNames).join(', '),
    })
  }
  return draft
}

/** A request that lacks nothing. Throws Refusal REQUEST_UNKNOWN, REQUEST_DOES_NOT_APPLY or REQUEST_INCOMPLETE. */
export function wholeDraft(id: string, input: RequestInput): Draft {
  return complete(
    draftsOf(input).find((one) => one.id === id),
    id,
  )
}

/** The paper of one request. Throws Refusal REQUEST_UNKNOWN, REQUEST_DOES_NOT_APPLY, REQUEST_INCOMPLETE, LAW_*. */
export function paperFor(id: string, input: RequestInput, speech: Speech = 'de'): Paper {
  return composePaper(wholeDraft(id, input), input.case, speech)
}

/**
 * The text of one request, to be copied into a form, or as a reading aid in English ('en' is never sent). Refusals as `paperFor`.
 */
export function requestText(id: string, input: RequestInput, speech: Speech = 'de'): string {
  return letterText(paperFor(id, input, speech))
}

/** One request as a file. Same input, same bytes. Refusals as `paperFor`, and REQUEST_UNPRINTABLE for the PDF and the e-mail. */
export async function writeRequest(
  id: string,
  input: RequestInput,
  format: RequestFormat,
): Promise<Uint8Array> {
  const draft = wholeDraft(id, input)
  return drawn(composePaper(draft, input.case), format, id, draft.addressee.email)
}

async function drawn(
  paper: Paper,
  format: RequestFormat,
  name: string,
  to: string | null,
): Promise<Uint8Array> {
  if (format === 'txt') return new TextEncoder().encode(letterText(paper))
  if (format === 'docx') {
    // The library weighs 0.3 s of CPU at import; who only checks a letter never needs it.
    const { letterDocx } = await import('../render/letter-docx.ts')
    return await letterDocx(paper)
  }
  if (format === 'pdf') return letterPdf(paper)
  return letterEml(paper, { to, pdf: letterPdf(paper), fileName: `${name}.pdf` })
}

export type AccessSender = NonNullable<Answers['sender']> & { bornOn?: string | null }

/** `ics`: the day on which the answer is due, counted from today, for the person's calendar. */
export type AccessFormat = RequestFormat | 'ics'

/**
 * The first request for access to a bureau, before any letter is there. Nothing is kept. Throws Refusal REQUEST_ISSUER_UNKNOWN or
 * REQUEST_INCOMPLETE.
 */
export async function accessRequest(
  issuerSlug: string,
  sender: AccessSender,
  today: string,
  format: AccessFormat,
): Promise<Uint8Array> {
  if (addressOf(issuerSlug, today) === null) throw new Refusal('REQUEST_ISSUER_UNKNOWN')
  const { draft, theCase } = accessDraft(issuerSlug, sender, today)
  const whole = complete(draft, 'access')
  if (format === 'ics') return deadlineIcs(whole, theCase)
  return drawn(composePaper(whole, theCase), format, 'access', whole.addressee.email)
}
