// The token of a researcher: shown once. From it follow the hash that is kept and the key pair that opens what was wrapped for her.
import { createHash, createPublicKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { privateKeyFrom } from '../vault/index.ts'

/** 32 random bytes: nothing to guess, so nothing slow is needed. */
const TOKEN_BYTES = 32
const FORM = /^ccr_[A-Za-z0-9_-]{43}$/

export type TokenKeys = { hash: string; privateKey: KeyObject; publicKey: KeyObject }

export function newToken(): string {
  return `ccr_${randomBytes(TOKEN_BYTES).toString('base64url')}`
}

/** A token of another form goes the same way, and matches nothing. */
export function tokenKeys(token: string): TokenKeys {
  const secret = Buffer.from(FORM.test(token) ? token : 'ccr_none', 'ascii')
  const derive = (what: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `countercheck/researcher/${what}/1`, 32))
  const privateKey = privateKeyFrom(derive('key'))
  const hash = createHash('sha256').update(derive('id')).digest('hex')
  return { hash, privateKey, publicKey: createPublicKey(privateKey) }
}
