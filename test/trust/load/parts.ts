// The parts of the load proof: intake, answers beside a bare Fastify, the event loop while pictures are read, other people's answers while bombs run.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Reader } from '../../../extract/index.ts'
import { formOf } from '../../server/form.ts'
import { documents } from '../../server/letters.ts'
import { HOSTILE_PDFS } from '../hostile/pdfs.ts'
import { call, type Call, flatOut, type Run, type Side, start, steady } from './client.ts'

export type Row = { what: string; figure: string; goal: string; met: boolean }

const KILOBYTES = 50
const COLD_SECONDS = 5
const ms = (value: number) => `${value.toFixed(0)} ms`
const rate = (run: Run) =>
  `${run.perSecond.toFixed(1)}/s, p50 ${ms(run.p50)}, p99 ${ms(run.p99)}, ${run.failed} failed of ${run.answers}`

const letterOf = (bytes: number): Uint8Array =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes), Buffer.from('\n%%EOF\n')])

function giving(bytes: Uint8Array): Call {
  const { payload, headers } = formOf({ files: [bytes] })
  return { method: 'POST', path: '/api/donations', headers, body: payload }
}

/**
 * Letters of 50 kB at 50 a second for `seconds`, while the worker reads what came in. What is measured is a service that has run for a while, as in the other
 * parts; the first seconds after its start, while worker and reading child load, are told beside it.
 */
export async function intake(service: Side, seconds: number): Promise<Row[]> {
  const letter = () => giving(letterOf(KILOBYTES * 1000))
  const first = await steady(service.address, 50, COLD_SECONDS, letter, 201)
  const before = await service.ask()
  const run = await steady(service.address, 50, seconds, letter, 201)
  const after = await service.ask()
  const cpu = (after.cpuMs - before.cpuMs) / run.answers
  return [
    {
      what: `intake in the first ${COLD_SECONDS} s of a service`,
      figure: rate(first),
      goal: 'no error',
      met: first.failed === 0,
    },
    {
      what: `intake of ${KILOBYTES} kB, 50 due a second for ${seconds} s`,
      figure: rate(run),
      goal: '≥ 50/s, no error, p99 ≤ 500 ms',
      met: run.perSecond >= 49 && run.failed === 0 && run.p99 <= 500,
    },
    {
      what: 'CPU of the service for one letter',
      figure: `${cpu.toFixed(1)} ms`,
      goal: '≤ 20 ms (50 a second on one core)',
      met: cpu <= 20,
    },
  ]
}

async function given(service: Side, bytes: Uint8Array): Promise<string> {
  const { status, text } = await call(service.address, giving(bytes))
  if (status !== 201) throw new Error(`not taken in: ${status}`)
  return (JSON.parse(text) as { receipt: string }).receipt
}

const WARM_SECONDS = 3

/** Answers of the service, each beside a bare Fastify that sends as many bytes; in turns, so that both meet the same machine. */
export async function rates(service: Side, seconds: number): Promise<Row[]> {
  const receipt = await given(service, letterOf(2000))
  await ended(service, [receipt])
  const bare = await start('bare-entry.js')
  const calls: [string, Call][] = [
    ['status', { path: '/api/donation', headers: { authorization: `Bearer ${receipt}` } }],
    ['first page', { path: '/' }],
    ['first page as browsers ask', { path: '/', headers: { 'accept-encoding': 'gzip, br' } }],
    ['help page', { path: '/hilfe' }],
    ['campaigns', { path: '/api/campaigns' }],
  ]
  const rows: Row[] = []
  try {
    for (const [name, one] of calls) {
      const { bytes } = await call(service.address, one)
      await bare.ask(bytes)
      // Both sides are compiled by the engine as they go: what is measured is a service that has run for a while.
      for (const address of [service.address, bare.address])
        await flatOut(address, 16, WARM_SECONDS, () =>
          address === bare.address ? { ...one, path: '/' } : one,
        )
      const sums = { own: 0, bare: 0, ownCpu: 0, bareCpu: 0, failed: 0 }
      for (let turn = 0; turn < 4; turn += 1) {
        const before = [await service.ask(), await bare.ask()]
        const own = await flatOut(service.address, 16, seconds / 8, () => one)
        const alone = await flatOut(bare.address, 16, seconds / 8, () => ({ ...one, path: '/' }))
        const after = [await service.ask(), await bare.ask()]
        sums.own += own.answers
        sums.bare += alone.answers
        sums.failed += own.failed
        sums.ownCpu += (after[0]?.cpuMs ?? 0) - (before[0]?.cpuMs ?? 0)
        sums.bareCpu += (after[1]?.cpuMs ?? 0) - (before[1]?.cpuMs ?? 0)
      }
      const share = sums.own / sums.bare
      const cpu = [sums.ownCpu / sums.own, sums.bareCpu / sums.bare].map((value) =>
        value.toFixed(2),
      )
      rows.push({
        what: `${name} (${bytes} bytes) against a bare Fastify`,
        figure: `${(share * 100).toFixed(0)} % of its rate (${sums.own} and ${sums.bare} answers, ${sums.failed} failed); CPU ${cpu.join(' and ')} ms`,
        goal: '≥ 50 %',
        met: share >= 0.5 && sums.failed === 0,
      })
    }
  } finally {
    await bare.close()
  }
  return rows
}

