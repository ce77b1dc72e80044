// What is planted in 3,000 letters is found, nothing is found where nothing is, and 60 letters are too few to say.
import { beforeAll, describe, expect, it } from 'vitest'
import { AnalysisResult } from '../../../extract/index.ts'
import { ANALYSES, runAnalyses } from '../../../analysis/analyses/index.ts'
import { CAMPAIGN, drawnCampaign, type Plant } from './synthetic/campaign.ts'
import { EFFECTS, estimateOf, MANY, WOMEN } from './synthetic/effects.ts'

/** The search for the table has its own tests (test/analysis/recovery). */
const ASKED = ANALYSES.map(({ id }) => id).filter((id) => id !== 'table-recovery')
const done = new Map<Plant, Map<string, AnalysisResult>>()

/** All analyses over 3,000 people, run once for each plant: several questions are asked of the same results. */
function results(plant: Plant): Map<string, AnalysisResult> {
  const before = done.get(plant)
  if (before) return before
  const all = runAnalyses(drawnCampaign(3_000, 5, plant), CAMPAIGN, ASKED, { speech: 'en' })
  const byId = new Map(all.map((result) => [result.id, AnalysisResult.parse(result)]))
  done.set(plant, byId)
  return byId
}
const NOTHING: Plant = {}
beforeAll(() => {
  for (const plant of [MANY, WOMEN, NOTHING]) results(plant)
}, 600_000)

const result = (plant: Plant, id: string): AnalysisResult => {
  const one = results(plant).get(id)
  if (!one) throw new Error(`no result of ${id}`)
  return one
}

describe('planted effects at n = 3,000', () => {
  it.each(EFFECTS.map((effect) => [effect.id, effect.what, effect] as const))(
    '%s: %s',
    (_, __, effect) => {
      const seen = result(effect.plant, effect.analysis)
      expect(seen.verdict).toBe(effect.verdict ?? 'description')
      const value = estimateOf(seen, effect)?.value ?? Number.NaN
      const { estimate } = effect
      const without = estimateOf(result(NOTHING, effect.analysis), effect)?.value ?? 0
      expect(value - (estimate.over ? without : 0)).toBeGreaterThanOrEqual(
        estimate.value - estimate.within,
      )
      expect(value - (estimate.over ? without : 0)).toBeLessThanOrEqual(
        estimate.value + estimate.within,
      )
      if (effect.verdict === 'finding') expect(seen.undoneBy).toBeGreaterThan(0)
    },
  )

  it('A4: three methods say the same, and the old score, whose table nobody knows, says it too', () => {
    const { estimates } = result(WOMEN, 'group-gap')
    const gaps = (outcome: string) =>
      estimates.filter((one) => one.outcome === outcome && one.group === 'sex:female')
    expect(gaps('basisscore').map(({ specification }) => specification)).toEqual([
      'unadjusted',
      'regression',
      'matched',
      'median',
    ])
    for (const { specification, value } of gaps('score-2026'))
      if (specification !== 'unadjusted') expect(value).toBeCloseTo(-14, 0)
    const old = gaps('basisscore').find(({ specification }) => specification === 'regression')
    // A tenth of 14 points, in percent.
    expect(old?.value).toBeGreaterThan(-1.6)
    expect(old?.value).toBeLessThan(-1.2)
  })

  it('S6: neighbours see the same gap at every k, by both distances', () => {
    const seen = result(WOMEN, 'situation-testing')
    expect(seen.verdict).toBe('finding')
    const gaps = seen.estimates.filter(
      ({ outcome, group }) => outcome === 'score-2026' && group === 'sex:female',
    )
    expect(gaps).toHaveLength(6)
    for (const { value } of gaps) expect(value).toBeCloseTo(-14, 0)
  })

  it('S18: the search points at women, and the other half confirms it', () => {
    const seen = result(WOMEN, 'subgroup-search')
    expect(seen.verdict).toBe('finding')
    expect(
      seen.estimates.some(
        ({ group, pAdjusted }) => group?.includes('sex:') === true && (pAdjusted ?? 1) <= 0.05,
      ),
    ).toBe(true)
  })

  it('every finding says how many invented letters would undo it, nothing else does', () => {
    for (const plant of [MANY, WOMEN, NOTHING])
      for (const { id, verdict, undoneBy } of results(plant).values())
        if (verdict === 'finding') expect(undoneBy, id).toBeGreaterThan(0)
        else expect(undoneBy, id).toBeNull()
  })
})

describe('nothing planted', () => {
  it('finds nothing, and says what it could have seen', () => {
    for (const { id, verdict, detectable } of results(NOTHING).values()) {
      expect(verdict, id).not.toBe('finding')
      if (verdict === 'no evidence' && id !== 'scale-mapping') expect(detectable, id).not.toBeNull()
    }
    // All that test or count have spoken; the rules were asked nothing in this campaign, and nobody said how long the answer took.
    const silent = [...results(NOTHING).values()].filter(
      ({ verdict }) => verdict === 'insufficient data',
    )
    expect(silent.map(({ id }) => id)).toEqual(['rule-checks', 'response-times'])
  })
})

describe('60 letters', () => {
  it('are too few for every planted effect', () => {
    for (const plant of [MANY, WOMEN]) {
      const asked = [
        ...new Set(EFFECTS.filter((one) => one.plant === plant).map(({ analysis }) => analysis)),
        'situation-testing',
        'subgroup-search',
        'table-recovery',
      ]
      for (const { id, verdict } of runAnalyses(drawnCampaign(60, 5, plant), CAMPAIGN, asked))
        expect(verdict, id).toBe('insufficient data')
    }
  })
})

describe('every analysis', () => {
  it('is one of the twenty, counts what rules find or how long answers took, each once, in three languages', () => {
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
      'rule-checks',
      'response-times',
    ])
    for (const { words } of ANALYSES)
      for (const text of [words.de, words.en, words.fr])
        for (const one of [text.title, text.question, text.method])
          expect(one.length).toBeGreaterThan(10)
  })
})
