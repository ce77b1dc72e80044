// Parts of a letter that are set unusually are set anew before they are read: particulars in a row, labels under their values, cards side by side,
// tables that stand on their side. What is read must be what the letter says, and nothing of it wrong and sure.
import { expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { isBetter, isRead } from '../../extract/reshape/choose.ts'
import type { Shape } from '../../extract/reshape/shape.ts'
import type { Page, Word } from '../../extract/read/word.ts'
import { type PartName, type Wording, WORDINGS } from '../arrangements/parts.ts'
import { pagesWith } from '../arrangements/set.ts'
import { LEFT } from '../arrangements/sheet.ts'
import { TRUTHS } from '../arrangements/truth.ts'
import { begunCopy } from './papers/begun.ts'

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

test('a part is read as it is where every value of it is said, without doubt and without its label', () => {
  if (!DATENKOPIE) throw new Error('no such truth')
  const word = (text: string, x: number): Word => ({
    text,
    page: 1,
    box: [x, 10, x + 20, 18],
    at: [x, 10, x + 20, 18],
    turn: 0,
    size: 8,
    mono: false,
    source: 'text',
    confidence: 1,
  })
  const shape = (label: string, ...value: string[]): Shape => ({
    page: 1,
    lines: [],
    sets: [{ label: [word(label, 0)], value: value.map((text, i) => word(text, 30 + 20 * i)) }],
  })
  const saying = (text: string, doubts: Letter['doubts'] = []): Letter => ({
    ...DATENKOPIE,
    doubts,
    provenance: {
      '/entries/0/party': { page: 1, box: [0, 9, 90, 19], text, method: 'text', confidence: 0.97 },
    },
  })
  const part = shape('Anbieter', 'Muster-', 'bank')
  expect(isRead(part, saying('Musterbank'))).toBe(true)
  expect(isRead(part, saying('Muster'))).toBe(false)
  expect(isRead(part, saying('Anbieter Musterbank'))).toBe(false)
  const [set] = part.sets
  const two = {
    ...part,
    sets: [set, { label: null, value: [word('AG', 70)] }].flatMap((one) => one ?? []),
  }
  expect(isRead(two, saying('Musterbank AG'))).toBe(false)
  for (const path of ['/entries/0', '/entries'])
    expect(isRead(part, saying('Musterbank', [{ path, reason: 'r' }]))).toBe(false)
})

/** Cells of two lines under a head whose last columns stand under names of groups. */
function stock(
  rows: readonly (readonly string[][])[],
  breakAfter = Number.POSITIVE_INFINITY,
): Letter {
  const sheet = begunCopy()
  sheet.gap(14)
  sheet.put('Verträge', LEFT, 12)
  sheet.y += 18
  const put = (cells: readonly [number, string][]) => {
    for (const [x, text] of cells) sheet.put(text, LEFT + x, 8)
    sheet.y += 10
  }
  put([
    [0, 'Vertragsart'],
    [150, 'Nummer'],
    [270, 'Vertrag'],
    [370, 'Meldung'],
  ])
  put([
    [0, 'Vertragspartner'],
    [150, 'Betrag / Raten'],
  ])
  put([
    [250, 'Beginn'],
    [300, 'Ende'],
    [350, 'gemeldet'],
    [410, 'gespeichert'],
  ])
  for (const [i, cells] of rows.entries()) {
    sheet.y += 8
    const xs = [0, 150, 250, 300, 350, 410]
    for (const at of [0, 1]) {
      if (i === breakAfter && at === 1) sheet.room(10_000)
      put(cells.flatMap((cell, c) => (cell[at] ? [[xs[c] ?? 0, cell[at]]] : [])))
    }
  }
  const letter = letterOfPages(sheet.pages, 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}
const CONTRACTS = [
  [
    ['Ratenkredit', 'easygiro Bank SE'],
    ['0000250854', '2.500 EUR / 84 Raten'],
    ['19.04.2019'],
    ['–'],
    ['26.04.2019'],
    ['29.04.2019'],
  ],
  [
    ['Girokonto', 'Konto Eins Bank GmbH'],
    ['00018877', '–'],
    ['24.07.2006'],
    ['–'],
    ['25.07.2006'],
    ['26.07.2006'],
  ],
  [
    ['Kreditkarte', 'Volksbank Tannenried eG'],
    ['0000692049', '2.000 EUR'],
    ['20.12.2018'],
    ['08.09.2021'],
    ['25.12.2018'],
    ['27.12.2018'],
  ],
]
const STOCK = [
  {
    type: 'instalment-loan',
    party: 'easygiro Bank SE',
    reference: '0000250854',
    amount: 250_000,
    instalments: 84,
    openedOn: '2019-04-19',
    closedOn: null,
    reportedOn: '2019-04-26',
    storedOn: '2019-04-29',
  },
  {
    type: 'current-account',
    party: 'Konto Eins Bank GmbH',
    reference: '00018877',
    amount: null,
    instalments: null,
    openedOn: '2006-07-24',
    closedOn: null,
    reportedOn: '2006-07-25',
    storedOn: '2006-07-26',
  },
  {
    type: 'credit-card',
    party: 'Volksbank Tannenried eG',
    reference: '0000692049',
    amount: 200_000,
    instalments: null,
    openedOn: '2018-12-20',
    closedOn: '2021-09-08',
    reportedOn: '2018-12-25',
    storedOn: '2018-12-27',
  },
]

test('cells of two lines under a head with groups and two labels in one piece', () => {
  expect(stock(CONTRACTS).entries).toMatchObject(STOCK)
})

test('such a table goes on over the page; a row that the page parts is not sure', () => {
  const { entries, doubts } = stock([...CONTRACTS, ...CONTRACTS, ...CONTRACTS, ...CONTRACTS], 6)
  const whole = entries.filter(({ party }) => party !== null)
  expect(whole.slice(0, 3)).toMatchObject(STOCK)
  const sure = entries.filter(
    (_, i) => !doubts.some(({ path }) => path === '/entries' || path.startsWith(`/entries/${i}`)),
  )
  for (const entry of sure)
    expect(
      STOCK.some(
        (one) =>
          one.party === entry.party && one.reference === entry.reference && one.type === entry.type,
      ),
    ).toBe(true)
})
