// Lending a letter to a reviewer: what the holder of a campaign's key does at the command line. The web process has no part in it: it is given
// a copy that is redacted already and sealed for the reviewer's own key.
import { createHash, type KeyObject, randomBytes } from 'node:crypto'
import { Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantAfter, instantOf } from '../clock.ts'
import type { Premises } from '../donations/index.ts'
import { PAGE_DPI, pageOf } from '../donations/originals.ts'
import { Records } from '../donations/records.ts'
import {
  allStaff,
  campaignById,
  campaignWrapOf,
  consentsOf,
  deleteReview,
  donationIds,
  inTransaction,
  insertReview,
  lentNow,
  lettersOf,
  type LetterRow,
  reviewNotes,
  staffNamed,
} from '../store/index.ts'
import {
  newDataKey,
  publicKeyFrom,
  sealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from '../vault/index.ts'
import type { StaffActor } from './accounts.ts'
import { coversLooking, mustSayThatAPersonLooks } from './looking.ts'
import { redacted, redactedCrops, type RedactedLetter } from './redacted.ts'

/** A lending runs a week at most; one day unless said (cli/review.ts). */
export const HOURS = { most: 168 }

export type Lendable = { case: string; kind: string; doubts: number; since: string }
export type Lent = {
  id: string
  campaign: string
  reviewer: string
  until: string
  state: 'waiting' | 'open' | 'proposed' | 'over'
  reason: string | null
}

/** What a letter is called between holder and reviewer: says nothing about whose it is, and nothing at all once the donation is gone. */
const caseOf = (donation: string, n: number) =>
  createHash('sha256').update(`review-case|${donation}|${n}`).digest('hex').slice(0, 12)

type Found = { donation: string; row: LetterRow; dataKey: Buffer; records: Records; since: string }

/** Letters of a campaign that may be lent: in review, with doubts, under a consent that says that a person may look. Opens each of them. Refuses REVIEW_CONSENT. */
async function* found(
  { store }: Pick<Premises, 'store'>,
  campaign: string,
  privateKey: KeyObject,
): AsyncIterable<Found> {
  const { file } = await campaignById(store.data, campaign)
  mustSayThatAPersonLooks(file)
  for (const donation of await donationIds(store.data, campaign)) {
    const consent = (await consentsOf(store.data, donation)).at(-1)
    const wrap = await campaignWrapOf(store.keys, donation)
    if (!consent || !coversLooking(file, consent) || !wrap) continue
    const dataKey = unwrapForCampaign(wrap, privateKey, donation)
    const records = new Records(store.data, dataKey)
    for (const row of await lettersOf(store.data, donation))
      if (row.status === 'review') yield { donation, row, dataKey, records, since: consent.at }
  }
}

export async function lendable(
  premises: Pick<Premises, 'store'>,
  campaign: string,
  privateKey: KeyObject,
): Promise<Lendable[]> {
  const all: Lendable[] = []
  for await (const { donation, row, records, since } of found(premises, campaign, privateKey)) {
    const letter = (await records.letter(row.n))?.letter
    if (!letter?.doubts.length) continue
    const name = caseOf(donation, row.n)
    all.push({ case: name, kind: letter.kind, doubts: letter.doubts.length, since })
  }
  return all.toSorted((a, b) => (a.since < b.since ? -1 : 1))
}

/**
 * Lends one letter to one reviewer for some hours; gives the lending's id. Refuses REVIEW_REVIEWER, REVIEW_CONSENT, REVIEW_NOT_LENDABLE.
 * @param hours 1 to `HOURS.most`
 */
export async function lend(
  premises: Premises,
  privateKey: KeyObject,
  order: { campaign: string; case: string; to: string; hours: number },
): Promise<string> {
  const { store, clock } = premises
  const reviewer = await staffNamed(store.data, order.to)
  if (reviewer.role !== 'reviewer' || !reviewer.public_key) throw new Refusal('REVIEW_REVIEWER')
  const publicKey = reviewer.public_key
  for await (const one of found(premises, order.campaign, privateKey)) {
    const { donation, row, records } = one
    if (caseOf(donation, row.n) !== order.case) continue
    const letter = (await records.letter(row.n))?.letter
    if (!letter?.doubts.length) break
    const payload: RedactedLetter = {
      letter: redacted(letter),
      crops: await redactedCrops(letter, (page) => drawn(premises, one, page), PAGE_DPI),
    }
    const id = randomBytes(8).toString('hex')
    const key = newDataKey()
    const at = instantOf(clock)
    const sealed = sealJson(key, bindingOf(id), payload)
    const wrap = wrapForCampaign(key, publicKeyFrom(publicKey), `review|${id}`)
    await inTransaction(store, async (tx) => {
      if (await lentNow(tx, donation, row.n, at)) throw new Refusal('REVIEW_NOT_LENDABLE')
      await insertReview(tx, {
        id,
        campaign: order.campaign,
        donation,
        letter: row.n,
        version: row.version,
        reviewer: reviewer.id,
        lent_at: at,
        until: instantAfter(clock, order.hours / 24),
        wrap,
        payload: sealed,
      })
      const object = `${order.campaign}/${id}`
      await record(tx, at, { action: 'review-lent', actor: 'operator', object })
    })
    return id
  }
  throw new Refusal('REVIEW_NOT_LENDABLE')
}

/** What is lent, newest first; without any letter. */
export async function listLent(store: Premises['store'], clock: Clock): Promise<Lent[]> {
  const names = new Map((await allStaff(store.data)).map(({ id, name }) => [id, name]))
  const now = instantOf(clock)
  return (await reviewNotes(store.data)).map((note) => ({
    id: note.id,
    campaign: note.campaign,
    reviewer: names.get(note.reviewer) ?? '',
    until: note.until,
    state: note.proposed_at
      ? 'proposed'
      : note.until <= now
        ? 'over'
        : note.opened_at
          ? 'open'
          : 'waiting',
    reason: note.reason,
  }))
}

/** Ends a lending at once, also one whose proposal waits. Refuses REVIEW_UNKNOWN. */
export async function endLending(
  store: Premises['store'],
  clock: Clock,
  id: string,
  by: StaffActor = 'operator',
): Promise<void> {
  await inTransaction(store, async (tx) => {
    if (!(await deleteReview(tx, id))) throw new Refusal('REVIEW_UNKNOWN')
    await record(tx, instantOf(clock), { action: 'review-ended', actor: by, object: id })
  })
}

/** What a lending's copy is bound to. */
export const bindingOf = (id: string) => ({ owner: id, kind: 'review' })

async function drawn(premises: Premises, one: Found, page: number): Promise<Uint8Array | null> {
  const { donation, row, dataKey, records } = one
  const sources = (await records.letter(row.n))?.sources ?? []
  // Letters taken in as fields and deleted originals have no pages: then the facts alone are lent.
  return await pageOf(premises, dataKey, { donation, upload: row.upload, sources, page }).catch(
    () => null,
  )
}
