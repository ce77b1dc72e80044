// Complementary suppression over linked tables: examples by hand, and a few random sets in which an attacker finds nothing.
import { describe, expect, it } from 'vitest'
import { hiddenOf } from '../../analysis/disclosure/index.ts'
import { foundBy, randomCounts } from './tables.ts'

const counts = (people: Record<string, number>) =>
  Object.entries(people).map(([id, n]) => ({ id, people: n }))

describe('counts that hang together', () => {
  it('a lone small one takes the smallest neighbour along', () => {
    const hidden = hiddenOf({
      counts: counts({ all: 60, berlin: 31, bremen: 25, hamburg: 4 }),
      sums: [{ whole: 'all', parts: ['berlin', 'bremen', 'hamburg'] }],
    })
    expect([...hidden].toSorted()).toEqual(['bremen', 'hamburg'])
  })

  it('what one table hides, another does not give away', () => {
    // C is 100 − 60 − 36 in the one, and 24 − 20 in the other, which shares its C with the first.
    const hidden = hiddenOf({
      counts: counts({ all: 100, a: 60, b: 36, c: 4, late: 24, x: 20 }),
      sums: [
        { whole: 'all', parts: ['a', 'b', 'c'] },
        { whole: 'late', parts: ['x', 'c'] },
      ],
    })
    expect([...hidden].toSorted()).toEqual(['b', 'c', 'x'])
  })

  it('two small ones that are few together need a third', () => {
    const hidden = hiddenOf({
      counts: counts({ all: 55, a: 2, b: 3, c: 12, d: 38 }),
      sums: [{ whole: 'all', parts: ['a', 'b', 'c', 'd'] }],
    })
    expect([...hidden].toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('those who are left over are as secret as those who are counted', () => {
    const left = { counts: [...counts({ all: 50, men: 27, women: 19 })], sums: [] }
    const rest = { id: 'no answer', people: 4, shown: false }
    const hidden = hiddenOf({
      counts: [...left.counts, rest],
      sums: [{ whole: 'all', parts: ['men', 'women', 'no answer'] }],
    })
    expect([...hidden].toSorted()).toEqual(['no answer', 'women'])
  })

  it('ten and more that nobody prints may be worked out', () => {
    const hidden = hiddenOf({
      counts: [...counts({ all: 60, men: 45 }), { id: 'others', people: 15, shown: false }],
      sums: [{ whole: 'all', parts: ['men', 'others'] }],
    })
    expect([...hidden]).toEqual(['others'])
  })

  it('a count that changed by few is protected like a small one', () => {
    const sums = [{ whole: 'all', parts: ['a', 'b', 'c'] }]
    const table = counts({ all: 120, a: 50, b: 40, c: 30 })
    expect([...hiddenOf({ counts: table, sums })]).toEqual([])
    expect([...hiddenOf({ counts: table, sums }, new Set(['a']))].toSorted()).toEqual(['a', 'c'])
  })

  it('sums that hang together later are all looked at, in whichever order they come', () => {
    // The third joins the first; the second has nothing to do with either.
    const hidden = hiddenOf({
      counts: counts({ all: 60, a: 56, b: 4, east: 50, c: 46, d: 4, more: 90, rest: 30 }),
      sums: [
        { whole: 'all', parts: ['a', 'b'] },
        { whole: 'east', parts: ['c', 'd'] },
        { whole: 'more', parts: ['all', 'rest'] },
      ],
    })
    for (const id of ['a', 'b', 'c', 'd']) expect(hidden).toContain(id)
  })

  it('sums must add up', () => {
    const wrong = { counts: counts({ all: 9, a: 4 }), sums: [{ whole: 'all', parts: ['a'] }] }
    expect(() => hiddenOf(wrong)).toThrow('hiddenOf requires sums that add up')
  })
})

describe('an attacker who knows every shown count exactly', () => {
  // 120 sets: attacker.test.ts.
  it('finds no hidden count in eight random sets of tables', () => {
    for (let seed = 0; seed < 8; seed++) {
      const tables = randomCounts(seed)
      expect(foundBy(tables, hiddenOf(tables)), `seed ${seed}`).toEqual([])
    }
  })
})
