// `npm run proxies`: the service behind a real nginx and a real caddy with the files of the handbook: headers, sizes, events, what is hidden, whose
// address is believed, what is logged. A program that is not there is said loudly, and the command ends with 1.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { configFrom } from '../../../server/config.ts'
import { noLog } from '../../../server/log.ts'
import { startService } from '../../../server/serve.ts'
import { insertCampaign, openStore } from '../../../server/store/index.ts'
import { makeCampaignKey } from '../../../server/vault/index.ts'
import { CAMPAIGN } from '../../server/campaign.ts'
import { formOf } from '../../server/form.ts'
import { ask } from './client.ts'
import { certificateIn, HOST, isThere, type Proxy, startProxy } from './programs.ts'
import { tempFolder } from '../../folder.ts'

let faults = 0
function tell(proxy: string, what: string, fits: boolean, got: unknown = ''): void {
  if (!fits) faults++
  process.stdout.write(
    `${fits ? 'ok   ' : 'FAULT'}  ${proxy}: ${what}${fits ? '' : ` (${JSON.stringify(got)})`}\n`,
  )
}
const pdf = (size: number) => Buffer.from(`%PDF-1.7\n${'x'.repeat(size)}`)
const post = (files: Uint8Array[], headers: Record<string, string> = {}) => {
  const { payload, headers: own } = formOf({ files })
  return { method: 'POST', body: payload, headers: { ...own, ...headers } }
}

