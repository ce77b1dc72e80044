// Looks for words in bytes in every form in which they may lie there, also inside what was packed.
import { readFileSync } from 'node:fs'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { filesIn, formsOf } from '../../server/markers.ts'

const UNPACKED_MOST = 32 * 1024 * 1024
/** Heads of packed streams: zlib at four levels, gzip, a file in a zip. */
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]))

function unpacked(bytes: Buffer): Buffer[] {
  const out: Buffer[] = []
  const attempt = (work: () => Buffer) => {
    try {
      const found = work()
      if (found.length > 0) out.push(found)
    } catch {
      // Two bytes that look like a head by chance.
    }
  }
  const limits = { maxOutputLength: UNPACKED_MOST, finishFlush: 2 }
  for (const head of ZLIB)
    for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 1))
      attempt(() => inflateSync(bytes.subarray(at), limits))
  for (
    let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('\x1f\x8b\x08', at + 1, 'latin1')
  )
    attempt(() => inflateRawSync(bytes.subarray(at + 10), limits))
  for (
    let at = bytes.indexOf('PK\x03\x04', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x03\x04', at + 1, 'latin1')
  ) {
    if (at + 30 > bytes.length) break
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    attempt(() => inflateRawSync(bytes.subarray(start), limits))
  }
  return out
}

/** The words that these bytes hold in any form. */
export function wordsIn(bytes: Buffer, words: readonly string[], packed = true): string[] {
  const parts = [bytes, ...(packed ? unpacked(bytes) : [])]
  return words.filter((word) =>
    formsOf(word).some((form) => parts.some((part) => part.includes(form))),
  )
}

/** `file: word` for each file below a folder that holds one. */
export const wordsBelow = (folder: string, words: readonly string[]): string[] =>
  filesIn(folder).flatMap((file) =>
    wordsIn(readFileSync(file), words).map((word) => `${file.slice(folder.length + 1)}: ${word}`),
  )
