// A client that counts: connections kept open, times of every answer, and other sides that look like many addresses.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { Lane } from './lane.ts'

export type Side = {
  child: ChildProcess
  address: string
  ask: (message?: unknown) => Promise<Figures>
  close: () => Promise<void>
}
export type Figures = {
  cpuMs: number
  delayMs?: number
  megabytes?: number
  mostMegabytes?: number
}

/** Starts one of the entries beside this file and waits until it says its address. */
export async function start(entry: string, ...args: string[]): Promise<Side> {
  const child = fork(new URL(`./${entry}`, import.meta.url), args, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const [ready] = (await once(child, 'message')) as [{ address: string }]
  return {
    child,
    address: ready.address.replace('[::]', '127.0.0.1').replace('[::1]', '127.0.0.1'),
    async ask(message = 'figures') {
      child.send(message as string)
      const [figures] = (await once(child, 'message')) as [Figures]
      return figures
    },
    async close() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
let sent = 0
/** A different block of addresses each time, as if from all over the country. */
const elsewhere = () => {
  sent += 1
  return `10.${(sent >> 8) & 255}.${sent & 255}.1`
}

export type Call = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: Buffer
}

/** One call; its status, length and milliseconds. Status 0: the connection broke. */
export function call(
  address: string,
  { method = 'GET', path, headers = {}, body }: Call,
): Promise<{ status: number; bytes: number; ms: number; text: string }> {
  const started = performance.now()
  return new Promise((resolve) => {
    const broken = () => resolve({ status: 0, bytes: 0, ms: performance.now() - started, text: '' })
    const asked = request(
      `${address}${path}`,
      {
        method,
        agent,
        headers: {
          'x-forwarded-for': elsewhere(),
          ...headers,
          ...(body ? { 'content-length': body.length } : {}),
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', broken)
        answer.on('end', () => {
          const all = Buffer.concat(parts)
          resolve({
            status: answer.statusCode ?? 0,
            bytes: all.length,
            ms: performance.now() - started,
            text: all.toString('utf8'),
          })
        })
      },
    )
    asked.on('error', broken)
    asked.end(body)
  })
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN

export type Run = { answers: number; failed: number; perSecond: number; p50: number; p99: number }

/** As many calls as `lanes` connections can make one after another for `seconds`. */
export async function flatOut(
  address: string,
  lanes: number,
  seconds: number,
  make: () => Call,
  wanted = 200,
): Promise<Run> {
  const times: number[] = []
  let failed = 0
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const lane = await Lane.open(address)
      while (performance.now() < end) {
        const asked = performance.now()
        const one = make()
        const headers = { 'x-forwarded-for': elsewhere(), ...one.headers }
        const { status } = await lane.ask({ ...one, headers })
        times.push(performance.now() - asked)
        if (status !== wanted) failed += 1
        if (status === 0) break
      }
      lane.close()
    }),
  )
  const took = (performance.now() - started) / 1000
  return {
    answers: times.length,
    failed,
    perSecond: times.length / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  }
}

/** Calls that begin at a fixed rate whether or not the ones before were answered, as people come. */
export async function steady(
  address: string,
  rate: number,
  seconds: number,
  make: () => Call,
  wanted = 200,
): Promise<Run> {
  const times: number[] = []
  let failed = 0
  const pending: Promise<void>[] = []
  const started = performance.now()
  for (let i = 0; i < rate * seconds; i += 1) {
    const due = started + (i * 1000) / rate
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    pending.push(
      call(address, make()).then(({ status }) => {
        // From when it was due: a queue in the client is waiting, too.
        times.push(performance.now() - due)
        if (status !== wanted) failed += 1
      }),
    )
  }
  await Promise.all(pending)
  const took = (performance.now() - started) / 1000
  return {
    answers: times.length,
    failed,
    perSecond: times.length / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  }
}
