// Austrian answers in forms that no drawn letter has: told in sentences, in parts with letters before their headings, with a legend of classes.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pageOf } from './papers/page.ts'

const FOOT = [
  'Mit freundlichen Grüßen',
  'KSV1870 Information GmbH',
  'Synthetisches Beispiel – alle Angaben erfunden',
]
function read(...lines: string[]): Letter {
  const letter = letterOfPages([pageOf(['KSV1870 Information GmbH', ...lines, ...FOOT])], 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}
const TOLD = [
  'Musterdorf, 21. Jänner 2025',
  'Ihr Auskunftsbegehren nach Art. 15 DSGVO',
  'Aktenzeichen: K-1013609',
  'Sehr geehrte Frau Muster,',
  '1. Zu Ihrer Person',
  'Wir führen Sie unter dem Nachnamen Muster und dem Vornamen Erika, geboren am 18.12.1972.',
  'Ihre aktuelle Adresse lautet Musterstraße 57, 1999 Musterdorf; sie stammt von Sparkasse Musterdorf AG und ist seit 26.1.2020 gespeichert.',
  '2. Ihr Score',
  'Ihr KSV1870-Rating betrug am 20.1.2025 167 (sehr geringes Risiko). Die Skala reicht von 100 bis 700; ein niedriger Wert ist besser.',
]

describe('a letter in sentences', () => {
  const letter = read(...TOLD)
  test('names the person', () => {
    expect(letter.identity).toMatchObject({
      surname: 'Muster',
      givenNames: 'Erika',
      bornOn: '1972-12-18',
    })
  })
  test('tells the score with its day', () => {
    expect(letter.scores[0]).toMatchObject({
      value: 167,
      calculatedOn: '2025-01-20',
      meaning: 'sehr geringes Risiko',
      min: 100,
      max: 700,
    })
  })
})

const PERSON = [
  'Musterdorf, 21.01.2025',
  'Auskunft nach Artikel 15 DSGVO',
  'A. Stammdaten',
  'Nachname: Muster',
  'Vorname: Erika',
  'Geburtsdatum: 18.12.1972',
  'B. Anschriften',
  'Aktuelle Adresse: Musterstraße 57, 1999 Musterdorf',
]
test('the class of a legend is not the class of the score', () => {
  const { scores } = read(
    ...PERSON,
    'C. RiskIndicator',
    'Der RiskIndicator beträgt 353. Er wurde am 20.01.2025 berechnet. Skala von 100 (sehr geringes Risiko) bis 700: je niedriger der Wert, desto geringer das Risiko.',
  )
  expect(scores[0]).toMatchObject({ value: 353, meaning: null })
})
test('a heading with a letter before it ends the list above', () => {
  const { addresses } = read(
    ...PERSON,
    'C. Score',
    'Bonitätsscore: 353',
    'Berechnet am: 20.01.2025',
  )
  expect(addresses.map(({ text }) => text)).toEqual(['Musterstraße 57, 1999 Musterdorf'])
})

test('the score is called as the letter calls it', () => {
  const letter = read(
    ...TOLD.slice(0, -1),
    'KSV1870 Privatpersonen-Score: 167',
    'Bewertung: sehr geringes Risiko',
    'Berechnet am: 20.01.2025',
  )
  expect(letter.scores[0]).toMatchObject({ name: 'KSV1870 Privatpersonen-Score', value: 167 })
})
