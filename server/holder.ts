// The house as a holder of the campaign's key opens it from the command line: with the worker's loop in this very process, no web.
import { existsSync } from 'node:fs'
import { Reader, Refusal } from '../extract/index.ts'
import { systemClock } from './clock.ts'
import { openHouse, type House } from './house.ts'
import { KeyRing } from './jobs/key-ring.ts'
import { JobLoop } from './jobs/loop.ts'
import { stderrLog } from './log.ts'
import { directPapers } from './papers/index.ts'
import { countJobs } from './store/index.ts'

export type HolderHouse = House & {
  /** Does the waiting jobs of the campaigns whose keys are held, until none is left. `progress`: jobs that still wait. */
  work(progress?: (left: number) => void): Promise<void>
}

/** Opens a data folder with a key file. Refuses CAMPAIGN_KEY when there is none. */
export function openForHolder(config: {
  dataDir: string
  campaignKeyFile: string | null
}): HolderHouse {
  const { dataDir, campaignKeyFile } = config
  if (!campaignKeyFile || !existsSync(campaignKeyFile)) throw new Refusal('CAMPAIGN_KEY')
  const house = openHouse({ dataDir, clock: systemClock, papers: directPapers, poke: () => {} })
  const keys = new KeyRing(house.store, campaignKeyFile)
  let reader: Reader | null = null
  const reading = {
    read: (files: Uint8Array[]) => {
      reader ??= new Reader({ language: 'de' })
      return reader.read(files)
    },
  }
  const name = `command-${process.pid}`
  const loop = new JobLoop({
    premises: house.premises,
    keys,
    reader: reading,
    name,
    log: stderrLog,
  })
  return {
    ...house,
    async work(progress) {
      while (await loop.step()) progress?.((await countJobs(house.store.data))['queued'] ?? 0)
    },
    async close() {
      await reader?.close()
      await house.close()
    },
  }
}
