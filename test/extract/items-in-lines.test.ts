// Stored items as sober offices set them: two or three lines an item, two columns of items, bullets, scores that went out in a line each. Abbreviated labels,
// currencies beside them, and names that go on below or in brackets belong to their values.
import { describe, expect, test } from 'vitest'
import { LEFT, type Sheet } from '../arrangements/sheet.ts'
import { austrianAnswer, copyOf, headingOn, oneInquiryOn, rowsOn } from './papers/drawn.ts'

const PITCH = 11
/** Items of lines that stand close, with white between the items. */
function itemsOn(sheet: Sheet, items: readonly (readonly string[])[], x = LEFT): void {
  for (const lines of items) {
    for (const text of lines) {
      sheet.put(text, x, 9)
      sheet.y += PITCH
    }
    sheet.y += PITCH / 2 + 1
  }
}

const INQUIRIES = [
  ['05.07.23 Identitäts- und Altersprüfung', 'Musterhaus Versand e. K.'],
  ['03.07.23 Prüfung Mietverhältnis', 'Wohnbau Musterland eG'],
  ['01.06.23 Anfrage Wohnungsvermietung', 'Bücherei Muster UG (haftungsbeschränkt)'],
]
const CONTRACTS = [
  [
    'Abrufkredit (Rahmenkredit)',
    'Musterbank24 (eine Marke der Musterbank SE), Nr. AZ 000.32274',
    'Betrag (EUR): 3.500,00',
    'Beginn 26.10.02, gem. 05.11.02, gesp. 06.11.02',
    'Stand: laufend',
  ],
  [
    'Forderung',
    'Muster Inkasso GmbH, Nr. 0000-11450',
    'urspr. Gläubiger Probehandel AG',
    'Forderungsbetrag (EUR): 2.346,12',
    'gem. 11.11.20, gesp. 13.11.20',
    'Stand: erledigt 11.03.23',
  ],
  [
    'Bürgschaft',
    'Volksbank Musterau eG, Nr. 00 046495',
    'Bürgschaftsbetrag (EUR): 11.000,00',
    'Beginn 03.09.21, gem. 07.09.21, gesp. 08.09.21',
    'Stand: laufend',
  ],
]
const SAID = [
  ['Musterhaus Versand e. K.', 'identity', 'Identitäts- und Altersprüfung'],
  ['Wohnbau Musterland eG', 'credit', 'Prüfung Mietverhältnis'],
  ['Bücherei Muster UG (haftungsbeschränkt)', 'credit', 'Anfrage Wohnungsvermietung'],
]
const STORED = [
  [
    'framework-credit',
    'Musterbank24 (eine Marke der Musterbank SE)',
    'AZ 000.32274',
    350_000,
    '2002-11-05',
    '2002-11-06',
  ],
  ['claim', 'Muster Inkasso GmbH', '0000-11450', 234_612, '2020-11-11', '2020-11-13'],
  ['guarantee', 'Volksbank Musterau eG', '00 046495', 1_100_000, '2021-09-07', '2021-09-08'],
]
type Copy = ReturnType<typeof copyOf>
const queries = ({ inquiries }: Copy) =>
  inquiries.map(({ party, kind, purpose }) => [party, kind, purpose])
const contracts = ({ entries }: Copy) =>
  entries.map((one) => [
    one.type,
    one.party,
    one.reference,
    one.amount,
    one.reportedOn,
    one.storedOn,
  ])

