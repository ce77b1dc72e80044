// A fault of ours: whoever asked gets a number and nothing of what went wrong; the log gets the number, the route and the kind, and nothing that was said.
import { expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { testHouse } from './house.ts'

it('is answered with a reference alone', async () => {
  const house = await testHouse()
  const told: [string, object][] = []
  const app = await buildApp({
    config: { demo: false, trustProxy: null },
    service: {
      ...house.service,
      campaigns: () => Promise.reject(new TypeError('Erika Mustermann, Musterweg 1')),
    },
    store: house.store,
    tombstones: house.premises.tombstones,
    clock: house.clock,
    poke: () => {},
    log: (event, details) => void told.push([event, details]),
    health: { workerAlive: () => true },
  })
  const reply = await app.inject('/api/campaigns')
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([
    500,
    'application/problem+json; charset=utf-8',
  ])
  const [[event, details] = ['', {}]] = told
  const { reference } = details as { reference: string }
  expect(reference).toMatch(/^[0-9a-f]{8}$/)
  expect(reply.body).toContain(reference)
  expect([event, details]).toEqual([
    'bug',
    { reference, route: '/api/campaigns', kind: 'TypeError' },
  ])
  const page = await app.inject({ url: '/', headers: { accept: 'text/html' } })
  for (const text of [reply.body, page.body, JSON.stringify(told)])
    expect(text).not.toMatch(/Erika|Musterweg|TypeError: |\.ts:\d/)
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await app.close()
  await house.end()
})
