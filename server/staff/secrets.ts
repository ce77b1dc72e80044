// What follows from a staff member's password: the verifier that is kept, the key of her one-time secret, and the token that opens what is
// wrapped for her. The password itself is kept nowhere, and nothing here opens without it.
import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { Refusal } from '../../extract/index.ts'

/** Argon2id with 64 MiB and 3 passes: about a tenth of a second of CPU, four times what OWASP asks. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 }
/** Derivations at once; more would hold up the event loop and take memory. */
const AT_ONCE = 2
/** Beyond this many waiting, sign-in says that it is busy. */
const WAITING_MOST = 20

export type StaffSecrets = {
  /** SHA-256, hex. */
  verifier: string
  totpKey: Buffer
  /** Of the form of a researcher's token (server/researchers/token.ts). */
  token: string
}

let running = 0
const waiting: (() => void)[] = []

/** Derives the secrets of a password, as typed but in one Unicode form. Refuses STAFF_BUSY (503) when too many wait. */
export async function secretsOf(password: string, salt: Uint8Array): Promise<StaffSecrets> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MOST) throw new Refusal('STAFF_BUSY')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running++
  try {
    const typed = password.normalize('NFKC')
    // The package's own default is argon2id: a test holds it to that.
    const raw = await hashRaw(typed, { ...COST, salt })
    const derive = (what: string) =>
      Buffer.from(hkdfSync('sha256', raw, '', `countercheck/staff/${what}/1`, 32))
    return {
      verifier: createHash('sha256').update(derive('verifier')).digest('hex'),
      totpKey: derive('totp'),
      token: `ccr_${derive('token').toString('base64url')}`,
    }
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** Compares two verifiers in the same time wherever they differ. */
export function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
