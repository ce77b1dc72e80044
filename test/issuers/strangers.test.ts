// Letters that no template of ours drew: recognised, each value right, none wrong without a doubt.
import { describe, expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import { compare } from '../extract/strangers/compare.ts'
import { STRANGERS } from './strangers.ts'

describe('letters by another writer', () => {
  test.each(STRANGERS.map((one) => [one.name, one] as const))('%s', async (_, { truth, pdf }) => {
    const { letters, refusals } = await readLetter([await pdf()], 'en')
    expect(refusals).toEqual([])
    expect(letters.map(({ letter }) => letter.kind)).toEqual([truth.kind])
    const read = letters[0]?.letter ?? null
    const tally = compare(truth, read)
    expect(tally.notes).toEqual([])
    expect(tally.sure).toBe(0)
  })
})
