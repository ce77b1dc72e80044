// A model of power cuts: the data folder copied at random moments of intake and withdrawal, the write-ahead logs cut at every frame, torn at the end.
// It shows that order and atomicity hold; that the disk obeys fsync is the disk's promise (synchronous FULL is asked back in store.test.ts).
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openHouse } from '../../server/house.ts'
import { directPapers } from '../../server/papers/index.ts'
import { insertCampaign, wrapByReceipt } from '../../server/store/index.ts'
import { makeCampaignKey, receiptKeys } from '../../server/vault/index.ts'
import { CAMPAIGN, CONSENT } from './campaign.ts'
import { tempFolder } from '../folder.ts'

/** How far a write-ahead log has come: which one (its salts), and how many of its frames are valid. */
type Log = { salt: string; frames: number; frameBytes: number }
type Acknowledged = { receipt: string; bytes: Buffer; data: Log; keys: Log; withdrawn: boolean }
export type Cuts = {
  cuts: number
  copies: number
  letters: number
  /** Letters that were answered for before the cut and are not there whole after it. */
  lost: number
  /** Letters that were taken back before the copy and open all the same. */
  back: number
  damaged: number
  /** Letters answered for after the cut that are gone: shows that the cuts do cut. */
  goneAfterCut: number
}

const WAL_HEAD = 32
const FRAME_HEAD = 24
const FILES = ['data.db', 'data.db-wal', 'keys.db', 'keys.db-wal']
const MARKS = ['tombstones.txt', 'tombstone-key', 'signing-key.pem']
const clock = { now: () => new Date('2026-11-25T10:00:00.000Z') }

/** Makes at least `wanted` cuts. */
export async function powerCuts(wanted: number, random: () => number): Promise<Cuts> {
  const place = tempFolder('cuts')
  const dataDir = join(place, 'data')
  const house = open(dataDir)
  const publicKey = makeCampaignKey(join(dataDir, 'campaign-key.pem'))
  await insertCampaign(house.store.data, CAMPAIGN, publicKey, '2026-11-01T00:00:00.000Z')
  const all: Acknowledged[] = []
  const sum: Cuts = {
    cuts: 0,
    copies: 0,
    letters: 0,
    lost: 0,
    back: 0,
    damaged: 0,
    goneAfterCut: 0,
  }
  let done: Log = { salt: '', frames: 0, frameBytes: 0 }
  while (sum.cuts < wanted) {
    for (let i = 0; i < 3 + random() * 6; i++) {
      const bytes = Buffer.from(`%PDF-1.7\n${all.length} ${random()}`)
      const input = { files: [bytes], campaign: CAMPAIGN.id, consent: CONSENT }
      const { receipt } = await house.service.accept(input)
      all.push({ receipt, bytes, withdrawn: false, ...logsIn(dataDir) })
    }
    const one = all[Math.floor(random() * all.length)]
    if (one && !one.withdrawn && random() < 0.4) {
      await (await house.service.open(one.receipt))?.withdraw()
      one.withdrawn = true
    }
    sum.copies += 1
    const copy = join(place, 'copy')
    cpSync(dataDir, copy, { recursive: true })
    const { data } = logsIn(copy)
    // Every frame once: those of before were cut in the copy of before.
    const first = data.salt === done.salt ? done.frames : 0
    done = data
    for (let frames = first; frames <= data.frames && sum.cuts < wanted; frames++) {
      await lookAfterCut(copy, join(place, 'cut'), frames, all, sum, random)
      sum.cuts += 1
    }
    rmSync(copy, { recursive: true })
  }
  await house.close()
  rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  return { ...sum, letters: all.length }
}

async function lookAfterCut(
  copy: string,
  to: string,
  frames: number,
  all: readonly Acknowledged[],
  sum: Cuts,
  random: () => number,
): Promise<void> {
  const now = logsIn(copy)
  const before = (one: Acknowledged) => one.data.salt !== now.data.salt || one.data.frames <= frames
  // Of the keys only what the last letter before the cut had made durable.
  const keyFrames = Math.max(
    0,
    ...all
      .filter((one) => before(one) && one.keys.salt === now.keys.salt)
      .map((one) => one.keys.frames),
  )
  cpSync(copy, to, {
    recursive: true,
    filter: (file) => file === copy || [...FILES, ...MARKS].some((name) => file.endsWith(name)),
  })
  symlinkSync(join(copy, 'blobs'), join(to, 'blobs'))
  cut(join(to, 'data.db-wal'), now.data, frames, random)
  cut(join(to, 'keys.db-wal'), now.keys, keyFrames, random)
  const house = open(to)
  if (house.store.damages().length) sum.damaged += 1
  const last = all.filter(before).slice(-6)
  for (const one of all) {
    const { idHash } = receiptKeys(one.receipt)
    // The last ones are opened and compared; of all others the key is looked up.
    if (!last.includes(one) && !one.withdrawn && before(one)) {
      if (!(await wrapByReceipt(house.store.keys, idHash))) sum.lost += 1
      continue
    }
    const handle = await house.service.open(one.receipt)
    if (one.withdrawn) sum.back += handle ? 1 : 0
    else if (!before(one)) sum.goneAfterCut += handle ? 0 : 1
    else {
      const files = ((await handle?.export())?.['files'] ?? []) as { base64: string }[]
      const [file] = files
      if (!file || !Buffer.from(file.base64, 'base64').equals(one.bytes)) sum.lost += 1
    }
  }
  await house.close()
  rmSync(to, { recursive: true })
}

const open = (dataDir: string) =>
  openHouse({ dataDir, clock, papers: directPapers, poke: () => {} })

const logsIn = (dataDir: string) => ({
  data: logOf(join(dataDir, 'data.db-wal')),
  keys: logOf(join(dataDir, 'keys.db-wal')),
})

/** SQLite's file format, section 4: head of 32 bytes, then frames of 24 bytes and a page, each with the salts of its head. */
function logOf(file: string): Log {
  const bytes = readFileSync(file)
  if (bytes.length < WAL_HEAD) return { salt: '', frames: 0, frameBytes: FRAME_HEAD }
  const frameBytes = FRAME_HEAD + bytes.readUInt32BE(8)
  const salt = bytes.toString('hex', 16, 24)
  let frames = 0
  for (let at = WAL_HEAD; at + frameBytes <= bytes.length; at += frameBytes) {
    if (bytes.toString('hex', at + 8, at + 16) !== salt) break
    frames += 1
  }
  return { salt, frames, frameBytes }
}

/** Keeps so many frames and a piece of the next, whose rest the disk did not get to write. */
function cut(file: string, log: Log, frames: number, random: () => number): void {
  if (log.frames === 0) return
  const bytes = readFileSync(file)
  const end = WAL_HEAD + frames * log.frameBytes
  const torn = Math.floor(random() * log.frameBytes)
  const kept = frames < log.frames ? bytes.subarray(0, end + torn) : bytes.subarray(0, end)
  const noise = Buffer.alloc(frames < log.frames ? log.frameBytes - torn : 0, 0xa5)
  writeFileSync(file, Buffer.concat([kept, noise]))
}
