// Puts the service together over one data folder: store, sealed files, papers, drawing. What `serve`, tests and commands build on.
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Reader } from '../extract/index.ts'
import { campaignOf, campaignsOf } from './campaigns.ts'
import { type Clock, dayOf } from './clock.ts'
import { type Drawing, donations, type Premises } from './donations/index.ts'
import { mustBeReadable } from './donations/intake.ts'
import type { Papers } from './papers/index.ts'
import { untilChanged, untilChangedEach } from './remembered.ts'
import { recordsFor } from './researchers/index.ts'
import { sampleFile, samplesIn } from './samples.ts'
import type { Service } from './service.ts'
import { campaignById, openStore, releasedResults, type Store } from './store/index.ts'
import { BlobFolder, madeOnce, Tombstones } from './vault/index.ts'

const ACCESS_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

export type House = { service: Service; store: Store; premises: Premises; close(): Promise<void> }

/** Opens the house on a data folder. `poke` tells a worker that a job waits. */
export function openHouse(parts: {
  dataDir: string
  clock: Clock
  papers: Papers
  poke: () => void
}): House {
  const { dataDir, clock, papers, poke } = parts
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const store = openStore(dataDir)
  const drawing = lazyReader()
  const premises: Premises = {
    store,
    blobs: new BlobFolder(join(dataDir, 'blobs')),
    tombstones: new Tombstones(dataDir),
    clock,
    drawing,
    papers,
    poke,
  }
  const keyFile = signingKeyIn(dataDir)
  const service: Service = {
    ...donations(premises, keyFile),
    today: () => dayOf(clock),
    stamp: () => `${store.version()} ${dayOf(clock)}`,
    campaigns: untilChanged(store.version, () => campaignsOf(store.data)),
    campaign: (id) => campaignOf(store.data, id),
    analyses: untilChangedEach(store.version, async (campaign) => {
      await campaignById(store.data, campaign)
      return await releasedResults(store.data, campaign)
    }),
    records: (campaign, token) => recordsFor(store, clock, token, campaign),
    async packKey() {
      // The papers are large: commands that never ask do not load them.
      const { fingerprint } = await import('../reports/index.ts')
      return fingerprint(await readFile(keyFile, 'ascii'))
    },
    async accessRequest(issuer, sender, format) {
      const bytes = await papers.access(issuer, sender, dayOf(clock), format)
      return { bytes, contentType: ACCESS_TYPES[format], name: `access.${format}` }
    },
    samples: samplesIn(dataDir),
    sample: (name) => sampleFile(dataDir, name),
  }
  return {
    service,
    store,
    premises,
    async close() {
      await drawing.close()
      await store.close()
    },
  }
}

/** The key that packs are signed with: made on first start, readable by the service alone. */
function signingKeyIn(dataDir: string): string {
  const file = join(dataDir, 'signing-key.pem')
  madeOnce(file, () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  return file
}

/** Starts the drawing child only when the first page is asked for. */
function lazyReader(): Drawing & { close(): Promise<void> } {
  let reader: Reader | null = null
  return {
    async render(files, pages, dpi) {
      mustBeReadable(files)
      reader ??= new Reader({ drawsOnly: true })
      return await reader.render(files, pages, dpi)
    },
    close: async () => await reader?.close(),
  }
}
