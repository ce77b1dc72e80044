// The lock file: complete enough for `npm ci`, one pdf.js, and no install script that nobody reviewed.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOT } from './sources.ts'

type Locked = {
  version?: string
  integrity?: string
  license?: string
  optionalDependencies?: Record<string, string>
  hasInstallScript?: boolean
}
const lock = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')) as {
  packages: Record<string, Locked>
}
const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
  allowScripts: Record<string, boolean>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const nameOf = (key: string) => key.split('node_modules/').pop() ?? ''

describe('the lock file', () => {
  it('has an entry for every optional dependency, or npm ci refuses', () => {
    const names = new Set(Object.keys(lock.packages).map(nameOf))
    const wanted = Object.values(lock.packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    )
    expect(wanted.filter((name) => !names.has(name))).toEqual([])
  })

  it('holds pdf.js once, in the version of pdf-parse', () => {
    const versions = Object.entries(lock.packages).filter(([key]) => nameOf(key) === 'pdfjs-dist')
    expect(versions.map(([, entry]) => entry.version)).toEqual(['5.4.296'])
  })

  it('names every package with an install script as allowed or denied', () => {
    const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript)
    expect(
      scripted.map(([key]) => nameOf(key)).filter((name) => !(name in manifest.allowScripts)),
    ).toEqual([])
  })

  it('is a bill of materials: of every part the version, its hash and its licence', () => {
    const parts = Object.entries(lock.packages).filter(([key]) => key !== '')
    expect(parts.length).toBeGreaterThan(500)
    const lacking = parts.filter(
      ([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'),
    )
    expect(lacking.map(([key]) => nameOf(key))).toEqual([])
    // Its package names none; its file LICENSE is MIT.
    expect(parts.filter(([, { license }]) => !license).map(([key]) => nameOf(key))).toEqual([
      'png-js',
    ])
  })

  it('pins every direct dependency to one version', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(
      Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z]\.\d+)?$/.test(version)),
    ).toEqual([])
  })
})
