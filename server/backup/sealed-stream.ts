// One part of a backup as a file: a readable head, then chunks of authenticated encryption of any length. A changed, moved, cut or added byte is found.
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Refusal } from '../../extract/index.ts'

const MAGIC = Buffer.from('CCBACKUP1\n', 'ascii')
const CHUNK_BYTES = 1024 * 1024
const TAG_BYTES = 16
const HEAD_BYTES_MOST = 1024 * 1024

/** Writes a part. `head` is JSON that anyone can read; the chunks open only together with exactly this head. */
export class SealedWriter {
  readonly #file: FileHandle
  readonly #key: Buffer
  #waiting: Buffer[] = []
  #length = 0
  #no = 0

  private constructor(file: FileHandle, key: Buffer) {
    this.#file = file
    this.#key = key
  }

  /** `key`: 32 bytes, used for this part alone. Fails when the file exists. */
  static async create(path: string, head: unknown, key: Uint8Array): Promise<SealedWriter> {
    const file = await open(path, 'wx', 0o600)
    const json = Buffer.from(JSON.stringify(head), 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(json.length)
    await file.writeFile(Buffer.concat([MAGIC, length, json]))
    return new SealedWriter(file, chunkKey(key, json))
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(Buffer.from(bytes))
    this.#length += bytes.length
    if (this.#length <= CHUNK_BYTES) return
    const all = Buffer.concat(this.#waiting)
    let at = 0
    // What fills a chunk exactly waits: it may be the last one, which is marked.
    while (all.length - at > CHUNK_BYTES) {
      await this.#chunk(all.subarray(at, at + CHUNK_BYTES), false)
      at += CHUNK_BYTES
    }
    this.#waiting = [all.subarray(at)]
    this.#length = all.length - at
  }

  /** Writes the last chunk; on disk when this returns. */
  async end(): Promise<void> {
    await this.#chunk(Buffer.concat(this.#waiting), true)
    await this.#file.sync()
    await this.#file.close()
  }

  /** Closes without an end: such a part opens as damaged. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => {})
  }

  async #chunk(plain: Buffer, last: boolean): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#no))
    cipher.setAAD(bindingOf(this.#no, last))
    const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()]
    await this.#file.writeFile(Buffer.concat(sealed))
    this.#no += 1
  }
}

/** The head of a part. Refuses BACKUP_DAMAGED when it is none. */
export async function headOf(path: string): Promise<unknown> {
  const file = await open(path, 'r')
  try {
    return JSON.parse((await readHead(file)).toString('utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('BACKUP_DAMAGED')
    throw error
  } finally {
    await file.close()
  }
}

/** The bytes that were written, chunk by chunk; each was checked before it is given. Refuses BACKUP_DAMAGED. */
export async function* openSealed(path: string, key: Uint8Array): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const chunk = chunkKey(key, await readHead(file))
    let next = await readUpTo(file, CHUNK_BYTES + TAG_BYTES)
    for (let no = 0; ; no++) {
      const here = next
      next = await readUpTo(file, CHUNK_BYTES + TAG_BYTES)
      yield openChunk(here, chunk, no, next.length === 0)
      if (next.length === 0) return
    }
  } finally {
    await file.close()
  }
}

function openChunk(sealed: Buffer, key: Buffer, no: number, last: boolean): Buffer {
  if (sealed.length < TAG_BYTES) throw new Refusal('BACKUP_DAMAGED')
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(no))
  decipher.setAAD(bindingOf(no, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  try {
    const body = sealed.subarray(0, sealed.length - TAG_BYTES)
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new Refusal('BACKUP_DAMAGED')
  }
}

async function readHead(file: FileHandle): Promise<Buffer> {
  const start = await readUpTo(file, MAGIC.length + 4)
  const length = start.length === MAGIC.length + 4 ? start.readUInt32BE(MAGIC.length) : -1
  if (!start.subarray(0, MAGIC.length).equals(MAGIC) || length < 0 || length > HEAD_BYTES_MOST)
    throw new Refusal('BACKUP_DAMAGED')
  const json = await readUpTo(file, length)
  if (json.length !== length) throw new Refusal('BACKUP_DAMAGED')
  return json
}

/** Reads on from where the file stands: `length` bytes, fewer at its end. */
async function readUpTo(file: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, null)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

function chunkKey(key: Uint8Array, head: Uint8Array): Buffer {
  const salt = createHash('sha256').update(head).digest()
  return Buffer.from(hkdfSync('sha256', key, salt, 'countercheck/backup/1', 32))
}

function nonceOf(no: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(no, 8)
  return nonce
}

const bindingOf = (no: number, last: boolean) => Buffer.from(`${no}|${last ? 'last' : 'more'}`)
