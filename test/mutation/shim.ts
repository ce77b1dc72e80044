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

function collect(name: string, body: Body): void {
  listed.push({ name, body: () => body() })
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
const group = (_: string, body: Body): void => void body()
export const describe = Object.assign(group, { each: each(group) })
export const beforeAll = (body: () => unknown): void => void prepared.push(body)
/** What runs around each test of a file. */
export const around: { before: (() => unknown)[]; after: (() => unknown)[] } = {
  before: [],
  after: [],
}
export const beforeEach = (body: () => unknown): void => void around.before.push(body)
export const afterEach = (body: () => unknown): void => void around.after.push(body)
/** Folders of tests that ended are left to the system: one process judges hundreds. */
export const afterAll = (): void => undefined

export async function runOne(body: () => unknown): Promise<void> {
  for (const one of around.before) await one()
  try {
    await body()
  } finally {
    for (const one of around.after) await one()
  }
}

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
const make = (value: unknown, message?: string) => chai.expect(value, message)
const matchers: object = Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT)
export const expect = Object.assign(make, chai.expect, matchers)
// The matchers ask for the state of the expectation that this global names.
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect })
