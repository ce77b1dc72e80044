// Tables rebuilt from hand-made word lists: order of words, wraps and alignment must not matter.
import { describe, expect, test } from 'vitest'
import { adopted } from '../../extract/parse/adopt.ts'
import { headsOn } from '../../extract/parse/heads.ts'
import { indexOf } from '../../extract/parse/label.ts'
import type { RecordSet } from '../../extract/parse/layout.ts'
import { linesOf } from '../../extract/parse/lines.ts'
import { readTable } from '../../extract/parse/table.ts'
import { recordsOf } from '../../extract/parse/table-records.ts'
import { type Run, wordsOf } from '../../extract/read/pieces.ts'

const SET: RecordSet = {
  id: 'debts',
  into: 'entries',
  columns: [
    { id: 'on', type: 'date', labels: ['Gemeldet am'] },
    { id: 'party', type: 'party', labels: ['Gläubiger'] },
    { id: 'amount', type: 'money', labels: ['Betrag'] },
    { id: 'rating', type: 'rating', labels: ['Ratingstufe'] },
    { id: 'share', type: 'percent', labels: ['Quote'] },
  ],
  tables: [{ requires: ['on', 'party'], minimum: 3 }],
}

const at = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y,
  turn: 0,
  along: text.length * 5,
  size: 10,
  mono: true,
  ...more,
})

function read(runs: Run[]) {
  const page = { number: 1, width: 595, height: 842, words: wordsOf(runs, 1, 595, 842) }
  const [head] = headsOn(indexOf(page), [SET])
  if (!head) return null
  const table = adopted(readTable(head, linesOf(page), () => false))
  return (
    table?.rows.map((row) =>
      Object.fromEntries(row.cells.map((cell) => [cell.column.id, cell.text])),
    ) ?? null
  )
}

const HEAD = [
  at('Gemeldet', 50, 100),
  at('am', 50, 112),
  at('Gläubiger', 150, 112),
  at('Betrag', 350, 112),
]
const EXPECTED = [
  { on: '06.05.2019', party: 'Beispielinkasso GmbH & Co. KG', amount: '412,37 EUR' },
  { on: '02.11.2022', party: 'Musterstrom AG', amount: '880,00 EUR' },
]

describe('rows', () => {
  const top = [
    at('06.05.2019', 50, 130),
    at('Beispielinkasso GmbH', 150, 130),
    at('412,37 EUR', 340, 130),
    at('& Co. KG', 150, 142),
    at('02.11.2022', 50, 160),
    at('Musterstrom AG', 150, 160),
    at('880,00 EUR', 340, 160),
  ]
  test('cells at the top of their rows, a wrapped head', () =>
    expect(read([...HEAD, ...top])).toEqual(EXPECTED))
  test('the order in the file plays no part', () =>
    expect(read([...top, ...HEAD].toReversed())).toEqual(EXPECTED))
  test('cells in the middle of their rows', () => {
    const middle = [
      at('Beispielinkasso GmbH', 150, 130),
      at('& Co. KG', 150, 142),
      at('06.05.2019', 50, 136),
      at('412,37 EUR', 340, 136),
      at('02.11.2022', 50, 166),
      at('Musterstrom AG', 150, 166),
      at('880,00 EUR', 340, 166),
    ]
    expect(read([...HEAD, ...middle])).toEqual(EXPECTED)
  })
  test('further lines belong to the row that they stand closer to, though other cells stand a little higher', () => {
    const runs = Array.from({ length: 6 }, (_, i) => {
      const y = 130 + 25 * i
      return [
        at('06.05.2019', 50, y - 2),
        at('412,37 EUR', 340, y - 2),
        at(`Bank ${i} GmbH`, 150, y),
        at(`Filiale ${i}`, 150, y + 11),
      ]
    })
    expect(read([...HEAD, ...runs.flat()])?.map(({ party }) => party)).toEqual(
      [0, 1, 2, 3, 4, 5].map((i) => `Bank ${i} GmbH Filiale ${i}`),
    )
  })
  test('an amount broken over two lines begins no row', () => {
    const broken = [
      at('06.05.2019', 50, 130),
      at('Musterstrom AG', 150, 130),
      at('412,37', 350, 130),
      at('EUR', 350, 142),
      at('02.11.2022', 50, 160),
      at('Musterstrom AG', 150, 160),
      at('880,00 EUR', 340, 160),
    ]
    expect(read([...HEAD, ...broken])?.map((row) => row['amount'])).toEqual([
      '412,37 EUR',
      '880,00 EUR',
    ])
  })
  test('a sentence below the table is no row', () => {
    const note = at(
      'Die Angaben stammen von den genannten Unternehmen und sind geprüft worden',
      50,
      190,
    )
    expect(read([...HEAD, ...top, note])).toEqual(EXPECTED)
  })
  test('a hyphen of a broken word goes, a real one stays', () => {
    const rows = [
      at('06.05.2019', 50, 130),
      at('Mustertele-', 150, 130),
      at('kommunikation SCHUFA-', 150, 142),
      at('Partner', 150, 154),
      at('1 EUR', 350, 130),
    ]
    expect(read([...HEAD, ...rows])?.[0]?.['party']).toBe('Mustertelekommunikation SCHUFA-Partner')
  })
})