async function judge(proxy: Proxy, client: string): Promise<void> {
  const { name, httpsPort: port } = proxy
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(port, path, { headers, from: client })
  const start = await get('/')
  const one = (header: string) => start.headers[header]
  tell(name, 'the start page comes', start.status === 200, start.status)
  for (const [header, value] of [
    ['strict-transport-security', /^max-age=31536000; includeSubDomains$/],
    ['content-security-policy', /^default-src 'none'/],
    ['x-frame-options', /^DENY$/],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^no-referrer$/],
    ['cache-control', /no-store/],
  ] as const)
    tell(
      name,
      `${header} comes once`,
      one(header)?.length === 1 && value.test(one(header)?.[0] ?? ''),
      one(header),
    )
  tell(name, 'no version is told', !/\d/.test(one('server')?.[0] ?? ''), one('server'))
  for (const path of [
    '/metrics',
    '/readyz',
    '/%6Detrics',
    '/metrics?x=1',
    '/x/../metrics',
    '//metrics',
  ])
    tell(name, `${path} is hidden`, (await get(path)).status === 404)
  tell(name, '/healthz is not', (await get('/healthz')).status === 200)
  if (proxy.httpPort !== null) {
    const plain = await ask(proxy.httpPort, '/geben', { plain: true, from: client })
    const to = plain.headers['location']?.[0]
    tell(
      name,
      'plain lines are led to encrypted ones',
      plain.status === 301 && to === `https://${HOST}/geben`,
      to,
    )
  }

  // A page with a form: the cookie is bound to the host and the encrypted line, and the form is taken as ours.
  const door = await get('/team')
  const cookie = door.headers['set-cookie']?.find((set) => set.startsWith('__Host-formular=')) ?? ''
  tell(
    name,
    'cookies are bound to host and encryption',
    /; HttpOnly; SameSite=Strict; Secure/.test(cookie),
    cookie,
  )
  const token = /name="token" value="([^"]+)"/.exec(door.body)?.[1] ?? ''
  const form = new URLSearchParams({ token, name: 'nobody', passwort: 'x', code: '000000' })
  const ours = {
    method: 'POST',
    body: form.toString(),
    from: client,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookie.split(';')[0] ?? '',
      origin: `https://${HOST}`,
    },
  }
  tell(
    name,
    'a form of ours is judged (401), one from elsewhere refused (403)',
    (await ask(port, '/team', ours)).status === 401 &&
      (
        await ask(port, '/team', {
          ...ours,
          headers: { ...ours.headers, origin: 'https://evil.example' },
        })
      ).status === 403,
  )

  // Sizes: what the service takes passes, what it refuses is refused by name, what is beyond all limits by the proxy.
  const taken = await ask(port, '/api/donations', { ...post([pdf(50_000)]), from: client })
  tell(name, 'a letter is taken in', taken.status === 201, taken)
  const { receipt } = JSON.parse(taken.body) as { receipt: string }
  const bearer = { authorization: `Bearer ${receipt}` }
  const many = await ask(port, '/api/donations', {
    ...post([0, 1, 2].map(() => pdf(24_000_000))),
    from: client,
  })
  tell(name, '72 MB in three files are taken in', many.status === 201, many)
  const large = await ask(port, '/api/donations', { ...post([pdf(26_500_000)]), from: client })
  tell(
    name,
    'a file of 26.5 MB is refused by name',
    large.status === 413 && large.body.includes('UPLOAD_'),
    large,
  )
  const flood = await ask(port, '/api/donations', {
    method: 'POST',
    body: Buffer.alloc(1),
    from: client,
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '115000000' },
    until: () => true,
  }).catch((error: unknown) => ({ status: String(error) }))
  tell(name, '115 MB are refused before they come', flood.status === 413, flood)

  // Events of reading pass at once.
  const from = performance.now()
  const events = await ask(port, '/api/donation/events', {
    headers: { ...bearer, accept: 'text/event-stream' },
    from: client,
    until: (text) => text.includes('data:'),
  })
  tell(
    name,
    'events come at once',
    events.status === 200 && events.body.includes('data:') && performance.now() - from < 10_000,
    events,
  )
  const own = await get('/api/donation', bearer)
  tell(name, 'the receipt opens the donation', own.status === 200, own.status)
  const withdrawn = await ask(port, '/api/donation', {
    method: 'DELETE',
    headers: bearer,
    from: client,
  })
  tell(name, 'it can be withdrawn', withdrawn.status === 200, withdrawn.status)

  // Addresses: what a client says about itself is not believed; neighbours at another address are not held up.
  let tries = 0
  let refused = 0
  while (tries < 400 && refused === 0) {
    tries++
    const forged = {
      'x-forwarded-for': `203.0.${tries % 250}.7`,
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
    }
    const { payload, headers } = formOf({ files: [], consent: null })
    const reply = await ask(port, '/api/donations', {
      method: 'POST',
      body: payload,
      headers: { ...headers, ...forged },
      from: client,
    })
    if (reply.status === 429) refused = tries
  }
  tell(
    name,
    `a flood under forged addresses is held up (after ${refused})`,
    refused > 0 && refused <= 301,
    refused,
  )
  const neighbour = await ask(port, '/api/donations', { ...post([pdf(1000)]), from: '127.77.1.1' })
  tell(name, 'a neighbour is not', neighbour.status === 201, neighbour.status)
  const logs = readdirSync(proxy.logs)
    .map((file) => readFileSync(join(proxy.logs, file), 'utf8'))
    .join('')
  tell(
    name,
    'its logs hold no address, path or receipt',
    !/127\.|donation|team/.test(logs) && !logs.includes(receipt),
    logs.slice(0, 300),
  )
}

const place = tempFolder('proxies')
for (const [i, name] of (['nginx', 'caddy'] as const).entries()) {
  if (process.argv[2] && process.argv[2] !== name) continue
  if (!isThere(name)) {
    tell(name, `NOT JUDGED: ${name} is not installed (apt-get install ${name})`, false)
    continue
  }
  const folder = mkdtempSync(join(place, name))
  const dataDir = join(folder, 'data')
  const config = configFrom({ dataDir, port: 0, trustProxy: '127.0.0.1' }, {})
  const store = openStore(dataDir)
  await insertCampaign(
    store.data,
    CAMPAIGN,
    makeCampaignKey(join(dataDir, 'campaign-key.pem')),
    '2026-11-01T00:00:00.000Z',
  )
  await store.close()
  const service = await startService(config, noLog)
  const { proxy, end } = await startProxy(name, {
    folder,
    port: Number(new URL(service.address).port),
    ...certificateIn(folder),
  })
  try {
    for (let i = 0; i < 100; i++) {
      const up = await ask(proxy.httpsPort, '/healthz').catch(() => null)
      if (up) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await judge(proxy, `127.${20 + i}.0.1`)
  } finally {
    await end()
    await service.close()
  }
}
rmSync(place, { recursive: true, force: true })
process.stdout.write(`${faults} faults\n`)
process.exit(faults === 0 ? 0 : 1)
