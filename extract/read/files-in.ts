// What is refused before a child is asked: too many files, too large ones, and kinds that nobody reads.
import { Refusal } from '../refusal.ts'
import { LIMITS } from './limits.ts'
import { sniff } from './sniff.ts'

/** @throws Refusal with the limit that is not kept */
export function checkFiles(files: readonly Uint8Array[]): void {
  if (files.length === 0) throw new Refusal('UPLOAD_EMPTY')
  if (files.length > LIMITS.filesPerLetterMax) {
    throw new Refusal('UPLOAD_TOO_MANY_FILES', { files: LIMITS.filesPerLetterMax })
  }
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  let total = 0
  for (const file of files) {
    total += file.length
    if (file.length > LIMITS.fileBytesMax) {
      throw new Refusal('UPLOAD_TOO_LARGE', { megabytes: megabytes(LIMITS.fileBytesMax) })
    }
    sniff(file)
  }
  if (total > LIMITS.letterBytesMax) {
    throw new Refusal('UPLOAD_TOO_LARGE', { megabytes: megabytes(LIMITS.letterBytesMax) })
  }
}
