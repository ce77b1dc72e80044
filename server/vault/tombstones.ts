// Marks of withdrawn donations, in a file that only grows and is copied with every backup: what is marked never comes back.
import { createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { madeOnce, syncFolderOf } from './made-once.ts'

const SECRET_FILE = 'tombstone-key'
const MARK_FILE = 'tombstones.txt'
/** Marks of other processes are looked for this often, milliseconds: many may ask at once. */
const LOOK_MS = 1

export class Tombstones {
  readonly #file: string
  readonly #secret: Buffer
  #marks = new Set<string>()
  #sizeRead = -1
  #lookedAt = Number.NEGATIVE_INFINITY

  /** `folder` is the data folder; the key under which ids are marked is made there on first use. */
  constructor(folder: string) {
    this.#file = join(folder, MARK_FILE)
    const secret = madeOnce(join(folder, SECRET_FILE), () => randomBytes(32).toString('hex'))
    this.#secret = Buffer.from(secret, 'hex')
  }

  /** Marks a donation as withdrawn; on disk when this returns. */
  add(donation: string): void {
    appendDurably(this.#file, `${this.#markOf(donation)}\n`)
    this.#lookedAt = Number.NEGATIVE_INFINITY
  }

  /** Whether a donation is marked; reads again when another process has added marks, a millisecond ago or earlier. */
  has(donation: string): boolean {
    this.#look()
    return this.#marks.size > 0 && this.#marks.has(this.#markOf(donation))
  }

  #look(): void {
    const now = performance.now()
    if (now - this.#lookedAt < LOOK_MS) return
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0
    if (size !== this.#sizeRead) {
      const lines = size ? readFileSync(this.#file, 'ascii').split('\n') : []
      this.#marks = new Set(lines.filter(Boolean))
      this.#sizeRead = size
    }
    this.#lookedAt = now
  }

  #markOf(donation: string): string {
    return createHmac('sha256', this.#secret).update(donation).digest('hex')
  }
}

/** A power cut or a full disk may have left half a line: the next must not be glued to it, or both were lost. @throws when not all of it could be written */
function appendDurably(file: string, line: string): void {
  const handle = openSync(file, 'a+', 0o600)
  try {
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    if (size > 0) readSync(handle, last, 0, 1, size - 1)
    const bytes = Buffer.from(size > 0 && last.toString() !== '\n' ? `\n${line}` : line)
    if (writeSync(handle, bytes) < bytes.length)
      throw Object.assign(new Error('no room for a mark'), { code: 'ENOSPC' })
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  // The first mark made the file: it must be found again, too.
  if (statSync(file).size === line.length) syncFolderOf(file)
}
