// Comparing over an invented campaign: nobody is accused where nothing is wrong, and a planted difference is found.
import { beforeAll, describe, expect, it } from 'vitest'
import { demoLetters, type Donated } from '../../../fixtures/index.ts'
import { runAnalyses } from '../../../analysis/analyses/index.ts'
import {
  compareWith,
  comparisonFindings,
  type Population,
  populationOf,
  type PopulationRecord,
  recordOf,
} from '../../../analysis/compare/index.ts'
import { CAMPAIGN } from '../../server/campaign.ts'

const name = { campaign: 'demo', batch: '1', asOf: '2026-11-20' }

describe('a campaign of 1,000 with a scorer that makes no mistakes', () => {
  let people: Donated[]
  let records: PopulationRecord[]
  let population: Population

  beforeAll(() => {
    people = demoLetters(7, 1000)
    records = people.flatMap(({ letters: [first], answers }, at) => {
      const record = first ? recordOf(first, answers) : null
      return record ? [{ ...record, person: `p${at}` }] : []
    })
    population = populationOf(name, records)
  })

  const findingsOf = (at: number, among = population) => {
    const {
      letters: [first],
      answers,
    } = people[at] ?? { letters: [], answers: {} }
    if (!first) return []
    return comparisonFindings(compareWith(first, answers, among, { excluding: `p${at}` }), 0, 'de')
  }

  it('gives no unexplained difference to anybody', () => {
    const strengths = new Set<string>()
    for (let at = 0; at < people.length; at++)
      for (const { strength } of findingsOf(at)) strengths.add(strength)
    expect([...strengths].toSorted()).toEqual(['context', 'none', 'untestable'])
  })

  it('gives position to most and twins to many', () => {
    const all = people.flatMap((_, at) => findingsOf(at))
    const share = (rule: string, strength: string) => {
      const some = all.filter((finding) => finding.rule.id === rule)
      return some.filter((finding) => finding.strength === strength).length / some.length
    }
    expect(share('peer-position', 'context')).toBeGreaterThan(0.5)
    expect(share('twins', 'none')).toBeGreaterThan(0.2)
  })

  it('finds a letter that was given 38 points less than its twins, and leaves the twins in peace', () => {
    const groups = new Map<string, number[]>()
    for (const [at, { scores }] of records.entries()) {
      const score = scores.find(({ outcome }) => outcome === 'score-2026')
      if (score?.facts && score.value !== null)
        groups.set(score.facts, [...(groups.get(score.facts) ?? []), at])
    }
    const [largest] = [...groups.values()].toSorted((a, b) => b.length - a.length)
    const [victim, twin] = (largest ?? []).map((at) => Number(records[at]?.person?.slice(1)))
    expect(largest?.length).toBeGreaterThanOrEqual(5)
    const {
      letters: [first],
      answers,
    } = people[victim ?? 0] ?? { letters: [], answers: {} }
    if (!first) throw new Error('no letter')
    const at = first.scores.findIndex(({ calculatedOn, unit }) => unit === 'points' && calculatedOn)
    const planted = {
      ...first,
      scores: first.scores.map((score, n) =>
        n === at ? { ...score, value: (score.value ?? 0) - 38 } : score,
      ),
    }
    const own = compareWith(planted, answers, population, { excluding: `p${victim}` })
    const [found] = comparisonFindings(own, 0, 'de')
    expect(found).toMatchObject({ rule: { id: 'twins' }, strength: 'unexplained' })
    expect(found?.numbers).toMatchObject({ mostly: 'higher', gap: 'middle' })

    const record = recordOf(planted, answers)
    if (!record) throw new Error('no record')
    const changed = populationOf(name, [
      ...records.filter(({ person }) => person !== `p${victim}`),
      { ...record, person: `p${victim}` },
    ])
    expect(findingsOf(twin ?? 0, changed)[0]?.strength).not.toBe('unexplained')
  })

  it('compares with a batch as if a person who withdrew had never been in it', () => {
    for (const at of [0, 1, 2, 500]) {
      const first = people[at]?.letters[0]
      if (!first) throw new Error('no letter')
      const without = populationOf(
        name,
        records.filter(({ person }) => person !== `p${at}`),
      )
      const left = compareWith(first, {}, without)
      const excluded = compareWith(first, {}, population, { excluding: `p${at}` })
      expect(left.map((one) => ({ ...one, population: null }))).toEqual(
        excluded.map((one) => ({ ...one, population: null })),
      )
    }
  })

  it('is the same batch to the byte whatever came before and was taken back, at any place', () => {
    const some = records.slice(0, 40)
    const gone = records.slice(40, 41)
    const bytes = JSON.stringify(populationOf(name, some))
    for (let place = 0; place <= some.length; place++) {
      const all = populationOf(name, [...some.slice(0, place), ...gone, ...some.slice(place)])
      expect(all.records).toHaveLength(some.length + 1)
      const left = all.records.filter(({ person }) => person !== gone[0]?.person)
      expect(JSON.stringify(populationOf(name, left))).toBe(bytes)
    }
  })

  it('gives the same results from records in any order', () => {
    const some = records.slice(0, 300)
    const said = (among: PopulationRecord[]) =>
      JSON.stringify(runAnalyses(populationOf(name, among), CAMPAIGN))
    expect(said(some.toReversed())).toBe(said(some))
    expect(said([...some.slice(100), ...some.slice(0, 100)])).toBe(said(some))
  })

  it('makes the same findings from what lies in a pack', () => {
    const first = people[3]?.letters[0]
    if (!first) throw new Error('no letter')
    const comparisons = compareWith(first, {}, population)
    const packed = JSON.parse(JSON.stringify(comparisons)) as typeof comparisons
    for (const speech of ['de', 'en'] as const)
      expect(comparisonFindings(packed, 2, speech)).toEqual(
        comparisonFindings(comparisons, 2, speech),
      )
  })

  it('gives away no value of another person: only lattice edges, quartiles and rounded counts', () => {
    for (let at = 0; at < people.length; at += 7) {
      const first = people[at]?.letters[0]
      if (!first) continue
      for (const { peers, outcome } of compareWith(first, {}, population)) {
        if (!peers || outcome !== 'score-2026') continue
        expect(peers.of).toBeGreaterThanOrEqual(20)
        for (const { from, to, count } of peers.bins) {
          expect((from ?? 0) % 25).toBe(0)
          expect((to ?? 0) % 25).toBe(0)
          expect(count % 5).toBe(0)
          expect(count).toBeGreaterThanOrEqual(10)
        }
      }
    }
  })
})
