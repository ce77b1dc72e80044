// Tables whose rows stand under names and months of their own lines, with shortened heads, years of two figures and amounts parted by spaces.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { shortWordsOf, spelledOut } from '../../extract/parse/short-words.ts'
import { typed } from '../../extract/parse/typed.ts'
import { LEFT, type Sheet } from '../arrangements/sheet.ts'
import { type Cells, copyOf as drawnCopy, rowsOn } from './papers/drawn.ts'

const copyOf = (draw: (row: (...cells: Cells) => void, sheet: Sheet) => void): Letter =>
  drawnCopy((sheet) => draw((...cells) => rowsOn(sheet, [cells]), sheet))

const heading = (sheet: Sheet, text: string) => {
  sheet.gap(12)
  sheet.put(text, LEFT, 11)
  sheet.y += 16
}

const HEAD: Cells = [
  [0, 'Art'],
  [90, 'Kto.-/Vtr.-Nr.'],
  [170, 'Betrag'],
  [240, 'Rat.'],
  [280, 'gem. am'],
  [340, 'gesp. am'],
]
type Contract = [name: string | null, type: string, number: string, amount: string, rates: string]
const contracts =
  (rows: readonly Contract[], year = '21') =>
  (row: (...cells: Cells) => void, sheet: Sheet) => {
    heading(sheet, 'Verträge, nach meldender Stelle')
    row(...HEAD)
    for (const [name, type, number, amount, rates] of rows) {
      if (name) row([0, name])
      const cells: Cells = [
        [0, type],
        [90, number],
        [170, amount],
        [240, rates],
        [280, `03.11.${year}`],
        [340, `04.11.${year}`],
      ]
      row(...cells.filter(([, text]) => text !== ''))
    }
    heading(sheet, 'Anfragen')
    row([0, 'Tag'], [80, 'Unternehmen'], [280, 'Anfrage wegen'])
    row([0, '10.06.2024'], [80, 'Musterbank AG'], [280, 'Girokonto'])
  }
const THREE: Contract[] = [
  ['Musterbank AG', 'Ratenkredit', '0000045', '5 000,00 €', '48'],
  ['Sparkasse Beispielland', 'Girokonto', '0000046', '', ''],
  ['Versandhaus Muster GmbH & Co. KG', 'Kreditkarte', '0000047', '12 500,00 €', ''],
  ['Autobank Beispiel GmbH', 'Rahmenkredit', '0000048', '312 750,00 €', '300'],
]
const pathsOf = ({ doubts }: Letter) => doubts.map(({ path }) => path)

describe('names over rows', () => {
  test('say whose each row is', () => {
    const letter = copyOf(contracts(THREE))
    const entry = (party: string, type: string, rest: object) => ({
      party,
      type,
      reportedOn: '2021-11-03',
      storedOn: '2021-11-04',
      ...rest,
    })
    expect(letter.entries).toMatchObject([
      entry('Musterbank AG', 'instalment-loan', { amount: 500_000, instalments: 48 }),
      entry('Sparkasse Beispielland', 'current-account', { amount: null, reference: '0000046' }),
      entry('Versandhaus Muster GmbH & Co. KG', 'credit-card', { amount: 1_250_000 }),
      entry('Autobank Beispiel GmbH', 'framework-credit', { amount: 31_275_000 }),
    ])
    expect(pathsOf(letter).filter((path) => /entries.*(?:party|amount|On$)/u.test(path))).toEqual(
      [],
    )
  })
  test('a further row below one is of the same, and the person looks', () => {
    const letter = copyOf(contracts([...THREE, [null, 'Girokonto', '0000049', '', '']]))
    expect(letter.entries[4]).toMatchObject({ party: 'Autobank Beispiel GmbH' })
    expect(pathsOf(letter)).toContain('/entries/4/party')
    expect(pathsOf(letter)).not.toContain('/entries/3/party')
  })
  test('a name below the first row is none of these', () => {
    const [first, ...others] = THREE
    const letter = copyOf(
      contracts([[null, ...(first ?? ['', '', '', '', '']).slice(1)] as Contract, ...others]),
    )
    expect(
      letter.entries.some(
        ({ party }, i) =>
          party !== null && !pathsOf(letter).some((path) => `/entries/${i}/party`.startsWith(path)),
      ),
    ).toBe(false)
  })
  test.each(['name', 'row'])('the page ends behind a %s', (behind) => {
    const six = [...THREE, ...THREE].map(
      ([name, type, , amount, rates], i): Contract => [
        `${['Erste', 'Zweite', 'Dritte', 'Vierte', 'Fünfte', 'Sechste', 'Siebte', 'Achte'][i]} ${name}`,
        type,
        `000004${i}`,
        amount,
        rates,
      ],
    )
    const letter = copyOf((row, sheet) => {
      let drawn = 0
      const turning = (...cells: Cells) => {
        // Head, then name and row by turns.
        if (drawn === (behind === 'name' ? 8 : 9)) sheet.room(10_000)
        row(...cells)
        drawn += 1
      }
      contracts(six)(turning, sheet)
    })
    expect(letter.entries.map(({ party, reference }) => [party, reference])).toEqual(
      six.map(([name, , number]) => [name, number]),
    )
  })
  test('kinds of companies name nobody', () => {
    const kinds = THREE.map(
      ([, ...rest], i): Contract => [
        ['Banken', 'Sparkassen', 'Versandhandel', 'Finanzierer'][i] ?? '',
        ...rest,
      ],
    )
    expect(copyOf(contracts(kinds)).entries.filter(({ party }) => party !== null)).toEqual([])
  })
})

