// Two columns in a picture, whose base lines scatter: told from a table by where the lines of both sides stand.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { unfolded } from '../../extract/parse/columns.ts'
import { linesOf } from '../../extract/parse/lines.ts'
import type { Page, Word } from '../../extract/read/word.ts'

type Set = { text: string; x: number; y: number }

/** Words of a picture; each base line is up to a third of a point off. */
function page(lines: readonly Set[]): Page {
  const words = lines.flatMap(({ text, x, y }, i) => {
    let at = x
    return text.split(' ').map((word, k): Word => {
      const from = at
      at += 5 * word.length + 3
      const foot = y + ((i + k) % 3) * 0.15
      const box: Word['box'] = [from, foot - 10, at - 3, foot]
      return {
        text: word,
        page: 1,
        box,
        at: box,
        turn: 0,
        size: 10,
        mono: false,
        source: 'ocr',
        confidence: 0.98,
      }
    })
  })
  return { number: 1, width: 595, height: 842, words }
}

const LEFT = [
  'Nachname: Jäger',
  'Vorname: Max',
  'Geburtsdatum: 24.04.1984',
  'Geburtsort: Musterstadt',
  'Nummer: 0008',
  'Straße: Weg 3',
  'Ort: Musterstadt',
  'Stand: 2024',
  'Art: Auskunft',
  'Zeichen: AB',
]
const RIGHT = [
  'Girokonto der Musterbank AG',
  'Nummer 000123, gemeldet am',
  '03.04.2016, laufend seit 2016',
  'Kreditkarte der Musterbank AG',
  'Nummer 000124, gemeldet am',
  '05.04.2017, laufend seit 2017',
  'Ratenkredit der Musterbank AG',
  'Nummer 000125, gemeldet am',
  '07.04.2018, laufend seit 2018',
  'Anfrage der Musterbank AG',
]

const firstOf = (given: Page): string[] => {
  const { lines } = unfolded([given], linesOf(given), DATENKOPIE_2018)
  return lines.map(({ text }) => text.replaceAll('  ', ' '))
}

test('columns of their own spacing come one below the other', () => {
  const own = [
    ...LEFT.map((text, i) => ({ text, x: 60, y: 100 + i * 14.5 })),
    ...RIGHT.map((text, i) => ({ text, x: 320, y: 104 + i * 12.2 })),
  ]
  expect(firstOf(page(own))).toEqual([...LEFT, ...RIGHT])
})
test('a table stays one', () => {
  const rows = LEFT.flatMap((text, i) => [
    { text, x: 60, y: 100 + i * 14 },
    { text: `Musterbank ${i}`, x: 320, y: 100 + i * 14 },
  ])
  expect(firstOf(page(rows))).toEqual(LEFT.map((text, i) => `${text} Musterbank ${i}`))
})
test('rows of a photo of a bent sheet, whose right ends climb by half a line, stay rows', () => {
  const rows = LEFT.flatMap((text, i) => [
    { text, x: 60, y: 100 + i * 24 },
    { text: `${i} P`, x: 420, y: 96 - i * 0.1 + i * 24 },
  ])
  const given = page(rows)
  expect(firstOf(given)).toEqual(linesOf(given).map(({ text }) => text.replaceAll('  ', ' ')))
})
test('a table whose short cells stand in the middle of two lines stays one', () => {
  const rows = Array.from({ length: 9 }, (_, i) => [
    { text: 'geringes bis', x: 320, y: 100 + i * 28 },
    { text: '9708', x: 60, y: 107 + i * 28 },
    { text: 'überschaubares Risiko', x: 320, y: 114 + i * 28 },
  ]).flat()
  const given = page(rows)
  expect(firstOf(given)).toEqual(linesOf(given).map(({ text }) => text.replaceAll('  ', ' ')))
})
test('figures beside their labels are no column, however they stand', () => {
  const rows = LEFT.flatMap((text, i) => [
    { text, x: 60, y: 100 + i * 18 },
    { text: `${20 + i}`, x: 420, y: 100 + i * 18 - ((i * 4) % 7) },
  ])
  const given = page(rows)
  expect(firstOf(given)).toEqual(linesOf(given).map(({ text }) => text.replaceAll('  ', ' ')))
})
