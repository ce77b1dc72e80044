// The job `read`: one upload becomes letters. What comes of it is written only if the job is still ours.
import { type Problem, Refusal, type Reading } from '../../extract/index.ts'
import { isCertificate, isPicturedCertificate } from '../certificates.ts'
import { drawPages, originalsOf, pageOf } from '../donations/originals.ts'
import type { Premises } from '../donations/index.ts'
import { type LetterRecord, Records, writeSealed } from '../donations/records.ts'
import { wordsOf } from '../errors.ts'
import { ChildKilled } from './attempts.ts'
import {
  changeLetter,
  type Data,
  deleteFiles,
  filesOf,
  holds,
  inTransaction,
  insertFiles,
  insertLetters,
  type Job,
  lettersOf,
  settle,
} from '../store/index.ts'

export type Reads = {
  read(files: Uint8Array[], onProgress?: (done: number, of: number) => void): Promise<Reading>
}

/** Reads the files of `job.upload` and writes letters, states and the end of the job in one transaction. */
export async function readUpload(
  premises: Premises,
  reader: Reads,
  job: Job & { upload: number },
  dataKey: Uint8Array,
): Promise<void> {
  const { store } = premises
  await showReading(store.data, job)
  const files = await originalsOf(premises, dataKey, job.donation, job.upload)
  // One after the other, and none after the letter is there: it would overwrite what was read.
  let said = Promise.resolve()
  const reading = files.length
    ? await reader.read(files, (done, of) => {
        said = said.then(() => sayPages(store.data, job, done, of))
      })
    : nothingLeft()
  await said
  // What was said of such an end is no answer about the letter.
  if (reading.killed) throw new ChildKilled()
  const records = new Records(store.data, dataKey)
  const found = lettersFrom(reading)
  const certificate = reading.letters.some(({ letter }) => isCertificate(letter))
  const sources = found.flatMap(({ record }) => record.sources)
  const pages =
    certificate && !reading.letters.some(({ letter }) => isPicturedCertificate(letter))
      ? await drawPages(premises, dataKey, job, files, sources)
      : []
  const originals = certificate
    ? await filesOf(store.data, job.donation, 'original', job.upload)
    : []
  const ours = await inTransaction(store, async (tx) => {
    if (!(await holds(tx, job))) return false
    await insertFiles(tx, pages)
    await deleteFiles(
      tx,
      originals.map(({ blob }) => blob),
    )
    const rows = await lettersOf(tx, job.donation)
    const first = rows.find(({ upload }) => upload === job.upload)
    if (!first) throw new Error('a letter without a row')
    for (const [i, { record, ...state }] of found.entries()) {
      const n = i === 0 ? first.n : rows.length + i - 1
      if (i === 0) await changeLetter(tx, job.donation, n, state, true)
      else await insertLetters(tx, [further(job, n, state)])
      await writeSealed(tx, records.sealLetter(n, record))
    }
    await settle(tx, job, { state: 'done' })
    return true
  })
  for (const { blob } of ours ? originals : pages) await premises.blobs.shred(blob)
}

/**
 * Draws the first pages while nobody waits to be read: whoever sees her letter in a moment need not wait for its picture. What fails here
 * is drawn when it is asked for.
 */
export async function drawAhead(
  premises: Premises,
  job: Job & { upload: number },
  dataKey: Uint8Array,
): Promise<void> {
  const { donation, upload } = job
  const row = (await lettersOf(premises.store.data, donation)).find((one) => one.upload === upload)
  if (row?.status !== 'review') return
  const record = await new Records(premises.store.data, dataKey).letter(row.n)
  const at = { donation, upload, sources: record?.sources ?? [], page: 1 }
  await pageOf(premises, dataKey, at).catch(() => null)
}

/** The last try is over: the letter is shown as failed, its file stays for the person to fix or take back. */
export async function giveUpReading(
  premises: Premises,
  job: Job & { upload: number },
): Promise<void> {
  const problems = [wordsOf(new Refusal('LETTER_GAVE_UP'), 'de')]
  await inTransaction(premises.store, async (tx) => {
    if (!(await holds(tx, job))) return
    const row = (await lettersOf(tx, job.donation)).find(({ upload }) => upload === job.upload)
    if (row) await changeLetter(tx, job.donation, row.n, { status: 'failed', problems }, true)
    await settle(tx, job, { state: 'refused', reason: 'parser_crashed' })
  })
}

type State = { status: 'review' | 'failed' | 'unrecognised'; pages: number; problems: Problem[] }

function lettersFrom(reading: Reading): (State & { record: LetterRecord })[] {
  if (reading.letters.length === 0) {
    const unknown = reading.problems.every(({ code }) => code.startsWith('RECOGNISE_'))
    const status = unknown ? ('unrecognised' as const) : ('failed' as const)
    const record = { letter: null, sources: reading.places }
    return [{ status, pages: reading.places.length, problems: reading.problems, record }]
  }
  return reading.letters.map(({ letter, sourcePages }, i) => ({
    status: 'review' as const,
    pages: sourcePages.length,
    problems: i === 0 ? reading.problems : [],
    record: { letter, sources: sourcePages },
  }))
}

async function showReading(db: Data, job: Job & { upload: number }): Promise<void> {
  for (const { n, upload, status } of await lettersOf(db, job.donation)) {
    if (upload === job.upload && status === 'received') {
      await changeLetter(db, job.donation, n, { status: 'reading' })
    }
  }
}

/** What is shown to who waits; a busy store may miss one, the next comes with the next page. */
async function sayPages(
  db: Data,
  job: Job & { upload: number },
  done: number,
  of: number,
): Promise<void> {
  try {
    const row = (await lettersOf(db, job.donation)).find(({ upload }) => upload === job.upload)
    if (row?.status === 'reading')
      await changeLetter(db, job.donation, row.n, { pages: of, pagesRead: done })
  } catch {
    // Nothing depends on it.
  }
}

const further = (job: Job & { upload: number }, n: number, state: State) => ({
  donation: job.donation,
  n,
  upload: job.upload,
  ...state,
  typed: false,
  confirmedOn: null,
  originalsUntil: null,
})

const nothingLeft = (): Reading => ({
  letters: [],
  problems: [wordsOf(new Refusal('LETTER_DELETED'), 'de')],
  places: [],
})
