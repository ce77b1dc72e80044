// The bytes that go to a reading child and come back: a length, a header in JSON, then blobs whose sizes the header names.
import { Buffer } from 'node:buffer'

/** One message. `header` must be JSON; `blobs` follow it in order. */
export function pack(header: Record<string, unknown>, blobs: readonly Uint8Array[] = []): Buffer[] {
  const text = Buffer.from(JSON.stringify({ ...header, sizes: blobs.map((blob) => blob.length) }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return [
    length,
    text,
    ...blobs.map((blob) => Buffer.from(blob.buffer, blob.byteOffset, blob.length)),
  ]
}

/** Takes a message apart; null when it is not whole or not one of ours. Nothing in it is trusted yet. */
export function unpack(bytes: Buffer): { header: unknown; blobs: Uint8Array[] } | null {
  if (bytes.length < 4) return null
  const end = 4 + bytes.readUInt32LE(0)
  if (bytes.length < end) return null
  let header: unknown
  try {
    header = JSON.parse(bytes.subarray(4, end).toString('utf8'))
  } catch {
    return null
  }
  const sizes: unknown =
    typeof header === 'object' && header && 'sizes' in header ? header.sizes : null
  if (!Array.isArray(sizes)) return null
  const blobs: Uint8Array[] = []
  let at = end
  for (const size of sizes) {
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) return null
    if (at + size > bytes.length) return null
    blobs.push(bytes.subarray(at, at + size))
    at += size
  }
  return { header, blobs }
}
