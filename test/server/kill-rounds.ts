// Deaths at random moments while letters are taken in, read, taken back and packed; and what must still hold after them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Donation, emptyLetter } from '../../extract/index.ts'
import { isSound, soundnessOf } from '../../server/backup/index.ts'
import { systemClock } from '../../server/clock.ts'
import { openHouse } from '../../server/house.ts'
import { KeyRing } from '../../server/jobs/key-ring.ts'
import { JobLoop } from '../../server/jobs/loop.ts'
import { finishWithdrawals, sweep } from '../../server/jobs/retention.ts'
import { noLog } from '../../server/log.ts'
import { directPapers } from '../../server/papers/index.ts'
import {
  allBlobs,
  allDonationIds,
  allWrapped,
  filesOf,
  insertCampaign,
  lettersOf,
  openStore,
} from '../../server/store/index.ts'
import { makeCampaignKey } from '../../server/vault/index.ts'
import { CAMPAIGN, CONSENT } from './campaign.ts'
import { documents } from './letters.ts'
import { tempFolder } from '../folder.ts'

/** A letter that was answered for, and what was asked of it since. */
type Given = {
  receipt: string
  bytes: Buffer
  /** Confirmed before the first death: packs are made of it, and nobody takes it back. */
  packable: boolean
  withdrawal: 'none' | 'asked' | 'answered'
}
export type Tally = {
  deaths: number
  during: Record<string, number>
  answered: number
  withdrawn: number
  packed: number
  lost: number
  doubled: number
  halfWithdrawn: number
  unsound: number
}

const BIN = join(import.meta.dirname, '../../server/cli/countercheck.js')
/** One letter more at least is read within this; on a machine that others use, too, nothing is concluded before. */
const DRAIN_MS = 240_000
/** A worker that has begun nothing by then is not waited for. */
const WORKER_UP_MS = 60_000
/** From the worker's first job: some letters are read in it, and findings made and a pack drawn. */
const LONG_LIFE_MS = 4000
/** What a job is called in the tally. */
const JOBS: Record<string, string> = { read: 'reading', find: 'findings', withdraw: 'deletion' }

/**
 * Runs `deaths` lives of a service on one data folder, each ended by SIGKILL, then a last one in which all must come right.
 * @param longEvery every so many lives one waits until the worker reads and packs; the others end a moment after the first page could be had
 */
export async function killRounds(
  deaths: number,
  random: () => number,
  {
    progress = () => {},
    longEvery = 2,
  }: { progress?: (no: number) => void; longEvery?: number } = {},
): Promise<Tally> {
  const dataDir = await folderWithCampaign()
  const { lawful } = await documents()
  const given: Given[] = await confirmedOnes(dataDir)
  const tally = { deaths, during: {} as Record<string, number>, packed: 0 }
  for (let no = 1; no <= deaths; no++) {
    const isLong = no % longEvery === 0
    const service = await live(dataDir)
    const jobs = lookAtJobs(dataDir)
    const doing = new Set<string>()
    let dead = false
    const act = async (name: string, work: () => Promise<unknown>) => {
      if (dead) return
      doing.add(name)
      // The connection breaks when the service dies: that is the point.
      await work().catch(() => null)
      doing.delete(name)
    }
    const giving = async () => {
      for (let i = 0; i < 2 && !dead; i++) {
        const real = random() < 0.3
        const bytes = real
          ? Buffer.from(lawful.pdf)
          : Buffer.from(`%PDF-1.7\n${no}.${i} ${random()}`)
        await act('intake', async () => {
          const receipt = await post(service.address, bytes)
          if (receipt) given.push({ receipt, bytes, packable: false, withdrawal: 'none' })
        })
      }
    }
    const takingBack = async () => {
      await sleep(random() * 100)
      const one = given[Math.floor(random() * given.length)]
      if (one?.withdrawal !== 'none' || one.packable) return
      await act('withdrawal', async () => {
        one.withdrawal = 'asked'
        const reply = await call(service.address, one.receipt, 'DELETE', '/api/donation')
        if (reply.status === 200) one.withdrawal = 'answered'
      })
    }
    const packing = async () => {
      const could = given.filter(({ packable }) => packable)
      const one = could[Math.floor(random() * could.length)]
      if (!one) return
      await act('packing', async () => {
        // New answers want new findings first.
        const answers = { sender: { name: `Erika Mustermann ${no}` } }
        await call(service.address, one.receipt, 'PUT', '/api/donation/answers', answers)
        while (!dead) {
          const reply = await call(service.address, one.receipt, 'GET', '/api/donation/pack')
          if (reply.status === 200 && (await reply.arrayBuffer()).byteLength > 1000) {
            tally.packed += 1
            return
          }
          if (reply.status !== 202) return
          await sleep(100)
        }
      })
    }
    const acting = Promise.all([giving(), takingBack(), packing()])
    // Intake and withdrawal are over in a moment. Reading and packing take seconds and begin when the worker is up, which may be long after the pages are.
    if (isLong)
      for (const until = performance.now() + WORKER_UP_MS; performance.now() < until; )
        if (jobs.inHand().length > 0) break
        else await sleep(20)
    await sleep(random() * (isLong ? LONG_LIFE_MS : 120))
    const kinds = jobs.inHand().map((one) => JOBS[one.split(' ')[0] ?? ''] ?? one)
    jobs.close()
    const all = new Set([...doing, ...kinds])
    for (const at of all.size > 0 ? all : ['idle']) tally.during[at] = (tally.during[at] ?? 0) + 1
    // All its processes at once, as when the machine dies; every fourth time the worker lives a moment longer.
    service.kill(no % 4 === 0)
    await service.gone
    dead = true
    await acting
    progress(no)
  }
  const after = await settle(dataDir, given)
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  return { ...tally, ...after }
}

