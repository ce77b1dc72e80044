// The evidence pack of a case: requests that are ready are written, figures chosen, everything put into one zip.
import { Refusal, type Request } from '../../extract/index.ts'
import { deadlinesIcs, requestsFor, writeRequest } from '../requests/index.ts'
import { answersUsed } from './answers-used.ts'
import { assemblePack, type Papers } from './assemble.ts'
import type { Evidence } from './evidence.ts'
import { figuresFor } from './figures.ts'
import { MADE_WITH } from './recompute.ts'
import type { Print } from './print.ts'
import { findingSpeech, type PackSpeech } from './speak.ts'

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

/**
 * Writes the pack of contract §4 as zip bytes. The same evidence, language and key give the same bytes. Requests that
 * lack an answer are listed with what is missing, and not written.
 * @param signer an Ed25519 private key as PEM; without it the pack says that it is not signed
 */
export async function packOf(
  e: Evidence,
  speech: PackSpeech,
  signer?: { privateKeyPem: string },
  print: Print = 'normal',
): Promise<Uint8Array> {
  const requests = requestsFor(e, findingSpeech(speech))
  const written: Papers['written'] = new Map()
  for (const request of requests.filter((r) => r.ready)) {
    for (const format of FORMATS) {
      const bytes = await write(request, e, format)
      if (bytes) written.set(`${request.id}.${format}`, bytes)
    }
  }
  const papers: Papers = {
    requests,
    written,
    calendar: deadlinesIcs(e),
    figures: figuresFor(e, speech),
    versions: MADE_WITH,
  }
  const answers = answersUsed(e.case, findingSpeech(speech))
  return assemblePack({ ...e, case: { ...e.case, answers } }, speech, papers, signer, print)
}
