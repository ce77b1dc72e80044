// verify: passes what is as signed and comes out again, and names what does not. Forgers here have all but the key.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { bagOf, packNumber, sha256, signPayload } from '../../../reports/evidence/bag.ts'
import { canonicalBytes, EvidenceFile } from '../../../reports/evidence/machine.ts'
import { type Files, zipOf } from '../../../reports/evidence/zip.ts'
import {
  createKeyPair,
  fingerprint,
  loadKeyPair,
  packOf,
  verifyPack,
} from '../../../reports/index.ts'
import { checkedEvidence } from './checked.ts'
import { TEST_KEY } from './sample.ts'
import { unpacked } from './unpack.ts'

const ours = loadKeyPair(TEST_KEY.privateKeyPem)
const theirs = createKeyPair()
let zip: Uint8Array
let files: Record<string, Uint8Array>

beforeAll(async () => {
  zip = await packOf(await checkedEvidence(), 'de', TEST_KEY)
  files = unzipSync(zip)
})

const payload = (): Files =>
  new Map(Object.entries(files).filter(([name]) => name.startsWith('data/')))

const machineOf = (from: Files) =>
  EvidenceFile.parse(JSON.parse(new TextDecoder().decode(from.get('data/evidence.json'))))

/** The pack again with another payload, consistent in itself and signed with this key. */
function forged(change: (payload: Files) => void, key = theirs): Uint8Array {
  const own = payload()
  change(own)
  const bytes = own.get('data/evidence.json') ?? strToU8('{}')
  const facts = { madeOn: '2026-11-24', number: packNumber(sha256(bytes)), speech: 'de' } as const
  return zipOf(bagOf(own, facts, signPayload(own, key)), '2026-11-24')
}

/** The pack with another evidence.json, signed with the forger's key. */
const withEvidence = (change: (e: EvidenceFile) => void) =>
  forged((own) => {
    const e = machineOf(own)
    change(e)
    own.set('data/evidence.json', canonicalBytes(e))
  })

describe('a pack as it was made', () => {
  it('passes with the right key and says which key signed', async () => {
    expect(await verifyPack(zip, ours.publicKeyPem)).toEqual({
      ok: true,
      fingerprint: fingerprint(ours.publicKeyPem),
      keyGiven: true,
      differences: [],
      papers: 'same',
    })
  })

  it('passes without a key, and then says that no key was given', async () => {
    const result = await verifyPack(zip)
    expect(result.ok).toBe(true)
    expect(result.keyGiven).toBe(false)
  })

  it('takes the private key’s PEM as well', async () => {
    expect((await verifyPack(zip, TEST_KEY.privateKeyPem)).ok).toBe(true)
  })

  it('passes in English', async () => {
    const english = await packOf(await checkedEvidence('en'), 'en', TEST_KEY)
    expect((await verifyPack(english, ours.publicKeyPem)).differences).toEqual([])
  })

  it('is the same bytes when made again from the same evidence', async () => {
    expect(Buffer.compare(await packOf(await checkedEvidence(), 'de', TEST_KEY), zip)).toBe(0)
  })

  it('holds what the rules found: the claim that is 17 months too long in the file', async () => {
    const e = machineOf(payload())
    const found = e.findings.find((f) => f.id === 'settled-claim-overdue:/entries/0')
    expect(found?.strength).toBe('contradiction')
    expect(found?.numbers).toMatchObject({
      settledOn: '2022-06-03',
      keptUntil: '2025-06-03',
      stateOf: '2026-11-02',
    })
    expect(e.values.find((v) => v.pointer === '/entries/0/settledOn')).toEqual({
      pointer: '/entries/0/settledOn',
      letter: 0,
      page: 2,
      box: [350, 222, 410, 234],
      value: '2022-06-03',
      text: '03.06.2022',
      method: 'text',
      confidence: 0.99,
      confirmed: true,
    })
    expect(e.comparisons[0]).toHaveLength(1)
    expect(e.datasets).toHaveLength(1)
  })

  it('has the requests that are ready in three formats, and no other', async () => {
    const e = machineOf(payload())
    const ready = e.requests.filter((r) => r.ready).map((r) => r.id)
    expect(ready).toContain('access')
    const folder = await unpacked(zip)
    const names = await readdir(path.join(folder, 'data/requests'))
    expect(names.toSorted()).toEqual(
      ready.flatMap((id) => [`${id}.docx`, `${id}.pdf`, `${id}.txt`]).toSorted(),
    )
    expect(await readFile(path.join(folder, 'data/deadlines.ics'), 'utf8')).toContain(
      'BEGIN:VCALENDAR',
    )
  })
})

