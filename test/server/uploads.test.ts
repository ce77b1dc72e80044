// Files piece by piece: a lost piece is sent once more, a lost answer changes nothing, and only whole files become a letter.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../extract/index.ts'
import { PIECE_BYTES_MAX, Staging } from '../../server/donations/staging.ts'
import { allDonationIds } from '../../server/store/index.ts'
import { formOf, give } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(PIECE_BYTES_MAX + 500, 7)])

const begin = async (size: number) =>
  await house.app.inject({ method: 'POST', url: '/api/uploads', payload: { size } })
const send = async (id: string, from: number, piece: Buffer) =>
  await house.app.inject({
    method: 'PUT',
    url: `/api/uploads/${id}?from=${from}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: piece,
  })

describe('a file in pieces', () => {
  it('goes on where it stopped, takes a piece twice without harm, and becomes a letter', async () => {
    const begun = await begin(PDF.length)
    expect(begun.statusCode).toBe(201)
    const { id } = begun.json<{ id: string }>()
    const first = PDF.subarray(0, 1000)
    expect((await send(id, 0, first)).json()).toEqual({ id, size: PDF.length, received: 1000 })
    // The answer was lost: the same piece again.
    expect((await send(id, 0, first)).json()).toEqual({ id, size: PDF.length, received: 1000 })
    const gap = await send(id, 5000, PDF.subarray(5000, 6000))
    expect([gap.statusCode, gap.json<{ code: string }>().code]).toEqual([409, 'UPLOAD_OFFSET'])
    const early = await give(house.app, { uploads: [id] })
    expect([early.statusCode, early.json<{ code: string }>().code]).toEqual([409, 'UPLOAD_OFFSET'])
    expect(await allDonationIds(house.store.data)).toEqual([])
    const now = await house.app.inject({ method: 'GET', url: `/api/uploads/${id}` })
    expect(now.json()).toEqual({ id, size: PDF.length, received: 1000 })
    for (let from = 1000; from < PDF.length; from += PIECE_BYTES_MAX)
      expect((await send(id, from, PDF.subarray(from, from + PIECE_BYTES_MAX))).statusCode).toBe(
        200,
      )
    expect((await give(house.app, { uploads: [id] })).statusCode).toBe(201)
    expect(await allDonationIds(house.store.data)).toHaveLength(1)
  })
  it('has the limits of any other file, and a piece has its own', async () => {
    expect((await begin(0)).json<{ code: string }>().code).toBe('UPLOAD_EMPTY')
    const large = await begin(LIMITS.fileBytesMax + 1)
    expect([large.statusCode, large.json<{ code: string }>().code]).toEqual([
      413,
      'UPLOAD_TOO_LARGE',
    ])
    const { id } = (await begin(5_000_000)).json<{ id: string }>()
    expect((await send(id, 0, Buffer.alloc(PIECE_BYTES_MAX + 1))).statusCode).toBe(413)
    const text = await house.app.inject({
      method: 'PUT',
      url: `/api/uploads/${id}?from=0`,
      headers: { 'content-type': 'text/plain' },
      payload: 'x',
    })
    expect(text.statusCode).toBe(415)
  })
  it('is nobody’s without its id, and stands in the document of the API', async () => {
    const none = await house.app.inject({ method: 'GET', url: '/api/uploads/unknown' })
    expect([none.statusCode, none.json<{ code: string }>().code]).toEqual([404, 'UPLOAD_UNKNOWN'])
    const reply = await give(house.app, { uploads: ['unknown'] })
    expect(reply.statusCode).toBe(404)
    const openapi = await house.app.inject({ method: 'GET', url: '/api/openapi.json' })
    expect(Object.keys(openapi.json<{ paths: object }>().paths)).toEqual(
      expect.arrayContaining(['/api/uploads', '/api/uploads/{id}']),
    )
    const plain = formOf({ uploads: [] })
    expect(plain.payload.toString()).not.toContain('"upload"')
  })
})

describe('files on their way', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  it('are the same bytes however they are cut, in the order of the form', () => {
    const staging = new Staging()
    const [a, b] = [Buffer.from('first page'), Buffer.from('second page, longer')]
    const ids = [a, b].map((file, n) => {
      const { id } = staging.open(file.length, 0)
      for (let at = 0; at < file.length; at += n + 2)
        staging.append(id, at, file.subarray(at, at + n + 2), 0)
      return id
    })
    expect(staging.take(ids.toReversed(), 0).map(hash)).toEqual([hash(b), hash(a)])
  })
  it('are forgotten 30 minutes after their last piece, and 10 minutes after a form named them', () => {
    const staging = new Staging()
    const { id } = staging.open(4, 0)
    staging.append(id, 0, Buffer.from('ab'), 29 * 60_000)
    expect(staging.state(id, 58 * 60_000).received).toBe(2)
    staging.append(id, 2, Buffer.from('cd'), 58 * 60_000)
    staging.given([id], 58 * 60_000)
    expect(staging.take([id], 68 * 60_000)).toHaveLength(1)
    expect(() => staging.take([id], 68 * 60_000 + 1)).toThrow('UPLOAD_UNKNOWN')
  })
  it('never hold more than 256 MB together: then the form is sent in one go', () => {
    const staging = new Staging()
    for (let n = 0; n < 10; n += 1) staging.open(25 * 1024 * 1024, 0)
    expect(() => staging.open(25 * 1024 * 1024, 0)).toThrow('UPLOAD_BUSY')
    expect(staging.open(25 * 1024 * 1024, 31 * 60_000).received).toBe(0)
  })
})
