// Many random sets of linked tables: an attacker finds nothing where a weaker rule loses much. All 1,000 sets: npm run attacks.
import { expect, it } from 'vitest'
import { hiddenOf } from '../../analysis/disclosure/index.ts'
import { foundBy, randomCounts } from './tables.ts'

it('finds no hidden count in 120 random sets of tables, and many where only small ones are hidden', () => {
  let weak = 0
  for (let seed = 0; seed < 120; seed++) {
    const tables = randomCounts(seed)
    expect(foundBy(tables, hiddenOf(tables)), `seed ${seed}`).toEqual([])
    const small = tables.counts.filter(({ people }) => people < 10).map(({ id }) => id)
    if (foundBy(tables, new Set(small)).length > 0) weak++
  }
  expect(weak).toBeGreaterThan(50)
})
