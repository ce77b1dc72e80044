// The second factor: one-time codes of six digits (TOTP, RFC 6238) by an app, and recovery codes on paper for when it is lost.
import { Secret, TOTP } from 'otpauth'
import { newReceipt, parseReceipt, receiptKeys } from '../vault/index.ts'

const PERIOD_SECONDS = 30
/** A clock may be off by this many half minutes, either way. */
const WINDOW = 1
const RECOVERY_CODES = 8

const totp = (name: string, secret: Secret) =>
  new TOTP({
    issuer: 'Countercheck',
    label: name,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret,
  })

/** A new secret of 160 bits, in base 32 as apps take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What an app reads as a QR code. */
export const totpUri = (name: string, base32: string): string =>
  totp(name, Secret.fromBase32(base32)).toString()

/**
 * The half minute (since 1970) that a code belongs to; null when it fits none around `now` (ms). That no code is taken twice is for the
 * store to see to (`takeStep`).
 */
export function stepOf(base32: string, code: string, now: number): number | null {
  const typed = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(typed)) return null
  const delta = totp('', Secret.fromBase32(base32)).validate({
    token: typed,
    timestamp: now,
    window: WINDOW,
  })
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_SECONDS) + delta
}

/** Codes with the form of a receipt: 95 random bits, a check symbol, read tolerantly. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => newReceipt())

/** What is kept of an invitation or a recovery code. */
export const codeHash = (typed: string): string => receiptKeys(parseReceipt(typed)).idHash
