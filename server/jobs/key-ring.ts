// The campaigns' private keys in the worker's memory, and the data keys and batches that they open.
import type { KeyObject } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import type { Population } from '../../analysis/index.ts'
import { openLastBatch } from '../population.ts'
import {
  allCampaigns,
  campaignWrapOf,
  donationById,
  lastBatch,
  type Store,
} from '../store/index.ts'
import { CampaignKeys, unwrapForCampaign } from '../vault/index.ts'

export class KeyRing {
  readonly #store: Store
  readonly #file: string
  #keys = new CampaignKeys([])
  #changedAtMs: number | null = null
  #private = new Map<string, KeyObject>()
  #population: { key: string; population: Population } | null = null

  /** `file`: PEM with one private key or more; read again when it changes, since campaigns are added while a worker runs. */
  constructor(store: Store, file: string) {
    this.#store = store
    this.#file = file
  }

  /** Campaigns whose letters this worker can open. */
  async campaigns(): Promise<string[]> {
    const changedAtMs = existsSync(this.#file) ? statSync(this.#file).mtimeMs : null
    if (changedAtMs !== null && changedAtMs !== this.#changedAtMs) {
      this.#keys = CampaignKeys.fromFile(this.#file)
      this.#changedAtMs = changedAtMs
    }
    const found = new Map<string, KeyObject>()
    for (const { file, publicKey } of await allCampaigns(this.#store.data)) {
      const key = this.#keys.for(publicKey)
      if (key) found.set(file.id, key)
    }
    // Put in place whole: the other lane may be looking for a key at this moment.
    this.#private = found
    return [...found.keys()]
  }

  /** The data key of a donation; `null` when its keys are gone or its campaign's key is not held. */
  async dataKey(donation: string): Promise<Buffer | null> {
    const row = await donationById(this.#store.data, donation)
    const wrap = await campaignWrapOf(this.#store.keys, donation)
    return row && wrap ? this.unwrap(row.campaign, wrap, donation) : null
  }

  /** A key that was wrapped for a campaign; `null` when the campaign's key is not held. */
  unwrap(campaign: string, wrap: Uint8Array, binding: string): Buffer | null {
    const key = this.#private.get(campaign)
    if (!key) return null
    try {
      return unwrapForCampaign(wrap, key, binding)
    } catch (error) {
      // While a campaign's key is being replaced, some still lies under the old one.
      const opened = this.#keys.unwrapWithAny(wrap, binding)
      if (opened) return opened
      throw error
    }
  }

  /** The last released batch, kept in memory until another is released. */
  async population(campaign: string): Promise<Population | null> {
    const last = await lastBatch(this.#store.data, campaign)
    const key = this.#private.get(campaign)
    if (!last || !key) return null
    // By its name as well: findings name the batch, and another of the same content is a newer one.
    const name = JSON.stringify([campaign, last.batch, last.sha256])
    if (this.#population?.key !== name) {
      const population = await openLastBatch(this.#store.data, campaign, key)
      this.#population = population ? { key: name, population } : null
    }
    return this.#population?.population ?? null
  }
}
