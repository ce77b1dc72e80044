// What is on disk before what: the calls to the system in their order, for everything that must not be lost.
import fs from 'node:fs'
import fsp from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addToKeyFile,
  BlobFolder,
  CampaignKeys,
  keepInKeyFile,
  madeOnce,
  makeCampaignKey,
  Tombstones,
} from '../../../server/vault/index.ts'
import { tempFolder } from '../../folder.ts'

const real = { ...fs }
const realLater = { ...fsp }
/** What this test puts others in the place of. */
const ours = ({ openSync, closeSync, fsync, fsyncSync, renameSync, linkSync }: typeof fs) => ({
  openSync,
  closeSync,
  fsync,
  fsyncSync,
  renameSync,
  linkSync,
})
const oursLater = ({ open: opened, rename, unlink }: typeof fsp) => ({
  open: opened,
  rename,
  unlink,
})
let at: string
let calls: string[]
/** Files opened and not yet closed. */
let open: Map<number, string>

/** Random ids by what they are. */
const plain = (path: unknown) =>
  basename(String(path))
    .replace(/^[0-9a-f]{32}/u, 'ID')
    .replace(/^[0-9a-f]{2}$/u, 'folder')
    .replace(/\.[0-9a-f]{16}\./u, '.RANDOM.')

function watch(handle: fsp.FileHandle, path: unknown): fsp.FileHandle {
  open.set(handle.fd, plain(path))
  const { fd } = handle
  const [sync, close] = [handle.sync.bind(handle), handle.close.bind(handle)]
  handle.sync = () => (calls.push(`sync ${plain(path)}`), sync())
  handle.close = () => (open.delete(fd), close())
  return handle
}

beforeEach(() => {
  at = tempFolder('durable')
  calls = []
  open = new Map()
  Object.assign(fsp, {
    open: async (path: string, ...rest: never[]) =>
      watch(await realLater.open(path, ...rest), path),
    rename: (from: string, to: string) => {
      calls.push(`rename ${plain(from)} ${plain(to)}`)
      return realLater.rename(from, to)
    },
    unlink: (path: string) => (calls.push(`unlink ${plain(path)}`), realLater.unlink(path)),
  })
  Object.assign(fs, {
    openSync: (path: string, flags: string, mode?: number) => {
      const fd = real.openSync(path, flags, mode)
      open.set(fd, plain(path))
      return fd
    },
    closeSync: (fd: number) => (open.delete(fd), real.closeSync(fd)),
    fsync: (fd: number, done: () => void) => {
      calls.push(`sync ${open.get(fd)}`)
      real.fsync(fd, done)
    },
    fsyncSync: (fd: number) => (calls.push(`sync ${open.get(fd)}`), real.fsyncSync(fd)),
    renameSync: (from: string, to: string) => {
      calls.push(`rename ${plain(from)} ${plain(to)}`)
      real.renameSync(from, to)
    },
    linkSync: (from: string, to: string) => {
      calls.push(`link ${plain(from)} ${plain(to)}`)
      real.linkSync(from, to)
    },
  })
  syncBuiltinESMExports()
})
afterEach(() => {
  Object.assign(fs, ours(real))
  Object.assign(fsp, oursLater(realLater))
  syncBuiltinESMExports()
  expect([...open.values()]).toEqual([])
})

const folder = () => basename(at)

describe('a blob', () => {
  it('is on disk before it has its name, and its name before anybody hears it', async () => {
    const blobs = new BlobFolder(at)
    await blobs.write(Buffer.from('x'))
    const written = ['sync ID.part', 'rename ID.part ID', 'sync folder']
    // The first of its folder: that folder's name, too.
    expect(calls).toEqual([`sync ${folder()}`, ...written])
  })

  it('the first of all, too: the name of their folder is on disk before', async () => {
    const blobs = new BlobFolder(join(at, 'blobs'))
    const id = await blobs.write(Buffer.from('x'))
    expect(calls.slice(0, 2)).toEqual([`sync ${folder()}`, 'sync blobs'])
    calls = []
    const beside = new BlobFolder(join(at, 'blobs'))
    while ((await beside.write(Buffer.from('y'))).slice(0, 2) === id.slice(0, 2)) calls = []
    expect(calls.slice(0, 2)).toEqual(['sync blobs', 'sync ID.part'])
  })

  it('leaves nothing where it cannot be written', async () => {
    const blobs = new BlobFolder(at)
    await blobs.write(Buffer.from('x'))
    fs.renameSync = () => {
      throw new Error('disk full')
    }
    syncBuiltinESMExports()
    await expect(blobs.write(Buffer.from('y'))).rejects.toThrow('disk full')
    expect(calls.at(-1)).toBe('unlink ID.part')
    expect(await blobs.list(Number.POSITIVE_INFINITY)).toHaveLength(1)
  })

  it('is overwritten on disk before it goes', async () => {
    const blobs = new BlobFolder(at)
    const id = await blobs.write(Buffer.from('x'))
    calls = []
    await blobs.shred(id)
    expect(calls).toEqual(['sync ID', 'unlink ID'])
  })

  it('that cannot be overwritten for another reason than that it is gone is told', async () => {
    const blobs = new BlobFolder(at)
    fsp.open = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }))
    syncBuiltinESMExports()
    await expect(blobs.shred('0'.repeat(32))).rejects.toThrow('denied')
  })
})

