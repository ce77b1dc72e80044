// A release from given letters to what the public, a researcher and an archive get: nothing about few, nothing of a person, nothing twice.
import { join } from 'node:path'
import type { KeyObject } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AnalysisResult } from '../../../extract/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { checkChain } from '../../../server/audit/index.ts'
import { takeInFields } from '../../../server/bulk/fields.ts'
import { gather } from '../../../server/population.ts'
import { makeRelease, openRelease, packageOf } from '../../../server/release/index.ts'
import { addResearcher, endResearcher, listResearchers } from '../../../server/researchers/index.ts'
import {
  allAuditRows,
  allReleases,
  campaignById,
  type CampaignRow,
} from '../../../server/store/index.ts'
import { CampaignKeys } from '../../../server/vault/index.ts'
import { testHouse, type TestHouse } from '../house.ts'
import { formsOf, leaksIn } from '../markers.ts'

let house: TestHouse
let campaign: CampaignRow
let privateKey: KeyObject
let early: string
const PURPOSES = ['findings', 'analysis', 'publication'] as const
const letters = demoLetters(7, 420)

async function give(from: number, to: number): Promise<void> {
  const consent = { version: 'v1', purposes: [...PURPOSES] }
  await takeInFields(house.premises, campaign, consent, letters.slice(from, to), false)
}
async function release(at: string) {
  const people = await gather(house.premises, 'probe', privateKey)
  return await makeRelease(house.store, campaign, privateKey, people, at)
}
const get = (path: string, token?: string) =>
  house.app.inject({
    method: 'GET',
    url: `/api/campaigns/probe${path}`,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  })

beforeAll(async () => {
  house = await testHouse()
  campaign = await campaignById(house.store.data, 'probe')
  const keys = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem'))
  const key = keys.for(campaign.publicKey)
  if (!key) throw new Error('no key')
  privateKey = key
  early = await addResearcher(house.store, house.clock, 'Institut A', 30, keys)
  await give(0, 400)
  await release('2026-11-25T10:00:00.000Z')
})
afterAll(async () => await house.end())

describe('a release', () => {
  it('is what the public gets: every analysis, no count under ten, all rounded to 5', async () => {
    const reply = await get('/analyses')
    const results = AnalysisResult.array().parse(reply.json())
    expect(results.length).toBeGreaterThanOrEqual(15)
    expect(results.filter(({ estimates }) => estimates.length > 0).length).toBeGreaterThan(3)
    for (const { id, dataset, estimates, caveats } of results) {
      for (const n of [dataset.n, ...estimates.map((one) => one.n)]) {
        expect(n % 5, id).toBe(0)
        expect(n, id).toBeGreaterThanOrEqual(10)
      }
      expect(caveats).not.toContain('Genaue Zahlen, nicht zur Veröffentlichung.')
    }
    const one = await get(`/analyses/${results[0]?.id}`)
    expect(one.json()).toEqual(results[0])
  })

  it('cannot be changed', async () => {
    const change = house.store.data.updateTable('release').set({ results: '[]' }).execute()
    await expect(change).rejects.toThrow('a release does not change')
  })

  it('is not made again for fewer than twenty people, and stands until then', async () => {
    await expect(release('2026-11-25T11:00:00.000Z')).rejects.toThrow('RELEASE_TOO_FEW')
    await give(400, 409)
    const before = (await get('/analyses')).json()
    await expect(release('2026-11-25T12:00:00.000Z')).rejects.toThrow('RELEASE_TOO_FEW')
    expect((await get('/analyses')).json()).toEqual(before)
    await give(409, 420)
    const made = await release('2026-11-25T13:00:00.000Z')
    // 20 people over all scorecards: most lines changed by fewer and stand.
    expect(made.frozen).toBeGreaterThan(0)
    const batches = await house.store.data.selectFrom('population').select('batch').execute()
    expect(batches.map(({ batch }) => batch)).toEqual([made.batch])
    expect((await allReleases(house.store.data)).map(({ batch }) => batch)).toHaveLength(2)
  })
})

