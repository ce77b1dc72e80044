// Putting a backup back: unpacked and checked beside, whoever withdrew since taken out, and only then moved into an empty data folder.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../extract/index.ts'
import type { Clock } from '../clock.ts'
import { openHouse } from '../house.ts'
import { KeyRing } from '../jobs/key-ring.ts'
import { finishWithdrawals } from '../jobs/retention.ts'
import { directPapers } from '../papers/index.ts'
import { endRevoked } from '../staff/index.ts'
import { allBlobs, allWrapped, shredWrap } from '../store/index.ts'
import { CampaignKeys } from '../vault/index.ts'
import { unpack } from './entries.ts'
import { bindingOf, DATA_PART, FORMAT, Head, KEYS_PART, MANIFEST, Manifest } from './layout.ts'
import { keyFor } from './recipients.ts'
import { headOf } from './sealed-stream.ts'
import { isSound, soundnessOf } from './soundness.ts'

const MARKS = 'tombstones.txt'
/** What an otherwise empty data folder may hold: the campaigns' keys, and what survived of the marks. */
const MAY_LIE_THERE = new Set(['campaign-key.pem', MARKS, 'tombstone-key'])

export type RestoreOrder = {
  from: string
  dataDir: string
  keyFile: string | null
  passphrase: string | null
  /** Files of marks newer than the backup's. */
  tombstones: readonly string[]
  /** Said outright: nobody withdrew since. */
  noNewerTombstones: boolean
  expiredKeys: boolean
  clock: Clock
}
export type Restored = {
  madeAt: string
  donations: number
  files: number
  withdrawnSince: number
  /** Accounts, passwords and tokens that were ended after the backup, and are ended again. */
  revokedSince: number
}

/**
 * Restores a backup. Refuses RESTORE_NOT_EMPTY, BACKUP_UNFINISHED, BACKUP_NEWER, BACKUP_KEYS_GONE, BACKUP_KEYS_EXPIRED, BACKUP_LOCKED,
 * BACKUP_DAMAGED, RESTORE_TOMBSTONES, TOMBSTONES_FOREIGN; after each the data folder is as before.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { from, dataDir, clock } = order
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if ((await readdir(dataDir)).some((name) => !MAY_LIE_THERE.has(name)))
    throw new Refusal('RESTORE_NOT_EMPTY')
  const manifest = await manifestIn(from)
  if (!existsSync(join(from, KEYS_PART))) throw new Refusal('BACKUP_KEYS_GONE')
  const work = join(dataDir, '.restoring')
  await mkdir(work, { mode: 0o700 })
  try {
    const keysHead = await unpackPart(order, 'keys', work)
    // The readable manifest may be edited; the head of the part may not.
    const age = clock.now().getTime() - Date.parse(keysHead.madeAt)
    if (age > Date.parse(manifest.keysUntil) - Date.parse(manifest.madeAt) && !order.expiredKeys)
      throw new Refusal('BACKUP_KEYS_EXPIRED', { until: manifest.keysUntil.slice(0, 10) })
    const dataHead = await unpackPart(order, 'data', work)
    if (dataHead.backup !== keysHead.backup) throw new Refusal('BACKUP_DAMAGED')
    if (!isSound(await soundnessOf(work))) throw new Refusal('BACKUP_DAMAGED')
    await mergeMarks(order, work, keysHead.madeAt)
    const { withdrawnSince, revokedSince } = await takeOutEnded(order, work)
    const found = await soundnessOf(work)
    await moveIn(work, dataDir)
    const { donations, files } = found
    return { madeAt: keysHead.madeAt, donations, files, withdrawnSince, revokedSince }
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
}

async function manifestIn(from: string): Promise<Manifest> {
  const text = await readFile(join(from, MANIFEST), 'utf8').catch(() => '')
  const found = Manifest.safeParse(json(text))
  if (!found.success) throw new Refusal('BACKUP_UNFINISHED')
  if (found.data.format > FORMAT) throw new Refusal('BACKUP_NEWER')
  return found.data
}

async function unpackPart(order: RestoreOrder, part: 'data' | 'keys', to: string): Promise<Head> {
  const file = join(order.from, part === 'data' ? DATA_PART : KEYS_PART)
  if (!existsSync(file)) throw new Refusal('BACKUP_DAMAGED')
  const head = Head.safeParse(await headOf(file))
  if (!head.success || head.data.part !== part) throw new Refusal('BACKUP_DAMAGED')
  const { keyFile, passphrase } = order
  const keys =
    keyFile && existsSync(keyFile) ? CampaignKeys.fromFile(keyFile) : new CampaignKeys([])
  const key = keyFor(head.data.recipients, bindingOf(head.data.backup, part), { passphrase, keys })
  await unpack(file, key, to)
  return head.data
}

/** The newest marks win. They only ever grow, so a file of the same service begins with the marks of the backup. */
async function mergeMarks(order: RestoreOrder, work: string, madeAt: string): Promise<void> {
  const saved = await readFile(join(work, MARKS), 'ascii').catch(() => '')
  const Origin = z.object({ dataDir: z.string() })
  const origin = Origin.parse(json(await readFile(join(work, 'origin.json'), 'utf8')))
  await rm(join(work, 'origin.json'))
  const given = [...order.tombstones]
  if (existsSync(join(order.dataDir, MARKS))) given.push(join(order.dataDir, MARKS))
  const newer = await Promise.all(given.map((file) => readFile(file, 'ascii')))
  const known = await marksOfOrigin(origin.dataDir, work)
  if (known !== null) newer.push(known)
  if (!newer.length && !order.noNewerTombstones) throw new Refusal('RESTORE_TOMBSTONES', { madeAt })
  if (newer.some((text) => !text.startsWith(saved))) throw new Refusal('TOMBSTONES_FOREIGN')
  const lines = new Set([saved, ...newer].flatMap((text) => text.split('\n')).filter(Boolean))
  const text = [...lines].map((line) => `${line}\n`).join('')
  if (text) await writeFile(join(work, MARKS), text, { mode: 0o600 })
}

