// What the narrow tests need of the test runner, so that a mutant can be judged in a tenth of a second: tests are collected, then run in order.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect'
import * as chai from 'chai'

type Body = (...args: unknown[]) => unknown
type Listed = { name: string; body: () => unknown }
export const listed: Listed[] = []
export const prepared: (() => unknown)[] = []

type Around = { before: (() => unknown)[]; after: (() => unknown)[] }
/** What runs around each test of a file. */
export const around: Around = { before: [], after: [] }
/** The groups that are being listed, from the outside: what runs around the tests of a group runs around no other. */
const groups: Around[] = [around]

function collect(name: string, body: Body): void {
  const within = groups.slice(1)
  listed.push({
    name,
    body: within.reduceRight<() => unknown>(
      (inside, one) => () => withAround(one, inside),
      () => body(),
    ),
  })
}

async function withAround({ before, after }: Around, body: () => unknown): Promise<void> {
  for (const one of before) await one()
  try {
    await body()
  } finally {
    for (const one of after) await one()
  }
}

const rowOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row])

function each(run: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) run(`${name} ${JSON.stringify(row)}`, () => body(...rowOf(row)))
  }
}

const skipIf = (skip: unknown) => (skip ? () => undefined : collect)
export const test = Object.assign(collect, { each: each(collect), skipIf })
export const it = test
function group(_: string, body: Body): void {
  groups.push({ before: [], after: [] })
  body()
  groups.pop()
}
export const describe = Object.assign(group, { each: each(group) })
export const beforeAll = (body: () => unknown): void => void prepared.push(body)
export const beforeEach = (body: () => unknown): void => void groups.at(-1)?.before.push(body)
export const afterEach = (body: () => unknown): void => void groups.at(-1)?.after.push(body)
/** Folders of tests that ended are left to the system: one process judges hundreds. */
export const afterAll = (): void => undefined

export const runOne = (body: () => unknown): Promise<void> => withAround(around, body)

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
const make = (value: unknown, message?: string) => chai.expect(value, message)
const matchers: object = Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT)
export const expect = Object.assign(make, chai.expect, matchers)
// The matchers ask for the state of the expectation that this global names.
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect })

/** Timers that are waited for on the clock of a test, and what stands in for one. */
type Timer = { at: number; run: () => void }
const clock = { now: 0, waiting: [] as Timer[], real: globalThis.setTimeout }
const HANDLE = { ref: () => HANDLE, unref: () => HANDLE }
/** What a timer runs goes on in turns of the event loop. */
const TURNS = 20

/** Of the runner's tools those that narrow tests use: a clock for `setTimeout` that a test moves. */
export const vi = {
  useFakeTimers(): void {
    Object.assign(clock, { now: 0, waiting: [], real: globalThis.setTimeout })
    Reflect.set(globalThis, 'setTimeout', (run: () => void, ms = 0) => {
      clock.waiting.push({ at: clock.now + ms, run })
      return HANDLE
    })
  },
  getTimerCount: (): number => clock.waiting.length,
  async advanceTimersByTimeAsync(ms: number): Promise<void> {
    clock.now += ms
    const due = clock.waiting.filter(({ at }) => at <= clock.now)
    clock.waiting = clock.waiting.filter(({ at }) => at > clock.now)
    for (const { run } of due) run()
    for (let turn = 0; turn < TURNS; turn += 1)
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
  },
  useRealTimers(): void {
    Reflect.set(globalThis, 'setTimeout', clock.real)
  },
}
