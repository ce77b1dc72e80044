// Programs are compiled for exactly the sources as they are, the engine takes their code caches, and without them everything still runs.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { READER_OPTIONS } from '../../../extract/read/engine.js'
import {
  compiledFolder,
  inSources,
  isOurs,
  PROJECT,
  sourceFiles,
} from '../../../extract/start/compiled.js'
import { ROOMS } from '../../house/sources.ts'
import { tempFolder } from '../../folder.ts'

const folder = compiledFolder() ?? ''
const node = (args: string[], env: Record<string, string> = {}) =>
  execFileSync(process.execPath, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  })

describe('compiled programs', () => {
  it('every source of theirs is one whose change makes them anew', () => {
    const known = new Set(sourceFiles())
    const inputs = ['service', 'reader'].flatMap(
      (name) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as string[],
    )
    const own = inputs.filter((file) => ROOMS.some((room) => file.startsWith(`${room}/`)))
    expect(own.length).toBeGreaterThan(600)
    expect(own.filter((file) => !known.has(file))).toEqual([])
  })

  it.each([
    ['reader', READER_OPTIONS, 'compileLate()'],
    ['service', [], ''],
  ] as const)('the engine takes the code cache of %s', (name, options, before) => {
    const script = `import { bundle } from './extract/start/compiled.js'
      import { compileLate } from './extract/read/engine.js'
      ${before}
      process.stdout.write(String(bundle(${JSON.stringify(folder)}, '${name}').script.cachedDataRejected))
      process.exit(0)`
    expect(node([...options, '--input-type=module', '-e', script])).toBe('false')
  })

  it('read a letter as the sources do', () => {
    const letter = 'extract/read/practice/kopie-2018.pdf'
    const command = ['server/cli/countercheck.js', 'extract', '--json', letter]
    const compiled = node(command)
    expect(JSON.parse(compiled)).toHaveLength(1)
    expect(node(command, { COUNTERCHECK_COMPILED: 'off' })).toBe(compiled)
  })

  it('an error in them is placed in the sources', () => {
    const lines = readFileSync(path.join(folder, 'service.cjs'), 'latin1').split('\n')
    const at = lines.findIndex((text) => /^function sayLastWords\d*\(/u.test(text)) + 1
    const source = readFileSync(path.join(PROJECT, 'server/last-words.ts'), 'utf8').split('\n')
    const line = source.findIndex((text) => text.includes('function sayLastWords(')) + 1
    expect(inSources(`Error: x\n    at sayLastWords (/srv/service.compiled.cjs:${at}:12)`)).toBe(
      `Error: x\n    at sayLastWords (${PROJECT}/server/last-words.ts:${line})`,
    )
    expect(inSources('at /srv/other.compiled.cjs:1:1')).toBe('at /srv/other.compiled.cjs:1:1')
  })

  it('nothing is half compiled, and a folder that others may write to is not ours', () => {
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['reader.cjs', 'service.cjs', 'reader.cache', 'whole']),
    )
    const home = path.join(tempFolder('programs'), 'home')
    mkdirSync(home, { mode: 0o755 })
    expect(isOurs(home)).toBe(true)
    chmodSync(home, 0o777)
    expect(isOurs(home)).toBe(false)
    expect(isOurs(path.join(home, 'missing'))).toBe(false)
  })
})
