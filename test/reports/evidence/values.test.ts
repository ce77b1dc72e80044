// The values a finding rests on: which, in which order, and who vouched for them.
import { describe, expect, it } from 'vitest'
import type { Letter } from '../../../extract/index.ts'
import { fieldName, fieldValue, valuesUsed } from '../../../reports/index.ts'
import { howRead } from '../../../reports/evidence/pages.ts'
import { letter } from './sample.ts'

const NB = '\u00a0'
const used = (where: string[], letters: (Letter | null)[] = [letter], confirmed: string[] = []) =>
  valuesUsed({ letters, answers: { confirmed } }, { where })

describe('valuesUsed', () => {
  it('takes the leaves that a finding names, not the whole row beside them', () => {
    const where = ['/entries/0', '/entries/0/settledOn', '/cutoffOn']
    expect(used(where).map((v) => v.pointer)).toEqual(['/entries/0/settledOn', '/cutoffOn'])
  })

  it('takes a row’s leaves in reading order when the finding names none', () => {
    expect(used(['/entries/1']).map((v) => v.pointer)).toEqual([
      '/entries/1/party',
      '/entries/1/reportedOn',
      '/entries/1/settledOn',
      '/entries/1/amount',
    ])
  })

  it('does not depend on the order of keys, even where two values share a place', () => {
    const box: [number, number, number, number] = [70, 222, 200, 234]
    const shared = structuredClone(letter)
    for (const p of Object.values(shared.provenance)) if (p.page === 2) p.box = box
    const turned = {
      ...shared,
      provenance: Object.fromEntries(Object.entries(shared.provenance).toReversed()),
    }
    expect(used(['/entries/0', '/entries/1'], [turned])).toEqual(
      used(['/entries/0', '/entries/1'], [shared]),
    )
  })

  it('speaks of the second letter by its own pointers and passes over one that was not recognised', () => {
    const [first] = used(['/letters/1/entries/0/amount', '/entries/0/amount'], [null, letter])
    expect(first).toMatchObject({ pointer: '/letters/1/entries/0/amount', letter: 1, value: 31240 })
    expect(used(['/entries/0/amount'], [null, letter])).toEqual([])
  })

  it.each([
    [['/entries/0/amount'], true],
    [['/letters/0/entries/0/amount'], true],
    [['/letters/1/entries/0/amount'], false],
    [['/entries/0'], false],
    [[], false],
  ])('with %j confirmed: %s', (confirmed, expected) => {
    expect(used(['/entries/0/amount'], [letter], confirmed)[0]?.confirmed).toBe(expected)
  })

  it('lists nothing for the letter as a whole or for values that follow from others', () => {
    expect(used([''])).toEqual([])
    expect(used(['/entries/0/status'])).toEqual([])
  })
})

describe('how a value was read', () => {
  const [value] = used(['/entries/0/amount'])
  it.each([
    [{}, false, `gelesen, Blatt${NB}2`],
    [
      { method: 'ocr', confidence: 0.939 },
      false,
      `vom Bild gelesen, zu 93${NB}% sicher, Blatt${NB}2`,
    ],
    [{ confirmed: true }, false, `von der Person bestätigt, Blatt${NB}2`],
    [{ confirmed: true }, true, `beim Beraten verglichen, Blatt${NB}2`],
    [{ method: 'person', confirmed: true }, false, `von der Person eingetragen, Blatt${NB}2`],
    [{ method: 'person', confirmed: true, box: null }, false, 'von der Person eingetragen'],
  ] as const)('%j, adviser %s: %s', (parts, byAdviser, words) => {
    expect(value).toBeDefined()
    if (value) expect(howRead({ ...value, ...parts }, byAdviser, 'de')).toBe(words)
  })
})

describe('names and spellings of values', () => {
  const percent: Letter = structuredClone(letter)
  const [score] = percent.scores
  if (score) {
    Object.assign(score, { unit: 'percent', value: 97.5, probability: 98.2 })
    score.criteria = [{ id: 'mortgage', label: 'Immobilienkredit', points: 55 }]
  }
  it.each([
    ['/entries/0/settledOn', 'Erledigt am', '03.06.2022'],
    ['/entries/0/amount', 'Betrag', `312,40${NB}Euro`],
    ['/scores/0/value', 'Score', `97,50${NB}%`],
    ['/scores/0/probability', 'Erfüllungswahrscheinlichkeit', `98,20${NB}%`],
    ['/scores/0/criteria/0/points', 'Immobilienkredit', '55'],
    ['/entries/0/closedOn', 'Beendet am', 'nicht angegeben'],
    ['/statements/logic', 'Auskunft über die Berechnung', 'nicht angegeben'],
    ['/statements/rights', 'Auskunft über Rechte', 'ja'],
  ])('%s: %s, %s', (path, name, value) => {
    expect(fieldName(percent, path, 'de')).toBe(name)
    expect(fieldValue(percent, path, 'de')).toBe(value)
  })
})
