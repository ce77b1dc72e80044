// An adviser's desk: a folder of many clients, each a case of its own; what goes wrong with one does not stop the others.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DRESSES, drawDocument, plant } from '../../fixtures/index.ts'
import { Refusal } from '../../extract/index.ts'
import { verifyPack } from '../../reports/index.ts'
import { casesOf } from '../../server/cli/cases.ts'
import { fileNames, forEachCase } from '../../server/cli/run/pack-each.ts'
import { has } from '../programs.ts'
import { tempFolder } from '../folder.ts'

const BIN = path.resolve(import.meta.dirname, '../../server/cli/countercheck.js')
const folder = tempFolder('desk')
const at = (...parts: string[]) => path.join(folder, ...parts)

beforeAll(async () => {
  const [letter] = plant('E1', 3).letters
  const [dress] = DRESSES
  if (!letter || !dress) throw new Error('the fixtures are empty')
  for (const name of ['anna', 'kaputt', 'falsch']) mkdirSync(at('desk', name), { recursive: true })
  const { pdf } = await drawDocument(letter, dress)
  writeFileSync(at('desk', 'anna', 'brief.pdf'), pdf)
  writeFileSync(at('desk', 'falsch', 'brief.pdf'), pdf)
  writeFileSync(at('desk', 'falsch', 'answers.json'), '{')
  writeFileSync(at('desk', 'kaputt', 'brief.pdf'), 'no letter')
  writeFileSync(at('desk', 'answers.json'), '{"confirmed":"all"}')
})

describe('a folder of folders', () => {
  it('is one case for each, and the answers beside them belong to nobody', async () => {
    const cases = await casesOf([at('desk')], { each: true, answers: null })
    expect(
      cases.map(({ name, answersFile }) => [
        name,
        answersFile && path.basename(path.dirname(answersFile)),
      ]),
    ).toEqual([
      ['anna', null],
      ['falsch', 'falsch'],
      ['kaputt', null],
    ])
    expect(await casesOf([at('desk', 'anna')], { each: true, answers: null })).toHaveLength(1)
  })

  it('gives each case a file name of its own, in ASCII', () => {
    const cases = ['müller', 'Muller', 'a/b', ''].map((name) => ({
      name,
      files: [],
      answersFile: null,
    }))
    expect([...fileNames(cases).values()]).toEqual(['muller', 'Muller-2', 'a-b', 'case'])
  })
})

describe('for each case', () => {
  it('a refusal and a bug end one case only, and the exit code says so', async () => {
    const before = process.exitCode
    const cases = ['a', 'b', 'c'].map((name) => ({ name, files: [], answersFile: null }))
    const went = await forEachCase(cases, 'en', async ({ name }) => {
      if (name === 'a') throw new Refusal('ANSWERS_INVALID', { where: 'x' })
      if (name === 'b') throw new TypeError('a bug')
      return { name, letters: 1, findings: [], file: null, problems: 0 }
    })
    expect(process.exitCode).toBe(2)
    process.exitCode = before
    expect(went.map(({ letters, problems }) => [letters, problems])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ])
  })
})

describe.runIf(has('pdfinfo'))('pack --each', () => {
  it('writes a pack and a page for who can be read, names the others, and ends with a table that adds up', async () => {
    const args = [
      'pack',
      '--each',
      at('desk'),
      '--today',
      '2026-11-25',
      '--language',
      'de',
      '-o',
      at('out'),
    ]
    const env = { ...process.env, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
    const done = spawnSync('node', [BIN, ...args], { encoding: 'utf8', env })
    expect(done.status).toBe(2)
    expect(done.stderr).toContain('falsch: Die Antworten passen nicht zur vereinbarten Form.')
    expect(done.stderr).toContain('kaputt/brief.pdf: Diese Art von Datei')
    expect(done.stdout).toMatch(/^anna +1 +1 +0 +0 +\d+ +0$/m)
    expect(done.stdout).toMatch(/^falsch +0 +0 +0 +0 +0 +1$/m)
    expect(done.stdout).toMatch(/^3 +1 +1 +0 +0 +\d+ +2$/m)
    expect(existsSync(at('out', 'falsch.zip'))).toBe(false)
    expect(await verifyPack(readFileSync(at('out', 'anna.zip')))).toMatchObject({ papers: 'same' })
    const info = spawnSync('pdfinfo', [at('out', 'anna.pdf')], { encoding: 'utf8' }).stdout
    expect(info).toMatch(/^Pages: +1$/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Title: +Auf einen Blick/m)
  })
})
