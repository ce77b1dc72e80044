// Donations, from intake to withdrawal: the part of `Service` that holds private things.
import { randomBytes } from 'node:crypto'
import type { Service } from '../service.ts'
import { wrapByReceipt } from '../store/index.ts'
import { parseReceipt, receiptKeys, unwrapForDonor } from '../vault/index.ts'
import { Handle } from './handle.ts'
import { type Held, HeldReceipts } from './held.ts'
import { accept } from './intake.ts'
import { Lending } from './lending.ts'
import type { Premises } from './premises.ts'
import { Records } from './records.ts'
import { mustHaveRoom } from './room.ts'
import { Sessions } from './sessions.ts'
import { Staging } from './staging.ts'

export type { Drawing, Premises } from './premises.ts'

type DonationCalls = Pick<
  Service,
  | 'accept'
  | 'open'
  | 'openSession'
  | 'session'
  | 'closeSession'
  | 'stage'
  | 'staged'
  | 'stagePiece'
  | 'stagedFiles'
  | 'lend'
  | 'loans'
  | 'takeBack'
  | 'openLoan'
  | 'guest'
>

/** @param signingKeyFile PEM of the service's Ed25519 key for packs; null: packs are not signed */
export function donations(premises: Premises, signingKeyFile: string | null): DonationCalls {
  const sessions = new Sessions()
  const staging = new Staging()
  const lending = new Lending()
  const now = () => premises.clock.now().getTime()
  const receipts = new HeldReceipts(now)
  const heldOf = (donation: string, dataKey: Buffer): Held => ({
    donation,
    dataKey,
    records: new Records(premises.store.data, dataKey),
    shown: new Map(),
    forget() {
      for (const keeper of [sessions, receipts, lending]) keeper.forgetDonation(donation)
    },
  })
  const handleOf = (held: Held) => new Handle(premises, held, signingKeyFile)

  /** The same steps for a mistyped, an unknown and a withdrawn receipt. */
  async function unlock(receipt: string): Promise<{ donation: string; dataKey: Buffer } | null> {
    const { idHash, kek } = receiptKeys(parseReceipt(receipt))
    const wrap = await wrapByReceipt(premises.store.keys, idHash)
    if (!wrap || premises.tombstones.has(wrap.donation)) return null
    return { donation: wrap.donation, dataKey: unwrapForDonor(wrap.donorWrap, kek, wrap.donation) }
  }

  async function openAnew(receipt: string): Promise<Handle | null> {
    const found = await unlock(receipt)
    if (!found) return null
    const held = heldOf(found.donation, found.dataKey)
    receipts.keep(receipt, held)
    return handleOf(held)
  }

  return {
    async accept(offer) {
      await mustHaveRoom(premises, offer.files)
      return await accept(premises, offer)
    },
    open(receipt) {
      const known = receipts.find(receipt)
      if (known && !premises.tombstones.has(known.donation)) return handleOf(known)
      if (known) receipts.forget(receipt)
      return openAnew(receipt)
    },
    async openSession(receipt) {
      const found = await unlock(receipt)
      return found ? sessions.open(found.donation, found.dataKey, now()) : null
    },
    async session(token) {
      const found = sessions.find(token, now())
      if (!found || premises.tombstones.has(found.donation)) return null
      return handleOf(heldOf(found.donation, found.dataKey))
    },
    closeSession: (token) => sessions.close(token),
    lend(session) {
      const found = sessions.find(session, now())
      return found ? lending.lend(found.donation, found.dataKey, now()) : null
    },
    loans(session) {
      const found = sessions.find(session, now())
      return found ? lending.loansOf(found.donation) : []
    },
    takeBack(session) {
      const found = sessions.find(session, now())
      if (found) lending.takeBack(found.donation, now())
    },
    openLoan(code) {
      const guest = randomBytes(24).toString('base64url')
      return lending.enter(code, guest, now()) ? guest : null
    },
    async guest(token) {
      const found = lending.find(token, now())
      if (!found || premises.tombstones.has(found.donation)) return null
      return { handle: handleOf(heldOf(found.donation, found.dataKey)), loan: found.loan }
    },
    stage: (size) => staging.open(size, now()),
    staged: (id) => staging.state(id, now()),
    stagePiece: (id, from, piece) => staging.append(id, from, piece, now()),
    stagedFiles(ids) {
      const files = staging.take(ids, now())
      staging.given(ids, now())
      return files
    },
  }
}
