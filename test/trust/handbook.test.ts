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
  test('each item of ASVS that is met names a test that exists; the others say why', () => {
    const items = rowsOf('docs/security/asvs.md', 3).filter(([id = '']) =>
      /^\d+\.\d+\.\d+$/u.test(id),
    )
    expect(items.length).toBeGreaterThan(75)
    for (const [id, , here = '', proof = ''] of items) {
      const file = /`([^`]+)`/u.exec(proof)?.[1]
      if (/^(?:n\/a|open):/u.test(here)) expect(file, id).toBeUndefined()
      else expect(file && existsSync(join(ROOT, file)), `${id} ${file}`).toBe(true)
    }
    expect(new Set(items.map(([id]) => id)).size).toBe(items.length)
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
  })
})
