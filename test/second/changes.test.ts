// Two letters of one person: nothing is invented, one alteration is exactly that, and what cannot be told is said so.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, changesIn, Changes } from '../../analysis/index.ts'
import type { Answers, Entry, Letter } from '../../extract/index.ts'
import { demoLetters } from '../../fixtures/index.ts'
import { letter as sample } from '../reports/evidence/sample.ts'

const all = demoLetters(23, 60).flatMap(({ letters: [first] }) => (first ? [first] : []))
const filled = all.filter(({ entries }) => entries.length > 1)

/** The same letter, half a year later; nothing else differs. */
const later = (letter: Letter): Letter => ({
  ...letter,
  cutoffOn: '2027-05-02',
  issuedOn: '2027-05-03',
})

const between = (older: Letter, newer: Letter, answers: Answers = {}) => {
  const found = changesBetween({ letters: [older, newer], answers, today: '2027-06-01' }, 0, 1)
  if (!found) throw new Error('not compared')
  return Changes.parse(found)
}

const unsame = (changes: Changes) => changes.rows.filter(({ state }) => state !== 'same')
const anyLetter = fc.nat({ max: filled.length - 1 }).map((n) => {
  const letter = filled[n]
  if (!letter) throw new Error('no letter')
  return letter
})

describe('a letter against itself', () => {
  it('has no change in any row or score', () => {
    fc.assert(
      fc.property(anyLetter, (letter) => {
        const changes = between(letter, later(letter))
        expect(unsame(changes)).toEqual([])
        expect(changes.rows).toHaveLength(
          letter.entries.length + letter.inquiries.length + letter.addresses.length,
        )
        expect(changes.scores.filter(({ state }) => state !== 'same')).toEqual([])
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  it('of the same day says so and is not asked for demands', () => {
    const changes = between(sample, sample)
    expect(changes.obstacle).toBe('same-day')
    expect(changes.demands).toEqual([])
  })
})

describe('one alteration', () => {
  it('of an entry left out is that entry gone, and in the other direction new', () => {
    fc.assert(
      fc.property(anyLetter, fc.nat(), (letter, pick) => {
        const n = pick % letter.entries.length
        const gone = letter.entries[n]
        const less = later({ ...letter, entries: letter.entries.filter((_, at) => at !== n) })
        const [one, ...more] = unsame(between(letter, less))
        expect(more).toEqual([])
        expect(one).toMatchObject({ list: 'entries', state: 'gone', after: null })
        const at = Number(one?.before?.split('/')[2])
        expect(letter.entries[at]).toEqual(gone)
        const [added, ...others] = unsame(
          between({ ...letter, entries: less.entries }, later(letter)),
        )
        expect(others).toEqual([])
        expect(added).toMatchObject({ list: 'entries', state: 'new', before: null })
      }),
      { numRuns: 40, seed: 2 },
    )
  })

  it.each<[string, Partial<Entry>]>([
    ['amount', { amount: 123_456 }],
    ['settledOn', { settledOn: '2027-01-31' }],
    ['closedOn', { closedOn: '2027-01-31' }],
    ['status', { status: 'disputed' }],
  ])('of the field %s is that field', (field, own) => {
    fc.assert(
      fc.property(anyLetter, fc.nat(), (letter, pick) => {
        const n = pick % letter.entries.length
        const entries = letter.entries.map((entry, at) => (at === n ? { ...entry, ...own } : entry))
        const before = letter.entries[n]?.[field as keyof Entry]
        fc.pre(before !== Object.values(own)[0])
        const changes = unsame(between(letter, later({ ...letter, entries })))
        expect(changes).toHaveLength(1)
        expect(changes[0]).toMatchObject({
          state: 'changed',
          before: `/entries/${n}`,
          after: `/letters/1/entries/${n}`,
          fields: [{ field, before, after: Object.values(own)[0] }],
        })
      }),
      { numRuns: 25, seed: 3 },
    )
  })

  it('of the order alone is no change', () => {
    fc.assert(
      fc.property(anyLetter, (letter) => {
        const turned = later({
          ...letter,
          entries: letter.entries.toReversed(),
          inquiries: letter.inquiries.toReversed(),
        })
        expect(unsame(between(letter, turned))).toEqual([])
      }),
      { numRuns: 30, seed: 4 },
    )
  })
})

const [claim, second] = sample.entries
if (!claim || !second) throw new Error('the sample has two claims')
const withEntries = (...entries: Entry[]): Letter => later({ ...sample, entries })
const rowsOf = (older: Entry[], newer: Entry[]) =>
  between({ ...sample, entries: older }, withEntries(...newer)).rows.map(({ state }) => state)

describe('entries are the same thing', () => {
  it('when the number is printed in part', () => {
    const masked = { ...claim, reference: '********4711', party: 'Nordlicht Inkasso' }
    expect(rowsOf([{ ...claim, reference: '88 2200 4711' }], [masked])).toEqual(['changed'])
  })
  it('when the claim was sold and names its seller', () => {
    const sold = { ...claim, party: 'Käufer Forderungen AG', originalParty: claim.party }
    expect(rowsOf([claim], [sold])).toEqual(['changed'])
  })
  it('not when the numbers differ', () => {
    expect(rowsOf([claim], [{ ...claim, reference: '9999' }])).toEqual(['gone', 'new'])
  })
  it('not when only the company is the same', () => {
    const other = {
      ...claim,
      reference: null,
      amount: 999,
      reportedOn: '2026-12-01',
      settledOn: null,
    }
    expect(rowsOf([{ ...claim, reference: null }], [other])).toEqual(['gone', 'new'])
  })
  it('and two that could be the same are paired with neither', () => {
    const one = { ...claim, reference: null, settledOn: null }
    const newer = [
      { ...one, status: 'open' as const },
      { ...one, status: 'titled' as const },
    ]
    const changes = between({ ...sample, entries: [one] }, withEntries(...newer))
    expect(changes.rows.map(({ state, why }) => [state, why])).toEqual([
      ['unsure', 'alike'],
      ['unsure', 'alike'],
      ['unsure', 'alike'],
    ])
  })
})

describe('what cannot be told', () => {
  const doubted = (path: string) =>
    later({ ...sample, entries: [second], doubts: [{ path, reason: 'unklar' }] })
  it('is a row that may stand on a page or in a list that was not read', () => {
    for (const path of ['/pages', '/entries', '/entries/0']) {
      const [gone] = between(sample, doubted(path)).rows
      expect(gone, path).toMatchObject({ state: 'unsure', why: 'doubt', before: '/entries/0' })
    }
  })
  it('is a changed value in doubt, until the person confirmed it', () => {
    const newer = {
      ...withEntries({ ...claim, amount: 1000 }, second),
      doubts: [{ path: '/entries/0/amount', reason: 'unklar' }],
    }
    expect(between(sample, newer).rows[0]).toMatchObject({ state: 'unsure', why: 'doubt' })
    const seen = between(sample, newer, { confirmed: ['/letters/1/entries/0/amount'] })
    expect(seen.rows[0]).toMatchObject({ state: 'changed', why: null })
  })
  it('is every row when the newer letter shows no file', () => {
    const page: Letter = { ...later(sample), kind: 'schufa/score-2026', entries: [] }
    const changes = between(sample, page)
    expect(changes.rows.map(({ state, why }) => [state, why])).toEqual([
      ['unsure', 'not-listed'],
      ['unsure', 'not-listed'],
    ])
    expect(changes.otherKind).toBe(true)
  })
  it('is anything about another person, or without a day', () => {
    const other = { ...later(sample), identity: { ...sample.identity, bornOn: '1970-01-01' } }
    expect(between(sample, other)).toMatchObject({ obstacle: 'other-person', rows: [], scores: [] })
    const undated = { ...sample, issuedOn: null, cutoffOn: null }
    expect(between(sample, undated)).toMatchObject({ obstacle: 'no-day', rows: [] })
  })
  it('is a score on another scale', () => {
    const [score] = sample.scores
    if (!score) throw new Error('no score')
    const other = later({ ...sample, scores: [{ ...score, min: 0, max: 9999, value: 9100 }] })
    expect(between(sample, other).scores[0]).toMatchObject({
      state: 'other-scale',
      from: 708,
      to: 9100,
      difference: null,
    })
  })
})

describe('scores and inquiries', () => {
  const [score] = sample.scores
  if (!score) throw new Error('no score')
  it('gives the difference of two values on one scale', () => {
    const newer = later({
      ...sample,
      scores: [{ ...score, value: 742, calculatedOn: '2027-05-02' }],
    })
    expect(between(sample, newer).scores).toEqual([
      {
        name: 'SCHUFA-Score',
        state: 'changed',
        before: '/scores/0',
        after: '/letters/1/scores/0',
        unit: 'points',
        from: 708,
        to: 742,
        difference: 34,
      },
    ])
  })
  it('says of an inquiry that is gone whether its twelve months were over', () => {
    const inquiry = {
      on: '2026-03-02',
      party: 'Bank am Markt eG',
      kind: 'credit',
      product: null,
      purpose: null,
    } as const
    const recent = { ...inquiry, on: '2026-10-01' }
    const older = { ...sample, inquiries: [inquiry, recent] }
    const gone = between(older, later(sample)).rows.filter(({ list }) => list === 'inquiries')
    expect(gone.map(({ state, periodOver }) => [state, periodOver])).toEqual([
      ['gone', true],
      ['gone', false],
    ])
  })
})

describe('demands', () => {
  const overdue = 'settled-claim-overdue:/entries/0'
  const outcome = (newer: Letter, answers: Answers = {}) =>
    between(sample, newer, answers).demands.find(({ finding }) => finding === overdue)
  it('are met when the claim is gone, and name the day of asking', () => {
    const log = [
      { request: 'erasure', sentOn: '2026-12-01' },
      { request: 'erasure', sentOn: '2026-11-20' },
    ]
    expect(outcome(withEntries(second), { log })).toMatchObject({
      outcome: 'met',
      askedOn: '2026-11-20',
      rows: ['/entries/0'],
    })
  })
  it('are not met when it stands as before', () => {
    expect(outcome(withEntries(claim, second))).toMatchObject({ outcome: 'not-met', askedOn: null })
  })
  it('are partly met when something else about it changed', () => {
    expect(outcome(withEntries({ ...claim, amount: 100 }, second))?.outcome).toBe('partly')
  })
  it('are open when the newer letter was not read with certainty', () => {
    const newer = {
      ...withEntries(second),
      doubts: [{ path: '/pages', reason: 'ein Blatt fehlt' }],
    }
    expect(outcome(newer)?.outcome).toBe('unsure')
  })
})

describe('a case of several letters', () => {
  it('goes from each letter of a bureau to its next, in the order of their days', () => {
    const [a, b] = [
      { ...sample, cutoffOn: '2025-01-01' },
      { ...sample, cutoffOn: '2027-01-01' },
    ]
    const other = { ...sample, issuer: 'crif-de', kind: 'crif-de/auskunft' }
    const steps = changesIn({
      letters: [b, null, other, sample, a],
      answers: {},
      today: '2027-06-01',
    })
    expect(steps.map(({ older, newer }) => [older, newer])).toEqual([
      [4, 3],
      [3, 0],
    ])
  })
  it('has none with one letter', () => {
    expect(changesIn({ letters: [sample, null], answers: {}, today: '2027-06-01' })).toEqual([])
  })
})