describe('records', () => {
  it('are for researchers only, and every reading is in the log', async () => {
    for (const token of [undefined, '', 'ccr_x', `${early}x`]) {
      const reply = await get('/records.json', token)
      expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([
        401,
        'RESEARCHER_TOKEN',
      ])
    }
    const reply = await get('/records.json', early)
    expect(reply.statusCode).toBe(200)
    const records = reply.json<Record<string, unknown>[]>()
    expect(records.length).toBeGreaterThan(100)
    const rows = await allAuditRows(house.store.data)
    expect(rows.at(-1)).toMatchObject({ action: 'records-read', count: records.length })
    expect(rows.map(({ action }) => action)).toEqual([
      'researcher-added',
      'release',
      'release',
      'records-read',
    ])
    expect(checkChain(rows).ok).toBe(true)
    expect(JSON.stringify(rows)).not.toContain('Institut')
  })

  it('stand among 20 alike, with nothing finer than a month, ten years and a state', async () => {
    const records = (await get('/records.json', early)).json<Record<string, string | null>[]>()
    const alike = new Map<string, number>()
    for (const one of records) {
      const key = ['outcome', 'version', 'month', 'birthYears', 'sex', 'state', 'moves']
        .map((name) => one[name])
        .join('|')
      alike.set(key, (alike.get(key) ?? 0) + 1)
      expect(one['month'] ?? '2026').toMatch(/^\d{4}(-\d\d|-Q[1-4])?$/)
      expect(one['birthYears'] ?? '1980-1989').toMatch(/^\d{3}0-\d{3}9$/)
    }
    expect(Math.min(...alike.values())).toBeGreaterThanOrEqual(20)
  })

  it('come as CSV too', async () => {
    const reply = await get('/records.csv', early)
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    const [head, ...lines] = reply.body.trim().split('\r\n')
    expect(head).toBe('outcome,version,month,birthYears,sex,state,moves,value,class,thin,negative')
    expect(lines.length).toBe((await get('/records.json', early)).json<unknown[]>().length)
  })

  it('open to an access that came later only from the next release, unless the key is at hand', async () => {
    const late = await addResearcher(house.store, house.clock, 'Institut B', 30, null)
    expect((await get('/records.json', late)).json()).toMatchObject({
      status: 404,
      code: 'RECORDS_NONE',
    })
    const keys = CampaignKeys.fromFile(join(house.dataDir, 'campaign-key.pem'))
    const keyed = await addResearcher(house.store, house.clock, 'Institut C', 30, keys)
    expect((await get('/records.json', keyed)).statusCode).toBe(200)
    await endResearcher(house.premises, 'Institut C')
    expect((await get('/records.json', keyed)).statusCode).toBe(401)
    const again = addResearcher(house.store, house.clock, 'Institut C', 30, null)
    await expect(again).rejects.toThrow('RESEARCHER_EXISTS')
    expect((await listResearchers(house.store)).map(({ revokedAt }) => revokedAt !== null)).toEqual(
      [false, false, true],
    )
  })

  it('end with the access', async () => {
    house.clock.set('2026-12-25T10:00:01.000Z')
    expect((await get('/records.json', early)).statusCode).toBe(401)
    house.clock.set('2026-11-25T14:00:00.000Z')
  })

  it('lie sealed, and so do tokens', async () => {
    const words = [early, early.slice(4), '"birthYears"']
    await house.store.checkpoint()
    expect(leaksIn(house.dataDir, words)).toEqual([])
  })
})

describe('the open data package', () => {
  it('is the same bytes each time, and describes every file that it holds', async () => {
    const opened = await openRelease(house.store.data, 'probe', privateKey)
    const files = packageOf(campaign.file, opened)
    expect([...packageOf(campaign.file, opened)]).toEqual([...files])
    const description = JSON.parse(files.get('datapackage.json') ?? '') as {
      resources: { path: string; bytes: number }[]
    }
    const named = description.resources.map(({ path }) => path)
    expect([...named, 'LICENSE.txt', 'README.md', 'datapackage.json'].toSorted()).toEqual([
      ...files.keys(),
    ])
    for (const { path, bytes } of description.resources)
      expect(bytes).toBe(Buffer.byteLength(files.get(path) ?? ''))
  })

  it('holds no name, birthday, address, number or creditor of anybody', async () => {
    const files = packageOf(campaign.file, await openRelease(house.store.data, 'probe', privateKey))
    const all = Buffer.from([...files.values()].join('\n'))
    const words = letters.flatMap(({ letters: own }) =>
      own.flatMap((letter) => [
        letter?.identity.surname,
        letter?.identity.bornOn,
        letter?.identity.recordNumber,
        letter?.identity.reference,
        ...(letter?.addresses ?? []).map(({ text }) => text),
        ...(letter?.entries ?? []).map(({ party }) => party),
      ]),
    )
    const planted = [...new Set(words)].filter(
      (word): word is string => typeof word === 'string' && word.length > 4,
    )
    expect(planted.length).toBeGreaterThan(100)
    expect(planted.filter((word) => formsOf(word).some((form) => all.includes(form)))).toEqual([])
  })
})
