// What a reviewer does with a letter that was lent to her: open it with a reason, look, propose. And what the worker makes of a proposal.
import { type Letter, reasonFor, Refusal } from '../../extract/index.ts'
import { record } from '../audit/index.ts'
import { type Clock, instantOf } from '../clock.ts'
import { corrected } from '../desk.ts'
import { isNaming } from '../donations/apart.ts'
import type { Premises } from '../donations/index.ts'
import { Records, writeSealed } from '../donations/records.ts'
import type { KeyRing } from '../jobs/key-ring.ts'
import { tokenKeys } from '../researchers/index.ts'
import type { PatchOperation } from '../service.ts'
import {
  campaignById,
  changeLetter,
  deleteReview,
  enqueueFind,
  inTransaction,
  lettersOf,
  openReview,
  proposalsOf,
  proposeReview,
  reviewNotes,
  type ReviewNote,
  reviewOf,
  type Store,
  touchDonation,
} from '../store/index.ts'
import {
  newDataKey,
  publicKeyFrom,
  sealJson,
  unsealJson,
  unwrapForCampaign,
  wrapForCampaign,
} from '../vault/index.ts'
import { bindingOf } from './lend.ts'
import type { RedactedLetter } from './redacted.ts'
import type { Member } from './sessions.ts'

/** Why a letter is looked at: words of ours, so that the log stays free of people. */
export const REASONS = ['doubts', 'layout', 'picture', 'asked'] as const
export type Reason = (typeof REASONS)[number]
export const isReason = (text: string): text is Reason => REASONS.some((one) => one === text)

/** What is lent to a reviewer now. */
export async function lentTo(store: Store, clock: Clock, member: Member): Promise<ReviewNote[]> {
  return await reviewNotes(store.data, { reviewer: member.id, now: instantOf(clock) })
}

/** Opens a lending with a reason, which stands in the audit log before anything is shown. Refuses REVIEW_UNKNOWN, REVIEW_REASON. */
export async function openLent(
  store: Store,
  clock: Clock,
  member: Member,
  id: string,
  reason: string,
): Promise<void> {
  if (!isReason(reason)) throw new Refusal('REVIEW_REASON')
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    if (!(await reviewOf(tx, id, member.id, at))) throw new Refusal('REVIEW_UNKNOWN')
    await openReview(tx, id, reason, at)
    const object = `${id}/${reason}`
    await record(tx, at, { action: 'review-opened', actor: `staff:${member.id}`, object })
  })
}

/** The redacted letter. Refuses REVIEW_UNKNOWN when it is over, REVIEW_REASON before it was opened. */
export async function readLent(
  store: Store,
  clock: Clock,
  member: Member,
  id: string,
): Promise<RedactedLetter & { until: string }> {
  const row = await reviewOf(store.data, id, member.id, instantOf(clock))
  if (!row) throw new Refusal('REVIEW_UNKNOWN')
  if (row.opened_at === null) throw new Refusal('REVIEW_REASON')
  const { privateKey } = tokenKeys(member.token)
  const key = unwrapForCampaign(row.wrap, privateKey, `review|${id}`)
  const opened = unsealJson<RedactedLetter>(key, bindingOf(id), row.payload)
  return { ...opened, until: row.until }
}

/**
 * Keeps what the reviewer proposes, sealed for the campaign's key, and ends the lending. The worker applies it; the person decides.
 * Refuses REVIEW_UNKNOWN, PATCH_*.
 */
export async function propose(
  store: Store,
  clock: Clock,
  member: Member,
  id: string,
  operations: PatchOperation[],
): Promise<void> {
  const { letter } = await readLent(store, clock, member, id)
  // Tried on the copy: what does not fit is refused here, where somebody can put it right.
  if (operations.length > 0) proposed(letter, operations)
  const at = instantOf(clock)
  await inTransaction(store, async (tx) => {
    const row = await reviewOf(tx, id, member.id, at)
    if (!row) throw new Refusal('REVIEW_UNKNOWN')
    const { publicKey } = await campaignById(tx, row.campaign)
    const key = newDataKey()
    const wrap = wrapForCampaign(key, publicKeyFrom(publicKey), `proposal|${id}`)
    await proposeReview(tx, id, { at, wrap, sealed: sealJson(key, bindingOf(id), operations) })
    await enqueueFind(tx, row.donation, at)
    const actor = `staff:${member.id}` as const
    await record(tx, at, { action: 'review-proposed', actor, object: id, count: operations.length })
  })
}

/**
 * Applies what reviewers proposed for a donation's letters: in the worker, who holds the campaign's key. A value that was changed stays in doubt, so
 * that the person sees it; a letter that she changed or confirmed meanwhile stays as she left it.
 */
export async function applyProposals(
  { store, clock }: Pick<Premises, 'store' | 'clock'>,
  keys: KeyRing,
  donation: string,
  dataKey: Uint8Array,
): Promise<void> {
  const records = new Records(store.data, dataKey)
  for (const row of await proposalsOf(store.data, donation)) {
    const key = keys.unwrap(row.campaign, row.proposal_wrap, `proposal|${row.id}`)
    if (!key) continue
    const operations = unsealJson<PatchOperation[]>(key, bindingOf(row.id), row.proposal)
    const kept = await records.letter(row.letter)
    const letter = kept?.letter ? proposedOrNull(kept.letter, operations) : null
    const at = instantOf(clock)
    await inTransaction(store, async (tx) => {
      if (!(await deleteReview(tx, row.id))) return
      const now = (await lettersOf(tx, donation))[row.letter]
      const fits = now?.status === 'review' && now.version === row.version && letter !== null
      if (fits && kept && operations.length > 0) {
        await changeLetter(tx, donation, row.letter, {}, true)
        await writeSealed(tx, records.sealLetter(row.letter, { ...kept, letter }))
        await touchDonation(tx, donation, at, false)
      }
      const action = fits ? 'review-applied' : 'review-ended'
      await record(tx, at, { action, actor: 'service', object: row.id })
    })
  }
}

/** Null when the proposal does not fit this letter. */
function proposedOrNull(letter: Letter, operations: PatchOperation[]): Letter | null {
  try {
    return operations.length > 0 ? proposed(letter, operations) : letter
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The letter with the proposed values; where they were read, and how surely, stays, and each is in doubt for the person to look at. */
function proposed(letter: Letter, operations: PatchOperation[]): Letter {
  mustBeFacts(letter, operations)
  const changed = corrected(letter, operations)
  const paths = operations.map(({ path }) => path)
  const reason = reasonFor('reviewed', 'de')
  const places = paths.flatMap((path) => {
    const place = letter.provenance[path]
    return place ? [[path, place] as const] : []
  })
  return {
    ...changed,
    provenance: { ...changed.provenance, ...Object.fromEntries(places) },
    doubts: [...changed.doubts, ...paths.map((path) => ({ path, reason }))],
  }
}

/** Only values that were read, and none that names a person. */
function mustBeFacts(letter: Letter, operations: readonly PatchOperation[]): void {
  const fits = operations.every(
    ({ op, path }) => op === 'replace' && path in letter.provenance && !isNaming(path),
  )
  if (!fits) throw new Refusal('PATCH_PATH')
}
