// Parts of a letter that are set unusually are set anew before they are read: particulars in a row, labels under their values, cards side by side,
// tables that stand on their side. What is read must be what the letter says, and nothing of it wrong and sure.
import { expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { isBetter } from '../../extract/reshape/choose.ts'
import type { Page } from '../../extract/read/word.ts'
import { type PartName, type Wording, WORDINGS } from '../arrangements/parts.ts'
import { pagesWith } from '../arrangements/set.ts'
import { TRUTHS } from '../arrangements/truth.ts'

const DATENKOPIE = TRUTHS['schufa/datenkopie-15']
const CRIF = TRUTHS['crif-at/auskunft']

function read(
  truth: Letter | undefined,
  part: PartName,
  way: string,
  wording: Wording = 0,
): { letter: Letter; pages: Page[] } {
  if (!truth) throw new Error('no such truth')
  const pages = pagesWith(truth, wording, part, way)
  const letter = letterOfPages(pages, 'de')
  if (!letter) throw new Error('not recognised')
  return { letter, pages }
}

test.each(['table', 'stacked cells', 'cards, label under', 'transposed'])(
  'particulars of the person set as „%s"',
  (way) => {
    for (const truth of [DATENKOPIE, CRIF])
      for (const wording of WORDINGS) {
        const { identity } = read(truth, 'identity', way, wording).letter
        const { surname, givenNames, bornOn, birthplace } = identity
        expect({ surname, givenNames, bornOn, birthplace }).toEqual({
          surname: 'Platzhalter',
          givenNames: 'Julia',
          bornOn: '1970-11-15',
          birthplace: 'Musterow',
        })
      }
  },
)

test.each([
  'cards, label over',
  'cards, label under',
  'cards two, over',
  'cards two, under',
  'stacked cells',
])('contracts set as „%s"', (way) => {
  const { letter } = read(DATENKOPIE, 'entries', way)
  expect(
    letter.entries.map(({ party, reference, amount, reportedOn }) => [
      party,
      reference,
      amount,
      reportedOn,
    ]),
  ).toEqual([
    ['Sparkasse Musterlingen', '0003708017', null, '2011-03-04'],
    ['Probekredit Bank GmbH', '4410 2235', 1_250_000, '2017-06-19'],
    ['Kartenhaus Beispiel AG', '77125/001', 350_000, '2013-10-02'],
    ['Forderungsdienst Exempel GmbH', 'AZ-551-17', 48_322, '2017-01-11'],
    ['Funknetz Muster GmbH & Co. KG', '0002593837', null, '2015-02-14'],
    ['Versandhaus Muster AG', '90022184', 13_050, '2014-05-21'],
  ])
})

test.each(['stacked cells', 'transposed', 'told', 'told in one'])(
  'addresses set as „%s"',
  (way) => {
    for (const wording of WORDINGS) {
      const { letter } = read(DATENKOPIE, 'addresses', way, wording)
      expect(
        letter.addresses.map(({ text, reportedBy, storedOn, current }) => [
          text,
          reportedBy,
          storedOn,
          current,
        ]),
      ).toEqual([
        ['Beispielweg 12, 70999 Musterlingen', 'Sparkasse Musterlingen', '2016-08-25', true],
        ['Probestraße 7a, 12345 Musterstadt', 'Funknetz Muster GmbH & Co. KG', '2009-09-23', false],
      ])
    }
  },
)

test.each(['strung ·', 'strung ;'])('scores that were sent, „%s", a version that wraps', (way) => {
  const { letter } = read(DATENKOPIE, 'sent scores', way, 1)
  expect(
    letter.scores
      .filter(({ recipient }) => recipient !== null)
      .map(({ value, transmittedOn, recipient }) => [value, transmittedOn, recipient]),
  ).toEqual([
    [9712, '2018-06-21', 'Probekredit Bank GmbH'],
    [9455, '2018-01-30', 'Versandhaus Muster AG'],
  ])
})

test('scores that were sent, as a table that stands on its side', () => {
  const { letter } = read(DATENKOPIE, 'sent scores', 'transposed')
  expect(
    letter.scores
      .filter(({ recipient }) => recipient !== null)
      .map(({ value, probability, recipient }) => [value, probability, recipient]),
  ).toEqual([
    [9712, 97.66, 'Probekredit Bank GmbH'],
    [9455, 95.2, 'Versandhaus Muster AG'],
  ])
})

test('what was set anew keeps the place where it stands on the page', () => {
  const { letter, pages } = read(CRIF, 'own score', 'cards, label under')
  const place = letter.provenance['/scores/0/value']
  const word = pages.flatMap((page) => page.words).find(({ text }) => text === '512')
  expect(letter.scores[0]?.value).toBe(512)
  expect(place?.box).toEqual(word?.at.map((edge) => Math.round(edge * 100) / 100))
})

test('names and kinds that only the second reading says wait for the person; days and amounts do not', () => {
  const { letter } = read(DATENKOPIE, 'entries', 'cards, label under')
  const doubted = letter.doubts.map(({ path }) => path)
  expect(doubted).toContain('/entries/1/party')
  expect(doubted.filter((path) => /reportedOn|amount|reference/u.test(path))).toEqual([])
})

test('an ordinary table stays as it is', () => {
  const { letter } = read(CRIF, 'inquiries', 'table')
  expect(letter.inquiries.map(({ on, party }) => [on, party])).toEqual([
    ['2018-06-21', 'Probekredit Bank GmbH'],
    ['2018-04-03', 'Sparkasse Musterlingen'],
    ['2018-02-17', 'Funknetz Muster GmbH & Co. KG'],
    ['2017-11-08', 'Versandhaus Muster AG'],
  ])
})

test('two labels with their values on one line: a long value ends where the next label begins', () => {
  for (const wording of WORDINGS) {
    const { letter } = read(DATENKOPIE, 'addresses', 'label | value, two', wording)
    const [first] = letter.addresses
    const isSure = !letter.doubts.some(({ path }) => path.startsWith('/addresses'))
    if (isSure) expect(first?.text).toBe('Beispielweg 12, 70999 Musterlingen')
    expect(first?.text).not.toMatch(/Status|Art|Kennzeichen/iu)
  }
})

test('rows that nearly touch, set to the right, are rows', () => {
  const { letter } = read(DATENKOPIE, 'inquiries', 'table, right')
  expect(letter.inquiries.map(({ on, party }) => [on, party])).toEqual([
    ['2018-06-21', 'Probekredit Bank GmbH'],
    ['2018-04-03', 'Sparkasse Musterlingen'],
    ['2018-02-17', 'Funknetz Muster GmbH & Co. KG'],
    ['2017-11-08', 'Versandhaus Muster AG'],
  ])
})

test('the name of a certificate: alone under „Name", in a row with other particulars, in no place but the window of the address', () => {
  const truth = TRUTHS['schufa/bonitaetsauskunft']
  for (const [way, wording] of [
    ['label: value', 0],
    ['table', 1],
    ['strung ·', 2],
  ] as const) {
    const { surname, givenNames } = read(truth, 'identity', way, wording).letter.identity
    expect([givenNames, surname]).toEqual(['Julia', 'Platzhalter'])
  }
  const { letter } = read(truth, 'identity', 'table', 2)
  expect(letter.identity.surname).toBe('Platzhalter')
  expect(letter.doubts.some(({ path }) => path === '/identity/surname')).toBe(true)
})

test('„Empfangende Stelle" beside its value is one label, and „Scorewerte, die an Dritte gingen" a heading', () => {
  for (const way of ['label | value', 'label | value, two']) {
    const { letter } = read(DATENKOPIE, 'sent scores', way, 2)
    const sent = letter.scores.filter(({ recipient }) => recipient !== null)
    expect(sent.map(({ recipient, transmittedOn }) => [recipient, transmittedOn])).toEqual([
      ['Probekredit Bank GmbH', '2018-06-21'],
      ['Versandhaus Muster AG', '2018-01-30'],
    ])
  }
})

test('a reading that gives days to other columns is no better for it', () => {
  const place = { page: 1, box: null, method: 'text' as const, confidence: 0.97 }
  if (!DATENKOPIE) throw new Error('no such truth')
  const truth = DATENKOPIE
  const saying = (values: Record<string, string>): Letter => ({
    ...truth,
    doubts: [],
    provenance: Object.fromEntries(
      Object.entries(values).map(([path, text]) => [path, { ...place, text }]),
    ),
  })
  const plain = saying({
    '/entries/0/reportedOn': '01.02.2018',
    '/entries/0/storedOn': '03.02.2018',
  })
  const moved = saying({ '/entries/0/storedOn': '01.02.2018', '/entries/0/closedOn': '03.02.2018' })
  expect(isBetter(moved, plain, [])).toBe(false)
  // What one value had swallowed and two say is won.
  const swallowed = saying({ '/addresses/0/text': 'Beispielweg 12, 70999 Musterlingen aktuell' })
  const parted = saying({
    '/addresses/0/text': 'Beispielweg 12, 70999 Musterlingen',
    '/addresses/0/current': 'aktuell',
  })
  expect(isBetter(parted, swallowed, [])).toBe(true)
})