/** The data folder that was backed up may still be here: then its marks are the newest there are. `null` when it is not. */
async function marksOfOrigin(dataDir: string, work: string): Promise<string | null> {
  const secret = await readFile(join(dataDir, 'tombstone-key')).catch(() => null)
  const saved = await readFile(join(work, 'tombstone-key')).catch(() => null)
  if (!secret || !saved?.equals(secret) || !existsSync(join(dataDir, 'data.db'))) return null
  return await readFile(join(dataDir, MARKS), 'ascii').catch(() => '')
}

/** Ends again what is marked. Of withdrawals: rows and files with the campaign's key, and in any case the key, so that nothing of it opens. */
async function takeOutEnded(
  order: RestoreOrder,
  work: string,
): Promise<{ withdrawnSince: number; revokedSince: number }> {
  const house = openHouse({
    dataDir: work,
    clock: order.clock,
    papers: directPapers,
    poke: () => {},
  })
  try {
    const { premises, store } = house
    const before = (await allWrapped(store.keys)).length
    await finishWithdrawals(premises, new KeyRing(store, order.keyFile ?? ''))
    for (const donation of await allWrapped(store.keys))
      if (premises.tombstones.has(donation)) await shredWrap(store.keys, donation)
    const known = await allBlobs(store.data)
    for (const blob of await premises.blobs.list(Number.POSITIVE_INFINITY))
      if (!known.has(blob)) await premises.blobs.shred(blob)
    const revokedSince = await endRevoked(premises)
    await store.checkpoint()
    return { withdrawnSince: before - (await allWrapped(store.keys)).length, revokedSince }
  } finally {
    await house.close()
  }
}

/** Until the databases are moved, which comes last, the service does not start on the folder. */
async function moveIn(work: string, dataDir: string): Promise<void> {
  const names = await readdir(work)
  const last = (name: string) => (name.endsWith('.db') ? 1 : 0)
  for (const name of names.toSorted((a, b) => last(a) - last(b)))
    await rename(join(work, name), join(dataDir, name))
  await rm(work, { recursive: true })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
