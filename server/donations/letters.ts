// The letters of one donation as the person works on them: views, corrections, values typed in, confirmation.
import { dayAfter, dayOf, instantOf } from '../clock.ts'
import { corrected } from '../desk.ts'
import { type Language, type Letter, leaves, Refusal } from '../../extract/index.ts'
import type { LetterView, PatchOperation } from '../service.ts'
import {
  campaignById,
  changeLetter,
  type Data,
  donationById,
  enqueueFind,
  inTransaction,
  type LetterRow,
  lettersOf,
  touchDonation,
} from '../store/index.ts'
import { withCorrections } from './corrections.ts'
import type { Premises } from './premises.ts'
import { type LetterRecord, Records, type Sealed, writeSealed } from './records.ts'
import { inLanguage } from './state.ts'

export type Opened = { premises: Premises; donation: string; dataKey: Buffer; records: Records }

/** Refuses with STORE_NOT_FOUND. */
export async function letterRow(opened: Opened, n: number): Promise<LetterRow> {
  const row = (await lettersOf(opened.premises.store.data, opened.donation))[n]
  if (!row) throw new Refusal('STORE_NOT_FOUND')
  return row
}

export async function allLetters(opened: Opened): Promise<(Letter | null)[]> {
  const rows = await lettersOf(opened.premises.store.data, opened.donation)
  return await Promise.all(
    rows.map(async ({ n }) => (await opened.records.letter(n))?.letter ?? null),
  )
}

/** Confirmed letters at their places; what is not confirmed is no part of the case yet. */
export async function confirmedLetters(opened: Opened): Promise<(Letter | null)[]> {
  const rows = await lettersOf(opened.premises.store.data, opened.donation)
  return await Promise.all(
    rows.map(async ({ n, status }) =>
      status === 'confirmed' ? ((await opened.records.letter(n))?.letter ?? null) : null,
    ),
  )
}

export async function viewOf(opened: Opened, n: number, language: Language): Promise<LetterView> {
  const row = await letterRow(opened, n)
  return {
    n,
    status: row.status,
    pages: row.pages,
    pagesRead: row.pagesRead,
    letter: (await opened.records.letter(n))?.letter ?? null,
    etag: etagOf(row),
    originalsUntil: row.originalsUntil,
    problems: row.problems.map((problem) => inLanguage(problem, language)),
  }
}

/** See `DonationHandle.patchLetter`. */
export async function patchLetter(
  opened: Opened,
  n: number,
  operations: PatchOperation[],
  etag: string,
): Promise<void> {
  const row = await letterRow(opened, n)
  if (!names(etag, row)) throw new Refusal('LETTER_STALE')
  const record = await opened.records.letter(n)
  if (!record?.letter) throw new Refusal('LETTER_NOT_READY')
  const { premises, records } = opened
  const { letter } = record
  const changed = corrected(letter, operations)
  const of = { n, letter, clock: premises.clock }
  const corrections = withCorrections(await records.corrections(), of, operations)
  const kept = records.sealCorrections(corrections)
  await save(opened, row, { ...record, letter: changed }, {}, kept)
}

/** See `DonationHandle.putLetter`: every value that is not null counts as typed in by the person, without a place. */
export async function putLetter(opened: Opened, n: number, letter: Letter): Promise<void> {
  const row = await letterRow(opened, n)
  const open = row.status === 'unrecognised' || row.status === 'failed' || row.typed
  if (!open) throw new Refusal('LETTER_NOT_READY')
  const pages = Math.max(1, row.pages)
  const typed: Letter = {
    ...letter,
    layout: 'typed',
    pages,
    doubts: [],
    provenance: byHand(letter),
  }
  const record = (await opened.records.letter(n)) ?? { letter: null, sources: [] }
  // What she typed in is at review once more, like any letter: she still looks it through as a whole.
  await save(
    opened,
    row,
    { ...record, letter: typed },
    { status: 'review', typed: true, problems: [] },
  )
}

/** Vouches for all letters in review. Refuses LETTER_NOT_READY while there is none to vouch for. */
export async function confirmLetters(opened: Opened): Promise<void> {
  const { premises, donation } = opened
  const days = await originalsDays(opened)
  await inTransaction(premises.store, async (tx) => {
    const rows = await lettersOf(tx, donation)
    const waiting = rows.filter(({ status }) => status === 'review')
    if (!waiting.length) {
      if (rows.some(({ status }) => status === 'confirmed')) return
      throw new Refusal('LETTER_NOT_READY')
    }
    for (const { n, confirmedOn } of waiting) {
      await changeLetter(tx, donation, n, {
        status: 'confirmed',
        confirmedOn: confirmedOn ?? dayOf(premises.clock),
        originalsUntil: dayAfter(premises.clock, days),
      })
    }
    await askForFindings(tx, opened)
  })
  premises.poke()
}

