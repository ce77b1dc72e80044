// Files one after another inside a sealed part: name, length and hash of each, then its bytes; at the end how many there were.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../extract/index.ts'
import { openSealed, type SealedWriter } from './sealed-stream.ts'

/** No absolute name, no way up, no surprise: what a backup writes stays in its folder. */
const NAME = /^(?!\.)[A-Za-z0-9._-]+(\/(?!\.)[A-Za-z0-9._-]+)*$/
const Entry = z.union([
  z.object({
    name: z.string().regex(NAME),
    size: z.number().int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.object({ files: z.number().int().min(0) }),
])

export const mayBeNamed = (name: string): boolean => NAME.test(name)

/** Adds bytes under a name. Gives their SHA-256. */
export async function addBytes(to: SealedWriter, name: string, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await to.write(lineOf({ name, size: bytes.length, sha256 }))
  await to.write(bytes)
  return sha256
}

/** Adds a file that does not change while it is read, of any size. */
export async function addFile(to: SealedWriter, name: string, path: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  const { size } = await stat(path)
  await to.write(lineOf({ name, size, sha256: hash.digest('hex') }))
  for await (const part of createReadStream(path)) await to.write(part as Buffer)
}

export const addEnd = (to: SealedWriter, files: number): Promise<void> =>
  to.write(lineOf({ files }))

/** Writes every file of a part into `folder` (mode 600) and checks each hash. Refuses BACKUP_DAMAGED. Gives how many. */
export async function unpack(part: string, key: Uint8Array, folder: string): Promise<number> {
  const source = new Source(openSealed(part, key))
  for (let files = 0; ; files++) {
    const entry = Entry.safeParse(await source.line())
    if (!entry.success) throw new Refusal('BACKUP_DAMAGED')
    if ('files' in entry.data) {
      if (entry.data.files !== files || !(await source.isDone()))
        throw new Refusal('BACKUP_DAMAGED')
      return files
    }
    const { name, size, sha256 } = entry.data
    await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o700 })
    const file = await open(join(folder, name), 'wx', 0o600)
    const hash = createHash('sha256')
    try {
      for await (const bytes of source.take(size)) {
        hash.update(bytes)
        await file.writeFile(bytes)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (hash.digest('hex') !== sha256) throw new Refusal('BACKUP_DAMAGED')
  }
}

function lineOf(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([length, json])
}

/** Reads lengths and bytes from chunks whose borders mean nothing. */
class Source {
  readonly #chunks: AsyncGenerator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncGenerator<Buffer>) {
    this.#chunks = chunks
  }

  async line(): Promise<unknown> {
    const length = (await this.#exactly(4)).readUInt32BE(0)
    if (length > 4096) throw new Refusal('BACKUP_DAMAGED')
    return JSON.parse((await this.#exactly(length)).toString('utf8')) as unknown
  }

  async *take(size: number): AsyncGenerator<Buffer> {
    let left = size
    while (left > 0) {
      if (this.#rest.length === 0) await this.#more()
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  async isDone(): Promise<boolean> {
    return this.#rest.length === 0 && (await this.#chunks.next()).done === true
  }

  async #exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.take(size)) parts.push(part)
    return Buffer.concat(parts)
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done) throw new Refusal('BACKUP_DAMAGED')
    this.#rest = next.value
  }
}
