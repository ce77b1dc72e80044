// The data key of a donation: one random key, wrapped once for the receipt and once for the campaign, and the keys that follow from it.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What a key below the data key opens: originals and pages, identity, everything else that was read or answered. */
export type Realm = 'files' | 'identity' | 'facts'

export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** The key of one realm; knowing it opens no other realm. */
export function realmKey(dataKey: Uint8Array, realm: Realm): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `countercheck/realm/${realm}/1`, KEY_BYTES))
}

/**
 * The id under which a realm's records of this donation are kept (128 bits, hex). It follows from the data key alone, so that without
 * that key nobody can tell which facts belong to which identity or donation.
 */
export function realmId(dataKey: Uint8Array, realm: Realm): string {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `countercheck/id/${realm}/1`, 16)).toString(
    'hex',
  )
}

/** Wraps the data key for whoever holds the receipt. */
export function wrapForDonor(dataKey: Uint8Array, kek: Uint8Array, donation: string): Buffer {
  return encrypt(kek, `${donation}|donor|1`, dataKey)
}

export function unwrapForDonor(wrap: Uint8Array, kek: Uint8Array, donation: string): Buffer {
  return decrypt(kek, `${donation}|donor|1`, wrap)
}

/** Wraps the data key for the campaign: a fresh X25519 pair meets the campaign's public key; the private one alone can undo it. */
export function wrapForCampaign(
  dataKey: Uint8Array,
  campaign: KeyObject,
  donation: string,
): Buffer {
  const once = generateKeyPairSync('x25519')
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: campaign })
  const point = rawPublicKey(once.publicKey)
  const key = campaignKek(shared, point, rawPublicKey(campaign))
  return Buffer.concat([point, encrypt(key, `${donation}|campaign|1`, dataKey)])
}

export function unwrapForCampaign(wrap: Uint8Array, campaign: KeyObject, donation: string): Buffer {
  const point = Buffer.from(wrap.subarray(0, KEY_BYTES))
  const shared = diffieHellman({ privateKey: campaign, publicKey: publicKeyFrom(point) })
  const key = campaignKek(shared, point, rawPublicKey(createPublicKey(campaign)))
  return decrypt(key, `${donation}|campaign|1`, wrap.subarray(KEY_BYTES))
}

/** The 32 bytes of an X25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  const { x } = key.export({ format: 'jwk' })
  if (!x) throw new Error('not an X25519 public key')
  return Buffer.from(x, 'base64url')
}

export function publicKeyFrom(raw: Uint8Array): KeyObject {
  const x = Buffer.from(raw).toString('base64url')
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x } })
}

/** DER of PKCS #8 before the 32 bytes of an X25519 private key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** The private key that 32 bytes are. */
export function privateKeyFrom(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' })
}

/** The 32 bytes of an X25519 private key. */
export function rawPrivateKey(key: KeyObject): Buffer {
  const { d } = key.export({ format: 'jwk' })
  if (!d) throw new Error('not an X25519 private key')
  return Buffer.from(d, 'base64url')
}

function campaignKek(shared: Buffer, point: Buffer, campaign: Buffer): Buffer {
  const salt = Buffer.concat([point, campaign])
  return Buffer.from(hkdfSync('sha256', shared, salt, 'countercheck/campaign-wrap/1', KEY_BYTES))
}

function encrypt(key: Uint8Array, binding: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(binding, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Uint8Array, binding: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  cipher.setAAD(Buffer.from(binding, 'utf8'))
  cipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  const body = bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES)
  return Buffer.concat([cipher.update(body), cipher.final()])
}
