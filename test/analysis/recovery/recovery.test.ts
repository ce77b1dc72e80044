// A table learned from letters: right or not at all, wrong letters found, clean ones not accused, changes noticed.
import { describe, expect, it } from 'vitest'
import { changesOf, coded, type Dated, learnTable } from '../../../analysis/recovery/index.ts'
import { drawLetters, ORDER, TABLE, trueContrast } from './simulated.ts'

function learned(n: number, errors: number, correlated: boolean, seed: number) {
  const { letters, visiblyWrong } = drawLetters(n, errors, correlated, seed)
  const table = learnTable(coded(letters, ORDER).coded, { seed: 7, resamples: 40 })
  const said = table.contrasts.filter(({ points }) => points !== null)
  const right = said.filter(
    ({ criterion, level, reference, points }) =>
      points === trueContrast(criterion, level, reference),
  )
  const flagged = table.residuals.map((gap) => gap !== null && gap !== 0)
  return {
    table,
    contrasts: table.contrasts.length,
    right: right.length,
    wrong: said.length - right.length,
    found: flagged.filter((one, at) => one && visiblyWrong[at]).length,
    toFind: visiblyWrong.filter(Boolean).length,
    accused: flagged.filter((one, at) => one && !visiblyWrong[at]).length,
  }
}

describe('a table learned from letters with 2 % wrong fields', () => {
  it.each([
    [400, false, 1],
    [400, false, 2],
    [800, true, 1],
    [800, true, 2],
  ])('from %i letters (correlated: %s, seed %i): 55 of 55 contrasts', (n, correlated, seed) => {
    const { contrasts, right, wrong, found, toFind, accused } = learned(n, 0.02, correlated, seed)
    expect([contrasts, right, wrong]).toEqual([55, 55, 0])
    expect(found / toFind).toBeGreaterThanOrEqual(0.95)
    expect(accused).toBe(0)
  })

  it('says of a level that always comes with another one that it cannot be told', () => {
    const { letters } = drawLetters(400, 0, false, 3)
    // Whoever has a mortgage has a confirmed identity, and nobody else.
    for (const letter of letters) {
      const both = letter.levels['mortgage'] ?? '0'
      const before = letter.levels['identity-confirmed'] ?? '0'
      letter.levels['identity-confirmed'] = both
      letter.value +=
        (TABLE['identity-confirmed']?.[Number(both)] ?? 0) -
        (TABLE['identity-confirmed']?.[Number(before)] ?? 0)
    }
    const { contrasts, residuals } = learnTable(coded(letters, ORDER).coded, {
      seed: 1,
      resamples: 40,
    })
    const entangled = contrasts.filter(({ because }) => because === 'entangled')
    expect(entangled.map(({ criterion, points }) => [criterion, points])).toEqual([
      ['mortgage', null],
      ['identity-confirmed', null],
    ])
    expect(contrasts.filter(({ points }) => points !== null)).toHaveLength(53)
    // Of letters with such a level nothing is said; of the others it is.
    expect(residuals.filter((gap) => gap !== null && gap !== 0)).toEqual([])
  })

  it('gives no number when the confirmed letters do not follow one table', () => {
    const { letters } = drawLetters(400, 0, false, 4)
    letters.forEach((letter, at) => {
      if (at % 8 === 0) letter.value += 13
    })
    const { accepted, contrasts, residuals } = learnTable(coded(letters, ORDER).coded, {
      seed: 1,
      resamples: 10,
    })
    expect(accepted).toBe(false)
    expect(contrasts.filter(({ points }) => points !== null)).toEqual([])
    expect(new Set(residuals)).toEqual(new Set([null]))
    expect(new Set(contrasts.map(({ because }) => because))).toEqual(
      new Set(['table-not-reproduced']),
    )
  })

  it('gives no number from three letters', () => {
    const { letters } = drawLetters(3, 0, false, 5)
    const { contrasts } = learnTable(coded(letters, ORDER).coded, { seed: 1, resamples: 5 })
    expect(contrasts.filter(({ points }) => points !== null)).toEqual([])
  })
})

describe('a table that changes', () => {
  const dated = (changed: number): Dated[] => {
    const { letters } = drawLetters(600, 0, false, 6)
    let left = changed
    return letters.map((letter, at) => {
      const on = `2026-${String(4 + Math.floor(at / 100)).padStart(2, '0')}-15`
      // From August on a mortgage gives 12 points less.
      const hit = on >= '2026-08-01' && letter.levels['mortgage'] === '1' && left > 0
      if (hit) left--
      return { ...letter, on, gap: hit ? -12 : 0 }
    })
  }

  it('is noticed with its level, its points and its month', () => {
    const [first] = changesOf(dated(1000))
    expect(first).toMatchObject({
      criterion: 'mortgage',
      level: '1',
      points: -12,
      since: '2026-08-15',
      share: 1,
    })
    expect(first?.letters).toBeGreaterThanOrEqual(10)
  })

  it('is not claimed from nine letters', () => {
    expect(changesOf(dated(9))).toEqual([])
  })

  it('is not claimed from scattered misreadings', () => {
    const letters = dated(0).map((letter, at) => ({ ...letter, gap: at % 15 === 0 ? 35 : 0 }))
    expect(changesOf(letters)).toEqual([])
  })
})
