// Letters with a planted error must arrive as printed and free of doubt: a doubt on a clean contradiction would silence its finding.
import { expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import { DRESSES, drawLetter, type ErrorId, plant } from '../../fixtures/index.ts'
import { compare } from './strangers/compare.ts'

const IDS: ErrorId[] = ['E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E12', 'E13', 'E15', 'E16']

test.each(IDS.map((id, i) => ({ id, dress: DRESSES[i % DRESSES.length] })))(
  '$id',
  async ({ id, dress }) => {
    if (!dress) throw new Error('no dresses')
    const planted = plant(id, 3)
    for (const truth of planted.letters) {
      const { letters } = await readLetter([await drawLetter(truth, dress)], 'de')
      const tally = compare(truth, letters[0]?.letter ?? null)
      expect(tally.sure, tally.notes.join('\n')).toBe(0)
      expect(tally.right / (tally.right + tally.wrong + tally.missing)).toBeGreaterThan(0.97)
      expect(letters[0]?.letter.doubts).toEqual([])
    }
  },
)
