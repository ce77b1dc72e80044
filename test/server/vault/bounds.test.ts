// Bounds and modes of the vault, each at its border: files for the owner alone, padding, overwriting, what is old enough to be swept.
import { linkSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  BlobFolder,
  parseReceipt,
  seal,
  Tombstones,
  newReceipt,
} from '../../../server/vault/index.ts'
import { tempFolder } from '../../folder.ts'

const folder = () => tempFolder('bounds')
const modeOf = (file: string) => statSync(file).mode & 0o777

describe('files are for their owner alone', () => {
  it('marks of withdrawals and their key of 32 bytes', () => {
    const at = folder()
    new Tombstones(at).add('d1')
    expect(modeOf(join(at, 'tombstones.txt'))).toBe(0o600)
    expect(modeOf(join(at, 'tombstone-key'))).toBe(0o600)
    expect(readFileSync(join(at, 'tombstone-key'), 'ascii')).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('folders of blobs, also those that are not there yet', async () => {
    const at = join(folder(), 'blobs')
    const id = await new BlobFolder(at).write(Buffer.from('x'))
    expect([modeOf(at), modeOf(join(at, id.slice(0, 2)))]).toEqual([0o700, 0o700])
  })
})

describe('shredding', () => {
  it('overwrites the first 64 KiB from the first byte on, and no more', async () => {
    const at = folder()
    const blobs = new BlobFolder(at)
    const size = 64 * 1024 + 40
    const id = await blobs.write(Buffer.alloc(size, 0x41))
    // Another name of the same bytes shows what shredding did to them.
    const other = join(at, 'other')
    linkSync(join(at, id.slice(0, 2), id), other)
    await blobs.shred(id)
    const left = readFileSync(other)
    expect(left).toHaveLength(size)
    expect(left.subarray(0, 8).equals(Buffer.alloc(8, 0x41))).toBe(false)
    expect(left.subarray(64 * 1024 - 8, 64 * 1024).equals(Buffer.alloc(8, 0x41))).toBe(false)
    expect(left.subarray(64 * 1024).equals(Buffer.alloc(40, 0x41))).toBe(true)
  })
})

describe('what is old enough', () => {
  it('was written before the moment, not at it, and is still there', async () => {
    const at = folder()
    const blobs = new BlobFolder(at)
    const id = await blobs.write(Buffer.from('x'))
    writeFileSync(join(at, id.slice(0, 2), `${'f'.repeat(32)}.part`), '')
    const second = 1_700_000_000
    for (const name of [id, `${'f'.repeat(32)}.part`])
      utimesSync(join(at, id.slice(0, 2), name), second, second)
    expect(await blobs.list(second * 1000)).toEqual([])
    expect((await blobs.list(second * 1000 + 1)).toSorted()).toEqual(
      [id, `${'f'.repeat(32)}.part`].toSorted(),
    )
  })
})

describe('padding', () => {
  const KEY = Buffer.alloc(32, 7)
  const OVERHEAD = 4 + 16 + 8 + 16
  const paddings = (length: number) => {
    const plain = Buffer.alloc(length)
    return Array.from(
      { length: 4000 },
      () => seal(KEY, { owner: 'o', kind: 'k' }, plain).length - length - OVERHEAD,
    )
  }

  it('of something small is anything from 0 to 256 bytes', () => {
    const seen = paddings(100)
    expect([Math.min(...seen), Math.max(...seen)]).toEqual([0, 256])
  })

  it('of something larger goes to a twentieth', () => {
    const seen = paddings(20_000)
    expect(Math.max(...seen)).toBeLessThanOrEqual(1000)
    expect(Math.max(...seen)).toBeGreaterThan(980)
  })
})

it('a receipt is read out of at most 100 characters', () => {
  const receipt = newReceipt()
  expect(parseReceipt(receipt.padEnd(100))).toBe(receipt)
  expect(parseReceipt(receipt.padEnd(101))).toBeNull()
})
