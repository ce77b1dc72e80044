// Whether a data folder is sound: what `doctor` tells an operator, and what to do. Opens no letter, changes nothing.
import { join } from 'node:path'
import { type Isolation, isolation, Refusal } from '../extract/index.ts'
import { type Clock, instantAfter } from './clock.ts'
import {
  campaignKeys,
  databasesSound,
  filesThere,
  filesWhole,
  jobsDone,
  jobsPrompt,
  keysThere,
  noOrphans,
  settingsHold,
} from './examination/content.ts'
import { Fault } from './examination/fault.ts'
import {
  clockSteady,
  closedToOthers,
  keyFileClosed,
  nothingHalfDone,
  readBehindWalls,
  roomIn,
  schemaFits,
  writable,
} from './examination/folder.ts'
import { auditWhole } from './examination/trail.ts'
import { allBlobHashes, openStore } from './store/index.ts'
import { BlobFolder, Tombstones } from './vault/index.ts'

export type Check = { name: string; ok: boolean; detail: string; todo: string | null }

const HOUR_MS = 60 * 60_000

/** Looks at folder, settings, databases, files, keys, jobs and disk. Where a check rests on a failed one it is left out. */
export async function examine(
  dataDir: string,
  keyFile: string | null,
  clock: Clock,
  walls: Isolation = isolation(),
): Promise<Check[]> {
  const checks: Check[] = []
  const check = async (name: string, look: () => string | Promise<string>) => {
    try {
      checks.push({ name, ok: true, detail: await look(), todo: null })
      return true
    } catch (error) {
      checks.push({ name, ok: false, ...faultOf(error) })
      return false
    }
  }
  const there = await check('data folder can be written', () => writable(dataDir))
  if (!there) return checks
  await check('the data folder is closed to others', () => closedToOthers(dataDir))
  await check('only the owner reads the key file', () => keyFileClosed(keyFile))
  await check('nothing was left half done', () => nothingHalfDone(dataDir))
  await check('letters are read behind walls', () => readBehindWalls(walls))
  await check('there is room on the disk', () => roomIn(dataDir))
  if (!(await check('the schema fits this program', () => schemaFits(dataDir)))) return checks
  const opened = await check('the databases open', () =>
    openStore(dataDir)
      .close()
      .then(() => 'ok'),
  )
  if (!opened) return checks
  const store = openStore(dataDir)
  try {
    const sound = await check('databases are sound', () => databasesSound(store))
    await check('durable and erasing settings', () => settingsHold(store))
    if (!sound) return checks
    const blobs = new BlobFolder(join(dataDir, 'blobs'))
    const known = await allBlobHashes(store.data)
    const present = new Set(await blobs.list(Number.POSITIVE_INFINITY))
    await check('every sealed file is there', () => filesThere(known, present))
    await check('every sealed file is as it was stored', () => filesWhole(known, present, blobs))
    const hourAgo = clock.now().getTime() - HOUR_MS
    const old = await blobs.list(hourAgo)
    await check('every sealed file belongs to a donation', () => noOrphans(known, old))
    await check('every donation has its key', () => keysThere(store, new Tombstones(dataDir)))
    await check('the audit log is whole', () => auditWhole(store))
    await check('the clock runs steadily', () => clockSteady(dataDir, clock))
    await check('no job was refused', () => jobsDone(store))
    await check('no job waits long', () => jobsPrompt(store, instantAfter(clock, -1 / 24)))
    await check('the key file holds every campaign’s key', () => campaignKeys(store, keyFile))
  } finally {
    await store.close()
  }
  return checks
}

function faultOf(error: unknown): { detail: string; todo: string } {
  if (error instanceof Fault) return { detail: error.message, todo: error.todo }
  if (error instanceof Refusal)
    return { detail: error.code, todo: `Look up ${error.code} in docs/reference/problems.md.` }
  // The message of a system's error may name a person's file: its code does not.
  const code = (error as NodeJS.ErrnoException).code ?? 'failed'
  return { detail: code, todo: 'If it stays, restore the last backup: docs/operate/restore.md.' }
}