describe('a mark of a withdrawal', () => {
  it('is on disk when it is set; the first one with the name of its file', () => {
    const marks = new Tombstones(at)
    calls = []
    marks.add('d1')
    expect(calls).toEqual(['sync tombstones.txt', `sync ${folder()}`])
    calls = []
    marks.add('d2')
    expect(calls).toEqual(['sync tombstones.txt'])
  })
})

describe('a key', () => {
  it('that is made once is on disk before it has its name', () => {
    const file = join(at, 'some-key')
    expect(madeOnce(file, () => 'abc')).toBe('abc')
    expect(calls).toEqual([
      'sync some-key.RANDOM.new',
      'link some-key.RANDOM.new some-key',
      `sync ${folder()}`,
    ])
    expect(real.statSync(file).mode & 0o777).toBe(0o600)
    expect(real.readdirSync(at)).toEqual(['some-key'])
    calls = []
    expect(madeOnce(file, () => 'other')).toBe('abc')
    expect(calls).toEqual([])
  })

  it('that another process makes at the same moment is the one of whoever came first', () => {
    const file = join(at, 'some-key')
    const mine = () => {
      real.writeFileSync(file, 'theirs')
      return 'mine'
    }
    expect(madeOnce(file, mine)).toBe('theirs')
    expect(real.readdirSync(at)).toEqual(['some-key'])
  })

  it('is made where the file system has no links, too', () => {
    fs.linkSync = () => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' })
    }
    syncBuiltinESMExports()
    expect(madeOnce(join(at, 'some-key'), () => 'abc')).toBe('abc')
    expect(real.readdirSync(at)).toEqual(['some-key'])
  })

  it('that cannot be read is not made anew', () => {
    real.mkdirSync(join(at, 'some-key'))
    expect(() => madeOnce(join(at, 'some-key'), () => 'abc')).toThrow('EISDIR')
  })

  it('of a campaign is on disk with the name of its file, when added and when others go', () => {
    const file = join(at, 'keys.pem')
    const kept = makeCampaignKey(file)
    expect(calls).toEqual(['sync keys.pem', `sync ${folder()}`])
    makeCampaignKey(file)
    calls = []
    // What a crash left beside it is no part of the new file.
    addToKeyFile(`${file}.new`, CampaignKeys.fromFile(file).all()[1] ?? never())
    calls = []
    expect(keepInKeyFile(file, [kept])).toBe(1)
    expect(calls).toEqual([
      'sync keys.pem.new',
      `sync ${folder()}`,
      'rename keys.pem.new keys.pem',
      `sync ${folder()}`,
    ])
    expect(CampaignKeys.fromFile(file).all()).toHaveLength(1)
    expect(real.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('file never ends empty, and is left alone when all its keys are wanted', () => {
    const file = join(at, 'keys.pem')
    const [one, two] = [makeCampaignKey(file), makeCampaignKey(file)]
    const before = real.readFileSync(file, 'ascii')
    expect(keepInKeyFile(file, [])).toBe(0)
    expect(keepInKeyFile(file, [Buffer.alloc(32)])).toBe(0)
    expect(keepInKeyFile(file, [one, two, one])).toBe(0)
    expect(real.readFileSync(file, 'ascii')).toBe(before)
    // Named twice it stays once.
    expect(keepInKeyFile(file, [one, one])).toBe(1)
    expect(CampaignKeys.fromFile(file).all()).toHaveLength(1)
  })
})

function never(): never {
  throw new Error('no key')
}
