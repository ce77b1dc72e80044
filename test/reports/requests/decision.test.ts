// The decision of a lender contested, objected from, and rows restricted: only on what the person told.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { paperFor, requestsFor } from '../../../reports/requests/index.ts'
import { BANK, DECISION, FINDINGS, followed } from './follow-cases.ts'

describe('the decision of a lender', () => {
  const offered = (decision: Answers['decision']) =>
    requestsFor(followed([], { decision, addressees: BANK }, [])).filter(
      ({ type }) => type === 'contest',
    )

  it('is contested with the lender first, then with the bureau', () => {
    expect(offered(DECISION).map(({ id, ready }) => [id, ready])).toEqual([
      ['contest--musterbank-ag', true],
      ['contest', true],
    ])
  })

  it.each([
    ['nothing told', null],
    ['a human took part', { ...DECISION, humanInvolved: true }],
    ['before the GDPR', { ...DECISION, on: '2018-05-24' }],
    ['tomorrow', { ...DECISION, on: '2026-11-26' }],
  ])('is not contested: %s', (_, decision) => {
    expect(offered(decision)).toEqual([])
  })

  it.each(['2018-05-25', '2026-11-25'])('is contested when it is of %s', (on) => {
    expect(offered({ ...DECISION, on })).toHaveLength(2)
  })

  it('names what is missing', () => {
    expect(offered({ on: '2026-10-20' }).map(({ id, missing }) => [id, missing])).toEqual([
      ['contest', ['decision/by', 'decision/outcome']],
    ])
    expect(offered({ by: 'Kaufhaus Muster' }).map(({ id, missing }) => [id, missing])).toEqual([
      [
        'contest--kaufhaus-muster',
        ['addressees/Kaufhaus Muster/lines', 'decision/on', 'decision/outcome'],
      ],
      ['contest', ['decision/on', 'decision/outcome']],
    ])
  })

  it.each([
    ['refused', 'Sie haben meinen Antrag am 20.10.2026 abgelehnt.'],
    ['worse-terms', 'Sie haben mir am 20.10.2026 einen Vertrag nur zu schlechteren Bedingungen'],
    ['deposit', 'Sie haben am 20.10.2026 von mir eine Sicherheit verlangt.'],
    ['other', 'Sie haben am 20.10.2026 über meinen Antrag entschieden.'],
  ] as const)('says what was decided: %s', (outcome, says) => {
    const input = followed([], { decision: { ...DECISION, outcome, reasonGiven: null } }, [
      FINDINGS.address,
    ])
    const lender = JSON.stringify(paperFor('contest--musterbank-ag', input))
    expect(lender).toContain(says)
    expect(lender).not.toContain('Als Grund')
    expect(lender).not.toContain('kein Mensch')
    for (const id of ['contest', 'contest--musterbank-ag', 'objection']) {
      expect(JSON.stringify(paperFor(id, input, 'en'))).not.toMatch(/Bitte|Antrag|Frist/)
    }
  })

  it('says that no human took part only when the person says so', () => {
    const input = followed([], { decision: { ...DECISION, humanInvolved: false } }, [])
    for (const id of ['contest', 'contest--musterbank-ag']) {
      expect(JSON.stringify(paperFor(id, input))).toContain('kein Mensch beteiligt')
    }
  })

  it('is the particular situation of an objection', () => {
    const objection = (decision: Answers['decision']) =>
      requestsFor(followed([], { decision }, [FINDINGS.address])).find(
        ({ type }) => type === 'objection',
      )
    expect(objection(null)).toMatchObject({
      ready: false,
      missing: ['decision/by', 'decision/on', 'decision/outcome'],
    })
    expect(objection({ ...DECISION, humanInvolved: true })?.ready).toBe(true)
    expect(objection(DECISION)?.warnings[0]).toContain('keine Scores mehr')
    expect(requestsFor(followed([], { decision: DECISION })).map(({ type }) => type)).not.toContain(
      'objection',
    )
  })
})

describe('restriction', () => {
  const offered = (entries: NonNullable<Answers['entries']>) =>
    requestsFor(followed([], { entries }, [FINDINGS.foreign, FINDINGS.disputed])).find(
      ({ type }) => type === 'restriction',
    )

  it('states only what the person said: not mine, disputed', () => {
    expect(offered({})).toBeUndefined()
    expect(offered({ '/entries/5': { mine: true } })).toBeUndefined()
    expect(offered({ '/entries/5': { mine: false } })?.findings).toEqual([FINDINGS.foreign.id])
    expect(offered({ '/entries/0': { disputed: true } })?.findings).toEqual([FINDINGS.disputed.id])
    expect(offered({ '/entries/0': { disputed: true, onLetter: false } })).toBeUndefined()
  })

  it('warns that no score may be given out meanwhile', () => {
    expect(offered({ '/entries/5': { mine: false } })?.warnings[0]).toBe(
      'Solange eine Angabe geprüft wird, gibt die Auskunftei zu Ihnen möglicherweise keinen Score heraus. Das kann einen laufenden Kredit- oder Mietantrag aufhalten. Möchten Sie das trotzdem?',
    )
  })
})
