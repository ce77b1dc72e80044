// Documents are held true by reading them: paths exist, generated pages are fresh, every command is in the README or its help.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referencePages } from './reference.ts'
import { ROOT } from './sources.ts'

const read = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8')

describe('documents', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md'])(
    '%s names only paths that exist',
    (file) => {
      const named = [
        ...read(file).matchAll(
          /`((?:extract|analysis|reports|server|fixtures|test|docs)\/[\w./-]*)`/g,
        ),
      ]
      expect(named.length).toBeGreaterThan(0)
      expect(
        named.map((match) => match[1] ?? '').filter((name) => !existsSync(`${ROOT}/${name}`)),
      ).toEqual([])
    },
  )

  it('the generated reference is fresh (npm run docs)', () => {
    for (const [file, text] of referencePages()) expect(read(file), file).toBe(text)
  })

  it('the README stays on one screen and a half', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(120)
  })

  it('every word of the glossary stands in three languages', () => {
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows)
      expect(
        row
          .split('|')
          .slice(1, 5)
          .every((cell) => cell.trim().length > 0),
        row,
      ).toBe(true)
  })
})
