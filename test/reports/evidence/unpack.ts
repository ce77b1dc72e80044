// Helpers of the pack's tests: unpacking with a reader that is not ours and asking the system's own tools.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { tempFolder } from '../../folder.ts'

const exec = promisify(execFile)

/** Runs a tool; its standard output, or a rejection with its standard error. Poppler's warnings go to stderr. */
export async function tool(command: string, args: string[], cwd?: string): Promise<string> {
  const { stdout } = await exec(command, args, { cwd, maxBuffer: 64_000_000, encoding: 'utf8' })
  return stdout
}

/** Unpacks a zip with Python's zipfile, a reader that is not ours, into a new folder of the temporary folder. */
export async function unpacked(zip: Uint8Array): Promise<string> {
  const folder = tempFolder('pack')
  const file = path.join(folder, 'pack.zip')
  await writeFile(file, zip)
  const into = path.join(folder, 'bag')
  await tool('python3', ['-m', 'zipfile', '-e', file, into])
  return into
}
