// Small files that are made once and must never be lost or half there: keys. Whole or not at all, also after a power cut or with two processes at once.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** What `file` holds; made by `make` (mode 600, on disk when this returns) where it is not there yet. Of two processes that make it both get the same. */
export function madeOnce(file: string, make: () => string): string {
  const there = contentOf(file)
  if (there !== null) return there
  const beside = `${file}.${randomBytes(8).toString('hex')}.new`
  try {
    const handle = openSync(beside, 'wx', 0o600)
    try {
      writeSync(handle, make())
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    putInPlace(beside, file)
  } finally {
    rmSync(beside, { force: true })
  }
  syncFolderOf(file)
  return readFileSync(file, 'ascii')
}

/** The entry of `file` in its folder, durable. */
export function syncFolderOf(file: string): void {
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** A link, unlike a rename, never takes the place of what another process put there first. */
function putInPlace(beside: string, file: string): void {
  try {
    linkSync(beside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    // A file system without links.
    renameSync(beside, file)
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'ascii')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