test('months and years over the days of a list are no part of it', () => {
  const letter = copyOf((row, sheet) => {
    heading(sheet, 'Anfragen, nach Monaten')
    row([0, 'Tag'], [80, 'Unternehmen'], [280, 'Anfr. wegen'])
    row([0, 'Juni 2024'])
    row([0, '10.06.24'], [80, 'Musterbank AG'], [280, 'Girokonto'])
    row([0, '02.06.24'], [80, 'Beispiel Mobilfunk GmbH'], [280, 'Mobilfunkvertrag'])
    row([0, '2023'])
    row([0, '24.11.23'], [80, 'Volksbank Musterau eG'], [280, 'Kreditkarte'])
  })
  expect(letter.inquiries.map(({ on, party }) => [on, party])).toEqual([
    ['2024-06-10', 'Musterbank AG'],
    ['2024-06-02', 'Beispiel Mobilfunk GmbH'],
    ['2023-11-24', 'Volksbank Musterau eG'],
  ])
})

describe('short forms', () => {
  test('a letter that writes one year with two figures may have lost the others', () => {
    const [one] = THREE
    const letter = copyOf((row, sheet) => {
      contracts(one ? [one] : [])(row, sheet)
    })
    expect(letter.entries[0]?.reportedOn).toBe('2021-11-03')
    expect(pathsOf(letter)).toEqual(
      expect.arrayContaining(['/entries/0/reportedOn', '/entries/0/storedOn', '/entries/0/amount']),
    )
  })
  test.each([
    ['date', '31.10.25', '2025-10-31'],
    ['date', '31.10.65', '1965-10-31'],
    ['date', '31.02.25', null],
    ['date', '3.1.25', null],
    ['money', '5 000,00 €', { cents: 500_000, currency: 'EUR' }],
    ['money', '12 345 678,90 €', { cents: 1_234_567_890, currency: 'EUR' }],
    ['money', '5 000', null],
    ['money', '5 00,00 €', null],
  ] as const)('%s „%s"', (type, text, value) => {
    expect(typed(type, text)).toEqual(value)
  })
  test('what the letter explains goes before what is known', () => {
    const layout = LAYOUTS.find(({ kind }) => kind === 'schufa/datenkopie-15')
    if (!layout) throw new Error('no layout')
    const short = shortWordsOf(layout, 'Abkürzungen: gem. = gemeinsam, xyz. = Xylophon, Ende')
    expect(spelledOut('gem. am', short)).toBe('gemeinsam am')
    expect(spelledOut('Xyz.', short)).toBe('Xylophon')
    expect(spelledOut('Erf.-Wahrsch.', short)).toBe('Erfüllungs-Wahrscheinlichkeit')
    expect(spelledOut('Nr.', short)).toBe('Nr.')
  })
})

test('amounts whose first figures count on may be numbers of rows and amounts', () => {
  const amounts = ['1 200,00 €', '2 350,00 €', '3 120,00 €']
  const letter = copyOf((row, sheet) => {
    contracts(
      amounts.map(
        (amount, i): Contract => [
          ['Musterbank AG', 'Autobank Beispiel GmbH', 'Volksbank Musterau eG'][i] ?? '',
          'Ratenkredit',
          `000004${i}`,
          amount,
          '48',
        ],
      ),
    )(row, sheet)
  })
  expect(letter.entries.map(({ amount }) => amount)).toEqual([120_000, 235_000, 312_000])
  expect(pathsOf(letter)).toEqual(
    expect.arrayContaining(['/entries/0/amount', '/entries/1/amount', '/entries/2/amount']),
  )
})
