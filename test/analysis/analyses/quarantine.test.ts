// Quarantine: floods and copies are held back; what only looks so because scores lie on a lattice is not.
import { describe, expect, it } from 'vitest'
import { quarantineOf } from '../../../analysis/analyses/index.ts'
import { populationOf, type PopulationRecord } from '../../../analysis/compare/index.ts'
import { drawnCampaign } from './synthetic/campaign.ts'

const name = { campaign: 'drawn', batch: '1', asOf: '2026-11-20' }
/** 2,000 people whose letters are spread over the weeks of half a year. */
const spread = drawnCampaign(2_000, 9).records.map((record, at): PopulationRecord => {
  const day = new Date(Date.UTC(2026, 3, 1 + (at % 180))).toISOString().slice(0, 10)
  return { ...record, scores: record.scores.map((score) => ({ ...score, calculatedOn: day })) }
})
const held = (records: PopulationRecord[]) => quarantineOf(populationOf(name, records))
const invented = (n: number, change: (at: number) => Partial<PopulationRecord['scores'][number]>) =>
  spread.slice(0, n).map((record, at): PopulationRecord => {
    const [score] = record.scores
    if (!score) throw new Error('no score')
    return { ...record, person: `invented${at}`, scores: [{ ...score, ...change(at) }] }
  })

describe('real lattices of scores', () => {
  it('hold nobody: points that only some sums reach, percentages cut off at 99.99, two decimals', () => {
    expect(held(spread)).toEqual([])
    expect(held(drawnCampaign(2_000, 9).records)).toEqual([])
  })

  it('hold nobody on the coarsest scale: every score a multiple of 50', () => {
    const coarse = spread.map((record) => ({
      ...record,
      scores: record.scores.map((score) => ({
        ...score,
        value: score.value === null ? null : Math.round(score.value / 50) * 50,
      })),
    }))
    expect(held(coarse)).toEqual([])
  })
})

describe('a flood', () => {
  const flood = invented(40, (at) => ({
    value: 640,
    facts: `invented ${at}`,
    calculatedOn: `2026-07-0${1 + (at % 3)}`,
  }))

  it('of forty chosen scores in three days is held, and hardly anybody beside it', () => {
    const people = held([...spread, ...flood])
    expect(people.filter(({ person }) => person.startsWith('invented'))).toHaveLength(40)
    expect(people.filter(({ person }) => !person.startsWith('invented')).length).toBeLessThan(3)
    expect(people[0]?.reasons).toContain('burst')
  })

  it('of a dozen is held, too; fewer than ten move no number that is ever said', () => {
    const people = held([...spread, ...flood.slice(0, 12)])
    expect(people.filter(({ person }) => person.startsWith('invented'))).toHaveLength(12)
    expect(held([...spread, ...flood.slice(0, 9)])).toEqual([])
  })

  it('spread over half a year is not told from chance: a known limit', () => {
    const patient = invented(20, (at) => ({
      value: 640,
      facts: `invented ${at}`,
      calculatedOn: spread[at * 9]?.scores[0]?.calculatedOn ?? null,
    }))
    expect(held([...spread, ...patient])).toEqual([])
  })
})

describe('copies', () => {
  it('of one letter under ten names are held', () => {
    const same = spread[0]?.scores[0]
    const { about } = spread[0] ?? { about: undefined }
    const names = invented(10, () => ({ ...same })).map((one) => ({
      ...one,
      about: about ?? one.about,
    }))
    const people = held([...spread, ...names])
    const copies = people.filter(({ reasons }) => reasons.includes('copies'))
    expect(copies.filter(({ person }) => person.startsWith('invented'))).toHaveLength(10)
  })

  it('are held whatever the names say of themselves: an inventor can say anything', () => {
    const names = invented(10, () => ({ ...spread[0]?.scores[0] }))
    const people = held([...spread, ...names])
    expect(people.filter(({ person }) => person.startsWith('invented'))).toHaveLength(10)
  })

  it('are no twins: the same facts on days of their own are what comparing is for', () => {
    const twins = invented(40, (at) => {
      const on = spread[at * 4]?.scores[0]?.calculatedOn ?? null
      return { ...spread[0]?.scores[0], calculatedOn: on }
    })
    expect(held([...spread, ...twins])).toEqual([])
  })

  it('by three names are not: a household may have one life', () => {
    expect(held([...spread, ...invented(3, () => ({ ...spread[0]?.scores[0] }))])).toEqual([])
  })
})
