// Taking letters in: nothing is answered before every byte and the job to read it are durable.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { type Answers, type Consent, LIMITS, Refusal, sniff } from '../../extract/index.ts'
import { dayOf, instantAfter, instantOf } from '../clock.ts'
import type { Accepted } from '../service.ts'
import {
  type CampaignRow,
  campaignById,
  donationById,
  donationOfKey,
  enqueue,
  type FileRow,
  inTransaction,
  insertConsents,
  insertDonations,
  insertFiles,
  insertLetters,
  insertWraps,
  lettersOf,
  rememberKey,
  shredWrap,
  touchDonation,
} from '../store/index.ts'
import {
  newDataKey,
  newReceipt,
  publicKeyFrom,
  receiptKeys,
  wrapForCampaign,
  wrapForDonor,
} from '../vault/index.ts'
import { withoutMetadata } from './metadata.ts'
import { storeFile } from './originals.ts'
import type { Premises } from './premises.ts'
import { Records, writeSealed } from './records.ts'
import { mustHaveRoom } from './room.ts'
import { markTakenBack, takeBack } from './withdrawal.ts'

/** A receipt is one person's: more letters than this are a mistake or a flood. */
const LETTERS_MOST = 40
const IDEMPOTENCY_CHARACTERS_LEAST = 16

export type Offer = {
  files: Uint8Array[]
  campaign: string
  consent: Consent
  answers?: Answers
  idempotencyKey?: string
}

const sameKey = new Map<string, Promise<unknown>>()

/** See `Donations.accept`. Repetitions under one key wait for each other, so that each sees the one before. */
export async function accept(premises: Premises, offer: Offer): Promise<Accepted> {
  const key = offer.idempotencyKey === undefined ? null : hashOfKey(offer.idempotencyKey)
  if (!key) return await takeIn(premises, offer, null)
  const before = sameKey.get(key) ?? Promise.resolve()
  const work = before.then(() => takeIn(premises, offer, key))
  const settled = work.catch(() => {})
  sameKey.set(key, settled)
  try {
    return await work
  } finally {
    if (sameKey.get(key) === settled) sameKey.delete(key)
  }
}

async function takeIn(premises: Premises, offer: Offer, key: string | null): Promise<Accepted> {
  const campaign = await campaignById(premises.store.data, offer.campaign)
  mustBeOpen(campaign, dayOf(premises.clock))
  mustConsent(offer.consent, campaign)
  mustBeReadable(offer.files)
  const since = instantAfter(premises.clock, -1)
  const before = key ? await donationOfKey(premises.store.data, key, since) : null

  const donation = randomBytes(16).toString('hex')
  const dataKey = newDataKey()
  const receipt = newReceipt()
  const { idHash, kek } = receiptKeys(receipt)
  const wrap = {
    donation,
    receiptHash: idHash,
    donorWrap: wrapForDonor(dataKey, kek, donation),
    campaignWrap: wrapForCampaign(dataKey, publicKeyFrom(campaign.publicKey), donation),
  }
  const { together } = premises.store
  // File and key do not need each other, and both must be on disk before the row that names them: they wait for the disk side by side.
  const [stored, wrapped] = await Promise.allSettled([
    storeUpload(premises, dataKey, donation, 0, offer.files),
    together.keys.run((tx) => insertWraps(tx, [wrap])),
  ])
  const files = stored.status === 'fulfilled' ? stored.value : []
  try {
    for (const one of [stored, wrapped]) if (one.status === 'rejected') throw one.reason
    const at = instantOf(premises.clock)
    const answers = new Records(premises.store.data, dataKey).sealAnswers(offer.answers ?? {})
    await together.data.run(async (tx) => {
      await insertDonations(tx, [{ id: donation, campaign: offer.campaign, at }])
      await insertConsents(tx, [{ donation, no: 0, consent: offer.consent, at }])
      await insertLetters(tx, [newLetter(donation, 0, 0)])
      await insertFiles(tx, files)
      await writeSealed(tx, answers)
      await enqueue(tx, { kind: 'read', donation, upload: 0, at })
      if (key) await rememberKey(tx, key, donation, at)
      // With the new one or not at all: a crash between the two would leave the first try to nobody.
      if (before) await takeBack(tx, before, at)
    })
  } catch (error) {
    await undo(premises, donation, files)
    throw error
  }
  if (before) markTakenBack(premises, before)
  premises.poke()
  return { receipt, status: 'received' }
}

