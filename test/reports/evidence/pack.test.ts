// The pack as a stranger checks it: unpacked, with sha256sum and openssl alone, and twice for the same bytes.
import { createHash, generateKeyPairSync } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { has } from '../../programs.ts'
import { assemblePack } from '../../../reports/evidence/assemble.ts'
import { createKeyPair, fingerprint, loadKeyPair } from '../../../reports/evidence/sign.ts'
import { Refusal, wordsFor } from '../../../extract/index.ts'
import { packOf, REPORT_PROBLEMS } from '../../../reports/index.ts'
import { checkedEvidence } from './checked.ts'
import { evidence, papers, TEST_KEY } from './sample.ts'
import { tool, unpacked } from './unpack.ts'

let zip: Uint8Array
let bag: string

beforeAll(async () => {
  zip = await assemblePack(await evidence(), 'de', papers, TEST_KEY)
  bag = await unpacked(zip)
})

const openssl = (folder: string, key = 'public-key.pem') =>
  tool(
    'openssl',
    [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      key,
      '-rawin',
      '-in',
      'manifest-sha256.txt',
      '-sigfile',
      'manifest-sha256.txt.sig',
    ],
    folder,
  )

const hasOpenssl = has('openssl') && has('sha256sum')
const hasPoppler = has('pdftotext')

describe('a signed pack', () => {
  it('holds the files of the contract', async () => {
    expect((await readdir(bag)).sort()).toEqual([
      'README.txt',
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'manifest-sha256.txt.sig',
      'public-key.pem',
      'tagmanifest-sha256.txt',
    ])
    expect((await readdir(path.join(bag, 'data'))).sort()).toEqual([
      'crops',
      'deadlines.ics',
      'evidence.json',
      'evidence.pdf',
      'requests',
      'schemas',
    ])
    expect(await readdir(path.join(bag, 'data/requests'))).toEqual(['access.txt'])
    expect((await readdir(path.join(bag, 'data/crops'))).sort()).toEqual([
      'letter-1-page-2-entries-0.png',
      'letter-1-page-2-entries-1.png',
    ])
  })

  it.runIf(hasOpenssl)('is checked by sha256sum and openssl alone', async () => {
    const manifest = await tool('sha256sum', ['-c', 'manifest-sha256.txt'], bag)
    expect(
      manifest
        .trim()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true)
    expect(manifest).toContain('data/evidence.pdf: OK')
    const tags = await tool('sha256sum', ['-c', 'tagmanifest-sha256.txt'], bag)
    expect(tags).toContain('manifest-sha256.txt: OK')
    expect(await openssl(bag)).toContain('Signature Verified Successfully')
  })

  it('prints the two commands just as they are run', async () => {
    const readme = await readFile(path.join(bag, 'README.txt'), 'utf8')
    expect(readme).toContain('sha256sum -c manifest-sha256.txt')
    expect(readme).toContain(
      'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest-sha256.txt -sigfile manifest-sha256.txt.sig',
    )
  })

  it.runIf(hasOpenssl)('does not pass openssl with another key or a changed manifest', async () => {
    const other = path.join(bag, 'other.pem')
    await writeFile(other, createKeyPair().publicKeyPem)
    await expect(openssl(bag, other)).rejects.toThrow()
    const changed = await unpacked(zip)
    const manifest = path.join(changed, 'manifest-sha256.txt')
    const text = await readFile(manifest, 'utf8')
    await writeFile(
      manifest,
      text.replace(/^./, (c) => (c === '0' ? '1' : '0')),
    )
    await expect(openssl(changed)).rejects.toThrow()
  })

  it.runIf(hasOpenssl)('states version, day, number and size as BagIt 1.0 does', async () => {
    expect(await readFile(path.join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    )
    const sum = await tool('sha256sum', ['data/evidence.json'], bag)
    const size = await tool(
      'sh',
      ['-c', 'find data -type f -printf "%s\\n" | awk "{s+=\\$1;n+=1} END {print s \\".\\" n}"'],
      bag,
    )
    const info = await readFile(path.join(bag, 'bag-info.txt'), 'utf8')
    expect(info).toContain('Bagging-Date: 2026-11-24\n')
    expect(info).toContain(`External-Identifier: ${sum.slice(0, 4)}-${sum.slice(4, 8)}\n`)
    expect(info).toContain(`Payload-Oxum: ${size.trim()}\n`)
  })
})

describe('the same input', () => {
  it('gives the same bytes twice', async () => {
    const again = await assemblePack(await evidence(), 'de', papers, TEST_KEY)
    expect(Buffer.compare(again, zip)).toBe(0)
  })

  it('gives the same bytes on another machine: New York, Turkish, another home and folder', async () => {
    const script = path.join(import.meta.dirname, 'in-new-york.ts')
    const env = ['TZ=America/New_York', 'LANG=tr_TR.UTF-8', 'LC_ALL=tr_TR.UTF-8', 'HOME=/nowhere']
    const node = [process.execPath, '--import', import.meta.resolve('tsx'), script]
    const there = await tool('env', ['-C', tmpdir(), ...env, ...node])
    const here = await packOf(await checkedEvidence(), 'de', TEST_KEY)
    expect(there.trim()).toBe(createHash('sha256').update(here).digest('hex'))
  })

  it('gives other bytes in another language and on another day', async () => {
    const english = await assemblePack(await evidence(), 'en', papers, TEST_KEY)
    const later = await assemblePack(
      await evidence({ madeOn: '2026-11-25' }),
      'de',
      papers,
      TEST_KEY,
    )
    expect(Buffer.compare(english, zip)).not.toBe(0)
    expect(Buffer.compare(later, zip)).not.toBe(0)
  })
})

describe('a pack without a key', () => {
  it.runIf(hasPoppler)('says that it is not signed and has neither signature nor key', async () => {
    const folder = await unpacked(await assemblePack(await evidence(), 'en', papers))
    const names = await readdir(folder)
    expect(names).not.toContain('manifest-sha256.txt.sig')
    expect(names).not.toContain('public-key.pem')
    expect(await readFile(path.join(folder, 'README.txt'), 'utf8')).toContain(
      'This pack is not signed.',
    )
    const text = await tool('pdftotext', [
      '-f',
      '1',
      '-l',
      '1',
      path.join(folder, 'data/evidence.pdf'),
      '-',
    ])
    expect(text).toContain('This pack is not signed.')
  })
})

describe('keys', () => {
  it.runIf(hasOpenssl)('have the fingerprint that openssl computes', async () => {
    const der = await tool(
      'sh',
      ['-c', 'openssl pkey -pubin -in public-key.pem -outform DER | sha256sum'],
      bag,
    )
    const { publicKeyPem } = loadKeyPair(TEST_KEY.privateKeyPem)
    expect(fingerprint(publicKeyPem).replaceAll(' ', '')).toBe(der.slice(0, 64))
    expect(fingerprint(publicKeyPem)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  })

  it.each([
    ['no PEM', 'secret'],
    ['a broken one', '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n'],
    [
      'one of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    ],
    ['a public one', loadKeyPair(TEST_KEY.privateKeyPem).publicKeyPem],
  ])('%s is refused with words that say what to do', (_, pem) => {
    expect(() => loadKeyPair(pem)).toThrow(new Refusal('PACK_KEY'))
    const words = wordsFor(new Refusal('PACK_KEY'), 'en', REPORT_PROBLEMS)
    expect(words.detail).toContain('openssl genpkey -algorithm ed25519')
  })
})