/** Looks at the jobs that a worker has in hand: `read 7 1` with the attempt. Reads only, and only while the service lives, so that the next start meets the folder as death left it. */
function lookAtJobs(dataDir: string) {
  const data = new Database(join(dataDir, 'data.db'), { readonly: true })
  const query = data.prepare(
    "select kind || ' ' || id || ' ' || attempt from job where state = 'running'",
  )
  const all = () => query.pluck().all() as string[]
  // What an earlier life left in hand is no work of this one.
  const before = new Set(all())
  return {
    inHand: () => all().filter((one) => !before.has(one)),
    close: () => data.close(),
  }
}

/** Two letters typed in and confirmed, with their findings. */
async function confirmedOnes(dataDir: string): Promise<Given[]> {
  const house = openHouse({ dataDir, clock: systemClock, papers: directPapers, poke: () => {} })
  const keys = new KeyRing(house.store, join(dataDir, 'campaign-key.pem'))
  const reader = { read: () => Promise.resolve(unrecognised) }
  const loop = new JobLoop({ premises: house.premises, keys, reader, name: 'first', log: noLog })
  const all: Given[] = []
  for (const name of ['eins', 'zwei']) {
    const bytes = Buffer.from(`%PDF-1.7\n${name}`)
    const input = { files: [bytes], campaign: CAMPAIGN.id, consent: CONSENT }
    const { receipt } = await house.service.accept(input)
    await loop.step()
    const handle = await house.service.open(receipt)
    await handle?.putLetter(0, { ...emptyLetter('schufa/score-2026', 1), issuedOn: '2026-11-20' })
    await handle?.confirm()
    await loop.step()
    all.push({ receipt, bytes, packable: true, withdrawal: 'none' })
  }
  await house.close()
  return all
}

const unrecognised = {
  letters: [],
  problems: [{ code: 'RECOGNISE_UNKNOWN_ISSUER', page: null, title: 't', detail: 'd' }],
  places: [{ file: 0, page: 1 }],
}

