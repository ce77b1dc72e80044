// Taking back: nothing readable before, nothing left after, and no way in again.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishWithdrawals, keepTime, sweep } from '../../server/jobs/retention.ts'
import { allDonationIds, allWrapped, filesOf, openStore } from '../../server/store/index.ts'
import { receiptKeys } from '../../server/vault/index.ts'
import { caller, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { documents } from './letters.ts'
import { filesIn, leaksIn } from './markers.ts'
import { tempFolder } from '../folder.ts'

const MARKERS = ['Kanarienvogelstrasse', 'kanarie@example.org', 'Zaunkoenigin']
const ANSWERS = {
  sender: {
    name: 'Frau Zaunkoenigin',
    lines: ['Kanarienvogelstrasse 5', '12345 Musterstadt'],
    email: 'kanarie@example.org',
  },
  decision: { reasonGiven: 'Zaunkoenigin bekam keinen Vertrag' },
}
let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

async function confirmed(): Promise<string> {
  const { withErrors } = await documents()
  const receipt = await given(house.app, { files: [withErrors.pdf], answers: ANSWERS })
  await house.work()
  const call = caller(house.app, receipt)
  await call('PUT', '/api/donation/contact', { email: 'kanarie@example.org' })
  await call('POST', '/api/donation/confirm', {})
  await house.work()
  expect((await call('GET', '/api/donation/pack')).statusCode).toBe(200)
  return receipt
}

describe('the search for leaks', () => {
  it('finds a word in every encoding', () => {
    const folder = tempFolder('leaks')
    const plain = Buffer.from('xx Kanarienvogelstrasse yy')
    const utf16 = Buffer.from(plain.toString(), 'utf16le')
    const found = [
      plain,
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.from(plain.toString('hex')),
      Buffer.from(plain.toString('base64')),
    ]
    for (const [i, bytes] of found.entries()) writeFileSync(join(folder, `f${i}`), bytes)
    expect(leaksIn(folder, ['Kanarienvogelstrasse']).toSorted()).toEqual(
      [0, 1, 2, 3, 4].map((i) => `f${i}: Kanarienvogelstrasse`),
    )
  })
})

describe('a donation that is stored', () => {
  it('is readable in no file of the data folder, and gone from all of them when it is withdrawn', async () => {
    const { letter } = (await documents()).withErrors
    const receipt = await confirmed()
    const { surname, recordNumber } = letter.identity
    const words = [
      ...MARKERS,
      receipt,
      receipt.replaceAll('-', ''),
      surname ?? '',
      recordNumber ?? '',
    ]
    expect(words.every((word) => word.length > 5)).toBe(true)
    expect(leaksIn(house.dataDir, words)).toEqual([])

    const [donation = ''] = await allDonationIds(house.store.data)
    const blobs = (await filesOf(house.store.data, donation)).map(({ blob }) => blob)
    expect(blobs.length).toBeGreaterThan(1)
    const sealed = blobs.map((blob) =>
      readFileSync(join(house.dataDir, 'blobs', blob.slice(0, 2), blob)).subarray(20, 52),
    )
    const call = caller(house.app, receipt)
    const reply = await call('DELETE', '/api/donation')
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({ withdrawnAt: '2026-11-25T10:00:00.000Z' })

    expect(await allDonationIds(house.store.data)).toEqual([])
    expect(await allWrapped(house.store.keys)).toEqual([])
    for (const file of filesIn(house.dataDir)) {
      const bytes = readFileSync(file)
      expect(
        sealed.some((head) => bytes.includes(head)),
        file,
      ).toBe(false)
      expect(bytes.includes(donation), file).toBe(false)
      expect(bytes.includes(receiptKeys(receipt).idHash), file).toBe(false)
    }
    expect(filesIn(join(house.dataDir, 'blobs'))).toEqual([])
    for (const method of ['GET', 'DELETE'] as const) {
      expect((await call(method, '/api/donation')).statusCode).toBe(401)
    }
  })

  it('is withdrawn when consent to findings is taken back', async () => {
    const call = caller(house.app, await confirmed())
    const reply = await call('PUT', '/api/donation/consent', {
      version: 'v1',
      purposes: ['analysis'],
    })
    expect([reply.statusCode, Object.keys(reply.json<object>())]).toEqual([
      200,
      ['withdrawnAt', 'detail'],
    ])
    expect((await call('GET', '/api/donation')).statusCode).toBe(401)
    expect(await allDonationIds(house.store.data)).toEqual([])
  })

  it('does not come back with a restored backup', async () => {
    const receipt = await confirmed()
    await house.store.checkpoint()
    const backup = tempFolder('backup')
    cpSync(house.dataDir, backup, { recursive: true })
    await caller(house.app, receipt)('DELETE', '/api/donation')
    // Back come databases and files of before; the marks are those of now.
    for (const name of [
      'data.db',
      'data.db-wal',
      'keys.db',
      'keys.db-wal',
      'blobs',
      'campaign-key.pem',
    ]) {
      cpSync(join(backup, name), join(backup, 'restored', name), { recursive: true })
    }
    for (const name of ['tombstones.txt', 'tombstone-key']) {
      cpSync(join(house.dataDir, name), join(backup, 'restored', name))
    }
    const { openHouse } = await import('../../server/house.ts')
    const { KeyRing } = await import('../../server/jobs/key-ring.ts')
    const dataDir = join(backup, 'restored')
    const restored = openHouse({ ...house.premises, dataDir })
    expect(await allDonationIds(restored.store.data)).toHaveLength(1)
    expect(await restored.service.open(receipt)).toBeNull()
    await finishWithdrawals(
      restored.premises,
      new KeyRing(restored.store, join(dataDir, 'campaign-key.pem')),
    )
    expect(await allDonationIds(restored.store.data)).toEqual([])
    expect(await allWrapped(restored.store.keys)).toEqual([])
    expect(filesIn(join(dataDir, 'blobs'))).toEqual([])
    await restored.close()
  })
})

describe('the clock', () => {
  it('deletes originals after their days and keeps values, findings and crops', async () => {
    house.clock.set('2026-11-25T10:00:00.000Z')
    const call = caller(house.app, await confirmed())
    house.clock.set('2026-12-25T22:59:00.000Z') // 23:59 in Berlin
    await keepTime(house.premises, house.keys)
    expect((await call('GET', '/api/donation/letters/0/pages/1.png')).statusCode).toBe(200)
    house.clock.set('2026-12-25T23:01:00.000Z') // 00:01 in Berlin
    await keepTime(house.premises, house.keys)
    const page = await call('GET', '/api/donation/letters/0/pages/1.png')
    expect([page.statusCode, page.json<{ code: string }>().code]).toEqual([410, 'LETTER_DELETED'])
    const [donation = ''] = await allDonationIds(house.store.data)
    const kinds = (await filesOf(house.store.data, donation)).map(({ kind }) => kind)
    expect([...new Set(kinds)]).toEqual(['crop'])
    await call('GET', '/api/donation/findings')
    await house.work()
    expect((await call('GET', '/api/donation/findings')).statusCode).toBe(200)
    expect((await call('GET', '/api/donation/pack')).statusCode).toBe(200)
    expect((await filesOf(house.store.data, donation)).length).toBe(kinds.length)
    await call('DELETE', '/api/donation')
  })

  it('withdraws what nobody confirmed 60 days after its last change', async () => {
    house.clock.set('2026-11-25T10:00:00.000Z')
    const { lawful } = await documents()
    const call = caller(house.app, await given(house.app, { files: [lawful.pdf] }))
    house.clock.set('2027-01-24T09:59:00.000Z') // 59 days, 23:59 h
    await keepTime(house.premises, house.keys)
    expect((await call('GET', '/api/donation')).statusCode).toBe(200)
    house.clock.set('2027-01-24T10:01:00.000Z')
    await keepTime(house.premises, house.keys)
    expect((await call('GET', '/api/donation')).statusCode).toBe(401)
    expect(await allDonationIds(house.store.data)).toEqual([])
  })

  it('sweeps what interrupted work left behind', async () => {
    house.clock.set(new Date().toISOString())
    const id = await house.premises.blobs.write(Buffer.from('an upload that was cut off'))
    expect(await sweep(house.premises, 0)).toEqual({ blobs: 0, keys: 0 })
    house.clock.set(new Date(Date.now() + 11 * 60_000).toISOString())
    expect(await sweep(house.premises, 0)).toEqual({ blobs: 1, keys: 0 })
    await expect(house.premises.blobs.read(id)).rejects.toThrow('ENOENT')
  })
})

it('opens a store that was closed by a crash', async () => {
  const copy = tempFolder('crash')
  for (const name of ['data.db', 'data.db-wal', 'keys.db', 'keys.db-wal'])
    cpSync(join(house.dataDir, name), join(copy, name))
  const store = openStore(copy)
  store.check()
  await store.close()
})
