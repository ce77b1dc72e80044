// A case shown to an adviser for half an hour: the receipt's holder makes a code, the adviser enters it once and may read, nothing else.
// Codes, guests and the note of who looked when are in memory only; withdrawing, taking back and a restart end them at once.
import { createHash, randomInt } from 'node:crypto'
import type { Loan } from '../service.ts'

export const LOAN_MS = 30 * 60_000
/** The note that an adviser looked is kept for the holder this long after the end. */
const NOTE_MS = 24 * 60 * 60_000
/** The letters of receipts: none of them is mistaken for another. 8 of 32 are 40 bits, valid for 30 minutes and for one entry. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8

type Held = Loan & { donation: string; dataKey: Buffer; code: string | null; guest: string | null }

const nameOf = (secret: string) => createHash('sha256').update(secret).digest('base64')

/** Tolerates what a receipt tolerates: case, spaces, dashes, O for 0, I and L for 1. */
const plain = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

export class Lending {
  #loans: Held[] = []

  /** Makes a code for a donation; an earlier one of the same donation ends. `now` in ms. */
  lend(donation: string, dataKey: Buffer, now: number): { code: string; loan: Loan } {
    this.takeBack(donation, now)
    this.#loans = this.#loans.filter(({ until }) => Date.parse(until) + NOTE_MS > now)
    const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(32)]).join('')
    const held: Held = {
      donation,
      dataKey,
      code: nameOf(code),
      guest: null,
      madeAt: new Date(now).toISOString(),
      until: new Date(now + LOAN_MS).toISOString(),
      openedAt: null,
      seenAt: null,
    }
    this.#loans.push(held)
    return { code: `${code.slice(0, 4)}-${code.slice(4)}`, loan: shown(held) }
  }

  /** Ends every loan of a donation. */
  takeBack(donation: string, now: number): void {
    for (const held of this.#loans)
      if (held.donation === donation && Date.parse(held.until) > now) {
        Object.assign(held, { code: null, guest: null, until: new Date(now).toISOString() })
        held.dataKey = Buffer.alloc(0)
      }
  }

  /** Forgets a donation with its notes and overwrites its key: it was withdrawn. */
  forgetDonation(donation: string): void {
    for (const held of this.#loans) if (held.donation === donation) held.dataKey.fill(0)
    this.#loans = this.#loans.filter((held) => held.donation !== donation)
  }

  /** What the holder may know: which codes were made, whether and when somebody looked. Newest first. */
  loansOf(donation: string): Loan[] {
    return this.#loans
      .filter((held) => held.donation === donation)
      .map(shown)
      .toReversed()
  }

  /** Exchanges a code for the adviser's token `guest`; works once. False when there is no such code. */
  enter(typed: string, guest: string, now: number): boolean {
    const name = nameOf(plain(typed))
    const held = this.#loans.find(({ code, until }) => code === name && runs(until, now))
    if (!held) return false
    Object.assign(held, { code: null, guest: nameOf(guest), openedAt: new Date(now).toISOString() })
    return true
  }

  /** The donation that a guest may read, until the loan ends. */
  find(guest: string, now: number): { donation: string; dataKey: Buffer; loan: Loan } | null {
    const name = nameOf(guest)
    const held = this.#loans.find((one) => one.guest === name && runs(one.until, now))
    if (!held) return null
    held.seenAt = new Date(now).toISOString()
    return { donation: held.donation, dataKey: held.dataKey, loan: shown(held) }
  }
}

/** A loan that ends later than one made now was made by a clock that ran ahead: it is over. */
const runs = (until: string, now: number) =>
  Date.parse(until) > now && Date.parse(until) <= now + LOAN_MS

const shown = ({ madeAt, until, openedAt, seenAt }: Held): Loan => ({
  madeAt,
  until,
  openedAt,
  seenAt,
})
