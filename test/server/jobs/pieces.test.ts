// What is drawn, cut and thrown away while a letter is read and findings are made: pages ahead, pieces that findings point at, originals of certificates.
import sharp from 'sharp'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Letter, type Reading, Refusal } from '../../../extract/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import { loadFile } from '../../../server/donations/originals.ts'
import { findInCase } from '../../../server/jobs/find.ts'
import { JobLoop } from '../../../server/jobs/loop.ts'
import { readUpload } from '../../../server/jobs/read.ts'
import {
  allBlobs,
  allDonationIds,
  claim,
  deleteFiles,
  type FileKind,
  filesOf,
  type JobKind,
} from '../../../server/store/index.ts'
import { caller, given } from '../form.ts'
import { type TestHouse, testHouse } from '../house.ts'

const pdf = (name: string) => Buffer.from(`%PDF-1.7\n${name}`)
let white: Buffer
beforeAll(async () => {
  const create = { width: 1654, height: 2339, channels: 3 as const, background: 'white' }
  white = await sharp({ create }).png().toBuffer()
})
const [plain] = demoLetters(3, 1).flatMap(({ letters }) => letters)
if (!plain) throw new Error('no letter')
/** The pointers of all values that are printed. */
const leaves = (value: unknown, path: string): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`))
    : value === null
      ? []
      : [path]
const { scores, entries, inquiries } = plain
/** A letter that was read from page 1, with a place for each value. */
const letter: Letter = {
  ...plain,
  provenance: Object.fromEntries(
    leaves({ scores, entries, inquiries }, '').map((path, i) => {
      const top = 60 + (i % 30) * 20
      const box: [number, number, number, number] = [60, top, 200, top + 12]
      return [path, { page: 1, box, text: 'x', method: 'text' as const, confidence: 0.99 }]
    }),
  ),
}
const certificate: Letter = { ...letter, kind: 'schufa/bonitaetsauskunft' }
const reading = (...found: Letter[]): Reading => ({
  letters: found.map((one, file) => ({ letter: one, sourcePages: [{ file, page: 1 }] })),
  problems: [],
  places: found.map((_, file) => ({ file, page: 1 })),
})

let house: TestHouse
let donation: string
let call: ReturnType<typeof caller>
/** Pages asked of the drawing child, and what it answers. */
let drawn: { file: number; page: number }[][]
let answer: () => Promise<Buffer[]>
beforeEach(async () => {
  house = await testHouse()
  call = caller(house.app, await given(house.app, { files: [pdf('eins')] }))
  donation = (await allDonationIds(house.store.data))[0] ?? ''
  await house.keys.campaigns()
  drawn = []
  answer = () => Promise.resolve([white])
})
afterEach(() => house.end())

const premises = () => ({
  ...house.premises,
  drawing: {
    render: (_: unknown, pages: { file: number; page: number }[]) => {
      drawn.push(pages)
      return answer()
    },
  },
})
const step = (found: Reading, kinds: readonly JobKind[] = ['read', 'find']) =>
  new JobLoop({
    premises: premises(),
    keys: house.keys,
    reader: { read: () => Promise.resolve(found) },
    name: 'a',
    log: () => {},
    kinds,
  }).step()
const kept = async (kind: FileKind) =>
  (await filesOf(house.store.data, donation, kind)).map(({ blob }) => blob)
const lies = (blob: string) =>
  house.premises.blobs.read(blob).then(
    () => true,
    () => false,
  )
/** Every file that lies in the folder has a row. */
const nothingLost = async () => {
  const known = await allBlobs(house.store.data)
  const all = await house.premises.blobs.list(Number.POSITIVE_INFINITY)
  return all.filter((blob) => !known.has(blob))
}

describe('the first page', () => {
  it('is drawn ahead when nobody waits to be read, and not otherwise', async () => {
    await given(house.app, { files: [pdf('zwei')] })
    await step(reading(letter), ['read'])
    expect(drawn).toEqual([])
    await step(reading(letter), ['read'])
    expect(drawn).toEqual([[{ file: 0, page: 1 }]])
  })

  it('is not drawn of what gave no letter, and what cannot be drawn fails no job', async () => {
    await step({ letters: [], problems: [], places: [{ file: 0, page: 1 }] }, ['read'])
    expect(drawn).toEqual([])
    await given(house.app, { files: [pdf('zwei')] })
    answer = () => Promise.reject(new Error('cannot be drawn'))
    await step(reading(letter), ['read'])
    expect(drawn).toHaveLength(1)
    const [first, second] = await house.store.data.selectFrom('job').select('state').execute()
    expect([first?.state, second?.state]).toEqual(['done', 'done'])
  })
})

describe('a certificate', () => {
  it('leaves its drawn pages, and its file is gone for good', async () => {
    const [original = ''] = await kept('original')
    await step(reading(certificate), ['read'])
    expect(drawn[0]).toEqual([{ file: 0, page: 1 }])
    expect(await kept('original')).toEqual([])
    expect(await lies(original)).toBe(false)
    expect(await kept('page')).toHaveLength(1)
    expect(await nothingLost()).toEqual([])
  })

  it('from a picture leaves no page either', async () => {
    const [path = '', one] = Object.entries(certificate.provenance)[0] ?? []
    if (!one) throw new Error('no place')
    const read: Letter = {
      ...certificate,
      provenance: { ...certificate.provenance, [path]: { ...one, method: 'ocr' } },
    }
    const [original = ''] = await kept('original')
    await step(reading(read), ['read'])
    expect([await kept('original'), await kept('page'), await lies(original)]).toEqual([
      [],
      [],
      false,
    ])
  })

  it('keeps its file when another worker has the job, and the pages drawn for it go', async () => {
    const job = await jobOf('read')
    const key = (await dataKey()) ?? Buffer.alloc(0)
    const [original = ''] = await kept('original')
    await readUpload(premises(), { read: () => Promise.resolve(reading(certificate)) }, job, key)
    expect(drawn).toHaveLength(1)
    expect([await kept('original'), await lies(original)]).toEqual([[original], true])
    expect([await kept('page'), await nothingLost()]).toEqual([[], []])
  })

  it('keeps the files of another letter of the same person', async () => {
    const boundary = 'x-further'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="b.pdf"\r\n\r\n`
    const body = Buffer.concat([
      Buffer.from(head),
      pdf('zwei'),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    expect((await call('POST', '/api/donation/letters', body, headers)).statusCode).toBe(201)
    await step(reading(letter), ['read'])
    expect(await kept('original')).toHaveLength(2)
    await step(reading(certificate), ['read'])
    expect(await kept('original')).toHaveLength(1)
  })
})