describe('heads', () => {
  test('turned heads are found by place', () => {
    const turned = at('Ratingstufe', 450, 112, { turn: 90, along: 55 })
    const rows = [
      at('06.05.2019', 50, 130),
      at('Musterstrom AG', 150, 130),
      at('880,00 EUR', 340, 130),
      at('D', 446, 130),
    ]
    expect(read([...HEAD, turned, ...rows])).toEqual([
      { on: '06.05.2019', party: 'Musterstrom AG', amount: '880,00 EUR', rating: 'D' },
    ])
  })
  test('a column under an unknown head is named by what it holds', () => {
    const rows = [
      at('06.05.2019', 50, 130),
      at('Musterstrom AG', 150, 130),
      at('880,00 EUR', 340, 130),
      at('97,50 %', 450, 130),
    ]
    expect(read([...HEAD, at('Anteil', 450, 112), ...rows])?.[0]?.['share']).toBe('97,50 %')
  })
  test('labels in a sentence are no head', () => {
    const words = 'Der Betrag und der Gläubiger wie Gemeldet am Tag davor'.split(' ')
    let x = 50
    const prose = words.map((word) => {
      const made = at(word, x, 100, { mono: false })
      x += word.length * 5 + 3
      return made
    })
    expect(read(prose)).toBeNull()
  })
})

describe('rows of several storeys', () => {
  const head = [
    at('Gemeldet', 50, 100),
    at('am', 50, 112),
    at('Gläubiger', 150, 112),
    at('Betrag', 350, 112),
    at('Quote', 450, 112),
  ]
  const data = (y: number) => [
    at('06.05.2019', 50, y),
    at('Musterstrom AG', 150, y),
    at('412,37 EUR', 350, y),
    at('8,00 %', 450, y),
  ]
  const notesOf = (runs: Run[]) => {
    const page = { number: 1, width: 595, height: 842, words: wordsOf(runs, 1, 595, 842) }
    const [own] = headsOn(indexOf(page), [SET])
    const rows = own ? readTable(own, linesOf(page), () => false).rows : []
    return rows.map(({ cells, others }) => [
      cells.length,
      ...others.flatMap(({ lines }) =>
        lines.map((words) => words.map(({ text }) => text).join(' ')),
      ),
    ])
  }
  test('a line across belongs to the row below it where the first row has one above', () =>
    expect(
      notesOf([
        ...head,
        at('Vertrag über ein Konto A 1', 50, 130),
        ...data(144),
        at('Vertrag über ein Konto B 2', 50, 164),
        ...data(178),
      ]),
    ).toEqual([
      [4, 'Vertrag über ein Konto A 1'],
      [4, 'Vertrag über ein Konto B 2'],
    ]))
  test('a line across belongs to the row above it where the first row has one below', () =>
    expect(
      notesOf([
        ...head,
        ...data(130),
        at('Vertrag über ein Konto A 1', 50, 144),
        ...data(164),
        at('kurz', 50, 178),
        ...data(198),
        at('Vertrag über ein Konto B 2', 50, 212),
      ]),
    ).toEqual([
      [4, 'Vertrag über ein Konto A 1'],
      [4, 'kurz'],
      [4, 'Vertrag über ein Konto B 2'],
    ]))
  test('a line across that heads a group of rows belongs to none', () =>
    expect(
      notesOf([
        ...head,
        at('Erste Gruppe von Konten', 50, 130),
        ...data(144),
        ...data(158),
        at('Zweite Gruppe von Konten', 50, 172),
        ...data(186),
        ...data(200),
      ]),
    ).toEqual([[4], [4], [4], [4]]))
})

describe('cells that stack values', () => {
  const STACKS: RecordSet = {
    ...SET,
    columns: [
      ...SET.columns,
      { id: 'type', type: 'text', labels: ['Vertrag'], looks: '^(?:Ratenkredit|Girokonto)' },
      { id: 'storedOn', type: 'date', labels: ['Gespeichert'] },
      { id: 'count', type: 'count', labels: ['Raten'], says: ['(\\d{1,3}) Raten insgesamt'] },
    ].map((one) =>
      one.id === 'party' ? { ...one, looks: '(?:AG|GmbH)' } : one,
    ) as RecordSet['columns'],
    tables: [{ requires: ['type', 'on'], minimum: 3 }],
  }
  const head = [
    at('Vertrag', 50, 100),
    at('Gemeldet', 250, 100),
    at('am', 296, 100, { along: 10 }),
    at('/', 310, 100),
    at('Gespeichert', 319, 100),
    at('Betrag', 450, 100),
  ]
  const recordsIn = (runs: Run[]) => {
    const page = { number: 1, width: 595, height: 842, words: wordsOf(runs, 1, 595, 842) }
    const [own] = headsOn(indexOf(page), [STACKS])
    const table = own ? adopted(readTable(own, linesOf(page), () => false)) : null
    return (table ? recordsOf(table, null) : []).map(({ readings }) =>
      Object.fromEntries([...readings].map(([id, { text }]) => [id, text])),
    )
  }
  test('give each line to the column that it fits, days in the order of the head', () =>
    expect(
      recordsIn([
        ...head,
        at('Ratenkredit', 50, 130),
        at('06.05.2019', 250, 130),
        at('412,37 EUR', 450, 130),
        at('Musterstrom AG', 50, 144),
        at('07.05.2019', 250, 144),
        at('24 Raten insgesamt', 450, 144),
        at('Girokonto', 50, 172),
        at('02.11.2022', 250, 172),
        at('kein Betrag', 450, 172),
        at('Beispielinkasso GmbH', 50, 186),
        at('03.11.2022', 250, 186),
      ]),
    ).toEqual([
      {
        type: 'Ratenkredit',
        party: 'Musterstrom AG',
        on: '06.05.2019',
        storedOn: '07.05.2019',
        amount: '412,37 EUR',
        count: '24',
      },
      {
        type: 'Girokonto',
        party: 'Beispielinkasso GmbH',
        on: '02.11.2022',
        storedOn: '03.11.2022',
      },
    ]))
})
