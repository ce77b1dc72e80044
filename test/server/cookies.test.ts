// What a browser is told to keep, and for how long; and that no answer says the hour at which the service was started.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { given } from './form.ts'
import { type TestHouse, testHouse } from './house.ts'
import { Browser } from './staff/person.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.end())

const set = (headers: Record<string, unknown>, name: string) =>
  [headers['set-cookie']].flat().find((one) => String(one).startsWith(`${name}=`))

describe('a browser keeps', () => {
  it('the language that was chosen for a year', async () => {
    const { headers } = await house.app.inject('/geben?lang=en')
    expect(set(headers, 'sprache')).toBe(
      'sprache=en; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000',
    )
  })

  it('the token of an adviser until it is closed, and no longer than the browser itself', async () => {
    const session = await house.service.openSession(
      await given(house.app, { files: [Buffer.from('%PDF-1.7\nx')] }),
    )
    const code = house.service.lend(session ?? '')?.code ?? ''
    const adviser = new Browser(house.app)
    await adviser.get('/beratung')
    const entered = await adviser.post('/beratung', { code })
    expect([entered.statusCode, entered.headers['location']]).toEqual([303, '/fall'])
    expect(set(entered.headers, 'gast')).toMatch(
      /^gast=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/u,
    )
    // Let in: there is nothing to see before she confirmed her letter.
    expect((await adviser.get('/fall')).statusCode).toBe(409)
    const closed = await adviser.post('/fall/schliessen')
    expect(set(closed.headers, 'gast')).toBe('gast=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0')
    expect(closed.headers['clear-site-data']).toBe('"cache", "storage"')
  })
})

describe('an answer', () => {
  it('says when it was given', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    await sleep(1100)
    const { headers } = await house.app.inject('/healthz')
    expect(Date.parse(String(headers['date']))).toBeGreaterThan(before)
  })
})
