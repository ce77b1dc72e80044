// Letters that come as fields, read elsewhere: sealed like any other and taken in many at a time, in one transaction.
import { createHash, randomBytes } from 'node:crypto'
import type { Answers, Consent, Letter } from '../../extract/index.ts'
import { dayOf, instantOf } from '../clock.ts'
import type { Premises } from '../donations/index.ts'
import { Records, type Sealed, writeSealed } from '../donations/records.ts'
import {
  type CampaignRow,
  enqueueFind,
  inTransaction,
  insertConsents,
  insertDonations,
  insertLetters,
  insertWraps,
  type NewLetter,
  rememberKey,
  type WrapRow,
} from '../store/index.ts'
import {
  newDataKey,
  newReceipt,
  publicKeyFrom,
  receiptKeys,
  wrapForCampaign,
  wrapForDonor,
} from '../vault/index.ts'

/** A person's letters together, with what she added. `key`: names this line in the log of an import. */
export type Fields = { letters: Letter[]; answers: Answers; key?: string }
export type TakenIn = { donation: string; receipt: string | null; dataKey: Buffer }

/** SQLite binds 32,766 values a statement; rows have ten columns at most. */
const ROWS_A_STATEMENT = 1000

/**
 * Takes in letters as confirmed. With `receipts` each person gets one and findings follow; without, only the campaign can withdraw them.
 * Gives one result a line, in order.
 */
export async function takeInFields(
  premises: Premises,
  campaign: CampaignRow,
  consent: Consent,
  lines: readonly Fields[],
  receipts: boolean,
): Promise<TakenIn[]> {
  const { store, clock } = premises
  const at = instantOf(clock)
  const publicKey = publicKeyFrom(campaign.publicKey)
  const taken: TakenIn[] = []
  const wraps: WrapRow[] = []
  const letters: NewLetter[] = []
  const sealed: Sealed[] = []
  for (const line of lines) {
    const donation = randomBytes(16).toString('hex')
    const dataKey = newDataKey()
    const receipt = receipts ? newReceipt() : null
    const keys = receipt ? receiptKeys(receipt) : null
    const records = new Records(store.data, dataKey)
    taken.push({ donation, receipt, dataKey })
    wraps.push({
      donation,
      receiptHash: keys?.idHash ?? null,
      donorWrap: keys ? wrapForDonor(dataKey, keys.kek, donation) : null,
      campaignWrap: wrapForCampaign(dataKey, publicKey, donation),
    })
    sealed.push(...records.sealAnswers(line.answers))
    for (const [n, letter] of line.letters.entries()) {
      letters.push(confirmedLetter(donation, n, letter, dayOf(clock)))
      sealed.push(...records.sealLetter(n, { letter, sources: [] }))
    }
  }
  await inParts(wraps, (part) => insertWraps(store.keys, part))
  await inTransaction(store, async (tx) => {
    const asked = receipts ? 1 : 0
    const rows = taken.map(({ donation: id }) => ({
      id,
      campaign: campaign.file.id,
      at,
      wanted: asked,
    }))
    await inParts(rows, (part) => insertDonations(tx, part))
    const consents = taken.map(({ donation }) => ({ donation, no: 0, consent, at }))
    await inParts(consents, (part) => insertConsents(tx, part))
    await inParts(letters, (part) => insertLetters(tx, part))
    await inParts(sealed, (part) => writeSealed(tx, part))
    for (const [i, { donation }] of taken.entries()) {
      const key = lines[i]?.key
      if (key) await rememberKey(tx, hashOf(key), donation, at)
      if (receipts) await enqueueFind(tx, donation, at)
    }
  })
  premises.poke()
  return taken
}

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

function confirmedLetter(donation: string, n: number, letter: Letter, day: string): NewLetter {
  return {
    donation,
    n,
    upload: n,
    status: 'confirmed',
    pages: letter.pages,
    typed: false,
    problems: [],
    confirmedOn: day,
    originalsUntil: null,
  }
}

async function inParts<T>(
  rows: readonly T[],
  work: (part: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await work(rows.slice(from, from + ROWS_A_STATEMENT))
  }
}
