// Letters of the kinds beside SCHUFA's in every open dress and every set of words, and SCHUFA's later styles. `npm run kinds` reads many more.
import { describe, expect, test } from 'vitest'
import { DRESSES, dressOf, OTHER_KINDS, otherLetter, WORDINGS } from '../../fixtures/index.ts'
import { line, nothing, readDrawn, share } from './drawn.ts'
import { styles } from './styles.ts'

const SEED = 26

describe.each(OTHER_KINDS)('%s', (kind) => {
  test('every dress, every set of words', async () => {
    const sum = nothing()
    for (const [i, dress] of DRESSES.entries())
      await readDrawn(otherLetter(kind, SEED, i), dress, i % WORDINGS, sum)
    for (let wording = 0; wording < WORDINGS; wording += 1)
      await readDrawn(otherLetter(kind, SEED + 1, wording), dressOf('plain'), wording, sum)
    process.stdout.write(`${kind}: ${line(sum)}\n`)
    expect(sum.recognised).toBe(sum.letters)
    expect(sum.letters).toBeGreaterThanOrEqual(9)
    expect(share(sum), sum.notes.join('\n')).toBeGreaterThanOrEqual(99.5)
    expect(sum.sure, sum.notes.join('\n')).toBe(0)
    expect(sum.statements).toBe(0)
  })
})

describe('SCHUFA, later styles', () => {
  // One of each case and listing; which dress goes with it turns.
  const all = styles(SEED, 1)
  const some = all.filter((_, i) => i % 13 === 0)
  test('sentences, tables and blocks in words that were drawn for others', async () => {
    const sum = nothing()
    for (const { dress, letters } of some)
      for (const letter of letters) await readDrawn(letter, dress, undefined, sum)
    process.stdout.write(`SCHUFA styles: ${line(sum)}\n`)
    expect(sum.letters).toBeGreaterThanOrEqual(8)
    expect(sum.recognised).toBe(sum.letters)
    expect(share(sum), sum.notes.join('\n')).toBeGreaterThanOrEqual(99.5)
    expect(sum.sure, sum.notes.join('\n')).toBe(0)
  })
})
