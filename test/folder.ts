// A folder for a test, in memory or under the system's temporary one, gone when its file of tests is done, also when it fails.
import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** More than all files of tests take together, bytes. */
const ROOM = 2 * 1024 ** 3

/**
 * Where folders of tests lie: in memory where there is room. On a disk a store that is opened, filled and closed waits for it a fifth of a second,
 * and hundreds are. What must be on disk before what is held by looking at the calls (`server/vault/durable.test.ts`), never by the disk.
 * Commands that measure or kill (`npm run bench`, `kills`) keep to the disk.
 */
export const PLACE = process.env['VITEST'] === 'true' && isRoomy(MEMORY) ? MEMORY : tmpdir()

function isRoomy(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > ROOM
  } catch {
    return false
  }
}

const made = new Set<string>()

/** Makes an empty folder; its name begins with `countercheck-NAME-`. It need not be removed: `tidied.ts` does it after the file, or the end of the process. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(PLACE, `countercheck-${name}-`))
  made.add(folder)
  return folder
}

/** Removes what was made until now. A process that was killed may still hold a file open for a moment. */
export function removeFolders(): void {
  for (const folder of made)
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  made.clear()
}

process.once('exit', removeFolders)