describe('one changed byte', () => {
  it('fails wherever it is: 500 places and bits by a seed, and the first and last byte', async () => {
    // A linear congruential generator (Numerical Recipes), so that a failure can be found again.
    let seed = 20261125
    const next = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    const places = Array.from({ length: 500 }, () => ({ at: next(zip.length), bit: next(8) }))
    const passed: number[] = []
    for (const { at, bit } of [...places, { at: 0, bit: 0 }, { at: zip.length - 1, bit: 7 }]) {
      const changed = Uint8Array.from(zip)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      if ((await verifyPack(changed)).ok) passed.push(at)
    }
    expect(passed).toEqual([])
  })

  it('fails in each of the small files and in their headers', async () => {
    const small = [
      'README.txt',
      'bag-info.txt',
      'bagit.txt',
      'public-key.pem',
      'tagmanifest-sha256.txt',
      'manifest-sha256.txt.sig',
    ]
    const text = Buffer.from(zip)
    for (const name of small) {
      const place = text.indexOf(name)
      const changed = Uint8Array.from(zip)
      const at = place + name.length + 3
      changed[at] = (changed[at] ?? 0) ^ 2
      expect((await verifyPack(changed)).ok, name).toBe(false)
    }
  })

  it('is named by its file', async () => {
    const changed = forged(
      (own) => own.set('data/deadlines.ics', strToU8('BEGIN:VCALENDAR\r\n')),
      ours,
    )
    const inside = unzipSync(changed)
    const mixed = zipOf(
      new Map([
        ...Object.entries(files),
        ['data/deadlines.ics', inside['data/deadlines.ics'] ?? strToU8('')],
      ]),
      '2026-11-24',
    )
    expect((await verifyPack(mixed)).differences).toContain(
      'Diese Datei ist nicht so, wie die Liste sagt: data/deadlines.ics.',
    )
  })
})

