// A folder for a test under the system's temporary one, gone when its file of tests is done, also when it fails.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

/** Makes an empty folder; its name begins with `countercheck-NAME-`. It need not be removed: `tidied.ts` does it after the file, or the end of the process. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `countercheck-${name}-`))
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
