// Who was turned away is counted and told, by page and status, and nothing of who it was.
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { countRefusals } from '../../server/plugins/refusals.ts'
import { testHouse } from './house.ts'

type Told = [string, object][]

describe('refusals', () => {
  it('of one page come as one line with their number, those of others apart', async () => {
    const told: Told = []
    const app = Fastify()
    countRefusals(app, (event, details) => void told.push([event, details]), 20)
    app.get('/door/:name', (_request, reply) => reply.code(401).send())
    app.post('/door/:name', (_request, reply) => reply.code(429).send())
    app.get('/open', (_request, reply) => reply.code(404).send())
    for (let i = 0; i < 3; i++) await app.inject('/door/erika')
    await app.inject({ method: 'POST', url: '/door/erika' })
    await app.inject('/open')
    for (let i = 0; i < 200 && told.length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 5))
    const lines = [
      ['refused', { route: 'GET /door/:name', status: 401, count: 3 }],
      ['refused', { route: 'POST /door/:name', status: 429, count: 1 }],
    ]
    expect(told).toEqual(lines)
    // Told once; what comes later counts anew, and is told at the latest when the service ends.
    await app.inject('/door/otto')
    await app.close()
    expect(told).toEqual([
      ...lines,
      ['refused', { route: 'GET /door/:name', status: 401, count: 1 }],
    ])
  })

  it('of sign-ins, receipts and strangers stand in /metrics and in the log without a name or a receipt', async () => {
    const house = await testHouse()
    const told: Told = []
    const app = await buildApp({
      config: { demo: false, trustProxy: null },
      service: house.service,
      store: house.store,
      tombstones: house.premises.tombstones,
      clock: house.clock,
      poke: () => {},
      log: (event, details) => void told.push([event, details]),
      health: { workerAlive: () => true },
    })
    const receipt = '7M1E-V8N2-FW9P-3GXA-Q4HE'
    const headers = { authorization: `Bearer ${receipt}` }
    for (let i = 0; i < 2; i++) await app.inject({ url: '/api/donation', headers })
    // A form that is not ours.
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    await app.inject({
      method: 'POST',
      url: '/team',
      headers: form,
      payload: 'name=erika&passwort=x',
    })
    const { body } = await app.inject('/metrics')
    expect(body).toContain('countercheck_refused_total{status="401"} 2\n')
    expect(body).toContain('countercheck_refused_total{status="403"} 1\n')
    expect(body).toContain('countercheck_refused_total{status="429"} 0\n')
    await app.close()
    await house.end()
    expect(told).toEqual([
      ['refused', { route: 'GET /api/donation', status: 401, count: 2 }],
      ['refused', { route: 'POST /team', status: 403, count: 1 }],
    ])
    expect(JSON.stringify(told)).not.toMatch(/erika|7M1E/)
  })
})
