// A campaign's private key in parts: Shamir's scheme over GF(2⁸), by the audited package shamir-secret-sharing. Each part is sealed in a file that
// only its holder's code opens, so that a file alone, or a code alone, is worth nothing; fewer parts than the threshold tell nothing about the key.
import { createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'
import { z } from 'zod'
import { Refusal } from '../../extract/index.ts'
import {
  newReceipt,
  parseReceipt,
  privateKeyFrom,
  rawPrivateKey,
  rawPublicKey,
  seal,
  unseal,
} from '../vault/index.ts'

/** Nobody alone: two are the least, also of who comes back from a holiday. */
export const HOLDERS = { least: 2, most: 16 }
const FORMAT = 'countercheck/key-share/1'

/** A part as its holder keeps it: a JSON file. */
export const ShareFile = z.strictObject({
  format: z.literal(FORMAT),
  campaign: z.string().max(60),
  /** First half of SHA-256 of the public key, hex: which key this is a part of. */
  keyId: z.string().regex(/^[0-9a-f]{32}$/),
  /** When the key was split: parts of different ceremonies do not go together. */
  madeAt: z.string().max(30),
  holder: z.string().max(60),
  threshold: z.number().int().min(HOLDERS.least),
  /** Base64. */
  sealed: z.string().max(2000),
})
export type ShareFile = z.infer<typeof ShareFile>
/** A part with the code that opens it. The code is kept nowhere. */
export type Share = { file: ShareFile; code: string }

type About = Pick<ShareFile, 'campaign' | 'keyId' | 'madeAt' | 'threshold'>

/** Whether a key can be split among these, each named once. */
export const isSplittable = (holders: readonly string[], threshold: number): boolean =>
  threshold >= HOLDERS.least &&
  holders.length >= threshold &&
  holders.length <= HOLDERS.most &&
  new Set(holders).size === holders.length

/** Splits a key among holders; any `about.threshold` of them can put it together. Refuses KEYS_HOLDERS. */
export async function splitKey(
  key: KeyObject,
  about: About,
  holders: readonly string[],
): Promise<Share[]> {
  const { threshold } = about
  if (!isSplittable(holders, threshold))
    throw new Refusal('KEYS_HOLDERS', { least: HOLDERS.least, most: HOLDERS.most })
  const parts = await split(new Uint8Array(rawPrivateKey(key)), holders.length, threshold)
  return parts.map((part, i) => {
    const code = newReceipt()
    const file = { format: FORMAT, ...about, holder: holders[i] ?? '', sealed: '' } as const
    const sealed = seal(keyOf(code), bindingOf(file), part).toString('base64')
    return { code, file: { ...file, sealed } }
  })
}

/**
 * Puts a key together. The public key decides whether it is the right one.
 * Refuses KEYS_CODE (a code does not open its part, or the part is damaged), KEYS_TOO_FEW, KEYS_MIXED.
 */
export async function combineShares(
  shares: readonly Share[],
  publicKey: Uint8Array,
): Promise<KeyObject> {
  const [first] = shares
  const same = shares.every(
    ({ file }) =>
      file.keyId === first?.file.keyId &&
      file.madeAt === first.file.madeAt &&
      file.campaign === first.file.campaign,
  )
  if (!first || !same) throw new Refusal('KEYS_MIXED')
  const holders = new Set(shares.map(({ file }) => file.holder))
  const { threshold } = first.file
  if (holders.size < threshold || holders.size < shares.length)
    throw new Refusal('KEYS_TOO_FEW', { threshold })
  const parts = shares.map(({ file, code }) => openPart(file, code))
  const key = privateKeyFrom(await combine(parts))
  const found = rawPublicKey(createPublicKey(key))
  if (!found.equals(publicKey)) throw new Refusal('KEYS_MIXED')
  return key
}

function openPart(file: ShareFile, typed: string): Uint8Array {
  const code = parseReceipt(typed)
  if (!code) throw new Refusal('KEYS_CODE', { holder: file.holder })
  try {
    return new Uint8Array(unseal(keyOf(code), bindingOf(file), Buffer.from(file.sealed, 'base64')))
  } catch {
    throw new Refusal('KEYS_CODE', { holder: file.holder })
  }
}

/** 95 random bits: nothing to guess, so nothing slow is needed. */
const keyOf = (code: string) =>
  Buffer.from(hkdfSync('sha256', code, '', 'countercheck/key-share/1', 32))

const bindingOf = ({ campaign, keyId, madeAt, holder, threshold }: ShareFile) => ({
  owner: `${campaign}|${keyId}`,
  kind: `share|${madeAt}|${threshold}|${holder}`,
})
