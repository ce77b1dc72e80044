// The demo: an empty data folder becomes a campaign of 2,000 invented letters, six of them documents that a receipt opens, and samples to upload.
// The only place where the server imports fixtures.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CampaignFile, type Consent } from '../extract/index.ts'
import { demoDocuments, demoLetters, samplePdfs } from '../fixtures/index.ts'
import { takeInFields } from './bulk/fields.ts'
import { dayOf } from './clock.ts'
import { defaultKeyFile } from './config.ts'
import { accept, acceptFurther } from './donations/intake.ts'
import type { Premises } from './donations/index.ts'
import { markOf, recordsFrom, releaseBatch } from './population.ts'
import { SAMPLES, samplesFolder } from './samples.ts'
import type { Service } from './service.ts'
import {
  allCampaigns,
  type CampaignRow,
  campaignById,
  insertCampaign,
  wrapByReceipt,
} from './store/index.ts'
import { makeCampaignKey, parseReceipt, receiptKeys, unwrapForDonor } from './vault/index.ts'

const SEED = 2026
const LETTERS = 2000
/** The worker has this long for each document; a demo that is ended earlier leaves it in review. */
const READING_MS_MOST = 60_000
const RECEIPTS_FILE = 'demo-receipts.json'

export type DemoReceipt = { receipt: string; title: string /* names of its files */ }

export type Demo = {
  /** Receipts of the six documents, in the order in which they were given. */
  receipts: DemoReceipt[]
  /** What comes after listening: draws the samples, and confirms the documents but the last, so that their findings can be seen. */
  later(service: Service): Promise<void>
}

/** Fills an empty data folder; in a folder filled before only tells the receipts again. `null` in a folder of other campaigns. */
export async function fillDemo(premises: Premises, dataDir: string): Promise<Demo | null> {
  const receiptsFile = join(dataDir, RECEIPTS_FILE)
  const campaigns = await allCampaigns(premises.store.data)
  if (campaigns.length > 0) {
    if (!existsSync(receiptsFile)) return null
    const receipts = JSON.parse(await readFile(receiptsFile, 'utf8')) as DemoReceipt[]
    return { receipts, later: async () => await drawSamples(dataDir) }
  }
  const campaign = await makeCampaign(premises, dataDir)
  const consent: Consent = {
    version: campaign.file.consent.version,
    purposes: ['findings', 'analysis'],
  }
  const lines = demoLetters(SEED, LETTERS)
  const taken = await takeInFields(premises, campaign, consent, lines, false)
  const records = lines.flatMap(({ letters, answers }, i) => {
    const dataKey = taken[i]?.dataKey
    return dataKey ? recordsFrom(letters, answers, markOf(dataKey)) : []
  })
  const today = dayOf(premises.clock)
  await releaseBatch(
    premises.store.data,
    campaign,
    { batch: `${today}-demo`, asOf: today },
    records,
  )
  const receipts = await giveDocuments(premises, consent)
  await writeFile(receiptsFile, JSON.stringify(receipts), { mode: 0o600 })
  return {
    receipts,
    async later(service) {
      await drawSamples(dataDir)
      for (const { receipt } of receipts.slice(0, -1)) await confirmWhenRead(service, receipt)
    },
  }
}

async function confirmWhenRead(service: Service, receipt: string): Promise<void> {
  const until = performance.now() + READING_MS_MOST
  while (performance.now() < until) {
    const handle = await service.open(receipt)
    const status = (await handle?.donation())?.status
    if (!handle || !status) return
    if (status === 'review') {
      await handle.confirm()
      return
    }
    if (status !== 'received' && status !== 'reading') return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function makeCampaign(premises: Premises, dataDir: string): Promise<CampaignRow> {
  const text = await readFile(new URL('./demo/campaign.json', import.meta.url), 'utf8')
  const file = CampaignFile.parse(JSON.parse(text))
  const publicKey = makeCampaignKey(defaultKeyFile(dataDir))
  const at = premises.clock.now().toISOString()
  await insertCampaign(premises.store.data, file, publicKey, at)
  return await campaignById(premises.store.data, file.id)
}

/** Gives the six documents as people would: the worker reads them. */
async function giveDocuments(premises: Premises, consent: Consent): Promise<DemoReceipt[]> {
  const receipts: DemoReceipt[] = []
  for (const { documents, answers } of await demoDocuments(SEED)) {
    const [first, ...further] = documents.map(({ pdf }) => pdf)
    if (!first) continue
    const offer = { files: [first], campaign: 'demo', consent, answers }
    const { receipt } = await accept(premises, offer)
    receipts.push({ receipt, title: documents.map(({ name }) => name).join(', ') })
    if (!further.length) continue
    const { idHash, kek } = receiptKeys(parseReceipt(receipt))
    const wrap = await wrapByReceipt(premises.store.keys, idHash)
    if (!wrap) continue
    const dataKey = unwrapForDonor(wrap.donorWrap, kek, wrap.donation)
    for (const pdf of further) await acceptFurther(premises, wrap.donation, dataKey, [pdf])
  }
  return receipts
}

async function drawSamples(dataDir: string): Promise<void> {
  const folder = samplesFolder(dataDir)
  if (SAMPLES.every(({ name }) => existsSync(join(folder, name)))) return
  await mkdir(folder, { recursive: true })
  for (const { name, pdf } of await samplePdfs(SEED)) await writeFile(join(folder, name), pdf)
}
