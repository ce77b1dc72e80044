// Heads of tables that nearly touch or stand in the middle of others, rows of queries among contracts, rows whose kind is not known, cells of several values.
import { describe, expect, test } from 'vitest'
import { widthOf } from '../arrangements/sheet.ts'
import { copyOf, headingOn, rowsOn, oneInquiryOn } from './papers/drawn.ts'

const contracts = (rows: Parameters<typeof rowsOn>[1]) =>
  copyOf((sheet) => {
    headingOn(sheet, 'Verträge und Konten')
    rowsOn(sheet, rows)
  })

test('a head that nearly touches the next ends where the cells of the next begin', () => {
  const details = 90 + widthOf('Unternehmen und Vertragsnummer', 8) + 4
  const { entries } = contracts([
    [
      [0, 'Vertragsart'],
      [90, 'Unternehmen und Vertragsnummer'],
      [details, 'Details'],
      [340, 'Gespeichert seit'],
    ],
    [
      [0, 'Girokonto'],
      [90, 'Musterbank AG'],
      [details, '–'],
      [340, '14.11.2021'],
    ],
    [[90, '0002347270']],
    [
      [0, 'Rahmenkredit'],
      [90, 'Kreditbank Beispiel GmbH'],
      [details, '10.000 Euro'],
      [340, '20.11.2022'],
    ],
    [[90, '0003857331']],
  ])
  expect(entries.map(({ party, reference, amount }) => [party, reference, amount])).toEqual([
    ['Musterbank AG', '0002347270', null],
    ['Kreditbank Beispiel GmbH', '0003857331', 1_000_000],
  ])
})

test('a kind, its number behind a semicolon, and an amount with its instalments are values of their own', () => {
  const { entries } = contracts([
    [
      [0, 'Vertrag'],
      [130, 'Partner'],
      [275, 'Vom'],
      [330, 'Höhe'],
      [425, 'Gespeichert'],
    ],
    [
      [0, 'Girokonto; Nr. 0007430180'],
      [130, 'Musterbank AG'],
      [275, '09.12.2020'],
      [330, 'ohne Betrag'],
      [425, '16.12.2020'],
    ],
    [
      [0, 'Ratenkredit; Nr. 0008018430'],
      [130, 'Autobank AG (für Musterstrom AG)'],
      [275, '24.09.2019'],
      [330, 'EUR 7.000,00 in 84 Raten'],
      [425, '04.10.2019'],
    ],
  ])
  expect(
    entries.map(({ type, party, originalParty, reference, openedOn, amount, instalments }) => [
      type,
      party,
      originalParty,
      reference,
      openedOn,
      amount,
      instalments,
    ]),
  ).toEqual([
    ['current-account', 'Musterbank AG', null, '0007430180', '2020-12-09', null, null],
    ['instalment-loan', 'Autobank AG', 'Musterstrom AG', '0008018430', '2019-09-24', 700_000, 84],
  ])
})

test('of a list of contracts and queries each row goes to its own list, and numbers of rows are no amounts', () => {
  const { entries, inquiries } = contracts([
    [
      [0, 'Nr.'],
      [30, 'Vorgang'],
      [110, 'Vertragspartner'],
      [230, 'Kontonummer'],
      [310, 'Inhalt'],
      [420, 'Meldung'],
    ],
    [
      [0, '1'],
      [30, 'Girokonto'],
      [110, 'Musterbank AG'],
      [230, 'X00066834'],
      [420, '05.01.2012'],
    ],
    [
      [0, '2'],
      [30, 'Forderung'],
      [110, 'Musterstrom AG'],
      [230, 'X00035066'],
      [310, '911,15 €; tituliert'],
      [420, '10.11.2013'],
    ],
    [
      [0, '3'],
      [30, 'Anfrage'],
      [110, 'Sparkasse Beispielland'],
      [230, '–'],
      [310, 'Kreditanfrage'],
      [420, '04.09.2012'],
    ],
  ])
  expect(entries.map(({ type, amount, status }) => [type, amount, status])).toEqual([
    ['current-account', null, 'running'],
    ['claim', 91_115, 'titled'],
  ])
  expect(inquiries).toMatchObject([
    { on: '2012-09-04', party: 'Sparkasse Beispielland', purpose: 'Kreditanfrage' },
  ])
})

