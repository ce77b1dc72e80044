// What is said twice is not guessed at, and what a download is called is ours alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allDonationIds } from '../../server/store/index.ts'
import { CONSENT } from './campaign.ts'
import { caller, formOf, given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'

let house: TestHouse
let receipt: string
beforeAll(async () => {
  house = await testHouse()
  receipt = await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] })
})
afterAll(() => house.end())

describe('a form', () => {
  it('with two consents is refused, whichever comes first, and nothing is kept', async () => {
    const { payload, headers } = formOf({ files: [Buffer.from('%PDF-1.7\ny')] })
    const second = (name: string, value: string) =>
      Buffer.concat([
        Buffer.from(
          `--x-countercheck-test\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        ),
        payload,
      ])
    const before = await allDonationIds(house.store.data)
    for (const [name, value] of [
      ['consent', JSON.stringify({ ...CONSENT, purposes: ['findings', 'analysis'] })],
      ['campaign', 'probe'],
    ] as const) {
      const body = { url: '/api/donations', headers, payload: second(name, value) }
      const reply = await house.app.inject({ method: 'POST', ...body })
      expect([reply.statusCode, reply.json<{ errors: unknown }>().errors]).toEqual([
        400,
        [{ path: `/${name}`, message: 'given twice' }],
      ])
    }
    expect(await allDonationIds(house.store.data)).toEqual(before)
  })
})

describe('an address', () => {
  it('with a parameter twice is refused', async () => {
    const call = caller(house.app, receipt)
    const reply = await call('GET', '/api/donation/pack?language=de&language=en')
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'BODY_INVALID'])
  })
})

describe('a download', () => {
  const OURS = /^attachment; filename="[\w-]+\.[a-z]+"$/
  const evil = 'x"; filename="lauf.bat'

  it('is called by a name of ours, whatever is in it', async () => {
    const sender = { name: evil, lines: [evil, '12345 Musterstadt'] }
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/requests/access.txt',
      payload: { issuer: 'schufa', sender },
    })
    expect([reply.statusCode, reply.headers['content-disposition']]).toEqual([
      200,
      expect.stringMatching(OURS),
    ])
    const all = await caller(house.app, receipt)('GET', '/api/donation/export')
    expect(all.headers['content-disposition']).toMatch(OURS)
  })

  it('by another name is not there', async () => {
    const call = caller(house.app, receipt)
    for (const name of ['lauf.bat', `${encodeURIComponent(evil)}.pdf`, 'erasure.pdf;/lauf.bat']) {
      const reply = await call('GET', `/api/donation/requests/${name}`)
      expect(reply.statusCode, name).toBeGreaterThanOrEqual(400)
      // A refusal is data, and has the name that all data have.
      expect([undefined, 'attachment; filename="api.json"'], name).toContain(
        reply.headers['content-disposition'],
      )
    }
  })
})