/** Lifts doubts on values that the person looked at one by one; pointers as in `Finding.where`. */
export async function liftDoubts(opened: Opened, pointers: readonly string[]): Promise<void> {
  for (const row of await lettersOf(opened.premises.store.data, opened.donation)) {
    const record = await opened.records.letter(row.n)
    if (!record?.letter) continue
    const prefix =
      row.n === 0 ? /^(?:\/letters\/0)?(?!\/letters\/)/ : new RegExp(`^/letters/${row.n}(?=/)`)
    const own = new Set(
      pointers.filter((one) => prefix.test(one)).map((one) => one.replace(prefix, '')),
    )
    const doubts = record.letter.doubts.filter(({ path }) => !own.has(path))
    if (doubts.length === record.letter.doubts.length) continue
    await save(opened, row, { ...record, letter: { ...record.letter, doubts } }, {})
  }
}

/** The case has changed: findings are made anew when there were any. Belongs into the transaction of the change. */
export async function askForFindings(tx: Data, opened: Opened): Promise<void> {
  const at = instantOf(opened.premises.clock)
  const rows = await lettersOf(tx, opened.donation)
  const confirmed = rows.some(({ status }) => status === 'confirmed')
  await touchDonation(tx, opened.donation, at, confirmed)
  if (confirmed) await enqueueFind(tx, opened.donation, at)
}

/** Writes sealed records together with what follows from a change. */
export async function saveRecords(opened: Opened, sealed: Sealed[]): Promise<void> {
  await inTransaction(opened.premises.store, async (tx) => {
    await writeSealed(tx, sealed)
    await askForFindings(tx, opened)
  })
  opened.premises.poke()
}

async function save(
  opened: Opened,
  row: LetterRow,
  record: LetterRecord,
  change: Parameters<typeof changeLetter>[3],
  beside: readonly Sealed[] = [],
): Promise<void> {
  const { premises, donation, records } = opened
  const sealed = [...records.sealLetter(row.n, record), ...beside]
  await inTransaction(premises.store, async (tx) => {
    // Asked again inside: two corrections at the same time must not both win.
    const now = (await lettersOf(tx, donation))[row.n]
    if (now?.version !== row.version) throw new Refusal('LETTER_STALE')
    await changeLetter(tx, donation, row.n, change, true)
    await writeSealed(tx, sealed)
    await askForFindings(tx, opened)
  })
  premises.poke()
}

const versionOf = (row: LetterRow) => `${row.n}.${row.version}`
const etagOf = (row: LetterRow) => `"${versionOf(row)}"`

/** Whether an If-Match names this version: the letter's own tag, the one of all letters (`"0.3+1.1"`), a list of tags, or `*`. */
function names(etag: string, row: LetterRow): boolean {
  const versions = etag.replace(/W\/|"/g, '').split(/[+,\s]+/)
  return versions.includes('*') || versions.includes(versionOf(row))
}

async function originalsDays({ premises: { store }, donation }: Opened): Promise<number> {
  const row = await donationById(store.data, donation)
  if (!row) throw new Refusal('DONATION_UNKNOWN')
  return (await campaignById(store.data, row.campaign)).file.retention.originalsDays
}

/** Leaves that follow from the kind of letter or from other values have no provenance (contract §2). */
const DERIVED =
  /^\/(issuer|kind|layout|language|pages|statements\/.*)$|\/(better|unit|negative|status|current|type|kind|product|rank|currency)$/

/** Provenance of a letter typed in: by the person, without a place; the page that she named, else the first. */
function byHand(letter: Letter): Letter['provenance'] {
  const read = leaves({ ...letter, provenance: {}, doubts: [] }).filter(
    ([pointer, value]) => value !== null && !DERIVED.test(pointer),
  )
  return Object.fromEntries(
    read.map(([pointer, value]) => {
      const page = letter.provenance[pointer]?.page ?? 1
      return [pointer, { page, box: null, text: String(value), method: 'person', confidence: 1 }]
    }),
  )
}