/** A page of a letter as a picture. */
async function picture(): Promise<Uint8Array> {
  const { lawful } = await documents()
  const reader = new Reader()
  try {
    const [png] = await reader.render([lawful.pdf], [{ file: 0, page: 1 }], 200)
    if (!png) throw new Error('a page cannot be drawn')
    return png
  } finally {
    await reader.close()
  }
}

/** How late the event loop is while pictures are read by OCR and people ask for their status. */
export async function loop(service: Side, seconds: number): Promise<Row[]> {
  const scan = await picture()
  const receipts = [await given(service, scan), await given(service, scan)]
  await sleep(1500)
  const bare = await start('bare-entry.js')
  await Promise.all([service.ask('anew'), bare.ask('anew')])
  await steady(service.address, 20, seconds, () => ({
    path: '/api/donation',
    headers: { authorization: `Bearer ${receipts[0]}` },
  }))
  const { delayMs = Number.NaN } = await service.ask()
  const idle = (await bare.ask()).delayMs ?? Number.NaN
  await bare.close()
  const states = await Promise.all(receipts.map((one) => stateOf(service, one)))
  return [
    {
      what: 'pictures still being read at the end',
      figure: states.join(', '),
      goal: 'one at least',
      met: states.includes('reading'),
    },
    {
      what: `event loop's delay while OCR runs, p99 of ${seconds} s`,
      figure: `${ms(delayMs)}; of a process beside it that does nothing: ${ms(idle)}`,
      goal: '≤ 50 ms',
      met: delayMs <= 50,
    },
  ]
}

const BOMBS = [
  'content of one gigabyte of spaces',
  '400 MB of operators',
  'a billion laughs of forms',
  'path of 50 million lines',
  'a hundred thousand saved states',
]

/** Other people's answers with five bombs being read, and what the service holds afterwards. */
export async function bombs(service: Side, seconds: number): Promise<Row[]> {
  const receipt = await given(service, letterOf(2000))
  let asked = 0
  const asking = (): Call => {
    asked += 1
    return asked % 2 === 0
      ? { path: '/' }
      : { path: '/api/donation', headers: { authorization: `Bearer ${receipt}` } }
  }
  await steady(service.address, 20, 3, asking)
  const idle = await steady(service.address, 20, seconds, asking)
  const before = await service.ask('anew')
  const receipts: string[] = []
  for (const name of BOMBS) {
    const bomb = HOSTILE_PDFS.find((one) => one.name === name)
    if (bomb) receipts.push(await given(service, await bomb.make()))
  }
  const busy = await steady(service.address, 20, seconds, asking)
  const { delayMs = Number.NaN } = await service.ask()
  const states = await ended(service, receipts)
  const after = await service.ask()
  const grown = (after.mostMegabytes ?? 0) - (before.megabytes ?? 0)
  return [
    {
      what: 'status and first page with nothing else to do',
      figure: rate(idle),
      goal: 'none',
      met: idle.failed === 0,
    },
    {
      what: `the same while ${receipts.length} bombs are read`,
      figure: `${rate(busy)}; event loop's delay p99 ${ms(delayMs)}`,
      goal: 'p99 ≤ twice idle',
      met: busy.failed === 0 && busy.p99 <= 2 * idle.p99,
    },
    {
      what: 'how the bombs ended',
      figure: states.join(', '),
      goal: 'each in a named state',
      met: states.every((state) => /READ_/u.test(state)),
    },
    {
      what: "the service's memory, most of it with them",
      figure: `${grown.toFixed(0)} MB more than ${(before.megabytes ?? 0).toFixed(0)} MB before`,
      goal: '< 50 MB',
      met: grown < 50,
    },
  ]
}

async function stateOf(service: Side, receipt: string): Promise<string> {
  const headers = { authorization: `Bearer ${receipt}` }
  const { text } = await call(service.address, { path: '/api/donation', headers })
  return (JSON.parse(text) as { status: string }).status
}

async function ended(service: Side, receipts: readonly string[]): Promise<string[]> {
  const states: string[] = []
  for (const receipt of receipts) {
    for (let tries = 0; tries < 600; tries += 1) {
      const { text } = await call(service.address, {
        path: '/api/donation',
        headers: { authorization: `Bearer ${receipt}` },
      })
      const { status, letters } = JSON.parse(text) as {
        status: string
        letters: { problems: { code: string }[] }[]
      }
      if (!['received', 'reading'].includes(status)) {
        states.push(
          `${status} ${letters.flatMap(({ problems }) => problems.map(({ code }) => code)).join('+')}`,
        )
        break
      }
      await sleep(500)
    }
  }
  return states.length === receipts.length ? states : [...states, 'without end']
}
