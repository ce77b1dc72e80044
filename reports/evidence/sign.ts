// Signing keys of packs: Ed25519, kept as PEM. Deterministic signatures over the manifest's bytes, nothing else.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { Refusal } from '../../extract/index.ts'

export type KeyPair = { privateKeyPem: string; publicKeyPem: string }

const pemOf = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()

/** A new key pair for an operator or an adviser's desk: PKCS #8 and SPKI as PEM. */
export function createKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyPem: pemOf(publicKey),
  }
}

/** Loads a private key from PEM. Throws Refusal PACK_KEY when it is not an Ed25519 private key. */
export function loadKeyPair(privateKeyPem: string): KeyPair {
  const key = privateKeyOf(privateKeyPem)
  if (key?.asymmetricKeyType !== 'ed25519') throw new Refusal('PACK_KEY')
  return { privateKeyPem, publicKeyPem: pemOf(createPublicKey(key)) }
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}

/**
 * Public key of a PEM text (public, or private: its public half), in one spelling. Null when it is no Ed25519 key:
 * the text may come from a pack of unknown origin.
 */
export function publicKeyOf(pem: string): string | null {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? pemOf(key) : null
  } catch {
    return null
  }
}

/** SHA-256 of the key's SPKI bytes in groups of four hex digits: what is printed and compared by eye. */
export function fingerprint(publicKeyPem: string): string {
  const spki = createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' })
  return grouped(createHash('sha256').update(spki).digest('hex'))
}

/** Hex digits in groups of four, for reading aloud. */
export const grouped = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? ''

/** Ed25519 signature (64 bytes, raw) over the bytes. The same key and bytes give the same signature. */
export function signBytes(bytes: Uint8Array, privateKeyPem: string): Uint8Array {
  return new Uint8Array(sign(null, bytes, createPrivateKey(privateKeyPem)))
}

/** Whether the signature is by this key over these bytes. */
export function signatureHolds(
  bytes: Uint8Array,
  signature: Uint8Array,
  publicKeyPem: string,
): boolean {
  if (signature.length !== 64) return false
  return verify(null, bytes, createPublicKey(publicKeyPem), signature)
}
