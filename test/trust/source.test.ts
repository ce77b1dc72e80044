// What can be told from the source alone: no code from text, no shell, no calls to elsewhere, no queries outside the store, nothing kept in browsers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const filesIn = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|js|css)$/.test(name))
      .map((name) => `${folder}/${name}`)
      .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') })),
  )
/** Files with a line of code (no comment) that matches, but those that may. */
const having = (pattern: RegExp, files: ReturnType<typeof filesIn>, may: RegExp = /^$/) =>
  files
    .filter(({ file }) => !may.test(file))
    .filter(({ text }) =>
      text.split('\n').some((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && pattern.test(line)),
    )
    .map(({ file }) => file)
const house = filesIn('server', 'extract', 'analysis', 'reports')
const browser = filesIn('server/web/static')

describe('the source', () => {
  it('is looked at whole', () => {
    expect(house.length).toBeGreaterThan(400)
    expect(browser.length).toBeGreaterThan(8)
    expect(having(/^export /, house).length).toBeGreaterThan(300)
  })

  it('makes no code from text', () => {
    expect(having(/\beval\(|new Function\(|setTimeout\(\s*['"`]/, house)).toEqual([])
    expect(having(/\beval\(|new Function\(|document\.write/, browser)).toEqual([])
  })

  it('takes chance from nowhere but the cryptographic source', () => {
    expect(having(/Math\.random/, house)).toEqual([])
  })

  it('starts programs without a shell', () => {
    expect(having(/\bshell:\s*true|\bexecSync\b|import .*\bexec\b.*child_process/, house)).toEqual(
      [],
    )
  })

  it('calls no other machine: no client of any network, in the house or in a page', () => {
    expect(
      having(
        /\bfetch\(|'node:(?:http|https|http2|net|tls|dgram|dns)'/,
        house,
        /^server\/web\/static/,
      ),
    ).toEqual([])
    expect(having(/https?:\/\/(?!www\.w3\.org)/, browser)).toEqual([])
  })

  it('asks the database in one folder, with values beside the query and never in it', () => {
    expect(having(/\bsql[`.<]|from 'better-sqlite3'/, house, /^server\/store\//)).toEqual([])
    expect(having(/sql\.raw|sql\.lit/, house)).toEqual([])
  })

  it('reads no XML', () => {
    expect(having(/DOMParser|xml2js|fast-xml|libxml|sax\b/, house, /^server\/web\/static/)).toEqual(
      [],
    )
  })

  it('keeps nothing in a browser but cookies that no script can read', () => {
    expect(
      having(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/, browser),
    ).toEqual([])
    expect(having(/\bheader\('set-cookie'/i, house)).toEqual(['server/web/routes/cookies.ts'])
  })

  it('leads nowhere but to its own pages', () => {
    const routes = filesIn('server/web', 'server/staff', 'server/routes')
    const targets = routes.flatMap(({ file, text }) =>
      [...text.matchAll(/seeOther\(\s*[\w.]+,\s*([^)]{1,80})/g)].map(([, to = '']) => ({
        file,
        to,
      })),
    )
    expect(targets.length).toBeGreaterThan(20)
    expect(having(/\.redirect\(/, routes)).toEqual([])
    // Words of ours in variables: the home of a role, the way back to a list.
    const other = targets.filter(({ to }) => !/^(?:['"`]\/(?!\/)|to: string)/.test(to))
    expect(other.map(({ to }) => to).toSorted()).toEqual([
      "donation ? NEXT[donation.status] : '/beleg'",
      'homeOf(member.role',
      "id ? `/schreiben/${id}` : '/schreiben'",
      'member ? homeOf(member.role',
    ])
  })
})