describe('items of several lines', () => {
  test('one below the other: abbreviated labels, currency beside the label', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Anfragen')
      itemsOn(sheet, INQUIRIES)
      headingOn(sheet, 'Verträge und Ereignisse')
      itemsOn(sheet, CONTRACTS)
    })
    expect(queries(letter)).toEqual(SAID)
    expect(contracts(letter)).toEqual(STORED)
    expect(letter.entries.map((one) => [one.openedOn, one.originalParty, one.status])).toEqual([
      ['2002-10-26', null, 'running'],
      [null, 'Probehandel AG', 'settled'],
      ['2021-09-03', null, 'running'],
    ])
    expect(letter.entries.map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'EUR'])
  })

  test('in two columns whose items end at different heights', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Anfragen')
      const top = sheet.y
      itemsOn(sheet, INQUIRIES)
      sheet.y += 4
      sheet.put('Verträge und Ereignisse', LEFT, 11)
      sheet.y += 18
      itemsOn(sheet, CONTRACTS.slice(0, 1))
      const foot = sheet.y
      sheet.y = top
      itemsOn(sheet, CONTRACTS.slice(1), 350)
      sheet.y = Math.max(foot, sheet.y)
    })
    expect(queries(letter)).toEqual(SAID)
    expect(contracts(letter)).toEqual(STORED)
  })

  test('cards in rows stay cards: what begins together is no second column', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Verträge')
      const card = (x: number, values: readonly string[]) =>
        ['Art', 'Vertragspartner', 'Kontonummer'].map((label, i) => [
          [x, label] as const,
          [x + 90, values[i] ?? ''] as const,
        ])
      const left = card(0, ['Girokonto', 'Musterbank AG', '000111222'])
      const right = card(250, ['Kreditkarte', 'Probebank AG', '000333444'])
      rowsOn(
        sheet,
        left.map((cells, i) => [...cells, ...(right[i] ?? [])]),
      )
      oneInquiryOn(sheet)
    })
    expect(letter.entries.map(({ type, party, reference }) => [type, party, reference])).toEqual([
      ['current-account', 'Musterbank AG', '000111222'],
      ['credit-card', 'Probebank AG', '000333444'],
    ])
  })

  test('an explanation below inquiries is none of them', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Anfragen')
      for (const text of [
        '22.11.2024: Prüfung Mietverhältnis, Hausverwaltung Muster GmbH',
        '10.08.2024: Anfrage Kreditkonditionen, Probebank SE',
        'Speicherdauer: Kreditverträge bleiben bis drei Jahre nach Erledigung gespeichert, Voranschriften drei Jahre nach der letzten Bestätigung.',
      ])
        sheet.flow(text, 9)
    })
    expect(queries(letter)).toEqual([
      ['Hausverwaltung Muster GmbH', 'credit', 'Prüfung Mietverhältnis'],
      ['Probebank SE', 'conditions', 'Anfrage Kreditkonditionen'],
    ])
  })

  test('kind, number and company in one breath; a status in a word; the file of a court', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Zahlungsstörungen und amtliche Eintragungen')
      for (const text of [
        '• Insolvenzverfahren eröffnet, Insolvenzgericht Musterhausen, 000 IN 626/22, gemeldet 11.09.2022',
        '• Forderung 000090259 von Muster Collect AG (vormals Probehandel AG), 2.687,64 EUR, gemeldet 28.08.2023, erledigt',
      ])
        sheet.flow(text, 9)
      oneInquiryOn(sheet)
    })
    expect(
      letter.entries.map((one) => [
        one.type,
        one.party,
        one.reference,
        one.amount,
        one.originalParty,
        one.status,
      ]),
    ).toEqual([
      ['insolvency', 'Insolvenzgericht Musterhausen', '000 IN 626/22', null, null, 'unknown'],
      ['claim', 'Muster Collect AG', '000090259', 268_764, 'Probehandel AG', 'settled'],
    ])
  })
})

describe('Austrian answers', () => {
  test('scores that went out, one a line, with the name that is printed', () => {
    const { scores } = austrianAnswer((sheet) => {
      headingOn(sheet, 'Ihr Score')
      sheet.flow('Der CRIF-Score zum 15.10.2025 beträgt 574 (geringes Risiko).')
      headingOn(sheet, 'Wem wir Ihren Score mitgeteilt haben')
      sheet.flow('• am 14.1.2025 an Musterbank Austria AG: CRIF-Score 549')
      sheet.flow('• am 24.8.2024 an Modewelt Muster GmbH & Co KG: CRIF-Score 581')
    })
    expect(
      scores.map((one) => [
        one.name,
        one.value,
        one.calculatedOn,
        one.transmittedOn,
        one.recipient,
      ]),
    ).toEqual([
      ['CRIF-Score', 574, '2025-10-15', null, null],
      ['CRIF-Score', 549, null, '2025-01-14', 'Musterbank Austria AG'],
      ['CRIF-Score', 581, null, '2024-08-24', 'Modewelt Muster GmbH & Co KG'],
    ])
  })

  test('addresses told in two sentences each', () => {
    const { addresses } = austrianAnswer((sheet) => {
      headingOn(sheet, 'Ihre Stammdaten')
      sheet.flow(
        'Ihre aktuelle Anschrift lautet Musterweg 62, 9993 Musterdorf. Diese Angabe stammt von Musterbank Austria AG und wurde am 31.8.2021 gespeichert.',
      )
      sheet.flow(
        'Als frühere Anschrift ist vermerkt: Straße des 31. Juni 9a, 9994 Probeau. Diese Angabe stammt von Versand Muster KG und wurde am 13.10.2017 gespeichert.',
      )
    })
    expect(addresses.map((one) => [one.current, one.text, one.reportedBy, one.storedOn])).toEqual([
      [true, 'Musterweg 62, 9993 Musterdorf', 'Musterbank Austria AG', '2021-08-31'],
      [false, 'Straße des 31. Juni 9a, 9994 Probeau', 'Versand Muster KG', '2017-10-13'],
    ])
  })

  test('two cards a row here and three a row there are two grids', () => {
    const { entries } = austrianAnswer((sheet) => {
      const cards = (lefts: readonly number[], cells: readonly (readonly string[])[]) =>
        rowsOn(
          sheet,
          cells.map((texts) => texts.map((text, i) => [lefts[i] ?? 0, text] as const)),
          8,
          11,
        )
      headingOn(sheet, 'Zahlungserfahrungen')
      cards(
        [0, 250],
        [
          ['Art', 'Art'],
          ['Forderung', 'Forderung'],
          ['Gemeldet von', 'Gemeldet von'],
          ['Muster Inkasso GmbH', 'Probe Inkasso GmbH'],
          ['Referenz', 'Referenz'],
          ['AZ 000.42012', '000029175'],
          ['Betrag', 'Betrag'],
          ['€ 3.764,75', '€ 874,11'],
          ['Status', 'Status'],
          ['tituliert', 'erledigt'],
        ],
      )
      headingOn(sheet, 'Abfragen')
      cards(
        [0, 175, 350],
        [
          ['Abfrage am', 'Abfrage am', 'Abfrage am'],
          ['29. März 2024', '21. Nov. 2023', '21. Okt. 2023'],
          ['Unternehmen', 'Unternehmen', 'Unternehmen'],
          ['Musterbank AG', 'Probebank AG', 'Beispielbank AG'],
        ],
      )
    })
    expect(
      entries.map(({ party, reference, amount, status }) => [party, reference, amount, status]),
    ).toEqual([
      ['Muster Inkasso GmbH', 'AZ 000.42012', 376_475, 'titled'],
      ['Probe Inkasso GmbH', '000029175', 87_411, 'settled'],
    ])
  })
})

