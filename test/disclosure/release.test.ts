// A release as a whole: what one result withholds no other gives away, and what changed by few people stands as it was.
import { describe, expect, it } from 'vitest'
import { releaseOf } from '../../analysis/disclosure/index.ts'
import { estimate, result, table } from './results.ts'

const HEAD = ['score', 'class', 'n']
describe('one release', () => {
  const exact = [
    result('classes', {
      table: table(HEAD, [
        ['basisscore', 'all', 76],
        ['basisscore', 'A', 60],
        ['basisscore', 'B', 12],
        ['basisscore', 'C', 4],
      ]),
    }),
    result('limits', {
      table: table(HEAD, [
        ['basisscore', 'A', 60],
        ['basisscore', 'B', 12],
      ]),
    }),
  ]
  // The first withholds B beside C; the second, which has no small cell, knows nothing of it.
  const gated = [
    result('classes', {
      table: table(HEAD, [
        ['basisscore', 'all', 75],
        ['basisscore', 'A', 60],
        ['basisscore', 'B', null],
        ['basisscore', 'C', null],
      ]),
    }),
    result('limits', {
      table: table(HEAD, [
        ['basisscore', 'A', 60],
        ['basisscore', 'B', 10],
      ]),
      figure: { kind: 'bars' },
    }),
  ]

  it('withholds in every table what one of them must withhold, and the figure that would show it', () => {
    const [classes, limits] = releaseOf(exact, gated, null).results
    expect(classes?.table?.rows).toEqual(gated[0]?.table?.rows)
    expect(limits?.table?.rows).toEqual([
      ['basisscore', 'A', 60],
      ['basisscore', 'B', null],
    ])
    expect(limits?.figure).toBeNull()
    expect(limits?.caveats.map(({ en }) => en)).toEqual([
      'Some numbers are missing because numbers about fewer than 10 people could be computed from them.',
    ])
  })

  it('says nothing of a line that the exact results do not have', () => {
    const strange = [
      result('classes', {
        table: table(HEAD, [['basisscore', 'X', 40]]),
        estimates: [estimate({ group: 'x:y' })],
      }),
    ]
    const [out] = releaseOf([result('classes', {})], strange, null).results
    expect(out?.table?.rows).toEqual([['basisscore', 'X', null]])
    expect(out?.estimates).toEqual([])
  })

  it('rounds what is exact beside counts', () => {
    const fine = [
      result('gap', {
        undoneBy: 13,
        detectable: { effect: 7.634, unit: 'points', power: 0.8 },
        estimates: [estimate({ p: 0.06300218662746893, pAdjusted: 1 })],
      }),
    ]
    const [out] = releaseOf(fine, fine, null).results
    expect([out?.undoneBy, out?.detectable?.effect, out?.estimates[0]?.p]).toEqual([10, 7.6, 0.063])
  })

  it('drops a share when those left over are fewer than ten', () => {
    // 96 % of 100 people: 4 are left.
    const share = [
      result('share', {
        estimates: [
          estimate({ name: 'thin', unit: 'percent', value: 96, n: 100, group: 'file:thin' }),
        ],
      }),
    ]
    expect(releaseOf(share, share, null).results[0]?.estimates).toEqual([])
  })
})

describe('the release after it', () => {
  const first = (n: number, b: number, value = 97) => [
    result('groups', {
      table: table(HEAD, [
        ['basisscore', 'all', n + b],
        ['basisscore', 'A', n],
        ['basisscore', 'B', b],
      ]),
      estimates: [estimate({ value, n: n + b })],
    }),
  ]
  const before = releaseOf(first(200, 100), first(200, 100), null)

  it('shows what changed by twenty people or more', () => {
    const now = releaseOf(first(225, 125), first(225, 125), before)
    expect(now.frozen).toBe(0)
    expect(now.results[0]?.table?.rows).toEqual([
      ['basisscore', 'all', 350],
      ['basisscore', 'A', 225],
      ['basisscore', 'B', 125],
    ])
  })

  it('lets a line stand that changed by fewer, and hides what would tell its change', () => {
    // A grew by 20, B by 3: B stands at 100. Total and A together would tell the new B, so one of them goes.
    const now = releaseOf(first(220, 103), first(220, 103), before)
    const rows = now.results[0]?.table?.rows ?? []
    expect(rows[2]).toEqual(['basisscore', 'B', 100])
    expect(rows.slice(0, 2).filter((row) => row[2] === null)).toHaveLength(1)
    expect(now.basis['groups|row|basisscore|B']).toEqual(before.basis['groups|row|basisscore|B'])
  })

  it('counts changes from the day when a line was last shown', () => {
    const second = releaseOf(first(220, 106), first(220, 106), before)
    const third = releaseOf(first(240, 121), first(240, 121), second)
    expect(third.results[0]?.table?.rows[2]).toEqual(['basisscore', 'B', 121])
  })

  it('lets a median stand when as many people are others', () => {
    const now = releaseOf(first(200, 100, 95), first(200, 100, 95), before)
    expect(now.results[0]?.estimates[0]?.value).toBe(97)
  })
})
