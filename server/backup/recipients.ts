// Who can open a backup: holders of the campaigns' private keys, and whoever knows the passphrase, when one was set.
import { randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../extract/index.ts'
import {
  CampaignKeys,
  publicKeyFrom,
  unwrapForCampaign,
  unwrapForDonor,
  wrapForCampaign,
  wrapForDonor,
} from '../vault/index.ts'

/** OWASP's figures for scrypt; a backup is opened once in a while, so that a second of work costs nothing. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
/** Shorter ones are guessed. */
export const PASSPHRASE_LEAST = 12

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
export const Recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('campaign'), publicKey: Base64, wrap: Base64 }),
  z.object({ kind: z.literal('passphrase'), salt: Base64, wrap: Base64 }),
])
export type Recipient = z.infer<typeof Recipient>

export type Openers = { passphrase: string | null; keys: CampaignKeys }

/** Wraps the key of one part for each who shall open it. `part` binds the wrap: it opens no other part and no other backup. */
export function wrapFor(
  key: Uint8Array,
  part: string,
  to: { campaigns: readonly Uint8Array[]; passphrase: { salt: Buffer; kek: Buffer } | null },
): Recipient[] {
  const wraps: Recipient[] = to.campaigns.map((raw) => ({
    kind: 'campaign',
    publicKey: Buffer.from(raw).toString('base64'),
    wrap: wrapForCampaign(key, publicKeyFrom(raw), part).toString('base64'),
  }))
  if (to.passphrase) {
    const wrap = wrapForDonor(key, to.passphrase.kek, part).toString('base64')
    wraps.push({ kind: 'passphrase', salt: to.passphrase.salt.toString('base64'), wrap })
  }
  return wraps
}

/** Refuses PASSPHRASE_SHORT. */
export function kekOf(passphrase: string): { salt: Buffer; kek: Buffer } {
  if (passphrase.length < PASSPHRASE_LEAST)
    throw new Refusal('PASSPHRASE_SHORT', { least: PASSPHRASE_LEAST })
  const salt = randomBytes(16)
  return { salt, kek: derive(passphrase, salt) }
}

/** The key of a part for whoever holds one of the ways in. Refuses BACKUP_LOCKED. */
export function keyFor(recipients: readonly Recipient[], part: string, openers: Openers): Buffer {
  for (const one of recipients) {
    const wrap = Buffer.from(one.wrap, 'base64')
    const found = attempt(() => {
      if (one.kind === 'campaign') {
        const key = openers.keys.for(Buffer.from(one.publicKey, 'base64'))
        return key ? unwrapForCampaign(wrap, key, part) : null
      }
      if (openers.passphrase === null) return null
      const kek = derive(openers.passphrase, Buffer.from(one.salt, 'base64'))
      return unwrapForDonor(wrap, kek, part)
    })
    if (found) return found
  }
  throw new Refusal('BACKUP_LOCKED')
}

function derive(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, SCRYPT)
}

function attempt(open: () => Buffer | null): Buffer | null {
  try {
    return open()
  } catch {
    return null
  }
}