/** See `DonationHandle.addLetter`. */
export async function acceptFurther(
  premises: Premises,
  donation: string,
  dataKey: Uint8Array,
  bytes: Uint8Array[],
): Promise<number> {
  await mustHaveRoom(premises, bytes)
  mustBeReadable(bytes)
  const present = await lettersOf(premises.store.data, donation)
  if (present.length >= LETTERS_MOST) throw new Refusal('LETTERS_TOO_MANY', { most: LETTERS_MOST })
  // Two uploads at once must not share a number: it is drawn at random; the place in the list is settled in the transaction.
  const upload = randomInt(1, 2 ** 31)
  const files = await storeUpload(premises, dataKey, donation, upload, bytes)
  const at = instantOf(premises.clock)
  try {
    return await inTransaction(premises.store, async (tx) => {
      await touchDonation(tx, donation, at, false)
      const place = (await lettersOf(tx, donation)).length
      await insertLetters(tx, [newLetter(donation, place, upload)])
      await insertFiles(tx, files)
      await enqueue(tx, { kind: 'read', donation, upload, at })
      return place
    })
  } catch (error) {
    for (const { blob } of files) await premises.blobs.shred(blob).catch(() => {})
    throw error
  } finally {
    premises.poke()
  }
}

/** Checks number, size and kind of files. Refuses UPLOAD_* of the contract's limits. */
export function mustBeReadable(files: readonly Uint8Array[]): void {
  if (files.length === 0) throw new Refusal('UPLOAD_EMPTY')
  if (files.length > LIMITS.filesPerLetterMax) {
    throw new Refusal('UPLOAD_TOO_MANY_FILES', { files: LIMITS.filesPerLetterMax })
  }
  const together = files.reduce((sum, file) => sum + file.length, 0)
  const largest = Math.max(...files.map((file) => file.length))
  if (largest > LIMITS.fileBytesMax) throw tooLarge(LIMITS.fileBytesMax)
  if (together > LIMITS.letterBytesMax) throw tooLarge(LIMITS.letterBytesMax)
  for (const file of files) sniff(file)
}

/** The version must be the one in force, and `findings` among the purposes that it offers. */
export function mustConsent(consent: Consent, campaign: CampaignRow): void {
  const offered = campaign.file.consent.purposes.map(({ id }) => id)
  const fits =
    consent.version === campaign.file.consent.version &&
    consent.purposes.includes('findings') &&
    consent.purposes.every((purpose) => offered.includes(purpose))
  if (!fits) throw new Refusal('CONSENT_MISSING')
}

const tooLarge = (most: number) =>
  new Refusal('UPLOAD_TOO_LARGE', { megabytes: Math.round(most / 1024 / 1024) })

function mustBeOpen({ file, closedAt }: CampaignRow, today: string): void {
  const early = file.opensOn !== null && today < file.opensOn
  const late = file.closesOn !== null && today > file.closesOn
  if (closedAt !== null || early || late) throw new Refusal('CAMPAIGN_CLOSED')
}

function hashOfKey(key: string): string {
  if (key.length < IDEMPOTENCY_CHARACTERS_LEAST || key.length > 256)
    throw new Refusal('IDEMPOTENCY_KEY')
  return createHash('sha256').update(key).digest('hex')
}

/** Nothing of a try that failed stays, unless its row is there after all; what cannot be undone now is swept later. */
async function undo(
  { store, blobs }: Premises,
  donation: string,
  files: readonly FileRow[],
): Promise<void> {
  try {
    if (await donationById(store.data, donation)) return
    await shredWrap(store.keys, donation)
    for (const { blob } of files) await blobs.shred(blob)
  } catch {
    // The sweep removes what no row knows.
  }
}

async function storeUpload(
  premises: Premises,
  dataKey: Uint8Array,
  donation: string,
  upload: number,
  files: readonly Uint8Array[],
): Promise<FileRow[]> {
  const rows: FileRow[] = []
  try {
    for (const [place, bytes] of files.entries()) {
      const file = { donation, kind: 'original' as const, upload, place }
      rows.push(await storeFile(premises, dataKey, file, withoutMetadata(bytes)))
    }
    return rows
  } catch (error) {
    for (const { blob } of rows) await premises.blobs.shred(blob).catch(() => {})
    throw error
  }
}

function newLetter(donation: string, n: number, upload: number) {
  return {
    donation,
    n,
    upload,
    status: 'received' as const,
    pages: 0,
    typed: false,
    problems: [],
    confirmedOn: null,
    originalsUntil: null,
  }
}
