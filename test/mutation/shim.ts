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

/** A timer on the clock of a test, which stands for its own handle. `everyMs`: null when it runs once. */
class Timer {
  readonly run: () => void
  readonly everyMs: number | null
  at: number
  constructor(run: () => void, at: number, everyMs: number | null) {
    this.run = run
    this.at = at
    this.everyMs = everyMs
  }
  ref = () => this
  unref = () => this
}
const clock = { now: 0, waiting: new Set<Timer>() }
const FAKES: Record<string, unknown> = {
  setTimeout: (run: () => void, ms = 0) => waits(new Timer(run, clock.now + ms, null)),
  setInterval: (run: () => void, ms = 0) => waits(new Timer(run, clock.now + ms, ms)),
  clearTimeout: (timer: Timer) => void clock.waiting.delete(timer),
  clearInterval: (timer: Timer) => void clock.waiting.delete(timer),
}
const REAL = Object.keys(FAKES).map((name) => [name, Reflect.get(globalThis, name)] as const)

function waits(timer: Timer): Timer {
  clock.waiting.add(timer)
  return timer
}
/** What a timer runs goes on in turns of the event loop. */
const TURNS = 20

/** Of the runner's tools those that narrow tests use: a clock for timers that a test moves, one beat of an interval at a time. */
export const vi = {
  useFakeTimers({ toFake }: { toFake: readonly string[] }): void {
    Object.assign(clock, { now: 0, waiting: new Set<Timer>() })
    for (const name of toFake) Reflect.set(globalThis, name, FAKES[name])
  },
  getTimerCount: (): number => clock.waiting.size,
  async advanceTimersByTimeAsync(ms: number): Promise<void> {
    clock.now += ms
    for (const timer of [...clock.waiting].filter(({ at }) => at <= clock.now)) {
      if (timer.everyMs === null) clock.waiting.delete(timer)
      else timer.at += timer.everyMs
      timer.run()
    }
    for (let turn = 0; turn < TURNS; turn += 1)
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
  },
  useRealTimers(): void {
    for (const [name, real] of REAL) Reflect.set(globalThis, name, real)
  },
}
