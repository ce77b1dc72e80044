// Bulk import from disk: documents, folders and lines; a broken run goes on; bad ones are named and passed over.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoLetters } from '../../../fixtures/index.ts'
import { importLetters } from '../../../server/bulk/index.ts'
import { gatherRecords } from '../../../server/population.ts'
import { allDonationIds, campaignById } from '../../../server/store/index.ts'
import { CampaignKeys } from '../../../server/vault/index.ts'
import { CAMPAIGN } from '../campaign.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { documents } from '../letters.ts'
import { tempFolder } from '../../folder.ts'

const CONSENT = { version: 'v1', purposes: ['findings' as const, 'analysis' as const] }
let house: TestHouse
let folder: string

beforeEach(async () => {
  house = await testHouse()
  folder = tempFolder('import')
})
afterEach(() => house.end())

const bring = (paths: string[], receiptsFile?: string) =>
  importLetters(house.premises, {
    paths,
    campaign: CAMPAIGN.id,
    consent: CONSENT,
    dataDir: house.dataDir,
    ...(receiptsFile ? { receiptsFile } : {}),
  })
const linesOf = (count: number) => demoLetters(5, count).map((one) => JSON.stringify(one))

describe('importing documents', () => {
  it('takes each file and each inner folder as a letter, which ends in review', async () => {
    const { withErrors, lawful } = await documents()
    writeFileSync(join(folder, 'a.pdf'), withErrors.pdf)
    writeFileSync(join(folder, 'b.txt'), 'no letter')
    writeFileSync(join(folder, '.hidden'), 'x')
    mkdirSync(join(folder, 'c'))
    writeFileSync(join(folder, 'c', '1.pdf'), lawful.pdf)
    const receiptsFile = join(house.dataDir, 'receipts.txt')
    const result = await bring([folder], receiptsFile)
    expect(result).toMatchObject({ documents: 2, lines: 0, skipped: 0 })
    expect(result.refused.map(({ source, refusal }) => [source, refusal.code])).toEqual([
      [join(folder, 'b.txt'), 'UPLOAD_TYPE'],
    ])
    expect(statSync(receiptsFile).mode & 0o777).toBe(0o600)
    await house.work()
    const receipts = readFileSync(receiptsFile, 'ascii').trim().split('\n')
    expect(receipts).toHaveLength(2)
    for (const receipt of receipts) {
      expect((await (await house.service.open(receipt))?.donation())?.status).toBe('review')
    }
    expect(await bring([folder])).toMatchObject({ documents: 0, skipped: 2 })
    expect(await allDonationIds(house.store.data)).toHaveLength(2)
  })
})

describe('importing lines', () => {
  it('takes people as confirmed, names bad lines, and goes on where it ended', async () => {
    const file = join(folder, 'letters.ndjson')
    writeFileSync(file, [...linesOf(3), '{"letters":[{"issuer":1}]}', '', 'no JSON'].join('\n'))
    const first = await bring([file])
    expect(first).toMatchObject({ documents: 0, lines: 3, skipped: 0 })
    expect(
      first.refused.map(({ refusal }) => [
        refusal.code,
        refusal.details['line'],
        refusal.details['where'],
      ]),
    ).toEqual([
      ['IMPORT_LINE', 4, 'letters'],
      ['IMPORT_LINE', 6, 'JSON'],
    ])
    writeFileSync(file, linesOf(5).join('\n'))
    expect(await bring([file])).toMatchObject({ lines: 2, skipped: 3 })
    expect(await allDonationIds(house.store.data)).toHaveLength(5)
    const { publicKey } = await campaignById(house.store.data, CAMPAIGN.id)
    const key = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem')).for(publicKey)
    if (!key) throw new Error('no key')
    const records = await gatherRecords(house.premises, CAMPAIGN.id, key)
    expect(records).toHaveLength(5)
  })

  it('gives receipts that open findings', async () => {
    const file = join(folder, 'letters.ndjson')
    writeFileSync(file, linesOf(1).join('\n'))
    const receiptsFile = join(folder, 'receipts.txt')
    await bring([file], receiptsFile)
    await house.work()
    const handle = await house.service.open(readFileSync(receiptsFile, 'ascii'))
    expect((await handle?.donation())?.status).toBe('confirmed')
    expect((await handle?.findings('de'))?.state).toBe('ready')
  })

  it('takes in nothing without a consent that fits', async () => {
    const file = join(folder, 'letters.ndjson')
    writeFileSync(file, linesOf(1).join('\n'))
    const order = {
      paths: [file],
      campaign: CAMPAIGN.id,
      consent: { version: 'v0', purposes: ['findings' as const] },
      dataDir: house.dataDir,
    }
    await expect(importLetters(house.premises, order)).rejects.toThrow('CONSENT_MISSING')
    expect(await allDonationIds(house.store.data)).toEqual([])
  })
})
