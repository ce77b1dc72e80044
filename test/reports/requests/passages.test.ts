// Every passage that the texts hold, written once in both languages: no block without a case, no placeholder without a value.
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../reports/render/paper.ts'
import { paperFor, requestsFor } from '../../../reports/requests/index.ts'
import { REQUESTS } from '../../../reports/requests/registry.ts'
import { duplicate, erika, letter, overdue, SENDER } from './erika.ts'
import { FINDINGS } from './follow-cases.ts'
import { ANSWERS, onRow, PASSAGES, SHARED, withAddress, withEntry } from './passage-cases.ts'

const plain = (paper: Paper) => JSON.stringify(paper).replaceAll('\u00a0', ' ')

describe('every passage', () => {
  it('has a case here', () => {
    const german = REQUESTS.filter(({ tongue }) => tongue === 'de')
    const inTexts = german.flatMap(({ texts, type }) =>
      Object.keys(texts.de ?? {})
        .filter((name) => name.startsWith('item '))
        .map((name) => (SHARED.includes(type) ? `${type} ${name}` : name)),
    )
    expect(Object.keys(PASSAGES).toSorted()).toEqual(inTexts.toSorted())
  })

  it.each(Object.entries(PASSAGES))('%s is written in both languages', (_, passage) => {
    const theCase = erika(passage.answers ?? ANSWERS, [passage.letter ?? letter()])
    const input = { case: theCase, findings: [passage.finding] }
    const german = paperFor(passage.id, input)
    const english = paperFor(passage.id, input, 'en')
    expect(plain(german)).toContain(passage.says)
    expect(english.body.map(({ kind }) => kind)).toEqual(german.body.map(({ kind }) => kind))
    expect(plain(english)).not.toMatch(/Bitte|Eintrag|gespeichert/)
  })
})

describe('a passage that rests on what the person said', () => {
  const dispute = { ...FINDINGS.disputed, numbers: { saidDisputedOn: '2021-05-09' } }
  it.each([
    ['a title is not excluded', dispute, withEntry({ disputedOn: '2021-05-09' })],
    [
      'the dispute came on the day of the report',
      { ...FINDINGS.disputed, numbers: { saidDisputedOn: '2021-05-10' } },
      withEntry({ disputedOn: '2021-05-10', titled: false, acknowledged: false }),
    ],
    [
      'the dispute is another than the one found',
      dispute,
      withEntry({ disputedOn: '2021-05-11', titled: false, acknowledged: false }),
    ],
    ['the entry is hers', FINDINGS.foreign, withEntry({ mine: true })],
    ['no birth date was said', onRow('identity-mismatch', '/identity/bornOn', {}), ANSWERS],
    ['no amount was said', onRow('amount-wrong', '/entries/0', {}), ANSWERS],
    [
      'another day was said since',
      onRow('address-wrong', '/addresses/0', { saidSince: '2012-05-01' }),
      withAddress({ since: '2013-05-01' }),
    ],
    ['nothing was said of the address', onRow('address-wrong', '/addresses/0', {}), ANSWERS],
  ] as const)('is left out when %s', (_, one, answers) => {
    const found = requestsFor({ case: erika(answers), findings: [one] })
    expect(found.map(({ type }) => type)).not.toContain('erasure')
    expect(found.map(({ type }) => type)).not.toContain('rectification')
  })
})

describe('what stands in a passage', () => {
  it('is the row of its own finding alone', () => {
    const text = plain(paperFor('erasure', { case: erika(ANSWERS), findings: [overdue] }))
    expect(text).toContain('INK-2021-77')
    for (const other of ['Beispiel Telekom', 'Amtsgericht', 'Musterinkasso', 'Autohaus']) {
      expect(text).not.toContain(other)
    }
  })

  it('gives a company none of the bureau’s numbers', () => {
    const text = plain(
      paperFor('rectification--musterbank-ag', { case: erika(ANSWERS), findings: [duplicate] }),
    )
    expect(text).not.toContain('123 456 789')
    expect(text).not.toContain('AK-2026-0815')
  })

  it('says nothing that the person did not confirm or enter', () => {
    const confirmed = ['/entries/0/party', '/entries/0/amount', '/entries/0/settledOn', '/cutoffOn']
    const text = plain(
      paperFor('erasure', { case: erika({ sender: SENDER, confirmed }), findings: [overdue] }),
    )
    expect(text).toContain('312,40 Euro')
    expect(text).not.toContain('INK-2021-77')
    expect(text).not.toContain('10.05.2021')
  })

  it('quotes no judgment in a letter from before it was given', () => {
    const at = (today: string) =>
      plain(paperFor('erasure', { case: { ...erika(ANSWERS), today }, findings: [overdue] }))
    expect(at('2025-12-17')).not.toContain('97/25')
    expect(at('2025-12-18')).toContain('BGH, Urteil vom 18.12.2025, I ZR 97/25')
  })
})
