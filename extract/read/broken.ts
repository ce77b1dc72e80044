// Are the packed parts of a PDF whole? Viewers and pdf.js unpack what they can and say nothing: widths, maps of fonts or words are then others than sent.
import { inflateRawSync, inflateSync } from 'node:zlib'

/** More than this is unpacked by nobody for a proof; milliseconds for a letter. */
const BYTES_MOST = 32 * 1024 * 1024
/** A dictionary before a stream is shorter. */
const DICTIONARY_BYTES_MOST = 2000
const PACKED = /\/(?:Filter|F)\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/u
/** Written out, not a reference to another object. */
const LENGTH = /\/Length\s+(\d+)(?!\s+\d+\s+R|\d)/u
/** Of RFC 1950, before what RFC 1951 packs. */
const HEADER_BYTES = 2
/** As the sniffing of uploads looks for it. */
const HEADER_WITHIN = 1024
const LINE_END_BYTES = 2
const BEGIN = 'stream'
const END = 'endstream'

/** True when a part that is packed with checksums (Flate, RFC 1950) does not unpack to what was packed. Encrypted files are not looked into. */
export function hasBrokenParts(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(0, HEADER_WITHIN).includes('%PDF-') || file.includes('/Encrypt')) return false
  let left = BYTES_MOST
  for (let at = file.indexOf(BEGIN); at >= 0 && left > 0; at = file.indexOf(BEGIN, at)) {
    const head = file.toString('latin1', Math.max(0, at - DICTIONARY_BYTES_MOST), at)
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    // The word may stand in a text or a name, too.
    if (!/>>\s*$/u.test(dictionary)) {
      at += BEGIN.length
      continue
    }
    const from = at + BEGIN.length
    const end = file.indexOf(END, from)
    const begin = afterLine(file, from)
    const body = file.subarray(begin, end < 0 ? file.length : end)
    at = end < 0 ? file.length : end + END.length
    const said = Number(LENGTH.exec(dictionary)?.[1] ?? Number.NaN)
    // Shorter than it says: something between is lost.
    if (said > body.length) return true
    if (body.length === 0 || !PACKED.test(dictionary)) continue
    // A line's end before the last word is not counted.
    const size = unpackedSize(body, left, body.length - said <= LINE_END_BYTES)
    if (size === null) return true
    left -= size
  }
  return false
}

/**
 * Null: broken. A checksum that is missing is no sign of damage, a wrong one is. Some programs write no end; when the length is as said, nothing of it
 * was lost (`isAsLong`).
 */
function unpackedSize(body: Buffer, most: number, isAsLong: boolean): number | null {
  const limit = { maxOutputLength: most }
  const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
  try {
    return inflateSync(body, limit).length
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return most
    // A header that says a smaller window than was used: Node's library is strict there, readers are not.
    const isWide = error instanceof Error && error.message.includes('too far back')
    if (codeOf(error) !== 'Z_BUF_ERROR' && !isWide) return null
    if (isAsLong && !isWide) return 0
  }
  try {
    return inflateRawSync(body.subarray(HEADER_BYTES), limit).length
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? most : null
  }
}

function afterLine(file: Buffer, at: number): number {
  const [carriage, line] = [0x0d, 0x0a]
  const next = file[at] === carriage ? at + 1 : at
  return file[next] === line ? next + 1 : next
}