describe('scores', () => {
  test('points, rating, share and risk on one line below the name', () => {
    const { scores } = copyOf((sheet) => {
      headingOn(sheet, 'Aktuelle Wahrscheinlichkeitswerte')
      sheet.flow('SCHUFA-Score für Banken, Version 3.0')
      sheet.flow(
        '3076 Punkte – Ratingstufe O – Erfüllungswahrscheinlichkeit 51,75 % – sehr hohes Risiko',
        9,
      )
      oneInquiryOn(sheet)
    })
    expect(
      scores.map((one) => [one.name, one.value, one.rating, one.probability, one.meaning]),
    ).toEqual([['SCHUFA-Score für Banken, Version 3.0', 3076, 'O', 51.75, 'sehr hohes Risiko']])
  })

  test('the value and its rating in one cell', () => {
    const { scores } = copyOf((sheet) => {
      headingOn(sheet, 'Aktuelle Wahrscheinlichkeitswerte')
      rowsOn(sheet, [
        [
          [0, 'Datum'],
          [70, 'Scorekarte'],
          [300, 'Wert / Stufe'],
        ],
        [
          [0, '10.05.2024'],
          [70, 'SCHUFA-Score für Handel, Version 2.0'],
          [300, '721 / P'],
        ],
        [
          [0, '10.05.2024'],
          [70, 'SCHUFA-Score für Banken, Version 3.0'],
          [300, '9468 / E'],
        ],
      ])
      oneInquiryOn(sheet)
    })
    expect(scores.map(({ value, rating }) => [value, rating])).toEqual([
      [721, 'P'],
      [9468, 'E'],
    ])
  })
})

describe('values that go on', () => {
  test('a name before the next label of its cell', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Anschriften')
      rowsOn(
        sheet,
        [
          [
            [0, 'Frühere Anschrift'],
            [110, 'Musterweg 130, 70999 Musterlingen, gemeldet von Stadtwerke Musterstadt'],
          ],
          [[110, 'GmbH, gespeichert am 24.05.2018']],
          [
            [0, 'Frühere Anschrift'],
            [110, 'Probeweg 24, 70998 Musterlingen, gemeldet von Stadtsparkasse'],
          ],
          [[110, 'Musterfurt, gespeichert am 29.11.2009']],
        ],
        8,
        10,
      )
      oneInquiryOn(sheet)
    })
    expect(
      letter.addresses
        .filter(({ reportedBy }) => reportedBy !== null)
        .map(({ reportedBy, storedOn }) => [reportedBy, storedOn]),
    ).toEqual([
      ['Stadtwerke Musterstadt GmbH', '2018-05-24'],
      ['Stadtsparkasse Musterfurt', '2009-11-29'],
    ])
  })

  test('a value below its label, with a line of the text beside it in between', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Angaben zur Adresse')
      sheet.put('Frühere Anschrift', LEFT, 9)
      sheet.put('Wir speichern Anschriften, solange wir sie brauchen,', 330, 9, sheet.y - 7)
      sheet.y += 14
      sheet.put('und löschen sie danach.', 330, 9, sheet.y - 7)
      sheet.put('Musterweg 130, 70999 Musterlingen', LEFT, 9)
      sheet.y += 24
      oneInquiryOn(sheet)
    })
    expect(letter.addresses.map(({ text }) => text)).toContain('Musterweg 130, 70999 Musterlingen')
  })

  test('„Status: Beendet am …" holds its day', () => {
    const letter = copyOf((sheet) => {
      headingOn(sheet, 'Verträge')
      for (const text of [
        'Ratenkredit',
        'Vertragspartner: Musterbank AG',
        'Kontonummer: 0005812300',
        'Status: Beendet am 01.08.2024',
      ])
        sheet.flow(text)
      oneInquiryOn(sheet)
    })
    expect(letter.entries.map(({ closedOn, status }) => [closedOn, status])).toEqual([
      ['2024-08-01', 'closed'],
    ])
  })
})
