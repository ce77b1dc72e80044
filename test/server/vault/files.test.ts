// Blobs, tombstones and campaign keys on disk.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
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
  it('mark for every process that shares the folder, without saying whom', () => {
    const at = folder()
    const [one, other] = [new Tombstones(at), new Tombstones(at)]
    expect(other.has('d1')).toBe(false)
    one.add('d1')
    expect(other.has('d1')).toBe(true)
    expect(other.has('d2')).toBe(false)
    expect(readFileSync(join(at, 'tombstones.txt'), 'ascii')).toMatch(/^[0-9a-f]{64}\n$/)
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
