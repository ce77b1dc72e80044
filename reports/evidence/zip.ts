// Zip files that are the same bytes everywhere: names sorted, noon of one day, one mode, nothing compressed.
// Stored, not deflated: a compressor's output changes between versions and machines, and `verify` rebuilds the zip
// byte by byte. PDF, PNG and DOCX are compressed in themselves, so little is lost.
import { unzipSync, zipSync } from 'fflate'

/** File name (ASCII, `/` between folders) → bytes. */
export type Files = Map<string, Uint8Array>

const UNIX = 3
const FILE_0644 = 0o100644 * 0x10000
const STORED = 0

/** Sorted by code unit, the order of `LC_ALL=C sort`. */
export const sortedNames = (files: Files): string[] =>
  [...files.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/**
 * Packs files into a zip. Zip holds local times without a zone, so the date is given by its local parts: any time zone
 * writes the same bytes. Noon, because midnight is missing on some days of summer time.
 * @param day `YYYY-MM-DD`, from 1980 on
 */
export function zipOf(files: Files, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const mtime = new Date(year, month - 1, date, 12, 0, 0)
  const options = { level: 0, mtime, os: UNIX, attrs: FILE_0644 } as const
  return zipSync(
    Object.fromEntries(sortedNames(files).map((n) => [n, [bytesOf(files, n), options]])),
  )
}

/** The bytes of a file that must be there. */
export function bytesOf(files: Files, name: string): Uint8Array {
  const bytes = files.get(name)
  if (!bytes) throw new Error('a file of the pack is missing')
  return bytes
}

/** Caps against zips that were made to harm: packs hold some dozens of files and few megabytes. */
export const ZIP_LIMITS = { files: 500, bytes: 100_000_000 }

/** Why a zip could not be opened; the words stand with `verify`. */
export type ZipProblem = 'broken' | 'too-many' | 'too-large' | 'compressed' | 'unsafe-name'

const SAFE = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9._/-]+$/

/**
 * Reads a zip of stored files into memory; nothing is written to disk. A name that would leave its folder, a compressed
 * entry or too much content ends it: the pack's own zips have none of these.
 */
export function unzipStored(zip: Uint8Array): Files | ZipProblem {
  if (zip.length > ZIP_LIMITS.bytes) return 'too-large'
  let problem: ZipProblem | null = null
  let count = 0
  let bytes = 0
  try {
    const files = unzipSync(zip, {
      filter: (file) => {
        count += 1
        bytes += file.originalSize
        if (count > ZIP_LIMITS.files) problem ??= 'too-many'
        if (bytes > ZIP_LIMITS.bytes) problem ??= 'too-large'
        if (file.compression !== STORED || file.size !== file.originalSize) problem ??= 'compressed'
        if (!SAFE.test(file.name)) problem ??= 'unsafe-name'
        return problem === null
      },
    })
    return problem ?? new Map(Object.entries(files))
  } catch {
    return 'broken'
  }
}