describe('queries', () => {
  const asked = (head: [string, string, string]) =>
    copyOf((sheet) => {
      headingOn(sheet, 'Anfragen')
      rowsOn(sheet, [
        [
          [0, head[0]],
          [110, head[1]],
          [310, head[2]],
        ],
        [
          [0, '17.05.2024'],
          [110, 'Bonitätsprüfung Telekommunikation'],
          [310, 'Mustertel GmbH'],
        ],
        [
          [0, '04.01.2024'],
          [110, 'Kauf auf Rechnung'],
          [310, 'Musterhaus GmbH'],
        ],
        [
          [0, '10.12.2023'],
          [110, 'Bonitätsprüfung Energielieferung'],
          [310, 'Musterstrom AG'],
        ],
        [
          [0, '30.11.2023'],
          [110, 'Kauf auf Rechnung'],
          [310, 'Mustermoden KG'],
        ],
      ])
    }).inquiries.map(({ on, party, purpose }) => `${on} ${party}: ${purpose}`)
  const ALL = [
    '2024-05-17 Mustertel GmbH: Bonitätsprüfung Telekommunikation',
    '2024-01-04 Musterhaus GmbH: Kauf auf Rechnung',
    '2023-12-10 Musterstrom AG: Bonitätsprüfung Energielieferung',
    '2023-11-30 Mustermoden KG: Kauf auf Rechnung',
  ]
  test('stay rows of their own where what was asked is no known purpose', () =>
    expect(asked(['Datum', 'Anfragegrund', 'Anfragendes Unternehmen'])).toEqual(ALL))
  test('are known by heads that ask', () => expect(asked(['Wann', 'Weshalb', 'Wer'])).toEqual(ALL))
})

test('a title that stands left of its values has them, and a count before what it counts', () => {
  const { entries } = copyOf((sheet) => {
    headingOn(sheet, 'Welche Verträge sind gespeichert?')
    rowsOn(sheet, [
      [
        [0, 'Bauspardarlehen'],
        [150, 'Bausparkasse Muster AG'],
      ],
      [[150, 'Vertragsnummer 0006048706, Betrag 27.995,86 €, 12 Raten']],
      [[150, 'abgeschlossen 10. Juli 2018, gespeichert 18. Juli 2018']],
    ])
  })
  expect(entries).toMatchObject([
    {
      type: 'building-loan',
      party: 'Bausparkasse Muster AG',
      amount: 2_799_586,
      instalments: 12,
      openedOn: '2018-07-10',
      storedOn: '2018-07-18',
    },
  ])
})

test('a sentence below a table says the day of all its scores', () => {
  const { scores } = copyOf((sheet) => {
    headingOn(sheet, 'Aktuelle Wahrscheinlichkeitswerte')
    rowsOn(sheet, [
      [
        [0, 'Bezeichnung'],
        [200, 'Scorewert'],
        [260, 'Ratingstufe'],
        [330, 'Erfüllungswahrscheinlichkeit'],
      ],
      [
        [0, 'SCHUFA-Score für Banken, Version 3.0'],
        [200, '9609'],
        [260, 'C'],
        [330, '96,09 %'],
      ],
      [
        [0, 'SCHUFA-Score für Handel, Version 3.0'],
        [200, '9835'],
        [260, 'A'],
        [330, '98,28 %'],
      ],
    ])
    sheet.gap(10)
    sheet.flow('Alle Branchenscores wurden am 04.08.2023 berechnet.')
  })
  expect(scores.map(({ value, calculatedOn }) => [value, calculatedOn])).toEqual([
    [9609, '2023-08-04'],
    [9835, '2023-08-04'],
  ])
})

