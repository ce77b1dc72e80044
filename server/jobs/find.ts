// The job `find`: findings of a confirmed case, in both languages, with what the last released batch says; then the crops they point at.
import { randomInt } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { dayOf } from '../clock.ts'
import { cropsOf, type DrawPages, findingsOf } from '../desk.ts'
import { confirmedLetters, letterRow, type Opened } from '../donations/letters.ts'
import { PAGE_DPI, pageOf, storeFile } from '../donations/originals.ts'
import type { Premises } from '../donations/index.ts'
import { regradedSince } from '../donations/regraded.ts'
import { type CropRecord, type FindingsRecord, Records, writeSealed } from '../donations/records.ts'
import { markOf } from '../population.ts'
import {
  deleteFiles,
  donationById,
  type FileRow,
  filesOf,
  holds,
  inTransaction,
  insertFiles,
  type Job,
  markFound,
  settle,
} from '../store/index.ts'
import { applyProposals } from '../staff/review.ts'
import type { KeyRing } from './key-ring.ts'

/** Makes findings, shows them, then cuts crops and ends the job. Doing it twice gives the same. */
export async function findInCase(
  premises: Premises,
  keys: KeyRing,
  job: Job,
  dataKey: Buffer,
): Promise<void> {
  const { store, clock } = premises
  await applyProposals(premises, keys, job.donation, dataKey)
  const row = await donationById(store.data, job.donation)
  // Nothing is confirmed yet: the job was for a reviewer's proposal.
  if (!row || row.wanted === 0) return
  const records = new Records(store.data, dataKey)
  const opened: Opened = { premises, donation: job.donation, dataKey, records }
  const subject = {
    letters: await confirmedLetters(opened),
    answers: await records.answers(),
    today: dayOf(clock),
  }
  const population = await keys.population(row.campaign)
  const made = findingsOf(subject, population, markOf(dataKey))
  const against = population ? { batch: population.batch, sha256: population.sha256 } : null
  const record: FindingsRecord = {
    wanted: row.wanted,
    today: subject.today,
    population: against,
    ...made,
    regraded: regradedSince(await records.findings(), { population: against, ...made }),
  }
  const kept = await inTransaction(store, async (tx) => {
    if (!(await holds(tx, job))) return false
    await writeSealed(tx, records.sealFindings(record))
    await markFound(tx, job.donation, row.wanted)
    return true
  })
  if (kept) await cutCrops(opened, record, subject.letters, job)
}

async function cutCrops(
  opened: Opened,
  record: FindingsRecord,
  letters: Parameters<typeof cropsOf>[0],
  job: Job,
): Promise<void> {
  const { premises, donation, dataKey, records } = opened
  const old = await filesOf(premises.store.data, donation, 'crop')
  const kept = (await records.crops())?.crops ?? []
  const files: FileRow[] = []
  const crops: CropRecord[] = []
  const drawn = new Set<number>()
  const draw: DrawPages = async (letter, pages) => {
    const pngs = await pagesOrNone(opened, letter, pages)
    if (pngs.length) drawn.add(letter)
    return pngs
  }
  const found = await cropsOf(letters, record.findings.de, draw, premises.papers, PAGE_DPI)
  for (const { png, ...about } of found) {
    const place = { donation, kind: 'crop' as const, upload: 0, place: randomInt(2 ** 40) }
    const file = await storeFile(premises, dataKey, place, png)
    files.push(file)
    crops.push({ ...about, blob: file.blob })
  }
  // A letter whose originals are gone keeps the crops that were cut while they were there.
  const staying = kept.filter(({ letter }) => !drawn.has(letter) && letters[letter])
  const blobs = new Set(staying.map(({ blob }) => blob))
  const gone = old.map(({ blob }) => blob).filter((blob) => !blobs.has(blob))
  const sealed = records.sealCrops({ wanted: record.wanted, crops: [...staying, ...crops] })
  const ours = await inTransaction(premises.store, async (tx) => {
    if (!(await holds(tx, job))) return false
    await deleteFiles(tx, gone)
    await insertFiles(tx, files)
    await writeSealed(tx, sealed)
    await settle(tx, job, { state: 'done' })
    return true
  })
  for (const blob of ours ? gone : files.map((file) => file.blob)) await premises.blobs.shred(blob)
}

/** [] when the pages are deleted, were never there (letters taken in as fields) or cannot be drawn. */
async function pagesOrNone(opened: Opened, n: number, pages: number[]): Promise<Uint8Array[]> {
  const { premises, dataKey, donation } = opened
  const { upload } = await letterRow(opened, n)
  const sources = (await opened.records.letter(n))?.sources ?? []
  const found: Uint8Array[] = []
  try {
    for (const page of pages) {
      found.push(await pageOf(premises, dataKey, { donation, upload, sources, page }))
    }
    return found
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