describe('a forger without the key', () => {
  it('who signs anew with another key is found out by the fingerprint printed in evidence.pdf', async () => {
    const again = forged(() => {})
    expect((await verifyPack(again)).differences).toEqual([
      'Noch einmal geschrieben, ergibt diese Datei andere Bytes: data/evidence.pdf.',
    ])
    const result = await verifyPack(again, ours.publicKeyPem)
    expect(result).toMatchObject({ ok: false, papers: 'not-reached' })
    expect(result.differences).toEqual([
      'Die Mappe ist mit einem anderen Schlüssel unterschrieben als dem angegebenen.',
    ])
    expect(result.fingerprint).toBe(fingerprint(theirs.publicKeyPem))
  })

  it('who writes the whole pack anew with another key fails against the right one alone', async () => {
    const again = await packOf(await checkedEvidence(), 'de', theirs)
    expect((await verifyPack(again)).ok).toBe(true)
    expect((await verifyPack(again, ours.publicKeyPem)).differences).toEqual([
      'Die Mappe ist mit einem anderen Schlüssel unterschrieben als dem angegebenen.',
    ])
  })

  it('who changes a paper and signs anew is found out, whoever signed', async () => {
    const pdf = (own: Files) => {
      const bytes = Uint8Array.from(own.get('data/evidence.pdf') ?? [])
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      own.set('data/evidence.pdf', bytes)
    }
    for (const change of [
      pdf,
      (own: Files) => own.set('data/requests/access.txt', strToU8('Hallo')),
    ]) {
      const result = await verifyPack(forged(change, ours), ours.publicKeyPem)
      expect(result).toMatchObject({ ok: false, papers: 'differ' })
      expect(result.differences).toHaveLength(1)
      expect(result.differences[0]).toContain(
        'Noch einmal geschrieben, ergibt diese Datei andere Bytes',
      )
    }
  })

  it('is not compared with papers of another version, and that is said', async () => {
    const other = forged((own) => {
      const e = machineOf(own)
      e.versions.software = '0.0.9'
      own.set('data/evidence.json', canonicalBytes(e))
    }, ours)
    expect(await verifyPack(other, ours.publicKeyPem)).toMatchObject({
      ok: true,
      papers: 'other-version',
    })
  })

  it('who puts the right public key beside his own signature fails', async () => {
    const own = payload()
    const bytes = own.get('data/evidence.json') ?? strToU8('')
    const signature = signPayload(own, theirs)?.signature ?? strToU8('')
    const bag = bagOf(
      own,
      { madeOn: '2026-11-24', number: packNumber(sha256(bytes)), speech: 'de' },
      { signature, publicKeyPem: ours.publicKeyPem },
    )
    expect((await verifyPack(zipOf(bag, '2026-11-24'), ours.publicKeyPem)).differences).toEqual([
      'Die Unterschrift passt nicht zur Liste der Dateien.',
    ])
  })

  it.each<[string, (e: EvidenceFile) => void, string]>([
    [
      'changes a statement',
      (e) => {
        const [first] = e.findings
        if (first) first.statement = 'Alles gelogen.'
      },
      'Dieser Befund ergibt sich anders, als er in der Mappe steht: settled-claim-overdue:/entries/0.',
    ],
    [
      'drops a finding',
      (e) => e.findings.splice(0, 1),
      'Es ergibt sich ein Befund, den die Mappe nicht nennt: settled-claim-overdue:/entries/0.',
    ],
    [
      'changes the day of settlement in the letter',
      (e) => {
        const entry = e.letters[0]?.entries[0]
        if (entry) entry.settledOn = '2026-06-03'
      },
      'Dieser Befund ergibt sich nicht noch einmal: settled-claim-overdue:/entries/0.',
    ],
    [
      'changes the score that was compared',
      (e) => {
        const own = e.comparisons[0]?.[0]?.own
        if (own) own.value = 500
      },
      'Die Vergleiche passen nicht zu den Briefen der Mappe.',
    ],
    [
      'calls a value confirmed',
      (e) => {
        for (const value of e.values) value.confirmed = true
      },
      'Die Liste der benutzten Angaben ergibt sich anders, als sie in der Mappe steht.',
    ],
  ])('who %s is found out', async (_, change, sentence) => {
    const result = await verifyPack(withEvidence(change))
    expect(result.ok).toBe(false)
    expect(result.differences).toContain(sentence)
  })

  it.each<[string, (own: Files) => void, string]>([
    [
      'evidence.json is none',
      (own) => own.set('data/evidence.json', strToU8('{"a":1}')),
      'evidence.json hat nicht die Form einer Beweismappe.',
    ],
    [
      'evidence.json is missing',
      (own) => own.delete('data/evidence.json'),
      'evidence.json hat nicht die Form einer Beweismappe.',
    ],
    [
      'evidence.json is spelt otherwise',
      (own) => own.set('data/evidence.json', strToU8(JSON.stringify(machineOf(own), null, 1))),
      'evidence.json ist nicht in der festen Schreibweise.',
    ],
  ])('fails when %s', async (_, change, sentence) => {
    const result = await verifyPack(forged(change), undefined, 'de')
    expect(result.ok).toBe(false)
    expect(result.differences).toContain(sentence)
  })
})

