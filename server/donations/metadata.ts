// Takes out of pictures what a camera writes beside the picture: place, time, device, names, previews. Pixels are not touched.
// What decides how a picture is shown stays: the orientation, colour profile and density. PDFs are left as they are: what they carry is on their pages.
// Sources: JPEG ITU-T T.81 annex B; PNG third edition §11.3; WebP RFC 9649; Exif 2.32 (TIFF 6.0 structure); HEIF ISO/IEC 23008-12.

import { withoutRows, withoutSayings } from './metadata-rows.ts'

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString('latin1')

/** The same picture without metadata; other files, and pictures that do not follow their format, come back as they are. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes)
    if (bytes.length < 16) return bytes
    if (ascii(bytes, 1, 3) === 'PNG') return png(bytes)
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webp(bytes)
    if (ascii(bytes, 4, 4) === 'ftyp') return withoutSayings(bytes)
    if (/^(II\*\0|MM\0\*)/.test(ascii(bytes, 0, 4))) return withoutRows(bytes)
  } catch {
    // A picture that breaks off in the middle: the reader refuses it in words.
  }
  return bytes
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Which of the eight ways a picture is turned, from the TIFF block of an Exif segment; 1 when it does not say. */
function orientationIn(exif: Uint8Array): number {
  if (exif.length < 14) return 1
  const data = view(exif)
  const little = exif[0] === 0x49
  const start = data.getUint32(4, little)
  const rows = start + 2 <= exif.length ? data.getUint16(start, little) : 0
  for (let i = 0; i < rows; i += 1) {
    const at = start + 2 + i * 12
    if (at + 12 > exif.length) return 1
    if (data.getUint16(at, little) === 0x0112) {
      const value = data.getUint16(at + 8, little)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

/** An Exif block that says nothing but the orientation. */
const bareExif = (orientation: number) =>
  Buffer.from(
    `45786966000049492a0008000000010012010300010000000${orientation}00000000000000`,
    'hex',
  )

/** APP0 (density), APP2 with a colour profile and APP14 (Adobe's colour transform) stay; other APPn and comments go. */
function jpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2) return bytes
    const segment = bytes.subarray(at, at + 2 + length)
    const name = ascii(segment, 4, Math.min(12, segment.length - 4))
    if (marker === 0xe1 && name.startsWith('Exif\0'))
      orientation = orientationIn(segment.subarray(10))
    const profile = marker === 0xe2 && name.startsWith('ICC_PROFILE')
    const application = marker >= 0xe0 && marker <= 0xef
    if (!(application || marker === 0xfe) || marker === 0xe0 || marker === 0xee || profile)
      parts.push(segment)
    at += 2 + length
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xda) return bytes
  if (orientation !== 1) {
    const exif = bareExif(orientation)
    const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 0xff])
    parts.splice(1, 0, head, exif)
  }
  return Buffer.concat([...parts, pictureOnly(bytes.subarray(at))])
}

/** Some cameras put a second picture or a film behind the end of the first. */
function pictureOnly(scan: Uint8Array): Uint8Array {
  for (let at = 0; at + 1 < scan.length; ) {
    const next = scan[at + 1] ?? 0
    // Inside a scan 0xff is followed by 0 or a restart mark; anything else is a segment with its length, or the end.
    if (scan[at] !== 0xff || next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) at += 1
    else if (next === 0xd9) return scan.subarray(0, at + 2)
    else at += 2 + (((scan[at + 2] ?? 0) << 8) | (scan[at + 3] ?? 0))
  }
  return scan
}

const PNG_SAYS = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'dSIG'])

function png(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 8)]
  const data = view(bytes)
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + data.getUint32(at)
    if (end > bytes.length) return bytes
    const type = ascii(bytes, at + 4, 4)
    if (!PNG_SAYS.has(type)) parts.push(bytes.subarray(at, end))
    at = end
    if (type === 'IEND') break
  }
  return Buffer.concat(parts)
}

/** Chunks of a RIFF file; the flags of VP8X for Exif (8) and XMP (4) are cleared with their chunks. */
function webp(bytes: Uint8Array): Uint8Array {
  const data = view(bytes)
  const parts: Uint8Array[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const length = data.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > bytes.length) return bytes
    const type = ascii(bytes, at, 4)
    const chunk = Buffer.from(bytes.subarray(at, Math.min(end, bytes.length)))
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c
    if (type !== 'EXIF' && type !== 'XMP ') parts.push(chunk)
    at = end
  }
  const body = Buffer.concat(parts)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
