// The folder of sealed files. A file is there wholly or not at all, also after a power cut; its name is a random id and says nothing.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  statfsSync,
  writeFile,
} from 'node:fs'
import { open, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Waited for outside of this thread, since they wait for the disk itself. */
const written = async (file: number, bytes: Uint8Array) => await promisify(writeFile)(file, bytes)
const synced = async (file: number) => await promisify(fsync)(file)

export class BlobFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Writes sealed bytes durably: file, fsync, rename, fsync of the folder; only then does its id exist. What takes microseconds is done at once: each wait for another
   * thread costs a turn of the event loop, and when many letters come together a turn is long. Eleven of them made a letter wait ten times as long as three.
   */
  async write(sealed: Uint8Array): Promise<string> {
    const id = randomBytes(16).toString('hex')
    const folder = join(this.#folder, id.slice(0, 2))
    const unfinished = join(folder, `${id}.part`)
    const file = await this.#begin(folder, unfinished)
    try {
      try {
        await written(file, sealed)
        await synced(file)
      } finally {
        closeSync(file)
      }
      renameSync(unfinished, this.#path(id))
    } catch (error) {
      // A full disk gets back at once what the attempt took.
      await unlink(unfinished).catch(() => {})
      throw error
    }
    await syncFolder(folder)
    return id
  }

  /** Bytes that are free on the disk of this folder, and how large it is. */
  room(): { free: number; all: number } {
    const disk = this.#disk()
    return { free: disk.bavail * disk.bsize, all: disk.blocks * disk.bsize }
  }

  async read(id: string): Promise<Buffer> {
    return await readFile(this.#path(id))
  }

  /** Overwrites and removes; content is ciphertext, so this is the second belt. A blob that is gone already is no error. */
  async shred(id: string): Promise<void> {
    try {
      const file = await open(this.#path(id), constants.O_WRONLY)
      try {
        const { size } = await file.stat()
        await file.write(randomBytes(Math.min(size, 64 * 1024)), 0, undefined, 0)
        await file.sync()
      } finally {
        await file.close()
      }
      await unlink(this.#path(id))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }

  /** Ids of all blobs last written before `before` (ms), unfinished ones included as `id.part`. */
  async list(before: number): Promise<string[]> {
    const found: string[] = []
    for (const part of await readdir(this.#folder).catch(() => [])) {
      for (const name of await readdir(join(this.#folder, part)).catch(() => [])) {
        const at = await stat(join(this.#folder, part, name)).catch(() => null)
        if (at && at.mtimeMs < before) found.push(name)
      }
    }
    return found
  }

  /** Opens a new file; its folder is made, durably, when it is the first in it. */
  async #begin(folder: string, file: string): Promise<number> {
    try {
      return openSync(file, 'wx', 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    if (makeFolder(this.#folder)) await syncFolder(dirname(this.#folder))
    if (makeFolder(folder)) await syncFolder(this.#folder)
    return openSync(file, 'wx', 0o600)
  }

  #disk() {
    try {
      return statfsSync(this.#folder)
    } catch {
      return statfsSync(dirname(this.#folder)) // before the first file
    }
  }

  #path(id: string): string {
    if (!/^[0-9a-f]{32}(\.part)?$/.test(id)) throw new Error('not the id of a blob')
    return join(this.#folder, id.slice(0, 2), id)
  }
}

/** Whether it had to be made. Not `recursive`: so a read-only disk would be told as a folder that is missing. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = openSync(path, 'r')
  try {
    await synced(folder)
  } finally {
    closeSync(folder)
  }
}