describe('files that are missing or too many', () => {
  const repacked = (change: (all: Files) => void) => {
    const all: Files = new Map(Object.entries(files))
    change(all)
    return zipOf(all, '2026-11-24')
  }
  it.each<[string, (all: Files) => void, string]>([
    ['payload gone', (all) => all.delete('data/evidence.pdf'), 'Es fehlt: data/evidence.pdf.'],
    [
      'payload more',
      (all) => all.set('data/more.txt', strToU8('x')),
      'Diese Datei steht nicht in der Liste: data/more.txt.',
    ],
    [
      'tag file more',
      (all) => all.set('more.txt', strToU8('x')),
      'Diese Datei steht nicht in der Liste: more.txt.',
    ],
    [
      'manifest gone',
      (all) => all.delete('manifest-sha256.txt'),
      'Es fehlt die Liste der Dateien, manifest-sha256.txt.',
    ],
    [
      'signature gone',
      (all) => all.delete('manifest-sha256.txt.sig'),
      'Die Mappe ist nicht unterschrieben.',
    ],
    [
      'key gone',
      (all) => all.delete('public-key.pem'),
      'Die Mappe ist unterschrieben, aber der öffentliche Schlüssel fehlt oder ist keiner.',
    ],
    [
      'README changed',
      (all) => all.set('README.txt', strToU8('Vertrauen Sie mir.')),
      'Diese Begleitdatei ist nicht so, wie die Mappe sie verlangt: README.txt.',
    ],
  ])('%s: said in a sentence', async (_, change, sentence) => {
    const result = await verifyPack(repacked(change))
    expect(result.ok).toBe(false)
    expect(result.differences).toContain(sentence)
  })
})

describe('zips that are no packs', () => {
  const one = (name: string, level: 0 | 9 = 0) =>
    zipSync({ [name]: [new Uint8Array(5000), { level }] })
  it.each<[string, () => Uint8Array, string]>([
    ['empty', () => new Uint8Array(0), 'The file is not a readable zip.'],
    ['no zip', () => strToU8('%PDF-1.7'), 'The file is not a readable zip.'],
    [
      'a name that climbs out',
      () => one('../../etc/passwd'),
      'The zip has a file name that an evidence pack does not have.',
    ],
    [
      'an absolute name',
      () => one('/etc/passwd'),
      'The zip has a file name that an evidence pack does not have.',
    ],
    [
      'a backslash',
      () => one('data\\..\\x'),
      'The zip has a file name that an evidence pack does not have.',
    ],
    ['compressed', () => one('bagit.txt', 9), 'The zip is not packed as an evidence pack is.'],
    [
      '1,000 files',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 1000 }, (_, i) => [
              `f${i}`,
              [new Uint8Array(0), { level: 0 as const }],
            ]),
          ),
        ),
      'The zip has more files than an evidence pack.',
    ],
    ['another zip', () => one('a.txt'), 'The list of files, manifest-sha256.txt, is missing.'],
  ])('%s', async (_, make, sentence) => {
    const result = await verifyPack(make())
    expect(result.ok).toBe(false)
    expect(result.fingerprint).toBeNull()
    expect(result.differences).toContain(sentence)
  })

  it('ends on a zip cut off anywhere', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = zip.slice(0, Math.floor(zip.length * part))
      expect((await verifyPack(cut)).ok).toBe(false)
    }
  })

  it('says of an unsigned pack that it is not signed', async () => {
    const unsigned = await packOf(await checkedEvidence(), 'de')
    expect(await verifyPack(unsigned)).toEqual({
      ok: false,
      fingerprint: null,
      keyGiven: false,
      differences: ['Die Mappe ist nicht unterschrieben.'],
      papers: 'same',
    })
  })

  it('says of a key that is none that it is none', async () => {
    expect((await verifyPack(zip, 'no key')).differences).toEqual([
      'Der angegebene Schlüssel ist kein Ed25519-Schlüssel.',
    ])
  })
})
