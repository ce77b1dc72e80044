// Blobs, tombstones and campaign keys on disk.
import fs, { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  BlobFolder,
  CampaignKeys,
  makeCampaignKey,
  Tombstones,
} from '../../../server/vault/index.ts'
import { tempFolder } from '../../folder.ts'

const folder = () => tempFolder('vault')

describe('the folder of blobs', () => {
  it('gives back what was written, and nothing of it after shredding', async () => {
    const at = folder()
    const blobs = new BlobFolder(at)
    const id = await blobs.write(Buffer.from('sealed bytes'))
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect((await blobs.read(id)).toString()).toBe('sealed bytes')
    expect(statSync(join(at, id.slice(0, 2), id)).mode & 0o777).toBe(0o600)
    await blobs.shred(id)
    await blobs.shred(id)
    expect(existsSync(join(at, id.slice(0, 2), id))).toBe(false)
    expect(readdirSync(join(at, id.slice(0, 2)))).toEqual([])
  })

  it('takes no name that is not its own', async () => {
    await expect(new BlobFolder(folder()).read('../../etc/passwd')).rejects.toThrow(
      'not the id of a blob',
    )
  })
})

describe('tombstones', () => {
  it('mark for every process that shares the folder, without saying whom', async () => {
    const at = folder()
    const [one, other] = [new Tombstones(at), new Tombstones(at)]
    expect(other.has('d1')).toBe(false)
    one.add('d1')
    // Others look again once a millisecond is over.
    await sleep(2)
    expect(other.has('d1')).toBe(true)
    expect(other.has('d2')).toBe(false)
    expect(readFileSync(join(at, 'tombstones.txt'), 'ascii')).toMatch(/^[0-9a-f]{64}\n$/)
  })

  it('after half a line that a power cut left count all the same', () => {
    const at = folder()
    const marks = new Tombstones(at)
    marks.add('d1')
    appendFileSync(join(at, 'tombstones.txt'), '0123456789abcdef')
    marks.add('d2')
    marks.add('d3')
    const others = new Tombstones(at)
    expect(['d1', 'd2', 'd3', 'd4'].map((name) => others.has(name))).toEqual([
      true,
      true,
      true,
      false,
    ])
    const lines = readFileSync(join(at, 'tombstones.txt'), 'ascii').split('\n')
    expect(lines.map(({ length }) => length)).toEqual([64, 16, 64, 64, 0])
  })

  it('that did not fit on the disk are told', () => {
    const marks = new Tombstones(folder())
    const { writeSync } = fs
    fs.writeSync = () => 10
    syncBuiltinESMExports()
    try {
      expect(() => marks.add('d1')).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
    } finally {
      fs.writeSync = writeSync
      syncBuiltinESMExports()
    }
  })
})

describe('campaign keys', () => {
  it('of several campaigns stand in one file that only its owner reads', () => {
    const file = join(folder(), 'keys.pem')
    const [first, second] = [makeCampaignKey(file), makeCampaignKey(file)]
    const keys = CampaignKeys.fromFile(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(keys.for(first)?.asymmetricKeyType).toBe('x25519')
    expect(keys.for(second)?.asymmetricKeyType).toBe('x25519')
    expect(keys.for(Buffer.alloc(32))).toBeNull()
  })
})
