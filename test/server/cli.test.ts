// The commands of the contract as a person calls them: exit codes, one plain sentence, what could be read printed all the same.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Finding, Letter } from '../../extract/index.ts'
import { demoDocuments } from '../../fixtures/index.ts'
import { run as program } from '../../server/cli/main.ts'
import { tempFolder } from '../folder.ts'

const BIN = path.resolve(import.meta.dirname, '../../server/cli/countercheck.js')
const folder = tempFolder('cli')
const at = (name: string) => path.join(folder, name)

/** Runs one command line in another folder than the project's, as people do. */
function run(...args: string[]) {
  const done = spawnSync('node', [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    timeout: 60_000,
    maxBuffer: 64e6,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** The same in this process, where it is not the program's start that is looked at: a process costs one second and more. */
async function runHere(...args: string[]) {
  const said = { out: '', err: '' }
  const into = (key: keyof typeof said) => (text: string | Uint8Array) => {
    said[key] += String(text)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ]
  const before = process.exitCode
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8')
  try {
    process.exitCode = 0
    await program(['node', BIN, ...args])
    return { code: process.exitCode, ...said }
  } finally {
    process.exitCode = before
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}

beforeAll(async () => {
  const [first] = await demoDocuments(2026)
  if (!first?.documents[0]) throw new Error('no demo letter')
  writeFileSync(at('letter.pdf'), first.documents[0].pdf)
  writeFileSync(at('note.pdf'), 'hello')
  writeFileSync(at('answers.json'), JSON.stringify({ sender: { name: 'Erika Mustermann' } }))
  writeFileSync(at('wrong.json'), JSON.stringify({ about: { birthYear: 'long ago' } }))
})

describe('extract', () => {
  it('prints the letters that it could read and one sentence for each file that gave none', () => {
    const { code, out, err } = run(
      'extract',
      '--json',
      at('letter.pdf'),
      at('note.pdf'),
      at('gone.pdf'),
    )
    expect(code).toBe(2)
    const letters = (JSON.parse(out) as unknown[]).map((letter) => Letter.parse(letter))
    expect(letters.map(({ kind }) => kind)).toEqual(['schufa/datenkopie-15'])
    const lines = err.trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('[UPLOAD_TYPE]')
    expect(lines[1]).toContain('[FILE_MISSING]')
    expect(err).not.toMatch(/\bat .*:\d+:\d+/)
  })

  it('prints an empty list and ends with 2 when nothing was recognised', async () => {
    expect(await runHere('extract', '--json', at('note.pdf'))).toMatchObject({
      code: 2,
      out: '[]\n',
    })
  })
})

describe('check', () => {
  it('ends with 1 when something is contestable, and prints findings of the agreed shape', () => {
    const { code, out } = run('check', '--json', '--today', '2026-11-25', at('letter.pdf'))
    expect(code).toBe(1)
    const findings = (JSON.parse(out) as unknown[]).map((finding) => Finding.parse(finding))
    expect(
      findings.filter(({ strength }) => strength === 'contradiction').map(({ id }) => id),
    ).toEqual([
      'settled-claim-overdue:/entries/3',
      'inquiry-overdue:/inquiries/0',
      'points-do-not-add-up:/scores/1',
    ])
  })

  it('with --each keeps people apart and names their cases', async () => {
    const { out } = await runHere('check', '--each', '--json', at('letter.pdf'))
    const cases = JSON.parse(out) as { case: string; findings: unknown[] }[]
    expect(cases.map((one) => one.case)).toEqual(['letter.pdf'])
    expect(cases[0]?.findings.length).toBeGreaterThan(10)
  })

  it('adds up what it printed', async () => {
    const { out } = await runHere('check', at('letter.pdf'))
    const row =
      /^ {3}(Contradiction|Unexplained|Statistical indication|For comparison only|Nothing found|Cannot be tested|Checks) +(\d+)$/gm
    const counts = [...out.matchAll(row)].map(([, word, n]) => [word, Number(n)] as const)
    const total = counts.find(([word]) => word === 'Checks')?.[1]
    const parts = counts.filter(([word]) => word !== 'Checks').reduce((sum, [, n]) => sum + n, 0)
    expect(total).toBe(parts)
  })

  it.each([
    ['a day that is not in the calendar', ['--today', '2026-02-30'], '[USAGE_DATE]'],
    ['answers that do not fit', ['--answers', at('wrong.json')], '[ANSWERS_INVALID]'],
  ])('refuses %s in one sentence', async (_, args, expected) => {
    const { code, err } = await runHere('check', ...args, at('letter.pdf'))
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(expected)
  })
})

describe('pack and verify', () => {
  it('writes a pack that says it is not signed, and verify names just that', async () => {
    expect(run('pack', at('letter.pdf'), '--today', '2026-11-25', '-o', at('pack.zip')).code).toBe(
      0,
    )
    const { code, out } = await runHere('verify', at('pack.zip'))
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith('  - '))).toEqual([
      '  - The pack is not signed.',
    ])
  })

  it('refuses what is no pack', async () => {
    const { code, out } = await runHere('verify', at('note.pdf'))
    expect([code, out.includes('not a readable zip')]).toEqual([1, true])
  })
})

describe('serve', () => {
  it('on a port that another holds says which one, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const port = String((other.address() as AddressInfo).port)
    const { code, err } = run('serve', '--port', port, '--data', at('port'))
    other.close()
    expect(code).toBe(2)
    expect(err).toContain(`Port ${port} is taken.`)
    expect(err).toContain('--port 0')
  })
})

describe('every command', () => {
  it.each([
    'serve',
    'worker',
    'extract',
    'check',
    'import',
    'analyse',
    'export',
    'researcher',
    'staff',
    'review',
    'keys',
    'pack',
    'verify',
    'campaign',
    'doctor',
  ])('%s explains itself', async (name) => {
    const { code, out } = await runHere(name, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`Usage: countercheck ${name}`)
  })

  it('that does not exist is refused', async () => {
    expect(await runHere('conjure')).toMatchObject({ code: 2 })
  })
  it('does so from any folder, as a program of its own', () => {
    const { code, out, err } = run('check', '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Usage: countercheck check')
    expect(run('conjure').code).toBe(2)
  })
})
