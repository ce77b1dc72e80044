// `serve --demo` as a visitor meets it: over a real port, with the real worker and paper process.
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Campaign, type Donation, Finding } from '../../extract/index.ts'
import { documents } from './letters.ts'
import { leaksIn } from './markers.ts'
import { type Started, startProcess } from './service.ts'
import { tempFolder } from '../folder.ts'

let dataDir: string
let service: Started
let wallMs: number

beforeAll(async () => {
  dataDir = tempFolder('demo')
  const from = performance.now()
  service = await startProcess(dataDir, 'demo')
  wallMs = performance.now() - from
}, 120_000)
afterAll(() => {
  service.child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const get = (path: string, receipt?: string) =>
  fetch(
    `${service.address}${path}`,
    receipt ? { headers: { authorization: `Bearer ${receipt}` } } : {},
  )

async function until(receipt: string, status: string): Promise<Donation> {
  for (let tries = 0; tries < 600; tries++) {
    const donation = (await (await get('/api/donation', receipt)).json()) as Donation
    if (donation.status === status) return donation
    await sleep(200)
  }
  throw new Error(`never ${status}`)
}

const receiptAt = (place: number) => service.receipts[place]?.receipt ?? ''

describe('the demo', () => {
  it('is ready, with 2,006 donations and six receipts', async () => {
    // How soon is measured by `npm run bench -- demo`: on a busy machine the same work takes half as much CPU again.
    console.log(`demo ready after ${Math.round(wallMs)} ms, ${Math.round(service.cpuMs)} ms of CPU`)
    expect(service.receipts).toHaveLength(6)
    const [campaign] = (await (await get('/api/campaigns')).json()) as Campaign[]
    expect([campaign?.id, campaign?.counts.donations]).toEqual(['demo', 2005]) // rounded to 5
  })

  it('reads its documents, and compares them with the 2,000', async () => {
    await until(receiptAt(0), 'confirmed')
    let reply = await get('/api/donation/findings', receiptAt(0))
    while (reply.status === 202) {
      await sleep(200)
      reply = await get('/api/donation/findings', receiptAt(0))
    }
    const findings = Finding.array().parse(await reply.json())
    const ids = findings.map(({ rule }) => rule.id)
    expect(ids).toEqual(expect.arrayContaining(['settled-claim-overdue', 'twins', 'peer-position']))
    const compared = findings.filter(({ kind }) => kind === 'comparison')
    expect(compared.some(({ strength }) => strength !== 'untestable')).toBe(true)
    await until(receiptAt(5), 'review')
  }, 180_000)

  it('offers samples to upload, tells every step of reading, and forgets on request', async () => {
    const { lawful } = await documents()
    const form = new FormData()
    form.set('campaign', 'demo')
    form.set('consent', JSON.stringify({ version: 'demo-2026-11', purposes: ['findings'] }))
    form.set('file', new Blob([Uint8Array.from(lawful.pdf)]), 'brief.pdf')
    const given = await fetch(`${service.address}/api/donations`, { method: 'POST', body: form })
    expect(given.status).toBe(201)
    const { receipt } = (await given.json()) as { receipt: string }
    const events = await (await get('/api/donation/events', receipt)).text()
    const statuses = [...events.matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => (JSON.parse(data ?? '') as Donation).status,
    )
    expect(statuses.at(-1)).toBe('review')
    expect(['received', 'reading']).toContain(statuses[0])
    const withdrawn = await fetch(`${service.address}/api/donation`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${receipt}` },
    })
    expect(withdrawn.status).toBe(200)
    expect((await get('/api/donation', receipt)).status).toBe(401)
    expect((await get('/api/donation/events', receipt)).status).toBe(401)
  }, 120_000)

  it('refuses 30 MB over the wire with a problem, and goes on', async () => {
    const form = new FormData()
    form.set('campaign', 'demo')
    form.set('consent', JSON.stringify({ version: 'demo-2026-11', purposes: ['findings'] }))
    form.set('file', new Blob(['%PDF-1.7\n', new Uint8Array(30 * 1024 * 1024)]), 'brief.pdf')
    const reply = await fetch(`${service.address}/api/donations`, { method: 'POST', body: form })
    expect(reply.status).toBe(413)
    expect(await reply.json()).toMatchObject({ code: 'UPLOAD_TOO_LARGE' })
    expect((await get('/readyz')).status).toBe(200)
  })

  it('writes no receipt, address or word of a letter into its log, and ends within ten seconds', async () => {
    const { letter } = (await documents()).lawful
    const ended = once(service.child, 'exit')
    const from = performance.now()
    service.child.kill('SIGTERM')
    const [code] = (await ended) as [number | null]
    expect(code).toBe(0)
    expect(performance.now() - from).toBeLessThan(10_000)
    const log = service.log()
    const events = log
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event)
    expect(events).toEqual(expect.arrayContaining(['listening', 'worker-started', 'closing']))
    for (const word of [
      ...service.receipts.map(({ receipt }) => receipt),
      letter.identity.surname ?? '-',
      '127.0.0.1',
    ]) {
      expect(log).not.toContain(word)
    }
    const { surname, recordNumber } = letter.identity
    expect(
      leaksIn(dataDir, [surname ?? '-', recordNumber ?? '-']).filter(
        (leak) => !leak.startsWith('samples'),
      ),
    ).toEqual([])
  })
})
