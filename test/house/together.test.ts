// Files of tests that share a process leave nothing behind that another would meet.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../folder.ts'
import { changedSince, present, type State } from '../left.ts'
import { APART, TOGETHER } from '../together.ts'
import { ROOT, sources } from './sources.ts'

const nothing = () => {}

/** What cannot be looked for afterwards: other modules, things put into what everybody has. */
const LEAVES =
  /\bvi\.(mock|doMock|hoisted|resetModules|stubGlobal)\b|process\.(chdir|umask)\b|process\.env(\.\w+|\[[^\]]+\])\s*(\?\?)?=[^=]|globalThis\.\w+\s*=|\.prototype\.\w+\s*=|Object\.(assign|defineProperty)\((fs|fsp|process|globalThis|\w+\.prototype)\b/u

it('they change nothing of what all files have', () => {
  const shared = sources('.test.ts', '.test.tsx').filter(({ file }) => TOGETHER.includes(file))
  expect(shared.length).toBe(TOGETHER.length)
  expect(shared.filter(({ text }) => LEAVES.test(text)).map(({ file }) => file)).toEqual([])
})

it('those that have a process of their own are files of tests', () => {
  const all = sources('.test.ts', '.test.tsx').map(({ file }) => file)
  expect(APART.filter((file) => !all.includes(file))).toEqual([])
  expect(all.toSorted()).toEqual([...APART, ...TOGETHER].toSorted())
})

it('those that are named by their length are files of tests', () => {
  const named = readFileSync(join(ROOT, 'test/order.ts'), 'utf8').match(
    /test\/[\w./-]+\.test\.tsx?/gu,
  )
  expect(named?.length).toBeGreaterThan(10)
  expect(named?.filter((file) => ![...APART, ...TOGETHER].includes(file))).toEqual([])
})

it('what each leaves open or sets is looked for after it', () => {
  const config = readFileSync(join(ROOT, 'vitest.config.ts'), 'utf8')
  expect(config).toMatch(
    /isolate: false,\s*setupFiles: \['test\/nothing-left\.ts'\],\s*include: TOGETHER/u,
  )
})

describe('what is left is seen:', () => {
  const children: ChildProcess[] = []
  const server = createServer()
  const folder = tempFolder('left')
  let file = 0
  it.each<[string, () => unknown, () => unknown, (keyof State)[]]>([
    [
      'a child that nobody waits for',
      () => children.push(spawn('sleep', ['60'], { stdio: 'ignore' })) && children[0]?.unref(),
      () => children[0]?.kill(),
      ['children'],
    ],
    [
      'a port',
      () => once(server.listen(0, '127.0.0.1'), 'listening'),
      () => once(server.close(), 'close'),
      ['held'],
    ],
    [
      'a file in a folder of tests',
      () => (file = openSync(join(folder, 'data.db'), 'w')),
      () => closeSync(file),
      ['files'],
    ],
    [
      'a setting',
      () => (process.env['TZ_OF_A_TEST'] = 'UTC'),
      () => delete process.env['TZ_OF_A_TEST'],
      ['env'],
    ],
    [
      'a listener',
      () => process.on('SIGUSR2', nothing),
      () => process.off('SIGUSR2', nothing),
      ['listeners'],
    ],
    [
      'a fake',
      () => vi.spyOn(process.stderr, 'write').mockReturnValue(true),
      () => vi.restoreAllMocks(),
      ['everybodys'],
    ],
    [
      'another place',
      () => vi.spyOn(process, 'cwd').mockReturnValue('/nowhere'),
      () => vi.restoreAllMocks(),
      ['cwd'],
    ],
    [
      'a clock that stands',
      () => vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] }),
      () => vi.useRealTimers(),
      ['everybodys'],
    ],
    [
      'an exit code',
      () => (process.exitCode = 3),
      () => (process.exitCode = undefined),
      ['exitCode'],
    ],
  ])('%s', async (_, leave, tidy, seen) => {
    const before = present()
    await leave()
    const changed = changedSince(before)
    await tidy()
    expect(changed).toEqual(seen)
    await vi.waitFor(() => expect(changedSince(before)).toEqual([]))
  })
})

it('such a thing would be seen', () => {
  for (const text of [
    "vi.mock('node:fs')",
    "process.env['TZ'] = 'UTC'",
    'globalThis.fetch = fake',
    'Array.prototype.push = fake',
    'Object.assign(fs, {})',
  ])
    expect(LEAVES.test(text)).toBe(true)
  expect(LEAVES.test("env: { ...process.env, TZ: 'UTC' }, same: process.env['TZ'] === 'UTC'")).toBe(
    false,
  )
})
