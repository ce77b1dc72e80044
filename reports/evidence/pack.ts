// The evidence pack of a case: requests that are ready are written, figures chosen, everything put into one zip.
import { Refusal, type Request } from '../../extract/index.ts'
import { deadlinesIcs, mandatePaper, requestsFor, writeRequest } from '../requests/index.ts'
import { answersUsed } from './answers-used.ts'
import { assemblePack, type Papers } from './assemble.ts'
import type { Evidence } from './evidence.ts'
import { figuresFor } from './figures.ts'
import { MADE_WITH } from './recompute.ts'
import type { Print } from './print.ts'
import { languageOf, type PackSpeech } from './speak.ts'

const FORMATS = ['pdf', 'docx', 'txt'] as const

/**
 * Writes a request in one format. A name with letters that the paper's fonts lack has no PDF: the other two formats go
 * into the pack all the same.
 */
async function write(request: Request, e: Evidence, format: (typeof FORMATS)[number]) {
  try {
    return await writeRequest(request.id, e, format)
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'REQUEST_UNPRINTABLE') return null
    throw problem
  }
}

/** The form that authorises an adviser; null where nobody is represented, or while it lacks an answer. */
async function mandate(e: Evidence, format: 'pdf' | 'txt') {
  if (!e.case.answers.sender?.actsFor) return null
  try {
    return await mandatePaper(e, format)
  } catch (problem) {
    if (problem instanceof Refusal) return null
    throw problem
  }
}

/** Everything of a pack beside evidence.json, evidence.pdf and crops: requests that are ready, the mandate, calendar, figures. */
export async function papersFor(e: Evidence, speech: PackSpeech): Promise<Papers> {
  const requests = requestsFor(e, languageOf(speech))
  const written: Papers['written'] = new Map()
  for (const request of requests.filter((r) => r.ready)) {
    for (const format of FORMATS) {
      const bytes = await write(request, e, format)
      if (bytes) written.set(`${request.id}.${format}`, bytes)
    }
  }
  for (const format of ['pdf', 'txt'] as const) {
    const bytes = await mandate(e, format)
    if (bytes) written.set(`mandate.${format}`, bytes)
  }
  return {
    requests,
    written,
    calendar: deadlinesIcs(e),
    figures: figuresFor(e, speech),
    versions: MADE_WITH,
  }
}

/** How a pack is wanted: signed with an Ed25519 private key (PEM; without it the pack says that it is not), and in which print. */
export type PackOptions = { privateKeyPem?: string; print?: Print }

/**
 * Writes the pack of contract §4 as zip bytes. The same evidence, language, print and key give the same bytes. Requests that
 * lack an answer are listed with what is missing, and not written. The findings are those of `e`, made in the pack's language.
 */
export async function packOf(
  e: Evidence,
  speech: PackSpeech,
  options: PackOptions = {},
): Promise<Uint8Array> {
  const { privateKeyPem, print = 'normal' } = options
  const answers = answersUsed(e.case, languageOf(speech))
  const used = { ...e, case: { ...e.case, answers } }
  const papers = await papersFor(used, speech)
  return await assemblePack(
    used,
    speech,
    papers,
    privateKeyPem ? { privateKeyPem } : undefined,
    print,
  )
}
