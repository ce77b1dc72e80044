// The key ceremony at the command line: two of three open every letter again, one alone opens nothing, and the rehearsal leaves nothing behind.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoLetters } from '../../../fixtures/index.ts'
import { takeInFields } from '../../../server/bulk/fields.ts'
import { holdersOf, recoverKey, rehearse } from '../../../server/ceremony/index.ts'
import { combineShares, type Share, ShareFile, splitKey } from '../../../server/ceremony/share.ts'
import * as commands from '../../../server/cli/run/keys.ts'
import { addStaff } from '../../../server/staff/index.ts'
import { allAuditRows, allCeremonies, campaignById } from '../../../server/store/index.ts'
import { CampaignKeys } from '../../../server/vault/index.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { tempFolder } from '../../folder.ts'

const BIN = path.resolve(import.meta.dirname, '../../../server/cli/countercheck.js')
const place = tempFolder('ceremony')
const at = (name: string) => path.join(place, name)
let house: TestHouse
let parts: { holder: string; file: string; code: string }[]

/** One command line; `codes` are typed into it, one a line. */
function run(args: string[], codes: string[] = []) {
  const done = spawnSync('node', [BIN, ...args, '--data', house.dataDir], {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    input: codes.map((code) => `${code}\n`).join(''),
    timeout: 60_000,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

beforeAll(async () => {
  house = await testHouse()
  const campaign = await campaignById(house.store.data, 'probe')
  const consent = { version: 'v1', purposes: ['findings' as const] }
  await takeInFields(house.premises, campaign, consent, demoLetters(3, 4), false)
  for (const name of ['anna', 'berta', 'clara'])
    await addStaff(house.store, house.clock, { name, role: 'key-holder' })
  await addStaff(house.store, house.clock, { name: 'rita', role: 'reviewer' })
  const holders = ['--holder', 'anna', 'berta', 'clara']
  const made = run([
    'keys',
    'ceremony',
    '--campaign',
    'probe',
    ...holders,
    '-o',
    at('parts'),
    '--json',
  ])
  parts = JSON.parse(made.out) as typeof parts
}, 60_000)
afterAll(async () => {
  await house.end()
  rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const partOf = (name: string) => {
  const part = parts.find(({ holder }) => holder === name)
  if (!part) throw new Error('no such part')
  return part
}
const share = (name: string, codeOf = name): Share => ({
  file: ShareFile.parse(JSON.parse(readFileSync(partOf(name).file, 'utf8'))),
  code: partOf(codeOf).code,
})
const renamed = (one: Share): Share => ({ ...one, file: { ...one.file, holder: 'erna' } })

describe('the ceremony', () => {
  it('gives each holder a sealed part and a code, and keeps neither', async () => {
    expect(parts.map(({ holder }) => holder)).toEqual(['anna', 'berta', 'clara'])
    for (const { file, code } of parts) {
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readFileSync(file, 'utf8')).not.toContain(code)
    }
    const stored = JSON.stringify(await allCeremonies(house.store.data))
    for (const { file } of parts) {
      const { sealed } = JSON.parse(readFileSync(file, 'utf8')) as { sealed: string }
      expect(stored).not.toContain(sealed)
    }
  })

  it('is refused to one alone, to people who hold no keys, and beside the data', async () => {
    const split = (output: string, ...holder: string[]) =>
      commands.ceremony({ data: house.dataDir, campaign: 'probe', holder, output, threshold: '2' })
    await expect(split(at('none'), 'anna')).rejects.toThrow('KEYS_HOLDERS')
    await expect(split(at('none'), 'anna', 'anna')).rejects.toThrow('KEYS_HOLDERS')
    await expect(split(at('none'), 'anna', 'rita')).rejects.toThrow('KEYS_HOLDERS')
    const beside = path.join(house.dataDir, 'parts')
    await expect(split(beside, 'anna', 'berta')).rejects.toThrow('KEYS_PLACE')
    await expect(split(at('parts'), 'anna', 'berta')).rejects.toThrow('KEYS_PLACE')
    expect(readdirSync(at('none'))).toEqual([])
    expect(await allCeremonies(house.store.data)).toHaveLength(1)
  })
})

describe('putting the key together', () => {
  it('is rehearsed on a copy: every donation opens, nothing is written, the day is noted', async () => {
    const before = readdirSync(house.dataDir).toSorted()
    const done = await rehearse(house.store, house.clock, [share('anna'), share('clara')])
    expect(done).toEqual({ campaign: 'probe', donations: 4, letters: 4 })
    expect(readdirSync(house.dataDir).toSorted()).toEqual(before)
    expect(await holdersOf(house.store)).toMatchObject([
      { holders: ['anna', 'berta', 'clara'], threshold: 2, left: 3, safe: true },
    ])
    expect((await holdersOf(house.store))[0]?.rehearsed_at).toBe('2026-11-25T10:00:00.000Z')
  })

  it('works from any two after the key file is lost, and the worker reads with it', async () => {
    const keyFile = path.join(house.dataDir, 'campaign-key.pem')
    const original = readFileSync(keyFile, 'utf8')
    renameSync(keyFile, at('lost.pem'))
    const pair = [partOf('berta'), partOf('clara')]
    const typed = pair.map(({ code }) => code.toLowerCase().replaceAll('-', ' '))
    const done = run(['keys', 'recover', ...pair.map(({ file }) => file), '-o', keyFile], typed)
    expect(done.code).toBe(0)
    expect(readFileSync(keyFile, 'utf8')).toBe(original)
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    expect(await house.keys.campaigns()).toEqual(['probe'])
    const told = (await allAuditRows(house.store.data)).map(({ action }) => action)
    expect(told.filter((action) => action.startsWith('key-'))).toEqual([
      'key-split',
      'key-rehearsed',
      'key-recovered',
    ])
  })

  it.each([
    ['one part', () => [share('anna')], 'KEYS_TOO_FEW'],
    ['the same part twice', () => [share('anna'), share('anna')], 'KEYS_TOO_FEW'],
    ["another holder's code", () => [share('anna'), share('berta', 'clara')], 'KEYS_CODE'],
    ['no code', () => [share('anna'), { ...share('berta'), code: '' }], 'KEYS_CODE'],
    ['a part that was changed', () => [renamed(share('anna')), share('berta')], 'KEYS_CODE'],
  ])('is refused with %s', async (_, shares, expected) => {
    const rows = (await allAuditRows(house.store.data)).length
    await expect(rehearse(house.store, house.clock, shares())).rejects.toThrow(expected)
    await expect(recoverKey(house.store, house.clock, shares())).rejects.toThrow(expected)
    expect(await allAuditRows(house.store.data)).toHaveLength(rows)
  })

  it('is refused with a file that is no part', async () => {
    writeFileSync(at('none.json'), '{}')
    const options = { data: house.dataDir }
    await expect(commands.rehearse([at('none.json')], options)).rejects.toThrow('KEYS_FILE')
  })
})

describe('the parts', () => {
  const about = { campaign: 'probe', keyId: '0'.repeat(32), madeAt: '2026-11-25', threshold: 3 }
  const named = ['a', 'b', 'c', 'd', 'e']

  it('of which three of five are needed open with every three, and with no two', async () => {
    const { publicKey } = await campaignById(house.store.data, 'probe')
    const key = CampaignKeys.fromFile(path.join(house.dataDir, 'campaign-key.pem')).for(publicKey)
    if (!key) throw new Error('no key')
    const shares = await splitKey(key, about, named)
    const pick = (...places: number[]) => places.flatMap((i) => shares[i] ?? [])
    for (let a = 0; a < 5; a++)
      for (let b = a + 1; b < 5; b++) {
        await expect(combineShares(pick(a, b), publicKey)).rejects.toThrow('KEYS_TOO_FEW')
        // Whoever forges the threshold breaks the seal of the part.
        const forged = pick(a, b).map(
          (share): Share => ({ ...share, file: { ...share.file, threshold: 2 } }),
        )
        await expect(combineShares(forged, publicKey)).rejects.toThrow('KEYS_CODE')
        for (let c = b + 1; c < 5; c++) {
          const found = await combineShares(pick(a, b, c), publicKey)
          expect(found.export({ format: 'jwk' })).toEqual(key.export({ format: 'jwk' }))
        }
      }
  })

  it('of another ceremony do not fit', async () => {
    const { publicKey } = await campaignById(house.store.data, 'probe')
    const key = CampaignKeys.fromFile(path.join(house.dataDir, 'campaign-key.pem')).for(publicKey)
    if (!key) throw new Error('no key')
    const first = await splitKey(key, { ...about, threshold: 2 }, named)
    const later = await splitKey(key, { ...about, threshold: 2, madeAt: '2026-11-26' }, named)
    const mixed = [first[0], later[1]].flatMap((one) => one ?? [])
    await expect(combineShares(mixed, publicKey)).rejects.toThrow('KEYS_MIXED')
  })
})
