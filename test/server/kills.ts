// `npm run kills [-- 200 [seed]]`: kill -9 at random moments, then how long a start takes with 10,000 letters; with 0 that alone. Ends with 1 when
// anything is lost, or recovery (what a start costs more with 10,000 letters than with 10) takes three seconds of CPU or more.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  inTransaction,
  insertDonations,
  insertFiles,
  insertLetters,
  insertWraps,
  openStore,
} from '../../server/store/index.ts'
import { CAMPAIGN } from './campaign.ts'
import { diceOf } from './dice.ts'
import { folderWithCampaign, killRounds, live } from './kill-rounds.ts'

const deaths = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? 1)
const LETTERS = 10_000

const RECOVERY_MS_MOST = 3000

// Children and sockets that are waited for may be let go of by the event loop: then this process would end in the midst of it.
const alive = setInterval(() => {}, 1000)

const progress = (no: number) => {
  if (no % 20 === 0) console.error(`${no} deaths`)
}
const tally = await killRounds(deaths, diceOf(seed), { progress })
const { during, ...figures } = tally
console.log(JSON.stringify({ seed, ...figures }, null, 2))
console.log(`killed during ${JSON.stringify(during)}`)
const [few, many] = [await startsMs(10), await startsMs(LETTERS)]
const shown = (starts: Start[]) =>
  `${starts.map(({ ms }) => Math.round(ms)).join(', ')} ms, CPU ${starts.map(({ cpuMs }) => cpuMs).join(', ')} ms`
console.log(`start until it answers, after a kill: ${shown(few)} with 10 letters`)
console.log(`the same with ${LETTERS} letters: ${shown(many)}`)
const middle = (starts: Start[]) =>
  starts.map(({ cpuMs }) => cpuMs).toSorted((a, b) => a - b)[1] ?? 0
const recoveryMs = middle(many) - middle(few)
console.log(`recovery: ${recoveryMs} ms of CPU (most: ${RECOVERY_MS_MOST})`)
if (recoveryMs >= RECOVERY_MS_MOST) process.exitCode = 1
const { lost, doubled, halfWithdrawn, unsound } = tally
if (lost + doubled + halfWithdrawn + unsound > 0) process.exitCode = 1
clearInterval(alive)

type Start = { ms: number; cpuMs: number }

/** Fills a folder, kills the service in it, and measures starts until it listens: the first, and one after each of two kills. */
async function startsMs(letters: number): Promise<Start[]> {
  const dataDir = await folderWithCampaign()
  const store = openStore(dataDir)
  const at = '2026-11-25T10:00:00.000Z'
  const ids = Array.from({ length: letters }, () => randomBytes(16).toString('hex'))
  for (const id of ids) {
    mkdirSync(join(dataDir, 'blobs', id.slice(0, 2)), { recursive: true })
    writeFileSync(join(dataDir, 'blobs', id.slice(0, 2), id), randomBytes(400))
  }
  for (let from = 0; from < letters; from += 500) {
    const part = ids.slice(from, from + 500)
    await inTransaction(store, async (tx) => {
      await insertDonations(
        tx,
        part.map((id) => ({ id, campaign: CAMPAIGN.id, at })),
      )
      await insertLetters(
        tx,
        part.map((donation) => ({
          donation,
          n: 0,
          upload: 0,
          status: 'review' as const,
          pages: 1,
          typed: false,
          problems: [],
          confirmedOn: null,
          originalsUntil: null,
        })),
      )
      await insertFiles(
        tx,
        part.map((id) => ({
          blob: id,
          donation: id,
          kind: 'original' as const,
          upload: 0,
          place: 0,
          sha256: null,
        })),
      )
    })
    await insertWraps(
      store.keys,
      part.map((id) => ({
        donation: id,
        receiptHash: id,
        donorWrap: randomBytes(60),
        campaignWrap: randomBytes(92),
      })),
    )
  }
  await store.close()
  const times: Start[] = []
  for (let i = 0; i < 3; i++) {
    const service = await live(dataDir)
    times.push({ ms: service.startedMs, cpuMs: service.cpuMs })
    service.kill(false)
    await service.gone
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  return times
}
