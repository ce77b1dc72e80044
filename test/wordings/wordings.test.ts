// What was read of the short letters goes on being read, and no more of it is wrong and sure.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { WORDING_FILES, wordingsOf } from '../../fixtures/wordings/index.ts'
import { type Counted, countWordings } from './read.ts'

const kept = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'figures.json'), 'utf8'),
) as Record<string, Counted>

describe('the short letters', () => {
  test.each(WORDING_FILES)('of %s are read as well as before', { timeout: 120_000 }, (file) => {
    const now = countWordings(wordingsOf(file))
    const before = kept[file]
    if (!before) throw new Error('no figures kept')
    expect(now).toMatchObject({ letters: before.letters, values: before.values })
    expect(now.recognised).toBeGreaterThanOrEqual(before.recognised)
    expect(now.right).toBeGreaterThanOrEqual(before.right)
    expect(now.wrongSure).toBeLessThanOrEqual(before.wrongSure)
  })

  it('are told apart by their names', () => {
    const ids = WORDING_FILES.flatMap((file) => wordingsOf(file).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