test('of one list of queries and contracts the cells that tell a contract below a name are entries', () => {
  const { entries, inquiries } = copyOf((sheet) => {
    headingOn(sheet, 'Anfragen und Mitteilungen')
    rowsOn(
      sheet,
      [
        [
          [0, 'Datum'],
          [120, 'Vertragspartner und Gegenstand der Anfrage oder Mitteilung'],
        ],
      ],
      8,
      10,
    )
    sheet.gap(6)
    rowsOn(
      sheet,
      [
        [
          [0, '29.12.2023'],
          [120, 'Mustertel GmbH'],
        ],
        [[120, 'Identitätsprüfung']],
      ],
      8,
      10,
    )
    sheet.gap(6)
    rowsOn(
      sheet,
      [
        [
          [0, '19.04.2018'],
          [120, 'Musterbank AG'],
        ],
        [
          [
            120,
            'Ratenkredit, Nr. 0009418030, Betrag 11.800,00 EUR, 36 Raten, 01.05.2018 bis 01.04.2021,',
          ],
        ],
        [[120, 'gespeichert am 23.04.2018']],
      ],
      8,
      10,
    )
    sheet.gap(6)
    rowsOn(
      sheet,
      [
        [
          [0, '21.11.2018'],
          [120, 'Inkasso Muster GmbH'],
        ],
        [[120, 'Forderung, übernommen von Musterhaus KG, Nr. 0007709150, Betrag 359,26 EUR,']],
        [[120, 'Forderung bestritten, gespeichert am 22.11.2018']],
      ],
      8,
      10,
    )
    sheet.gap(6)
  })
  expect(inquiries).toMatchObject([
    { on: '2023-12-29', party: 'Mustertel GmbH', purpose: 'Identitätsprüfung' },
  ])
  expect(entries).toMatchObject([
    {
      type: 'instalment-loan',
      party: 'Musterbank AG',
      reference: '0009418030',
      amount: 1_180_000,
      instalments: 36,
      reportedOn: '2018-04-19',
    },
    {
      type: 'claim',
      party: 'Inkasso Muster GmbH',
      originalParty: 'Musterhaus KG',
      amount: 35_926,
      status: 'disputed',
      storedOn: '2018-11-22',
    },
  ])
})

test('signs told below a score are of that score, where all of them are told', () => {
  const { scores } = copyOf((sheet) => {
    headingOn(sheet, 'Übermittelte Wahrscheinlichkeitswerte')
    sheet.flow(
      'Am 25.10.2023 haben wir Musterbank AG den Wert „SCHUFA-Score für Handel, Version 3.0“ mitgeteilt: Scorewert 9822, Ratingstufe B, Erfüllungswahrscheinlichkeit 97,84 %; dies bedeutet insgesamt: sehr geringes Risiko.',
    )
    sheet.gap(8)
    sheet.flow(
      'Risiko in der Datenart: Bisherige Zahlungsstörungen ++; Kreditaktivität letztes Jahr –; Kreditnutzung o; Länge Kredithistorie – –; Allgemeine Daten +; Anschriftendaten nv',
      9,
    )
  })
  expect(scores.map(({ value, factors }) => [value, factors.map(({ effect }) => effect)])).toEqual([
    [9822, ['++', '-', 'o', '--', '+', 'nv']],
  ])
})

describe('what could be two things is neither', () => {
  const one = (status: string) =>
    contracts([
      [
        [0, 'Art'],
        [90, 'Gläubiger'],
        [210, 'Betrag'],
        [270, 'Gemeldet am'],
        [340, 'Status'],
      ],
      [
        [0, 'Forderung'],
        [90, 'Musterbank AG'],
        [210, '100,00 EUR'],
        [270, '01.02.2023'],
        [340, status],
      ],
    ]).entries[0]?.status
  test.each([
    ['bestritten', 'disputed'],
    ['strittig', 'disputed'],
    ['offen, nicht bestritten', 'open'],
    ['unbestritten', 'open'],
    ['unstrittig', 'open'],
    ['nicht widersprochen', 'open'],
  ])('a claim that is „%s" is %s', (said, status) => expect(one(said)).toBe(status))

  test('of two companies right of a title nobody is taken, and the party waits', () => {
    const { entries, doubts } = copyOf((sheet) => {
      headingOn(sheet, 'Verträge')
      rowsOn(sheet, [
        [
          [0, 'Forderung'],
          [120, 'Inkasso Muster GmbH'],
          [280, 'Musterstrom AG'],
        ],
        [[120, 'Vertragsnummer 0006048706, Betrag 270,86 €']],
        [[120, 'gespeichert 18.07.2018']],
      ])
      oneInquiryOn(sheet)
    })
    expect(entries[0]?.party).toBeNull()
    expect(doubts.map(({ path }) => path)).toContain('/entries/0/party')
  })

  test('a day under „Vom" waits: it may be that of a contract or of a report', () => {
    const { entries, doubts } = contracts([
      [
        [0, 'Vertrag'],
        [130, 'Partner'],
        [275, 'Vom'],
        [425, 'Gespeichert'],
      ],
      [
        [0, 'Girokonto'],
        [130, 'Musterbank AG'],
        [275, '09.12.2020'],
        [425, '16.12.2020'],
      ],
    ])
    expect(entries[0]?.openedOn).toBe('2020-12-09')
    expect(doubts.map(({ path }) => path)).toContain('/entries/0/openedOn')
  })
})