describe('pieces that findings point at', () => {
  const confirmed = async () => {
    await step(reading(letter), ['read'])
    expect((await call('POST', '/api/donation/confirm', {})).statusCode).toBe(200)
    await step(reading(letter), ['find'])
  }

  it('are cut once findings are made, and cut anew with them', async () => {
    await confirmed()
    const first = await kept('crop')
    expect(first.length).toBeGreaterThan(0)
    expect((await jobOf('find')).state).toBe('done')
    for (const blob of first) expect(await lies(blob)).toBe(true)
    await call('PUT', '/api/donation/answers', { sender: { name: 'Erika Mustermann' } })
    await step(reading(letter), ['find'])
    const second = await kept('crop')
    expect(second).toHaveLength(first.length)
    for (const blob of first)
      expect([second.includes(blob), await lies(blob)]).toEqual([false, false])
    expect(await nothingLost()).toEqual([])
  })

  it('stay when the originals are gone, and go with a letter that is no longer there', async () => {
    await confirmed()
    const first = await kept('crop')
    for (const kind of ['original', 'page'] as const)
      await deleteFiles(house.store.data, await kept(kind))
    await call('PUT', '/api/donation/answers', { sender: { name: 'Erika Mustermann' } })
    await step(reading(letter), ['find'])
    expect((await kept('crop')).toSorted()).toEqual(first.toSorted())
    for (const blob of first) expect(await lies(blob)).toBe(true)
  })

  it('are sealed each for its own place: an earlier one does not open in the place of a newer', async () => {
    await confirmed()
    const { blobs } = house.premises
    const earlier = await blobs.read((await kept('crop'))[0] ?? '')
    await call('PUT', '/api/donation/answers', { sender: { name: 'Erika Mustermann' } })
    await step(reading(letter), ['find'])
    const [newer] = await filesOf(house.store.data, donation, 'crop')
    const key = await dataKey()
    if (!newer || !key) throw new Error('no piece')
    expect((await loadFile(house.premises, key, newer)).length).toBeGreaterThan(0)
    blobs.read = () => Promise.resolve(earlier)
    await expect(loadFile(house.premises, key, newer)).rejects.toThrow()
  })

  it('are in their place together with the end of the job', async () => {
    await step(reading(letter), ['read'])
    await call('POST', '/api/donation/confirm', {})
    const of = { campaigns: ['probe'], kinds: ['find' as const] }
    const job = await claim(house.store.data, 'b', of, house.clock.now().getTime(), 9e12)
    if (!job) throw new Error('no job')
    await findInCase(premises(), house.keys, job, (await dataKey()) ?? Buffer.alloc(0))
    expect((await jobOf('find')).state).toBe('done')
    expect(await kept('crop')).not.toEqual([])
  })

  it('of an attempt that does not hold the job are thrown away', async () => {
    await confirmed()
    const first = await kept('crop')
    const job = await jobOf('find')
    let cuts = 0
    const { papers, ...rest } = premises()
    const counting: typeof papers = {
      ...papers,
      cut: (...about) => {
        cuts += 1
        return papers.cut(...about)
      },
    }
    const key = (await dataKey()) ?? Buffer.alloc(0)
    await findInCase({ ...rest, papers: counting }, house.keys, job, key)
    expect(cuts).toBe(0)
    expect((await kept('crop')).toSorted()).toEqual(first.toSorted())
    expect(await nothingLost()).toEqual([])
  })

  it('of an attempt that loses the job while it cuts are thrown away, and the earlier ones stay', async () => {
    await confirmed()
    const first = await kept('crop')
    await call('PUT', '/api/donation/answers', { sender: { name: 'Erika Mustermann' } })
    await deleteFiles(house.store.data, await kept('page'))
    answer = async () => {
      // Another worker takes the job at this moment.
      await house.store.data
        .updateTable('job')
        .set((eb) => ({ attempt: eb('attempt', '+', 1) }))
        .execute()
      return [white]
    }
    await step(reading(letter), ['find'])
    expect(drawn.length).toBeGreaterThan(1)
    expect((await kept('crop')).toSorted()).toEqual(first.toSorted())
    for (const blob of first) expect(await lies(blob)).toBe(true)
    // The page whose row was taken out above, and nothing of what was cut.
    expect(await nothingLost()).toHaveLength(1)
  })

  it('that cannot be cut for a fault fail the job, and it is tried again', async () => {
    await step(reading(letter), ['read'])
    await deleteFiles(house.store.data, await kept('page'))
    await call('POST', '/api/donation/confirm', {})
    answer = () => Promise.reject(new TypeError('a fault'))
    await step(reading(letter), ['find'])
    expect((await jobOf('find')).state).toBe('queued')
    answer = () => Promise.reject(new Refusal('LETTER_DELETED'))
    house.clock.set(new Date(house.clock.now().getTime() + 500).toISOString())
    await step(reading(letter), ['find'])
    expect((await jobOf('find')).state).toBe('done')
    expect(await kept('crop')).toEqual([])
  })
})

async function jobOf(kind: JobKind) {
  const row = await house.store.data
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { ...row, kind, upload: row.upload ?? 0 }
}
const dataKey = () => house.keys.dataKey(donation)
