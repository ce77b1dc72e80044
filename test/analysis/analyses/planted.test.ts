// What is planted in 3,000 letters is found, nothing is found where nothing is, and 60 letters are too few to say.
import { describe, expect, it } from 'vitest'
import { AnalysisResult } from '../../../extract/index.ts'
import { ANALYSES, runAnalyses } from '../../../analysis/analyses/index.ts'
import { RELEASED } from '../../../analysis/disclosure/index.ts'
import { CAMPAIGN, drawnCampaign, type Plant } from './synthetic/campaign.ts'

const done = new Map<string, AnalysisResult>()

/** Runs are kept: several questions are asked of the same one. */
function run(id: string, n: number, plant: Plant = {}): AnalysisResult {
  const key = JSON.stringify([id, n, plant])
  const before = done.get(key)
  if (before) return before
  const [result] = runAnalyses(drawnCampaign(n, 5, plant), CAMPAIGN, id, { speech: 'en' })
  if (!result) throw new Error('no result')
  done.set(key, AnalysisResult.parse(result))
  return result
}

describe('planted effects at n = 3,000', () => {
  it('A4: women get 14 points less with the same facts', () => {
    const result = run('group-gap', 3_000, { lessForWomen: 14 })
    expect(result.verdict).toBe('finding')
    const gap = (specification: string) =>
      result.estimates.find(
        (one) =>
          one.outcome === 'score-2026' &&
          one.group?.startsWith('sex') &&
          one.specification === specification,
      )
    // The group is the smaller sex; whichever it is, the gap is 14 points.
    for (const specification of ['regression', 'matched', 'median'])
      expect(Math.abs(gap(specification)?.value ?? 0)).toBeCloseTo(14, 0)
    expect(result.undoneBy).toBeGreaterThan(5)
  })

  it('A4: the old score, whose table nobody knows: 1.4 points of percent less', () => {
    const result = run('group-gap', 3_000, { lessForWomen: 14 })
    const all = result.estimates.filter(
      ({ outcome, group }) => outcome === 'basisscore' && group?.startsWith('sex'),
    )
    const regression = all.find(({ specification }) => specification === 'regression')
    expect(Math.abs(regression?.value ?? 0)).toBeGreaterThan(1.2)
    expect(Math.abs(regression?.value ?? 0)).toBeLessThan(1.6)
    expect(all.map(({ specification }) => specification)).toEqual([
      'unadjusted',
      'regression',
      'matched',
      'median',
    ])
  })

  it('A1: a fifth of the women without anything negative in a bad class', () => {
    const share = run('bad-without-negative', 3_000, { badWomen: 0.2 })
    const value =
      share.estimates.find(
        ({ specification, outcome }) => specification === 'donations' && outcome === 'score-2026',
      )?.value ?? 0
    const before =
      run('bad-without-negative', 3_000).estimates.find(
        ({ specification, outcome }) => specification === 'donations' && outcome === 'score-2026',
      )?.value ?? 0
    expect(value - before).toBeGreaterThan(5)
    const disparity = run('conditional-disparity', 3_000, { badWomen: 0.2 })
    expect(disparity.verdict).toBe('finding')
    expect(disparity.undoneBy).toBeGreaterThan(0)
  })

  it('A5: a second scorecard that prints two percentage points less for the same people', () => {
    const result = run('versions', 3_000, { lowerCard: 2 })
    expect(result.verdict).toBe('finding')
    expect(result.estimates.find(({ p }) => (p ?? 1) < 1e-6)?.value).toBeCloseTo(2, 1)
  })

  it('A12: every twentieth sum is wrong', () => {
    const result = run('recompute', 3_000, { wrongSumEvery: 20 })
    expect(result.verdict).toBe('finding')
    expect(result.estimates.find(({ name }) => name === 'sum')?.value).toBeCloseTo(5, 1)
  })

  it('A14: scores that moved otherwise than the facts', () => {
    const result = run('over-time', 3_000, { wrongChangeEvery: 15 })
    expect(result.verdict).toBe('finding')
    expect(result.estimates[0]?.value).toBeCloseTo(20, 0)
  })

  it('S6: neighbours see the same gap at every k', () => {
    const result = run('situation-testing', 1_200, { lessForWomen: 14 })
    expect(result.verdict).toBe('finding')
    for (const { value, outcome, group } of result.estimates)
      if (outcome === 'score-2026' && group?.startsWith('sex'))
        expect(Math.abs(value ?? 0)).toBeCloseTo(14, 0)
  })

  it('S18: the search points at women, and the other half confirms it', () => {
    const result = run('subgroup-search', 3_000, { lessForWomen: 30 })
    expect(result.verdict).toBe('finding')
    expect(
      result.estimates.some(
        ({ group, pAdjusted }) =>
          group?.includes('sex:female') === true && (pAdjusted ?? 1) <= 0.05,
      ),
    ).toBe(true)
  })
})

describe('nothing planted', () => {
  const TESTS = [
    'recompute',
    'decode',
    'group-gap',
    'conditional-disparity',
    'versions',
    'over-time',
    'subgroup-search',
    'scale-mapping',
  ]
  it.each(TESTS)('%s finds nothing, and says what it could have seen', (id) => {
    const result = run(id, 3_000)
    expect(['no evidence', 'insufficient data']).toContain(result.verdict)
    if (result.verdict === 'no evidence' && id !== 'scale-mapping')
      expect(result.detectable).not.toBeNull()
    expect(result.undoneBy).toBeNull()
  })
})

describe('60 letters', () => {
  const plant = { lessForWomen: 14, badWomen: 0.2 }
  it.each([
    'group-gap',
    'conditional-disparity',
    'situation-testing',
    'subgroup-search',
    'bad-class',
    'bad-without-negative',
    'surrogate',
    'table-recovery',
    'raked',
  ])('are too few for %s', (id) => expect(run(id, 60, plant).verdict).toBe('insufficient data'))
})

describe('released figures', () => {
  it('are rounded: counts to 5, points to whole ones, nothing about fewer than 10', () => {
    const population = drawnCampaign(500, 6, { lessForWomen: 14 })
    for (const result of runAnalyses(population, CAMPAIGN, null, {
      gate: RELEASED,
      speech: 'en',
    })) {
      AnalysisResult.parse(result)
      for (const { n, value, unit } of result.estimates) {
        expect(n % 5, `${result.id}`).toBe(0)
        expect(n).toBeGreaterThanOrEqual(10)
        if (unit === 'points' && result.id !== 'surrogate')
          expect(value, result.id).toBe(Math.round(value ?? 0))
      }
      expect(result.dataset.n % 5).toBe(0)
    }
  })
})

describe('every analysis', () => {
  it('is one of the twenty, each once, in German and English', () => {
    expect(ANALYSES.map(({ id }) => id)).toEqual([
      'recompute',
      'decode',
      'table-recovery',
      'twins',
      'peer-position',
      'situation-testing',
      'group-gap',
      'conditional-disparity',
      'distribution',
      'bad-class',
      'scale-mapping',
      'versions',
      'over-time',
      'thin-file',
      'bad-without-negative',
      'raked',
      'duplicates',
      'subgroup-search',
      'surrogate',
      'power',
    ])
    for (const { words } of ANALYSES)
      for (const text of [words.de, words.en])
        for (const one of [text.title, text.question, text.method])
          expect(one.length).toBeGreaterThan(10)
  })
})
