// What a bulk import finds on disk: each file a letter of its own, each folder inside a folder one letter of several files, .ndjson line by line.
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { Answers, Letter, Refusal } from '../../extract/index.ts'

/** One letter's files, or one file of lines. */
export type Source =
  | { kind: 'document'; name: string; files: string[] }
  | { kind: 'lines'; file: string }

const People = z.union([
  z.strictObject({ letters: z.array(Letter).min(1).max(40), answers: Answers.optional() }),
  z.strictObject({ letter: Letter, answers: Answers.optional() }),
])
export type Person = { letters: Letter[]; answers: Answers }

/** Lists what stands under the paths, in the order of names, so that a second run sees the same list. */
export async function sourcesIn(paths: readonly string[]): Promise<Source[]> {
  const found: Source[] = []
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) found.push(...(await inFolder(path)))
    else found.push(sourceOf(path))
  }
  return found
}

/** Reads one line. Refuses with IMPORT_LINE, naming the line and the first place that does not fit, never what stands there. */
export function personOf(line: string, no: number): Person {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Refusal('IMPORT_LINE', { line: no, where: 'JSON' })
  }
  const parsed = People.safeParse(value)
  if (!parsed.success) {
    const where = (parsed.error.issues[0]?.path ?? []).join('/') || 'letters'
    throw new Refusal('IMPORT_LINE', { line: no, where })
  }
  const { data } = parsed
  return { letters: 'letters' in data ? data.letters : [data.letter], answers: data.answers ?? {} }
}

/** Lines of a file with their numbers from 1; empty ones are left out. */
export async function* linesOf(file: string): AsyncIterable<{ no: number; line: string }> {
  let no = 0
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Infinity,
  })) {
    no++
    if (line.trim()) yield { no, line }
  }
}

async function inFolder(folder: string): Promise<Source[]> {
  const found: Source[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).toSorted(byName)) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isFile()) found.push(sourceOf(path))
    if (!entry.isDirectory()) continue
    const files = (await readdir(path, { withFileTypes: true }))
      .filter((inside) => inside.isFile() && !inside.name.startsWith('.'))
      .toSorted(byName)
      .map((inside) => join(path, inside.name))
    if (files.length) found.push({ kind: 'document', name: path, files })
  }
  return found
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

const sourceOf = (path: string): Source =>
  path.endsWith('.ndjson')
    ? { kind: 'lines', file: path }
    : { kind: 'document', name: path, files: [path] }
