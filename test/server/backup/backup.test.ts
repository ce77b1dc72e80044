// Backups: what comes back is what was there, nobody who withdrew comes back, and a changed byte is refused.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreBackup, takeBackup } from '../../../server/backup/index.ts'
import { openHouse } from '../../../server/house.ts'
import { directPapers } from '../../../server/papers/index.ts'
import { addResearcher, endResearcher } from '../../../server/researchers/index.ts'
import { addStaff, endRevoked, endStaff, resetStaff } from '../../../server/staff/index.ts'
import {
  allAuditRows,
  allBlobs,
  allDonationIds,
  allResearchers,
  allStaff,
  allWrapped,
  openStore,
  setCredentials,
  staffNamed,
  wrapByReceipt,
} from '../../../server/store/index.ts'
import { receiptKeys, Tombstones } from '../../../server/vault/index.ts'
import { caller, give, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { filesIn, leaksIn } from '../markers.ts'
import { tempFolder } from '../../folder.ts'

const PASSPHRASE = 'vier Wörter reichen hier'
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text} ${'x'.repeat(30_000)}`)
let house: TestHouse
let place: string
let keyFile: string
let receipts: string[]
const at = (name: string) => join(place, name)

beforeAll(async () => {
  house = await testHouse()
  place = tempFolder('backup')
  keyFile = join(house.dataDir, 'campaign-key.pem')
  receipts = []
  for (const name of ['eins', 'zwei', 'drei'])
    receipts.push(await given(house.app, { files: [pdf(name), pdf(`${name}b`)] }))
})
afterAll(async () => {
  await house.end()
  rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const backup = (out: string, more: Partial<Parameters<typeof takeBackup>[0]> = {}) =>
  takeBackup({
    dataDir: house.dataDir,
    keyFile,
    out,
    passphrase: null,
    clock: house.clock,
    program: '0.0.0',
    ...more,
  })

const restore = (
  from: string,
  to: string,
  more: Partial<Parameters<typeof restoreBackup>[0]> = {},
) =>
  restoreBackup({
    from,
    dataDir: to,
    keyFile,
    passphrase: null,
    tombstones: [],
    noNewerTombstones: false,
    expiredKeys: false,
    clock: house.clock,
    ...more,
  })

async function filesUnder(dataDir: string, receipt: string): Promise<string[] | null> {
  const opened = openHouse({ dataDir, clock: house.clock, papers: directPapers, poke: () => {} })
  try {
    const handle = await opened.service.open(receipt)
    if (!handle) return null
    const { files } = (await handle.export()) as { files: { base64: string }[] }
    return files.map(({ base64 }) => Buffer.from(base64, 'base64').toString().slice(9, 15).trim())
  } finally {
    await opened.close()
  }
}

describe('a backup', () => {
  it('comes back whole, with the campaign’s key or the passphrase, and only with one of them', async () => {
    const made = await backup(at('b1'), { passphrase: PASSPHRASE })
    expect(made).toMatchObject({
      madeAt: '2026-11-25T10:00:00.000Z',
      keysUntil: '2026-12-02T10:00:00.000Z',
      donations: 3,
      files: 6,
    })
    expect(readdirSync(at('b1')).toSorted()).toEqual(['backup.json', 'data.sealed', 'keys.sealed'])
    for (const file of filesIn(at('b1'))) expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(house.dataDir).filter((name) => name.startsWith('.'))).toEqual([])

    const restored = await restore(at('b1'), at('r1'))
    expect(restored).toMatchObject({ donations: 3, files: 6, withdrawnSince: 0 })
    expect(await filesUnder(at('r1'), receipts[1] ?? '')).toEqual(['zwei x', 'zweib'])
    expect(existsSync(join(at('r1'), 'campaign-key.pem'))).toBe(false)
    expect(readFileSync(join(at('r1'), 'signing-key.pem'), 'ascii')).toBe(
      readFileSync(join(house.dataDir, 'signing-key.pem'), 'ascii'),
    )
    await restore(at('b1'), at('r2'), { keyFile: null, passphrase: PASSPHRASE })
    expect(await filesUnder(at('r2'), receipts[0] ?? '')).toEqual(['eins x', 'einsb'])

    const wrong = restore(at('b1'), at('r3'), { keyFile: null, passphrase: `${PASSPHRASE}!` })
    await expect(wrong).rejects.toThrow('BACKUP_LOCKED')
    await expect(restore(at('b1'), at('r3'), { keyFile: null })).rejects.toThrow('BACKUP_LOCKED')
    expect(readdirSync(at('r3'))).toEqual([])
  })

  it('holds nothing that can be read, not even the ids of donations', async () => {
    const [donation = ''] = await allDonationIds(house.store.data)
    expect(leaksIn(house.dataDir, [donation])).not.toEqual([])
    expect(leaksIn(at('b1'), [donation, 'SQLite format', 'BEGIN PRIVATE KEY'])).toEqual([])
  })

  it('overwrites nothing', async () => {
    await expect(backup(at('b1'))).rejects.toThrow('BACKUP_NOT_EMPTY')
    await expect(restore(at('b1'), house.dataDir)).rejects.toThrow('RESTORE_NOT_EMPTY')
    await expect(backup(at('b2'), { dataDir: at('nothing') })).rejects.toThrow('BACKUP_NOTHING')
    await expect(backup(at('b2'), { passphrase: 'kurz' })).rejects.toThrow('PASSPHRASE_SHORT')
    expect(readdirSync(at('b2'))).toEqual([])
  })

  it('is refused when one byte is changed, cut or added, or a part is another backup’s', async () => {
    await backup(at('b3'))
    for (const part of ['data.sealed', 'keys.sealed']) {
      const bytes = readFileSync(join(at('b1'), part))
      const places = [0, 12, 60, bytes.length >> 1, bytes.length - 1]
      const broken = [
        ...places.map((index) => flipped(bytes, index)),
        bytes.subarray(0, bytes.length - 100),
        Buffer.concat([bytes, Buffer.from('x')]),
        readFileSync(join(at('b3'), part)),
        Buffer.alloc(0),
      ]
      for (const [i, changed] of broken.entries()) {
        cpSync(at('b1'), at('broken'), { recursive: true })
        writeFileSync(join(at('broken'), part), changed)
        const refused = await restore(at('broken'), at('r4')).then(
          () => 'restored',
          (error: Error) => error.message,
        )
        expect(['BACKUP_DAMAGED', 'BACKUP_LOCKED'], `${part} ${i}: ${refused}`).toContain(refused)
        expect(readdirSync(at('r4'))).toEqual([])
        rmSync(at('broken'), { recursive: true })
      }
    }
  })

  it('does not count before it was checked, and says when its keys are gone or too old', async () => {
    cpSync(at('b1'), at('b4'), { recursive: true })
    rmSync(join(at('b4'), 'backup.json'))
    await expect(restore(at('b4'), at('r5'))).rejects.toThrow('BACKUP_UNFINISHED')
    cpSync(at('b1'), at('b5'), { recursive: true })
    rmSync(join(at('b5'), 'keys.sealed'))
    await expect(restore(at('b5'), at('r5'))).rejects.toThrow('BACKUP_KEYS_GONE')
    const later = { now: () => new Date('2026-12-02T10:00:00.001Z') }
    await expect(restore(at('b1'), at('r5'), { clock: later })).rejects.toThrow(
      'BACKUP_KEYS_EXPIRED',
    )
    const onTime = { now: () => new Date('2026-12-02T10:00:00.000Z') }
    expect(await restore(at('b1'), at('r5'), { clock: onTime })).toMatchObject({ donations: 3 })
    const still = await restore(at('b1'), at('r6'), { clock: later, expiredKeys: true })
    expect(still).toMatchObject({ donations: 3 })
  })

  it('refuses a source in which a file is damaged or missing, and leaves nothing', async () => {
    const copy = at('damaged')
    cpSync(house.dataDir, copy, { recursive: true })
    const [blob = ''] = await allBlobs(house.store.data)
    const file = join(copy, 'blobs', blob.slice(0, 2), blob)
    writeFileSync(file, flipped(readFileSync(file), 900))
    const order = { dataDir: copy, keyFile: join(copy, 'campaign-key.pem') }
    await expect(backup(at('b6'), order)).rejects.toMatchObject({
      code: 'BACKUP_SOURCE_DAMAGED',
      details: { what: '1 file damaged' },
    })
    rmSync(file)
    await expect(backup(at('b6'), order)).rejects.toMatchObject({
      code: 'BACKUP_SOURCE_DAMAGED',
      details: { what: '1 files missing' },
    })
    expect(readdirSync(at('b6'))).toEqual([])
  })
})

describe('a backup of a service at work', () => {
  it('holds every letter that was answered before it began', async () => {
    const receiptsAtWork: string[] = []
    let done = false
    const client = async (no: number) => {
      for (let i = 0; !done; i++) {
        const reply = await give(house.app, { files: [pdf(`w${no}.${i}`)] })
        const { receipt } = reply.json<{ receipt: string }>()
        receiptsAtWork.push(receipt)
        // Every third is taken back again while the backup runs.
        if (i % 3 === 2) {
          receiptsAtWork.pop()
          await caller(house.app, receipt)('DELETE', '/api/donation')
        }
      }
    }
    const clients = [0, 1].map(client)
    while (receiptsAtWork.length < 6) await new Promise((resolve) => setTimeout(resolve, 10))
    const answered = receiptsAtWork.slice()
    await backup(at('b7'))
    done = true
    await Promise.all(clients)
    expect(receiptsAtWork.length).toBeGreaterThan(answered.length)
    await restore(at('b7'), at('r7'))
    const store = openStore(at('r7'))
    for (const receipt of [...receipts, ...answered])
      expect(await wrapByReceipt(store.keys, receiptKeys(receipt).idHash)).not.toBeNull()
    expect(store.damages()).toEqual([])
    await store.close()
  })
})

describe('whoever withdrew after the backup', () => {
  it('does not come back, and without the newest marks nothing does', async () => {
    await backup(at('b8'))
    const gone = receipts[2] ?? ''
    const { donation = '' } =
      (await wrapByReceipt(house.store.keys, receiptKeys(gone).idHash)) ?? {}
    expect((await caller(house.app, gone)('DELETE', '/api/donation')).statusCode).toBe(200)

    // The folder is still here: its marks are found.
    expect(await restore(at('b8'), at('r8'))).toMatchObject({ withdrawnSince: 1 })
    // The folder is lost, its marks survived elsewhere.
    const lost = at('lost')
    cpSync(house.dataDir, lost, { recursive: true })
    const order = { dataDir: lost, keyFile: join(lost, 'campaign-key.pem') }
    await backup(at('b9'), { ...order, passphrase: PASSPHRASE })
    const marks = at('marks.txt')
    const stillThere = receipts[1] ?? ''
    const opened = openHouse({
      dataDir: lost,
      clock: house.clock,
      papers: directPapers,
      poke: () => {},
    })
    await (await opened.service.open(stillThere))?.withdraw()
    await opened.close()
    cpSync(join(lost, 'tombstones.txt'), marks)
    rmSync(lost, { recursive: true })
    await expect(restore(at('b9'), at('r9'))).rejects.toThrow('RESTORE_TOMBSTONES')
    writeFileSync(at('foreign.txt'), `${'0'.repeat(64)}\n`)
    await expect(restore(at('b9'), at('r9'), { tombstones: [at('foreign.txt')] })).rejects.toThrow(
      'TOMBSTONES_FOREIGN',
    )
    expect(readdirSync(at('r9'))).toEqual([])
    expect(await restore(at('b9'), at('r9'), { tombstones: [marks] })).toMatchObject({
      withdrawnSince: 1,
    })
    // With the passphrase alone its rows cannot be told apart, but its key is gone.
    mkdirSync(at('r10'))
    cpSync(marks, join(at('r10'), 'tombstones.txt'))
    await restore(at('b9'), at('r10'), { keyFile: null, passphrase: PASSPHRASE })
    for (const [folder, receipt] of [
      ['r8', gone],
      ['r9', stillThere],
      ['r10', stillThere],
    ] as const) {
      const store = openStore(at(folder))
      expect(await wrapByReceipt(store.keys, receiptKeys(receipt).idHash)).toBeNull()
      expect(await allDonationIds(store.data)).toHaveLength((await allWrapped(store.keys)).length)
      const blobs = filesIn(join(at(folder), 'blobs'))
      expect(blobs).toHaveLength((await allBlobs(store.data)).size)
      await store.close()
      expect(leaksIn(at(folder), [donation])).toEqual([])
      expect(await filesUnder(at(folder), receipts[0] ?? '')).toEqual(['eins x', 'einsb'])
    }
    const anyway = await restore(at('b9'), at('r11'), { noNewerTombstones: true })
    expect(anyway).toMatchObject({ withdrawnSince: 0 })
  })
})

describe('whoever was revoked after the backup', () => {
  it('stays revoked: account, password and token, and nobody else', async () => {
    const { store, clock, premises } = house
    for (const name of ['gone', 'reset', 'stays'])
      await addStaff(store, clock, { name, role: 'administrator' })
    const passwords = new Map<string, string>()
    for (const name of ['gone', 'reset', 'stays']) {
      const { id } = await staffNamed(store.data, name)
      const verifier = `${name}-verifier`
      passwords.set(name, verifier)
      const set = { salt: Buffer.alloc(16), verifier, totp: Buffer.alloc(8) }
      await setCredentials(store.data, id, { ...set, public_key: Buffer.alloc(32) }, null)
    }
    await addStaff(store, clock, { name: 'asked', role: 'reviewer' })
    await addResearcher(store, clock, 'Institut X', 30, null)
    await addResearcher(store, clock, 'Institut Y', 30, null)
    await backup(at('b12'))
    await endStaff(premises, 'gone')
    await resetStaff(premises, 'reset')
    await resetStaff(premises, 'asked')
    await endResearcher(premises, 'Institut X')
    expect(await restore(at('b12'), at('r12'))).toMatchObject({ revokedSince: 4 })
    const back = openStore(at('r12'))
    const state = Object.fromEntries(
      (await allStaff(back.data)).map((row) => [
        row.name,
        [row.ended_at !== null, row.verifier, row.invite_hash !== null],
      ]),
    )
    expect(state).toMatchObject({
      gone: [true, null, false],
      reset: [false, null, false],
      asked: [false, null, false],
      stays: [false, passwords.get('stays'), false],
    })
    const open = (await allResearchers(back.data)).filter(({ revoked_at }) => revoked_at === null)
    expect(open.map(({ name }) => name)).toEqual(['Institut Y'])
    const told = (await allAuditRows(back.data)).slice(-4)
    expect(told.map(({ action, actor }) => `${actor}: ${action}`).toSorted()).toEqual([
      'service: researcher-revoked',
      'service: staff-ended',
      'service: staff-reset',
      'service: staff-reset',
    ])
    // Once more changes nothing, and the invitation that came after the reset still opens.
    const clockNow = house.clock
    const marks = new Tombstones(at('r12'))
    expect(await endRevoked({ store: back, clock: clockNow, tombstones: marks })).toBe(0)
    expect(await endRevoked(premises)).toBe(0)
    expect((await staffNamed(store.data, 'reset')).invite_hash).not.toBeNull()
    await back.close()
  })
})

describe('the commands', () => {
  it('say one plain sentence and end with 2', () => {
    const bin = resolve(import.meta.dirname, '../../../server/cli/countercheck.js')
    const run = (...args: string[]) =>
      spawnSync('node', [bin, ...args], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
      })
    const made = run('backup', '-o', at('b13'), '--data', house.dataDir, '--json')
    expect({ code: made.status, err: made.stderr }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(made.stdout)).toMatchObject({ verified: true })
    const again = run('restore', at('b13'), '--data', house.dataDir, '--campaign-key', keyFile)
    expect(again.status).toBe(2)
    expect(again.stderr).toBe(
      'The data folder is not empty. Restoring needs an empty folder (campaign-key.pem and tombstones.txt may lie in it). [RESTORE_NOT_EMPTY]\n',
    )
  })
})

function flipped(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[index] = (copy[index] ?? 0) ^ 1
  return copy
}
