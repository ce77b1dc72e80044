// Files of tests that share a process leave nothing behind that another would meet.
import { expect, it } from 'vitest'
import { TOGETHER } from '../together.ts'
import { sources } from './sources.ts'

/** Fakes, settings of the process, things put into what everybody has. */
const LEAVES =
  /\bvi\.\w|process\.(chdir|on|once|umask|exitCode)\b|process\.env(\.\w+|\[[^\]]+\])\s*(\?\?)?=[^=]|globalThis\.\w+\s*=|\.prototype\.\w+\s*=|Object\.(assign|defineProperty)\((fs|fsp|process|globalThis|\w+\.prototype)\b/u

/** What stays open until somebody closes it. */
const OPENS =
  /\b(testHouse|openHouse|openStore|startService|startProcess|buildApp|PapersProcess|JobLoop|createServer|setTimeout|setInterval|tempFolder|spawn|fork|execFile)\w*\(/u

it('they fake nothing and set nothing of the process', () => {
  const shared = sources('.test.ts', '.test.tsx').filter(({ file }) => TOGETHER.includes(file))
  expect(shared.length).toBe(TOGETHER.length)
  expect(shared.filter(({ text }) => LEAVES.test(text)).map(({ file }) => file)).toEqual([])
})

it('those of the server open nothing', () => {
  const shared = sources('.test.ts').filter(
    ({ file }) => TOGETHER.includes(file) && file.startsWith('test/server/'),
  )
  expect(shared.length).toBeGreaterThan(0)
  expect(shared.filter(({ text }) => OPENS.test(text)).map(({ file }) => file)).toEqual([])
  for (const text of ['await testHouse()', 'setInterval(tick, 1)', "spawnSync('node')"])
    expect(OPENS.test(text)).toBe(true)
})

it('such a thing would be seen', () => {
  for (const text of [
    "vi.spyOn(process, 'cwd')",
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
