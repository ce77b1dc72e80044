// Files named on a command line become letters, and letters become cases. Stores nothing.
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  Answers,
  LIMITS,
  type Letter,
  type Problem,
  type ReadLetter,
  Refusal,
} from '../../extract/index.ts'
import type { Reader } from '../../extract/index.ts'
import { inWords } from './terminal.ts'

/** One letter with the bytes that it was read from, so that its pages can be drawn later. */
export type FoundLetter = ReadLetter & { files: Uint8Array[] }
export type FileProblem = { file: string; problem: Problem }
export type Found = { letters: FoundLetter[]; problems: FileProblem[] }
export type DeskCase = { name: string; files: string[]; answersFile: string | null }

/** Reads letters from files: each a letter of its own, or all together as one. Bad files are named, the others are read. */
export async function readLetters(reader: Reader, files: string[], asOne: boolean): Promise<Found> {
  const found: Found = { letters: [], problems: [] }
  for (const group of asOne ? [files] : files.map((file) => [file])) {
    const label =
      group.length === 1 ? (group[0] ?? '') : group.map((file) => path.basename(file)).join(' + ')
    try {
      const bytes = await Promise.all(group.map(bytesOf))
      const reading = await reader.read(bytes)
      found.letters.push(...reading.letters.map((letter) => ({ ...letter, files: bytes })))
      found.problems.push(...reading.problems.map((problem) => ({ file: label, problem })))
    } catch (error) {
      const refusal = isMissing(error) ? new Refusal('FILE_MISSING') : error
      if (!(refusal instanceof Refusal)) throw error
      found.problems.push({ file: label, problem: inWords(refusal) })
    }
  }
  return found
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException)?.code === 'ENOENT'

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > LIMITS.fileBytesMax)
    throw new Refusal('UPLOAD_TOO_LARGE', { megabytes: LIMITS.fileBytesMax / 1_048_576 })
  return readFile(file)
}

/** The answers of a person from a JSON file; without a file nothing was said. */
export async function readAnswers(file: string | null | undefined): Promise<Answers> {
  if (!file) return {}
  const text = await readFile(file, 'utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Refusal('ANSWERS_INVALID', { where: 'JSON' })
  }
  const parsed = Answers.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Refusal('ANSWERS_INVALID', { where: (parsed.error.issues[0]?.path ?? []).join('/') })
}

/**
 * With `--each` every folder or file is a case; an `answers.json` in a folder belongs to it. A folder that holds folders is a desk: each
 * folder in it, and each file beside them, is a case of its own. Without `--each` all are one case.
 */
export async function casesOf(
  paths: string[],
  options: { each: boolean; answers: string | null },
): Promise<DeskCase[]> {
  if (!options.each) {
    const files = (await Promise.all(paths.map(filesIn))).flat()
    return [{ name: path.basename(paths[0] ?? ''), files, answersFile: options.answers }]
  }
  const places = (await Promise.all(paths.map(clientsIn))).flat()
  return Promise.all(
    places.map(async (place) => {
      const files = await filesIn(place)
      const own =
        files.length > 0 && (await stat(place).catch(() => null))?.isDirectory()
          ? path.join(place, 'answers.json')
          : null
      const hasOwn = own !== null && (await stat(own).catch(() => null)) !== null
      return { name: path.basename(place), files, answersFile: hasOwn ? own : options.answers }
    }),
  )
}

/** The clients of a desk: what lies in a folder that holds folders; else the place itself. */
async function clientsIn(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => null)
  if (!found?.isDirectory()) return [place]
  const inside = (await readdir(place, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.') && name !== 'answers.json',
  )
  if (!inside.some((entry) => entry.isDirectory())) return [place]
  return inside.map(({ name }) => path.join(place, name)).toSorted()
}

async function filesIn(place: string): Promise<string[]> {
  // A file that is not there is named when it is read, so that the others are read all the same.
  const found = await stat(place).catch(() => null)
  if (!found?.isDirectory()) return [place]
  const names = (await readdir(place)).filter(
    (name) => !name.startsWith('.') && name !== 'answers.json',
  )
  return names.toSorted().map((name) => path.join(place, name))
}

/** Letters alone, in order. */
export const lettersOf = (found: Found): Letter[] => found.letters.map(({ letter }) => letter)
