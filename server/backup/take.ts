// Taking a backup while the service runs: databases as of one moment, the files they name, keys in a part of their own; checked before it counts.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../extract/index.ts'
import { type Clock, instantAfter, instantOf } from '../clock.ts'
import {
  allBlobHashes,
  allBlobs,
  allCampaigns,
  deleteFiles,
  openStore,
  type Store,
} from '../store/index.ts'
import { BlobFolder } from '../vault/index.ts'
import { addBytes, addEnd, addFile, mayBeNamed, unpack } from './entries.ts'
import {
  bindingOf,
  DATA_PART,
  FORMAT,
  type Head,
  KEYS_DAYS,
  KEYS_PART,
  MANIFEST,
  type Manifest,
  otherFiles,
} from './layout.ts'
import { removeLeftovers } from './leftovers.ts'
import { kekOf, wrapFor } from './recipients.ts'
import { SealedWriter } from './sealed-stream.ts'
import { inWords, isAsStored, isSound, soundnessOf } from './soundness.ts'

/** Files may be deleted between the copy of the database and their own copy; after so many tries what is gone is left out. */
const TRIES = 3

export type BackupOrder = {
  dataDir: string
  /** The campaigns' private keys: never part of a backup. */
  keyFile: string
  out: string
  passphrase: string | null
  clock: Clock
  program: string
}

/**
 * Writes a backup into the new folder `out`. Refuses BACKUP_NOTHING, BACKUP_NOT_EMPTY, BACKUP_NO_RECIPIENT, PASSPHRASE_SHORT,
 * BACKUP_SOURCE_DAMAGED, BACKUP_DAMAGED (what was written does not read back); then nothing is left in `out`.
 */
export async function takeBackup(order: BackupOrder): Promise<Manifest> {
  const { dataDir, out, clock } = order
  if (!existsSync(join(dataDir, 'data.db'))) throw new Refusal('BACKUP_NOTHING')
  await mkdir(out, { recursive: true, mode: 0o700 })
  if ((await readdir(out)).length > 0) throw new Refusal('BACKUP_NOT_EMPTY')
  await removeLeftovers(dataDir)
  const work = join(dataDir, `.backup-${process.pid}`)
  const live = openStore(dataDir)
  try {
    const parts = await headsFor(live, order)
    await mkdir(work, { mode: 0o700 })
    await writeParts(order, live, work, parts)
    const check = join(work, 'check')
    await mkdir(check, { mode: 0o700 })
    await unpack(join(out, DATA_PART), parts.data.key, check)
    await unpack(join(out, KEYS_PART), parts.keys.key, check)
    const found = await soundnessOf(check)
    if (!isSound(found)) throw new Refusal('BACKUP_SOURCE_DAMAGED', { what: inWords(found) })
    const manifest: Manifest = {
      format: FORMAT,
      backup: parts.data.head.backup,
      madeAt: parts.data.head.madeAt,
      keysUntil: instantAfter(clock, KEYS_DAYS),
      program: order.program,
      donations: found.donations,
      files: found.files,
      verified: true,
    }
    await writeDurably(out, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  } catch (error) {
    for (const name of [DATA_PART, KEYS_PART, MANIFEST]) await rm(join(out, name), { force: true })
    throw error
  } finally {
    await live.close()
    await rm(work, { recursive: true, force: true })
  }
}

type Part = { head: Head; key: Buffer }

async function headsFor(live: Store, order: BackupOrder): Promise<{ data: Part; keys: Part }> {
  const campaigns = (await allCampaigns(live.data)).map(({ publicKey }) => publicKey)
  const passphrase = order.passphrase === null ? null : kekOf(order.passphrase)
  if (!campaigns.length && !passphrase) throw new Refusal('BACKUP_NO_RECIPIENT')
  const backup = randomBytes(16).toString('hex')
  const madeAt = instantOf(order.clock)
  const partOf = (part: 'data' | 'keys'): Part => {
    const key = randomBytes(32)
    const recipients = wrapFor(key, bindingOf(backup, part), { campaigns, passphrase })
    return { key, head: { format: FORMAT, backup, part, madeAt, recipients } }
  }
  return { data: partOf('data'), keys: partOf('keys') }
}

/**
 * The order matters: the database of donations before that of keys, so that no donation lacks its key; both before the marks of
 * withdrawal, so that a donation whose key went in between is marked.
 */
async function writeParts(
  order: BackupOrder,
  live: Store,
  work: string,
  parts: { data: Part; keys: Part },
): Promise<void> {
  const { dataDir, out } = order
  const data = await SealedWriter.create(join(out, DATA_PART), parts.data.head, parts.data.key)
  const keys = await SealedWriter.create(join(out, KEYS_PART), parts.keys.head, parts.keys.key)
  try {
    const files = await copyFiles(live, dataDir, work, data)
    await addFile(data, 'data.db', join(work, 'data.db'))
    await addEnd(data, files + 1)
    await data.end()
    await addFile(keys, 'keys.db', join(work, 'keys.db'))
    await addBytes(keys, 'origin.json', Buffer.from(JSON.stringify({ dataDir })))
    let count = 2
    for (const name of otherFiles(dataDir, order.keyFile)) {
      const bytes = mayBeNamed(name) ? await readFile(join(dataDir, name)) : null
      if (!bytes) continue
      await addBytes(keys, name, bytes)
      count += 1
    }
    await addEnd(keys, count)
    await keys.end()
  } catch (error) {
    await data.abandon()
    await keys.abandon()
    throw error
  }
}

/** Copies the databases into `work` and the sealed files they name into the part; gives the number of files. */
async function copyFiles(
  live: Store,
  dataDir: string,
  work: string,
  to: SealedWriter,
): Promise<number> {
  const blobs = new BlobFolder(join(dataDir, 'blobs'))
  const written = new Set<string>()
  for (let turn = 1; ; turn++) {
    for (const name of await readdir(work)) await rm(join(work, name), { force: true })
    await live.snapshot(work)
    const copy = openStore(work)
    try {
      if (copy.damages().length)
        throw new Refusal('BACKUP_SOURCE_DAMAGED', { what: copy.damages().join(', ') })
      const gone: string[] = []
      for (const [blob, sha256] of await allBlobHashes(copy.data)) {
        if (written.has(blob)) continue
        const bytes = await blobs.read(blob).catch(absent)
        if (!bytes) {
          gone.push(blob)
          continue
        }
        if (!isAsStored(bytes, sha256))
          throw new Refusal('BACKUP_SOURCE_DAMAGED', { what: '1 file damaged' })
        await addBytes(to, `blobs/${blob.slice(0, 2)}/${blob}`, bytes)
        written.add(blob)
      }
      const known = gone.length ? await allBlobs(live.data) : new Set<string>()
      const missing = gone.filter((blob) => known.has(blob))
      if (missing.length)
        throw new Refusal('BACKUP_SOURCE_DAMAGED', { what: `${missing.length} files missing` })
      if (gone.length && turn < TRIES) continue
      await deleteFiles(copy.data, gone)
      await copy.checkpoint()
      return written.size
    } finally {
      await copy.close()
    }
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `.${name}`)
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, join(folder, name))
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
