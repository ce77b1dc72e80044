// Answers of the review as the browser sends them: one card, and all the cards of a sheet at once.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { caller, given } from '../server/form.ts'
import { type TestHouse, testHouse } from '../server/house.ts'
import { Browser } from '../server/staff/person.ts'
import { tenDoubtsPdf } from './doubtful.ts'

let house: TestHouse
let receipt = ''
beforeAll(async () => {
  house = await testHouse()
  receipt = await given(house.app, { files: [await tenDoubtsPdf()] })
  await house.work()
}, 120_000)
afterAll(() => house.end())

const doubted = async (): Promise<string[]> => {
  const reply = await caller(house.app, receipt)('GET', '/api/donation/letters/0')
  return reply.json<Pick<Letter, 'doubts'>>().doubts.map((one) => one.path)
}

it('the cards of a sheet are answered together, the others stay', async () => {
  const browser = new Browser(house.app)
  await browser.get('/beleg')
  await browser.post('/beleg', { beleg: receipt })
  await browser.get('/pruefen')
  const before = await doubted()
  expect(before.length).toBeGreaterThanOrEqual(4)
  const [first, second, ...rest] = [...new Set(before)]
  const reply = await browser.post('/pruefen', {
    brief: '0',
    karte: [first ?? '', second ?? '', '/entries/99'],
    tun: 'stimmt',
  })
  expect(reply.statusCode).toBe(303)
  expect([...new Set(await doubted())]).toEqual(rest)
})
