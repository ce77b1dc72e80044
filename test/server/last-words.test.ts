// What a process says when it dies of an error that nobody caught: kind and place, nothing that a person wrote.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../server/last-words.ts'
import { tempFolder } from '../folder.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = tempFolder('last-words')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A process that has promised to say last words and then dies so. */
function dying(how: string): { status: number | null; stderr: string } {
  mkdirSync(join(folder, 'server'), { recursive: true })
  const file = join(folder, 'server/dies.ts')
  writeFileSync(
    file,
    `import { stderrLog } from '${root}/server/log.ts'
import { sayLastWords } from '${root}/server/last-words.ts'
sayLastWords(stderrLog)
${how}
setTimeout(() => {}, 5000)`,
  )
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  })
  return { status, stderr }
}

describe('an error that nobody caught', () => {
  it.each([
    ['thrown', "setImmediate(() => JSON.parse('Erika Mustermann'))", 'SyntaxError'],
    ['of a promise', "void Promise.reject(new Error('Erika Mustermann'))", 'Error'],
    ['that is none', "void Promise.reject('Erika Mustermann')", 'unknown'],
  ])('%s ends the process and names nobody', (_, how, kind) => {
    const { status, stderr } = dying(how)
    expect(stderr).not.toMatch(/Erika|Muster/u)
    const said = stderr.trim().split('\n')
    expect(said).toHaveLength(1)
    const place = kind === 'unknown' ? 'unknown' : expect.stringMatching(/^server\/dies\.ts:\d+$/u)
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ event: 'crashed', kind, place })
    expect(status).toBe(1)
  })

  it('is placed by the frames of its stack, whatever its text looks like', () => {
    const error = new Error('x\nErika at /server/muster.ts:1')
    error.stack = `Error: x\nErika at /server/muster.ts:1\n    at node:fs:1:1\n    at read (/srv/app/extract/read/pdf.ts:12:3)`
    expect(placeOf(error)).toBe('extract/read/pdf.ts:12')
    expect(placeOf('Erika')).toBe('unknown')
  })
})
