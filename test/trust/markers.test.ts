// A small part of `npm run markers`: words planted in what is sent and in what is refused are in no log line and in no file.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Log } from '../../server/log.ts'
import { formOf } from '../server/form.ts'
import { testHouse } from '../server/house.ts'
import { ANSWERS, planted, WORDS } from './markers/planted.ts'
import { wordsBelow, wordsIn } from './markers/search.ts'
import { tempFolder } from '../folder.ts'

test('a word is found however it is packed', () => {
  const folder = tempFolder('packed')
  try {
    const text = Buffer.from('before Wiedehopfdatei behind')
    const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), deflateRawSync(text)])
    const forms = {
      zlib: deflateSync(text),
      gzip: gzipSync(text),
      zip,
      hidden: Buffer.concat([
        Buffer.alloc(99, 7),
        deflateSync(Buffer.from(text.toString('base64'))),
      ]),
    }
    for (const [name, bytes] of Object.entries(forms)) writeFileSync(join(folder, name), bytes)
    expect(wordsBelow(folder, ['Wiedehopfdatei', 'Zaunkoenig']).toSorted()).toEqual([
      'gzip: Wiedehopfdatei',
      'hidden: Wiedehopfdatei',
      'zip: Wiedehopfdatei',
      'zlib: Wiedehopfdatei',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what is sent beside a letter, and what is refused, is in no log and no file', async () => {
  const house = await testHouse()
  const lines: string[] = []
  const log: Log = (event, details) => void lines.push(JSON.stringify({ event, ...details }))
  const app = await buildApp({
    config: { demo: false, trustProxy: null },
    service: house.service,
    store: house.store,
    tombstones: house.premises.tombstones,
    clock: house.clock,
    poke: () => {},
    log,
    health: { workerAlive: () => true },
  })
  try {
    const headers = {
      'user-agent': WORDS.agent,
      referer: `http://x.example/${WORDS.referer}`,
      'idempotency-key': WORDS.idempotency,
    }
    const { paper, photo, picture } = await planted()
    const receipts: string[] = []
    for (const [i, file] of [paper, photo, picture].entries()) {
      const form = formOf({
        files: [file],
        answers: ANSWERS,
        headers: { ...headers, 'idempotency-key': `${WORDS.idempotency}${i}` },
      })
      const payload = Buffer.from(
        form.payload.toString('latin1').replace('brief.pdf', `${WORDS.fileName}.pdf`),
        'latin1',
      )
      const reply = await app.inject({
        method: 'POST',
        url: '/api/donations',
        payload,
        headers: form.headers,
      })
      expect(reply.statusCode).toBe(201)
      receipts.push(reply.json<{ receipt: string }>().receipt)
    }
    const authorization = `Bearer ${receipts[0]}`
    const contact = await app.inject({
      method: 'PUT',
      url: '/api/donation/contact',
      headers: { authorization },
      payload: { email: WORDS.contact },
    })
    expect(contact.statusCode).toBeLessThan(300)
    const refused = [
      await app.inject({
        method: 'POST',
        url: '/api/donations',
        ...formOf({ files: [paper], campaign: WORDS.campaign, headers }),
      }),
      await app.inject({
        method: 'POST',
        url: '/api/donations',
        ...formOf({
          files: [paper],
          consent: { version: WORDS.version, purposes: ['findings'] },
          headers,
        }),
      }),
      await app.inject({ url: `/${WORDS.path}?frage=${WORDS.query}`, headers }),
      await app.inject({
        url: '/api/donation',
        headers: { authorization: `Bearer ${WORDS.wrongReceipt}` },
      }),
      await app.inject({
        method: 'PUT',
        url: '/api/donation/answers',
        headers: { authorization, 'content-type': 'application/json' },
        payload: `{"${WORDS.badJson}`,
      }),
    ]
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([404, 422, 404, 401, 400])
    const words = [...Object.values(WORDS), ...receipts]
    expect(wordsIn(Buffer.from(lines.join('\n')), words)).toEqual([])
    expect(wordsBelow(house.dataDir, words)).toEqual([])
  } finally {
    await app.close()
    await house.end()
  }
})
