// Austrian answers with several scores, addresses with staircase and door, and what a score was made of; two sentences told as one are in doubt.
import { expect, test } from 'vitest'
import { isNearlyKnown } from '../../extract/parse/meaning.ts'
import { austrianAnswer, copyOf, headingOn, rowsOn } from './papers/drawn.ts'

test('a table of scores by trade, each with its scale and class', () => {
  const { scores } = austrianAnswer((sheet) => {
    headingOn(sheet, 'Ihre Scores')
    rowsOn(sheet, [
      [
        [0, 'Scorekarte'],
        [170, 'Scorewert'],
        [240, 'Skala'],
        [330, 'Bedeutung'],
      ],
      [
        [0, 'KSV1870 ConsumerScore'],
        [170, '526'],
        [240, '100 bis 700'],
        [330, 'hohes Risiko'],
      ],
      [
        [0, 'Score Versandhandel'],
        [170, '241'],
        [240, '100 bis 700'],
        [330, 'geringes Risiko'],
      ],
    ])
  })
  expect(
    scores.map(({ name, value, min, max, meaning }) => [name, value, min, max, meaning]),
  ).toEqual([
    ['KSV1870 ConsumerScore', 526, 100, 700, 'hohes Risiko'],
    ['Score Versandhandel', 241, 100, 700, 'geringes Risiko'],
  ])
})

test.each(['Innrain 54/Stg. 4/6, 6020 Innsbruck', 'Dorfstraße 89 Top 1, 9020 Klagenfurt'])(
  'an address with staircase or door: „%s"',
  (place) => {
    const { addresses } = austrianAnswer((sheet) => {
      headingOn(sheet, 'Adressen')
      sheet.flow(`Aktuelle Adresse: ${place}`)
      sheet.flow('Quelle: Adressverlag Muster GmbH')
    })
    expect(addresses.map(({ text }) => text)).toEqual([place])
  },
)

test('what a score was made of is told in a sentence, and waits', () => {
  const letter = austrianAnswer((sheet) => {
    sheet.flow('CRIF-Score: 341')
    sheet.flow('Folgende Angaben wurden für die Berechnung verwendet: Alter, Wohndauer, Kredite.')
  })
  expect(letter.scores[0]?.factors.map(({ name }) => name)).toEqual([
    'Alter',
    'Wohndauer',
    'Kredite',
  ])
  expect(letter.doubts.map(({ path }) => path)).toContain('/scores/0/factors/0/name')
})

test('the sentence of an entry that lost its end and that of an inquiry, told as one', () => {
  const letter = copyOf((sheet) => {
    headingOn(sheet, 'Anfragen und Mitteilungen')
    sheet.flow(
      'Am 29.10.2016 hat Musterbank AG unter der Nummer 0001689490 die Eröffnung eines Girokontos gemeldet. Gespeichert am Am 22.10.2016 hat Musterkasse AG eine Anfrage gestellt. Art der Anfrage: Bonitätsanfrage Girokonto.',
    )
  })
  const paths = letter.doubts.map(({ path }) => path)
  expect(letter.inquiries.length + letter.entries.length).toBeGreaterThan(0)
  for (const [list, items] of [
    ['inquiries', letter.inquiries],
    ['entries', letter.entries],
  ] as const)
    for (const i of items.keys())
      expect(paths.some((path) => path === `/${list}` || path.startsWith(`/${list}/${i}`))).toBe(
        true,
      )
})

test('a stroke between small letters of a name', () => {
  const letter = copyOf((sheet) => {
    headingOn(sheet, 'Anfragen')
    rowsOn(sheet, [
      [
        [0, 'Tag'],
        [80, 'Unternehmen'],
        [280, 'Anfrage wegen'],
      ],
      [
        [0, '10.06.2024'],
        [80, 'Sparkasse Mus/terstadt'],
        [280, 'Girokonto'],
      ],
      [
        [0, '11.06.2024'],
        [80, 'Sparkasse Musterstadt'],
        [280, 'Girokonto'],
      ],
    ])
  })
  const doubted = letter.doubts.map(({ path }) => path)
  expect(doubted).toContain('/inquiries/0/party')
  expect(doubted).not.toContain('/inquiries/1/party')
})

test('a word of a class within another word is no class that is sure', () => {
  const known = ['sehr kritisches Risiko', 'zufriedenstellendes bis erhöhtes Risiko']
  expect(isNearlyKnown('sehr kritisches Risizufriedenstellendes ko', known)).toBe(true)
  expect(isNearlyKnown('geringes Ausfallrisiko', known)).toBe(false)
})
