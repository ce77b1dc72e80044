// Bulk import: documents are taken in like any donation and read here by this process; lines of fields go in many at a time.
import { createHash } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import { type Consent, Refusal } from '../../extract/index.ts'
import { instantAfter } from '../clock.ts'
import { accept, mustConsent } from '../donations/intake.ts'
import type { Premises } from '../donations/index.ts'
import { withdrawLater } from '../donations/withdrawal.ts'
import { type CampaignRow, campaignById, donationOfKey } from '../store/index.ts'
import { type Fields, hashOf, takeInFields } from './fields.ts'
import { ImportLog } from './log.ts'
import { linesOf, personOf, type Source, sourcesIn } from './offers.ts'

/** Lines taken in with one transaction. */
const LINES_AT_ONCE = 500

export type ImportOrder = {
  paths: string[]
  campaign: string
  /** Version and purposes as given on paper. */
  consent: Consent
  /** Receipts are added to this file, one a line; without it only the campaign can withdraw these letters. */
  receiptsFile?: string
  dataDir: string
  /** Called often: letters or lines taken in or found to be in already, and how many there are (null: lines are not counted ahead). */
  progress?: (done: number, all: number | null) => void
}
export type ImportResult = {
  documents: number
  lines: number
  /** Were in already by an earlier run. */
  skipped: number
  /** What could not be taken in: the source by its name, never what stands in it. */
  refused: { source: string; refusal: Refusal }[]
}

/** Imports everything under the paths. A single bad file or line is named and passed over; refuses CAMPAIGN_UNKNOWN, CONSENT_MISSING. */
export async function importLetters(premises: Premises, order: ImportOrder): Promise<ImportResult> {
  const campaign = await campaignById(premises.store.data, order.campaign)
  mustConsent(order.consent, campaign)
  const log = new ImportLog(order.dataDir, order.campaign)
  const result: ImportResult = { documents: 0, lines: 0, skipped: 0, refused: [] }
  const sources = await sourcesIn(order.paths)
  const run: Run = {
    premises,
    order,
    campaign,
    log,
    result,
    all: sources.some(isLines) ? null : sources.length,
  }
  for (const source of sources) {
    if (source.kind === 'lines') await importLines(run, source.file)
    else await importDocument(run, source)
    tell(run)
  }
  return result
}

type Run = {
  premises: Premises
  order: ImportOrder
  campaign: CampaignRow
  log: ImportLog
  result: ImportResult
  all: number | null
}

async function importDocument(run: Run, source: Source & { kind: 'document' }): Promise<void> {
  const { premises, order, log, result } = run
  try {
    const files = await Promise.all(source.files.map((file) => readFile(file)))
    const key = keyOf(run, files)
    if (log.has(key)) {
      result.skipped++
      return
    }
    // The key makes a repetition after a crash withdraw the try whose receipt nobody saw.
    const offer = { files, campaign: order.campaign, consent: order.consent, idempotencyKey: key }
    const { receipt } = await accept(premises, offer)
    await keepReceipts(order, [receipt])
    log.add([key])
    result.documents++
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    result.refused.push({ source: source.name, refusal: error })
  }
}

async function importLines(run: Run, file: string): Promise<void> {
  let waiting: (Fields & { key: string })[] = []
  const flush = async () => {
    await takeIn(run, waiting)
    waiting = []
    tell(run)
  }
  for await (const { no, line } of linesOf(file)) {
    const key = keyOf(run, [Buffer.from(`${no}|${line}`)])
    if (run.log.has(key)) {
      run.result.skipped++
      continue
    }
    try {
      waiting.push({ ...personOf(line, no), key })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      run.result.refused.push({ source: file, refusal: error })
    }
    if (waiting.length >= LINES_AT_ONCE) await flush()
  }
  await flush()
}

async function takeIn(run: Run, lines: (Fields & { key: string })[]): Promise<void> {
  if (!lines.length) return
  const { premises, order, campaign, log, result } = run
  const since = instantAfter(premises.clock, -1)
  const before = await Promise.all(
    lines.map(({ key }) => donationOfKey(premises.store.data, hashOf(key), since)),
  )
  const receipts = order.receiptsFile !== undefined
  const taken = await takeInFields(premises, campaign, order.consent, lines, receipts)
  await keepReceipts(
    order,
    taken.flatMap(({ receipt }) => receipt ?? []),
  )
  log.add(lines.map(({ key }) => key))
  for (const donation of before) if (donation) await withdrawLater(premises, donation)
  result.lines += lines.length
}

async function keepReceipts(order: ImportOrder, receipts: string[]): Promise<void> {
  if (order.receiptsFile === undefined || !receipts.length) return
  await appendFile(order.receiptsFile, `${receipts.join('\n')}\n`, { mode: 0o600 })
}

/** A letter is the same when its bytes are, in this campaign and for the same way of giving receipts. */
function keyOf(run: Run, parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${run.order.campaign}|${parts.length}`)
  for (const part of parts) hash.update(createHash('sha256').update(part).digest())
  return hash.digest('hex')
}

function tell({ order, result, all }: Run): void {
  order.progress?.(result.documents + result.lines + result.skipped + result.refused.length, all)
}

const isLines = (source: Source) => source.kind === 'lines'
