// Sealing: authenticated encryption of anything private, in chunks, so that bytes can neither be read nor moved, cut or mixed.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from 'node:crypto'

const FORMAT = Buffer.from('CCV1', 'ascii')
const SALT_BYTES = 16
const TAG_BYTES = 16
const CHUNK_BYTES = 64 * 1024
const LENGTH_BYTES = 8
/** Padding up to a twentieth, and never less than room for 256 bytes: the length of a file tells little about it. */
const PADDING_SHARE = 20
const PADDING_BYTES_LEAST = 256

/** What a sealed thing is bound to: it opens only as the same kind of thing of the same owner. */
export type Binding = { owner: string; kind: string }

/**
 * Seals `plain` under `key` (32 bytes). Each seal has its own salt and, by HKDF-SHA-256, its own key; its chunks of 64 KiB are AES-256-GCM
 * with the chunk number as nonce and `owner|kind|version|chunk|last` as additional data. `random` is given by tests only.
 */
export function seal(
  key: Uint8Array,
  binding: Binding,
  plain: Uint8Array,
  random: { salt: Buffer; padding: number } = fresh(plain.length),
): Buffer {
  const chunkKey = keyOf(key, random.salt)
  const framed = Buffer.alloc(LENGTH_BYTES + plain.length + random.padding)
  framed.writeBigUInt64BE(BigInt(plain.length))
  framed.set(plain, LENGTH_BYTES)
  const parts: Buffer[] = [FORMAT, random.salt]
  const chunks = Math.ceil(framed.length / CHUNK_BYTES)
  for (let no = 0; no < chunks; no++) {
    const cipher = createCipheriv('aes-256-gcm', chunkKey, nonceOf(no))
    cipher.setAAD(additionalData(binding, no, no === chunks - 1))
    const chunk = framed.subarray(no * CHUNK_BYTES, (no + 1) * CHUNK_BYTES)
    parts.push(cipher.update(chunk), cipher.final(), cipher.getAuthTag())
  }
  return Buffer.concat(parts)
}

/** Opens what `seal` made. Throws when a byte, the key, the owner or the kind is not as it was sealed; says nothing about which. */
export function unseal(key: Uint8Array, binding: Binding, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const start = FORMAT.length + SALT_BYTES
  if (bytes.length < start + TAG_BYTES + LENGTH_BYTES || !bytes.subarray(0, 4).equals(FORMAT)) {
    throw new Error('not sealed by this vault')
  }
  const chunkKey = keyOf(key, bytes.subarray(FORMAT.length, start))
  const step = CHUNK_BYTES + TAG_BYTES
  const chunks = Math.ceil((bytes.length - start) / step)
  const parts: Buffer[] = []
  for (let no = 0; no < chunks; no++) {
    const part = bytes.subarray(start + no * step, start + (no + 1) * step)
    if (part.length <= TAG_BYTES) throw new Error('a sealed chunk is cut')
    const cipher = createDecipheriv('aes-256-gcm', chunkKey, nonceOf(no))
    cipher.setAAD(additionalData(binding, no, no === chunks - 1))
    cipher.setAuthTag(part.subarray(part.length - TAG_BYTES))
    parts.push(cipher.update(part.subarray(0, part.length - TAG_BYTES)), cipher.final())
  }
  const framed = Buffer.concat(parts)
  return framed.subarray(LENGTH_BYTES, LENGTH_BYTES + Number(framed.readBigUInt64BE()))
}

export function sealJson(key: Uint8Array, binding: Binding, value: unknown): Buffer {
  return seal(key, binding, Buffer.from(JSON.stringify(value), 'utf8'))
}

/** Opens what `sealJson` made; the caller states the type, because only the house itself can have sealed it. */
export function unsealJson<T>(key: Uint8Array, binding: Binding, sealed: Uint8Array): T {
  return JSON.parse(unseal(key, binding, sealed).toString('utf8')) as T
}

function fresh(length: number): { salt: Buffer; padding: number } {
  const most = Math.max(PADDING_BYTES_LEAST, Math.ceil(length / PADDING_SHARE))
  return { salt: randomBytes(SALT_BYTES), padding: randomInt(most + 1) }
}

function keyOf(key: Uint8Array, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'countercheck/seal/1', 32))
}

function nonceOf(no: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(no, 8)
  return nonce
}

function additionalData(binding: Binding, no: number, last: boolean): Buffer {
  return Buffer.from(`${binding.owner}|${binding.kind}|1|${no}|${last ? 'last' : 'more'}`, 'utf8')
}
