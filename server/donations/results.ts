// What follows from a confirmed donation: findings as the worker made them, and the papers written from them on demand.
import { readFile } from 'node:fs/promises'
import type { Comparison } from '../../analysis/index.ts'
import { type Finding, type Language, Refusal, type Request } from '../../extract/index.ts'
import {
  type Crop,
  type Evidence,
  type NextStep,
  nextSteps,
  packLanguage,
  type PackSpeech,
  type Print,
  requestsFor,
} from '../../reports/index.ts'
import { dayOf, instantOf } from '../clock.ts'
import type { Made, Paper, PaperFormat, Speech } from '../service.ts'
import {
  campaignById,
  donationById,
  enqueueFind,
  filesOf,
  findUnderWay,
  inTransaction,
  lastBatch,
  touchDonation,
} from '../store/index.ts'
import { confirmedLetters, type Opened } from './letters.ts'
import { loadFile } from './originals.ts'
import type { CropsRecord, FindingsRecord } from './records.ts'
import type { Regraded } from './regraded.ts'

/** How long a call waits for the worker before it answers "ask again", and how often it looks. */
const PATIENCE_MS = 1500
const LOOK_MS = 40

const CONTENT_TYPES: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  eml: 'message/rfc822',
}

/**
 * The findings for the present state of letters and answers, as of today and against the last released batch; waits a moment while the worker makes them.
 * Refuses with FINDINGS_UNCONFIRMED before the first confirmation.
 */
export async function findingsRecord(opened: Opened): Promise<Made<FindingsRecord>> {
  return await waitFor(opened, async (wanted) => {
    const record = await opened.records.findings()
    if (!record || record.wanted < wanted) return null
    const row = await donationById(opened.premises.store.data, opened.donation)
    const last = row && (await lastBatch(opened.premises.store.data, row.campaign))
    const isOfToday = record.today === dayOf(opened.premises.clock)
    if (isOfToday && record.population?.batch === last?.batch) return record
    // Deadlines count from today and others come from the last batch: what is of an earlier day or batch is made anew once.
    await inTransaction(opened.premises.store, async (tx) => {
      const row = await donationById(tx, opened.donation)
      if (!row || row.wanted !== wanted) return
      await touchDonation(tx, opened.donation, row.changedAt, true)
      await enqueueFind(tx, opened.donation, instantOf(opened.premises.clock))
    })
    opened.premises.poke()
    return null
  })
}

export async function findingsIn(opened: Opened, language: Language): Promise<Made<Finding[]>> {
  return map(await findingsRecord(opened), ({ findings }) => findings[language] ?? findings.en)
}

/** Per letter, what the last released batch says, and the grades that it changed. */
export async function comparedIn(
  opened: Opened,
): Promise<Made<{ comparisons: Comparison[][]; regraded: Regraded | null }>> {
  return map(await findingsRecord(opened), ({ comparisons, regraded = null }) => ({
    comparisons,
    regraded,
  }))
}

export async function requestsIn(opened: Opened, speech: Speech): Promise<Made<Request[]>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  return ready(requestsFor(await evidenceOf(opened, made.value, speech, []), speech))
}

/** One request as a paper. Refuses REQUEST_INCOMPLETE with what is missing, REQUEST_UNKNOWN. */
export async function requestPaper(
  opened: Opened,
  id: string,
  format: PaperFormat,
): Promise<Made<Paper>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  const evidence = await evidenceOf(opened, made.value, 'de', [])
  const bytes = await opened.premises.papers.request(id, evidence, format)
  return ready({ bytes, contentType: CONTENT_TYPES[format], name: `${id}.${format}` })
}

/** See `DonationHandle.nextSteps`. */
export async function stepsIn(opened: Opened, speech: Speech): Promise<Made<NextStep[]>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  return ready(nextSteps(await evidenceOf(opened, made.value, speech, []), speech))
}

