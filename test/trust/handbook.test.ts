// The handbook is held true by reading it: every proof that the security tables name exists, every command is one, and what the units and proxies promise stands in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../server/cli/commands.ts'
import { Command } from 'commander'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const pages = ['docs/operate', 'docs/security'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
)
const rowsOf = (file: string, columns: number) =>
  read(file)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| ?| ?\|$/gu, '').trim()))
    .filter((cells) => cells.length >= columns)

describe('proofs', () => {
  /** Items of level 2 (with those of level 1) in ASVS 4.0.3, by section: the last number, without those that are missing or of level 3. */
  const LEVEL_2 = readFileSync(join(import.meta.dirname, 'asvs-4.0.3-level-2.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .flatMap((line) => line.split(' '))
  /** `2.7.1-6`: a row may speak of several items of a section. */
  const spelt = (id: string) => {
    const [, section = '', from, to] = /^(\d+\.\d+)\.(\d+)(?:-(\d+))?$/u.exec(id) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    return Array.from({ length: last - first + 1 }, (_, i) => `${section}.${first + i}`)
  }

  test('each item of ASVS 4.0.3, level 2, stands once: with a test that exists, or with why there is none', () => {
    const rows = rowsOf('docs/security/asvs.md', 3).filter(([id = '']) =>
      /^\d+\.\d+\.\d+/u.test(id),
    )
    for (const [id, , here = '', proof = ''] of rows) {
      const named = [...proof.matchAll(/`([^`]+)`/gu)].map(([, one = '']) => one)
      if (/^(?:n\/a|open|text):/u.test(here)) expect(named, id).toEqual([])
      else expect(named.length, id).toBeGreaterThan(0)
      for (const file of named) expect(existsSync(join(ROOT, file)), `${id} ${file}`).toBe(true)
    }
    const told = rows.flatMap(([id = '']) => spelt(id)).filter((id) => LEVEL_2.includes(id))
    expect(told.toSorted()).toEqual(LEVEL_2.toSorted())

    // What is said of the table is counted from it, items and not rows.
    const count = (kind: RegExp) =>
      rows.flatMap(([id = '', , here = '']) => (kind.test(here) ? spelt(id) : [])).length
    const said = /\*\*(\d+) items name tests.*?; (\d+) are met .*?; (\d+) do not .*?; (\d+) are/su
    const kinds = [/^(?!n\/a|open|text)/u, /^text:/u, /^n\/a:/u, /^open:/u]
    expect(said.exec(read('docs/security/asvs.md'))?.slice(1).map(Number)).toEqual(kinds.map(count))
  })

  test('each threat names a proof that exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const threats = rowsOf('docs/security/threats.md', 4).slice(1)
    expect(threats.length).toBeGreaterThan(12)
    for (const [threat, , , proof = ''] of threats) {
      const named = [...proof.matchAll(/`([^`]+)`/gu)].map(([, one = '']) => one)
      expect(named.length, threat).toBeGreaterThan(0)
      for (const one of named) {
        const script = /^npm run (\S+)/u.exec(one)?.[1]
        expect(script ? script in scripts : existsSync(join(ROOT, one)), one).toBe(true)
      }
    }
  })
})

describe('pages', () => {
  test('every link leads somewhere', () => {
    for (const page of pages)
      for (const [, to = ''] of read(page).matchAll(/\]\(([^)#:]+)\)/gu))
        expect(existsSync(join(ROOT, page, '..', to)), `${page}: ${to}`).toBe(true)
  })

  test('every command of ours that a page names is one', () => {
    const program = new Command()
    for (const describeCommand of COMMANDS) describeCommand(program)
    const known = new Set(program.commands.map((one) => one.name()))
    const text = pages.map(read).join('\n')
    const named = [
      ...text.matchAll(/(?:^ {4}|`)countercheck ([a-z]+)/gmu),
      ...text.matchAll(/countercheck\.js ([a-z]+)/gu),
    ].map(([, one = '']) => one)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((one) => !known.has(one))).toEqual([])
  })

  test('every command line of ours that a page shows has parts and options that exist', () => {
    const program = new Command()
    for (const describeCommand of COMMANDS) describeCommand(program)
    const wrong: string[] = []
    let seen = 0
    for (const page of pages)
      for (const [line] of read(page).matchAll(
        /(?:^ {4}.*|`)countercheck(?:\.js)? [a-z][^`\n|]*/gmu,
      )) {
        seen++
        const words = line.replace(/.*countercheck(?:\.js)? (?=[a-z])/u, '').split(/\s+/u)
        const command = program.commands.find((one) => one.name() === words[0])
        const part = command?.commands.find((one) => one.name() === words[1])
        if (command && command.commands.length > 0 && !part && words.length > 1) wrong.push(line)
        const options = [command, part].flatMap((one) => one?.options.map(({ long }) => long) ?? [])
        for (const word of words)
          if (
            word.startsWith('--') &&
            !options.includes(word.replace(/=.*/u, '').replace(/[.,;:)]+$/u, ''))
          )
            wrong.push(`${word}: ${line}`)
      }
    expect(seen).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  })
})

describe('units and proxies', () => {
  const unit = (name: string) => read(`docs/operate/units/countercheck-${name}.service`)
  test('are shut in, keep no memory on disk, and only the worker gets the key, without a network', () => {
    for (const name of ['web', 'worker'])
      for (const line of [
        'NoNewPrivileges=yes',
        'ProtectSystem=strict',
        'ProtectHome=yes',
        'PrivateTmp=yes',
        'LimitCORE=0',
        'MemorySwapMax=0',
        'UMask=0077',
        'User=countercheck',
        'CapabilityBoundingSet=',
      ])
        expect(unit(name).split('\n'), `${name} ${line}`).toContain(line)
    expect(unit('worker')).toMatch(/^PrivateNetwork=yes$/mu)
    expect(unit('worker')).toMatch(/^LoadCredentialEncrypted=campaign-key:/mu)
    expect(unit('web')).not.toMatch(/LoadCredential/u)
    expect(unit('web')).toMatch(/^InaccessiblePaths=-\/etc\/countercheck$/mu)
    // Reading makes namespaces of its own; with this it would have no walls.
    for (const name of ['web', 'worker']) expect(unit(name)).not.toMatch(/^RestrictNamespaces=/mu)
  })

  test('proxies promise TLS, believe no client about its address, log nothing and hide the operators’ pages', () => {
    const [caddy, nginx] = [
      read('docs/operate/proxy/Caddyfile'),
      read('docs/operate/proxy/nginx.conf'),
    ]
    for (const text of [caddy, nginx]) {
      expect(text).toMatch(/Strict-Transport-Security "max-age=31536000/u)
      expect(text).toMatch(/metrics.*readyz/u)
      expect(text).toMatch(/105m/iu)
    }
    expect(caddy).toContain('header_up X-Forwarded-For {remote_host}')
    expect(caddy).not.toMatch(/^\s*log\b/mu)
    expect(nginx).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
    expect(nginx.match(/access_log off;/gu)).toHaveLength(2)
    expect(nginx).toContain('proxy_request_buffering off;')
    expect(nginx).toContain('ssl_protocols TLSv1.2 TLSv1.3;')
    expect(nginx.match(/server_tokens off;/gu)).toHaveLength(2)
    expect(caddy).toContain('header -Server')
  })
})
