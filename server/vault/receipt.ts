// The receipt that opens a donation: 20 symbols, shown once, never stored. From it follow the donation's address and the key that opens it.
import { createHash, hkdfSync, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U. The place of a symbol is its value, an element of GF(32). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_SYMBOLS = 19
const READ_ALIKE: Record<string, string> = { O: '0', I: '1', L: '1' }
/** x⁵ + x² + 1, irreducible over GF(2): makes GF(32), in which 2 generates all 31 other elements. */
const MODULUS = 0b100101

export type ReceiptKeys = {
  /** SHA-256 of the address, hex: the only thing about a receipt that is kept. */
  idHash: string
  /** Wraps the data key; never kept. */
  kek: Buffer
}

/**
 * Makes a receipt in five groups of four: 19 random symbols (95 bits) and a check symbol.
 * `random` is given by tests only.
 */
export function newReceipt(random: (size: number) => Buffer = randomBytes): string {
  const values = [...random(RANDOM_SYMBOLS)].map((byte) => byte & 31)
  return inGroups([...values, checkOf(values)].map((value) => SYMBOLS[value]).join(''))
}

/** Reads what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1. `null` when it cannot be a receipt. */
export function parseReceipt(typed: string): string | null {
  if (typed.length > 100) return null
  const folded = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .split('')
    .map((symbol) => READ_ALIKE[symbol] ?? symbol)
    .join('')
  const values = folded.split('').map((symbol) => SYMBOLS.indexOf(symbol))
  if (values.length !== RANDOM_SYMBOLS + 1 || values.includes(-1)) return null
  return checkOf(values.slice(0, RANDOM_SYMBOLS)) === values[RANDOM_SYMBOLS]
    ? inGroups(folded)
    : null
}

/**
 * Address and key of a receipt, by HKDF-SHA-256. With 95 random bits a slow derivation adds nothing and would open a door for floods.
 * A mistyped receipt goes the same way with a fixed stand-in, so that it takes the same time as an unknown one.
 */
export function receiptKeys(parsed: string | null): ReceiptKeys {
  const secret = Buffer.from((parsed ?? '0000-0000-0000-0000-0000').replaceAll('-', ''), 'ascii')
  const id = Buffer.from(hkdfSync('sha256', secret, '', 'countercheck/receipt/id/1', 32))
  const kek = Buffer.from(hkdfSync('sha256', secret, '', 'countercheck/receipt/kek/1', 32))
  return { idHash: createHash('sha256').update(id).digest('hex'), kek }
}

function inGroups(symbols: string): string {
  return (symbols.match(/.{4}/g) ?? []).join('-')
}

/** Σ 2^(i+1)·sᵢ over GF(32): finds every single wrong symbol and every pair of neighbours that changed places. */
function checkOf(values: readonly number[]): number {
  let sum = 0
  for (const value of [...values].reverse()) sum = double(sum ^ value)
  return sum
}

function double(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? shifted ^ MODULUS : shifted
}