async function settle(dataDir: string, given: Given[]) {
  const service = await live(dataDir)
  let lost = 0
  const left = new Set(given.filter(({ withdrawal }) => withdrawal === 'none'))
  for (let until = performance.now() + DRAIN_MS; left.size > 0; ) {
    for (const one of left) {
      // Not oftener than one address may ask: 1,200 times a minute.
      await sleep(60)
      const reply = await call(service.address, one.receipt, 'GET', '/api/donation')
      if (reply.status !== 200) lost += 1
      else {
        const { status } = (await reply.json()) as Donation
        if (status === 'received' || status === 'reading') continue
      }
      left.delete(one)
      until = performance.now() + DRAIN_MS
    }
    if (performance.now() > until) throw new Error(`${left.size} letters are still being read`)
  }
  service.end()
  await service.gone
  const house = openHouse({ dataDir, clock: systemClock, papers: directPapers, poke: () => {} })
  const { store, premises, service: people } = house
  let doubled = 0
  let halfWithdrawn = 0
  for (const { receipt, bytes, withdrawal } of given) {
    const handle = await people.open(receipt)
    if (withdrawal === 'answered' && handle) halfWithdrawn += 1
    if (!handle) continue
    // A withdrawal whose answer nobody saw has happened or not: what opens must be whole.
    const { files } = (await handle.export()) as { files: { base64: string }[] }
    const same = files[0] && Buffer.from(files[0].base64, 'base64').equals(bytes)
    if (!same && withdrawal === 'none') lost += 1
    if (!same && withdrawal === 'asked') halfWithdrawn += 1
  }
  const tombstoned = (await allDonationIds(store.data)).filter((id) => premises.tombstones.has(id))
  halfWithdrawn += tombstoned.length
  for (const donation of await allDonationIds(store.data)) {
    const letters = await lettersOf(store.data, donation)
    const originals = await filesOf(store.data, donation, 'original')
    if (letters.length !== 1 || originals.length !== 1) doubled += 1
  }
  // Ten minutes later: what interrupted intakes left is swept.
  const later = { now: () => new Date(Date.now() + 11 * 60_000) }
  await finishWithdrawals(premises, new KeyRing(store, join(dataDir, 'campaign-key.pem')))
  await sweep({ ...premises, clock: later }, 0)
  const rows = await allDonationIds(store.data)
  const keys = await allWrapped(store.keys)
  const blobs = await premises.blobs.list(Number.POSITIVE_INFINITY)
  const known = await allBlobs(store.data)
  const found = await soundnessOf(dataDir)
  const unsound =
    (isSound(found) ? 0 : 1) +
    Math.abs(rows.length - keys.length) +
    blobs.filter((blob) => !known.has(blob)).length
  await house.close()
  const withdrawn = given.filter(({ withdrawal }) => withdrawal === 'answered').length
  return { answered: given.length, withdrawn, lost, doubled, halfWithdrawn, unsound }
}

export async function folderWithCampaign(): Promise<string> {
  const folder = tempFolder('kills')
  const store = openStore(folder)
  const key = makeCampaignKey(join(folder, 'campaign-key.pem'))
  await insertCampaign(store.data, CAMPAIGN, key, '2026-11-01T00:00:00.000Z')
  await store.close()
  return folder
}

/** A life of the service in a process group of its own, so that all of it can be killed at once. */
export async function live(dataDir: string) {
  const started = performance.now()
  const args = [BIN, 'serve', '--port', '0', '--data', dataDir]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  const gone = once(child, 'exit')
  let text = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      const found = /http:\/\/\S+/.exec(text)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error('the service did not start')))
  })
  const pid = child.pid ?? 0
  return {
    address,
    startedMs: performance.now() - started,
    /** CPU of the web process until it answered: what a start costs, whatever else the machine does. */
    cpuMs: cpuMsOf(pid),
    gone,
    kill: (alone: boolean) => process.kill(alone ? pid : -pid, 'SIGKILL'),
    end: () => child.kill('SIGTERM'),
  }
}

/** User and system time of a process, ms; 0 where there is no /proc. Ticks are hundredths of a second on Linux. */
function cpuMsOf(pid: number): number {
  try {
    // After the name, which may hold spaces, in brackets: fields 3 and following of proc(5); 14 and 15 are the times.
    const fields = readFileSync(`/proc/${pid}/stat`, 'ascii').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

export async function post(address: string, pdf: Uint8Array): Promise<string | null> {
  const form = new FormData()
  form.set('campaign', CAMPAIGN.id)
  form.set('consent', JSON.stringify(CONSENT))
  form.set('file', new Blob([Uint8Array.from(pdf)]), 'brief.pdf')
  const reply = await fetch(`${address}/api/donations`, { method: 'POST', body: form })
  return reply.status === 201 ? ((await reply.json()) as { receipt: string }).receipt : null
}

function call(address: string, receipt: string, method: string, path: string, body?: object) {
  return fetch(`${address}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${receipt}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}
