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

  it('keeps figure and silence where nothing is withheld', () => {
    const plain = [
      result('plain', {
        table: table(HEAD, [['basisscore', 'A', 60]]),
        figure: { kind: 'bars' },
        undoneBy: 4,
        estimates: [estimate({ p: null, pAdjusted: 0.0349 })],
      }),
    ]
    const { results, hidden, frozen } = releaseOf(plain, plain, null)
    expect([hidden, frozen]).toEqual([0, 0])
    expect(results[0]?.figure).toEqual({ kind: 'bars' })
    expect(results[0]?.caveats).toEqual([])
    expect([results[0]?.undoneBy, results[0]?.estimates[0]?.p]).toEqual([1, null])
    expect(results[0]?.estimates[0]?.pAdjusted).toBe(0.035)
  })

  it('says no figure of a row that is about nobody, nor whom it leaves out for a reason of few', () => {
    const head = {
      columns: [
        { name: 'score', unit: null },
        { name: 'class', unit: null },
        { name: 'n', unit: 'people' },
        { name: 'median', unit: 'points' },
      ],
      rows: [
        ['basisscore', 'A', 60, 97],
        ['basisscore', 'Z', 0, 12],
      ],
    }
    const excluded = { duplicate: 40, quarantine: 3 }
    const dataset = { ...result('x', {}).dataset, n: 60, excluded }
    const one = [result('x', { table: head, dataset })]
    const [out] = releaseOf(one, one, null).results
    expect(out?.table?.rows[1]).toEqual(['basisscore', 'Z', null, null])
    expect(Object.keys(out?.dataset.excluded ?? {})).not.toContain('quarantine')
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

  it('draws the figure of the release before where lines stand, and none where one is hidden', () => {
    const drawn = (all: ReturnType<typeof first>, name: string) =>
      all.map((one) => ({ ...one, figure: { name } }))
    const old = releaseOf(drawn(first(200, 100), 'old'), drawn(first(200, 100), 'old'), null)
    const few = drawn(first(203, 100), 'new')
    const stands = releaseOf(few, few, old)
    expect(stands.frozen).toBeGreaterThan(0)
    expect(stands.results[0]?.figure).toEqual({ name: 'old' })
    expect(stands.results[0]?.caveats.map(({ en }) => en).join()).toContain('fewer than 20 people')
    const many = drawn(first(240, 140), 'new')
    expect(releaseOf(many, many, old).results[0]?.figure).toEqual({ name: 'new' })
  })

  it('shows a change of exactly twenty, and what is gone as well as what came', () => {
    const plus = releaseOf(first(220, 120), first(220, 120), before)
    expect(plus.frozen).toBe(0)
    const minus = releaseOf(first(180, 80), first(180, 80), before)
    expect([minus.frozen, minus.results[0]?.table?.rows[1]?.[2]]).toEqual([0, 180])
    const other = releaseOf(first(240, 140, 95), first(240, 140, 95), before)
    expect(other.results[0]?.estimates[0]?.value).toBe(95)
    const same = releaseOf(first(200, 100), first(200, 100), before)
    expect(same.frozen).toBe(0)
    expect(releaseOf(first(219, 100), first(219, 100), before).frozen).toBeGreaterThan(0)
  })

  it('lets a median stand when as many people are others', () => {
    const now = releaseOf(first(200, 100, 95), first(200, 100, 95), before)
    expect(now.results[0]?.estimates[0]?.value).toBe(97)
  })
})