/** See `DonationHandle.mandate`. */
export async function mandateIn(opened: Opened, format: 'pdf' | 'txt'): Promise<Made<Paper>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  const evidence = await evidenceOf(opened, made.value, 'de', [])
  const bytes = await opened.premises.papers.mandate(evidence, format)
  return ready({ bytes, contentType: CONTENT_TYPES[format], name: `mandate.${format}` })
}

export async function deadlinesPaper(opened: Opened): Promise<Made<Paper>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  const bytes = await opened.premises.papers.deadlines(
    await evidenceOf(opened, made.value, 'de', []),
  )
  return ready({ bytes, contentType: 'text/calendar; charset=utf-8', name: 'deadlines.ics' })
}

/** The evidence pack, made from the stored evidence: the same state gives the same bytes. */
export async function packPaper(
  opened: Opened,
  { speech, print }: { speech: PackSpeech; print?: Print | undefined },
  signingKeyFile: string | null,
): Promise<Made<Paper>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  const crops = await waitFor(opened, async () => {
    const record = await opened.records.crops()
    return record && record.wanted >= made.value.wanted ? record : null
  })
  if (crops.state === 'pending') return crops
  const evidence = await evidenceOf(
    opened,
    made.value,
    packLanguage(speech),
    await loadCrops(opened, crops.value),
  )
  const pem = signingKeyFile ? await readFile(signingKeyFile, 'ascii') : null
  const bytes = await opened.premises.papers.pack(evidence, speech, pem, print)
  return ready({ bytes, contentType: 'application/zip', name: 'evidence-pack.zip' })
}

/** Everything that papers are written from, as of the day of the findings. */
export async function evidenceOf(
  opened: Opened,
  record: FindingsRecord,
  language: Language,
  crops: Crop[],
): Promise<Evidence> {
  const { store } = opened.premises
  const row = await donationById(store.data, opened.donation)
  if (!row) throw new Refusal('DONATION_UNKNOWN')
  const { file } = await campaignById(store.data, row.campaign)
  return {
    case: {
      letters: await confirmedLetters(opened),
      answers: await opened.records.answers(),
      today: record.today,
    },
    findings: record.findings[language] ?? record.findings.en,
    comparisons: record.comparisons,
    campaign: { id: file.id, title: file.title[language] ?? file.title.de },
    crops,
    madeOn: record.today,
  }
}

async function loadCrops(opened: Opened, record: CropsRecord): Promise<Crop[]> {
  const { premises, dataKey, donation } = opened
  const files = new Map(
    (await filesOf(premises.store.data, donation, 'crop')).map((file) => [file.blob, file]),
  )
  const crops: Crop[] = []
  for (const { blob, ...about } of record.crops) {
    const file = files.get(blob)
    if (file) crops.push({ ...about, png: await loadFile(premises, dataKey, file) })
  }
  return crops
}

async function waitFor<T>(
  opened: Opened,
  look: (wanted: number) => Promise<T | null>,
): Promise<Made<T>> {
  const until = performance.now() + PATIENCE_MS
  do {
    const row = await donationById(opened.premises.store.data, opened.donation)
    if (!row) throw new Refusal('DONATION_UNKNOWN')
    if (row.wanted === 0) throw new Refusal('FINDINGS_UNCONFIRMED')
    const value = row.found >= row.wanted ? await look(row.wanted) : null
    if (value !== null) return ready(value)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  } while (performance.now() < until)
  if (await findUnderWay(opened.premises.store.data, opened.donation)) {
    return { state: 'pending', retryAfter: 1 }
  }
  // The job may have ended in this very moment; only a second look tells that it was given up.
  const row = await donationById(opened.premises.store.data, opened.donation)
  const value = row && row.found >= row.wanted ? await look(row.wanted) : null
  if (value !== null) return ready(value)
  throw new Refusal('FINDINGS_FAILED')
}

const ready = <T>(value: T): Made<T> => ({ state: 'ready', value })
const map = <A, B>(made: Made<A>, change: (value: A) => B): Made<B> =>
  made.state === 'ready' ? ready(change(made.value)) : made
