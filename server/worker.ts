// The worker: the only process beside the key holder's commands that can open letters of a campaign. Reads them, makes findings, keeps the clock.
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Reader } from '../extract/index.ts'
import { removeLeftovers } from './backup/leftovers.ts'
import { systemClock } from './clock.ts'
import type { Premises } from './donations/index.ts'
import { KeyRing } from './jobs/key-ring.ts'
import { JobLoop, LANES } from './jobs/loop.ts'
import { finishWithdrawals, keepTime, sweep } from './jobs/retention.ts'
import { lookAtClock } from './jobs/steady-clock.ts'
import type { Log } from './log.ts'
import { directPapers } from './papers/index.ts'
import { openStore, releaseWorker } from './store/index.ts'
import { BlobFolder, Tombstones } from './vault/index.ts'

/** How often the clock of deletion is looked at. */
const CLOCK_MS = 10 * 60_000
/** A job in hand gets this long to end when the worker must stop; then it is given back. */
const DRAIN_MS = 8000

export type RunningWorker = { poke(): void; close(): Promise<void> }

/** Starts the work on one data folder; `name` marks whose the jobs are. Ends with `close`, after the job in hand or after 8 s. */
export async function startWorker(
  config: { dataDir: string; campaignKeyFile: string },
  log: Log,
  name = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`,
): Promise<RunningWorker> {
  const store = openStore(config.dataDir)
  const reader = new Reader({ language: 'de', isBehindOthers: true })
  if (reader.isolation !== 'bwrap') log('read-without-walls', { isolation: reader.isolation })
  const premises: Premises = {
    store,
    blobs: new BlobFolder(join(config.dataDir, 'blobs')),
    tombstones: new Tombstones(config.dataDir),
    clock: systemClock,
    drawing: reader,
    papers: directPapers,
    poke: () => poke(),
  }
  const keys = new KeyRing(store, config.campaignKeyFile)
  const loops = LANES.map((kinds) => new JobLoop({ premises, keys, reader, name, log, kinds }))
  const poke = () => {
    for (const loop of loops) loop.poke()
  }
  await finishWithdrawals(premises, keys)
  const working = Promise.all(loops.map((loop) => loop.run()))
  const clock = setInterval(() => void tick(), CLOCK_MS)
  void tick()

  async function tick() {
    try {
      await keys.campaigns()
      const { held, jumpedHours } = lookAtClock(config.dataDir, systemClock.now().getTime())
      if (jumpedHours !== null) log('clock-jumped', { hours: jumpedHours })
      if (!held) await keepTime(premises, keys)
      await removeLeftovers(config.dataDir)
      const swept = await sweep(premises)
      if (swept.blobs || swept.keys) log('swept', swept)
    } catch {
      // The next tick tries again; what failed may name a file of a person.
      log('clock-failed', {})
    }
  }

  return {
    poke,
    async close() {
      clearInterval(clock)
      for (const loop of loops) loop.stop()
      await Promise.race([working, new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())])
      await releaseWorker(store.data, name, { died: false })
      await reader.close()
      await store.close()
    },
  }
}
