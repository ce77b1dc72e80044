// Whether a data folder is sound: what `doctor` tells an operator. No letter is opened here.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../extract/index.ts'
import { allBlobs, allCampaigns, countJobs, openStore } from './store/index.ts'
import { BlobFolder, CampaignKeys } from './vault/index.ts'

export type Check = { name: string; ok: boolean; detail: string }

/** Looks whether a data folder is sound: settings, integrity, files, keys. Changes nothing but a probe file. */
export async function examine(dataDir: string, keyFile: string | null): Promise<Check[]> {
  const checks: Check[] = []
  const check = async (name: string, look: () => string | Promise<string>) => {
    try {
      checks.push({ name, ok: true, detail: await look() })
    } catch (error) {
      checks.push({ name, ok: false, detail: error instanceof Refusal ? error.code : 'failed' })
    }
  }
  await check('data folder can be written', () => {
    accessSync(dataDir, constants.W_OK)
    return dataDir
  })
  const store = openStore(dataDir)
  try {
    await check('databases are sound', () => {
      store.check()
      return 'quick_check ok'
    })
    await check('durable and erasing settings', () => {
      const wrong = Object.values(store.pragmas()).some(
        (one) =>
          one['synchronous'] !== 2 || one['secure_delete'] !== 1 || one['journal_mode'] !== 'wal',
      )
      if (wrong) throw new Error('settings')
      return 'synchronous FULL, secure_delete ON, WAL'
    })
    await check('every sealed file is there', async () => {
      const present = new Set(
        await new BlobFolder(join(dataDir, 'blobs')).list(Number.POSITIVE_INFINITY),
      )
      const known = await allBlobs(store.data)
      if ([...known].some((blob) => !present.has(blob))) throw new Error('missing')
      return `${known.size} files`
    })
    await check('no job was refused', async () => {
      const { refused = 0, queued = 0 } = await countJobs(store.data)
      if (refused) throw new Error('refused')
      return `${queued} waiting`
    })
    await check('the key file holds every campaign’s key', async () => {
      const campaigns = await allCampaigns(store.data)
      if (!campaigns.length) return 'no campaign yet'
      if (!keyFile || !existsSync(keyFile)) throw new Refusal('CAMPAIGN_KEY')
      const keys = CampaignKeys.fromFile(keyFile)
      if (campaigns.some(({ publicKey }) => !keys.for(publicKey))) throw new Refusal('CAMPAIGN_KEY')
      return `${campaigns.length} campaigns`
    })
    await check('only the owner reads the key file', () => {
      if (!keyFile || !existsSync(keyFile)) return 'no key file here'
      if (statSync(keyFile).mode & 0o077) throw new Error('readable by others')
      return 'mode 600'
    })
  } finally {
    await store.close()
  }
  return checks
}
