// A scale told of scores that were sent, labels right above what opens a record, and a contract that runs though its end is printed.
import { expect, test } from 'vitest'
import { LEFT } from '../arrangements/sheet.ts'
import { austrianAnswer, copyOf, headingOn, rowsOn, oneInquiryOn } from './papers/drawn.ts'

test('„all values lie between 250 and 700" beside scores sent is their scale, and no score of its own', () => {
  const { scores } = austrianAnswer((sheet) => {
    headingOn(sheet, 'Übermittelte Scores')
    sheet.flow('Alle Scores: 250 (schlechtester Wert) bis 700 (bester Wert)')
    sheet.gap(10)
    rowsOn(sheet, [
      [
        [0, 'Datum'],
        [80, 'Empfänger'],
        [240, 'Score'],
      ],
      [
        [0, '12.02.2024'],
        [80, 'Musterversand GmbH'],
        [240, '569'],
      ],
      [
        [0, '03.06.2024'],
        [80, 'Musterstrom AG'],
        [240, '571'],
      ],
    ])
  })
  expect(scores.map(({ value, min, max }) => [value, min, max])).toEqual([
    [569, 250, 700],
    [571, 250, 700],
  ])
})

test.each([
  ['Verbraucherscore', 'Ihr aktueller Verbraucherscore vom 13.06.2025 lautet 633.'],
  ['Bonitätsindex Privat', 'Bonitätsindex Privat: 633'],
  ['KSV-Personenscore', 'Der Wert des KSV-Personenscore ist mit 633 vermerkt.'],
])('a score is called what the letter calls it: „%s"', (name, text) => {
  const { scores } = austrianAnswer((sheet) => sheet.flow(text))
  expect(scores.map((one) => [one.name, one.value])).toEqual([[name, 633]])
})

test('what a scale begins with is no value', () => {
  const { scores } = austrianAnswer((sheet) => {
    sheet.flow('Der Personenscore reicht von 250 bis 700.')
    sheet.flow('Ihr Personenscore beträgt derzeit 512.')
  })
  expect(scores.map(({ value, min, max }) => [value, min, max])).toEqual([[512, 250, 700]])
})

test('neither a year nor the end of a class is a value or a scale', () => {
  const { scores } = austrianAnswer((sheet) => {
    sheet.flow('Ein Bonitätsscore ab 400 gilt als gut.')
    sheet.flow('Ihr Bonitätsscore: 512')
    sheet.flow('Er wurde im Jahr 2025 neu eingeführt.')
  })
  expect(scores.map(({ value, min, max }) => [value, min, max])).toEqual([[512, 250, 700]])
})

test('a label above the one that opens a record is of that record', () => {
  const { scores } = austrianAnswer((sheet) => {
    for (const [day, who, value] of [
      ['10.04.2024', 'Marchfeld Auto GmbH', '535'],
      ['09.12.2024', 'Bisamberg Bank AG', '528'],
    ]) {
      sheet.gap(14)
      for (const [label, text] of [
        ['Wann', day],
        ['An wen', who],
        ['Mitgeteilter Score', value],
      ]) {
        sheet.put(label ?? '', LEFT, 9)
        sheet.put(text ?? '', LEFT + 160, 9)
        sheet.y += 13
      }
    }
  })
  expect(scores.map((one) => [one.transmittedOn, one.recipient, one.value])).toEqual([
    ['2024-04-10', 'Marchfeld Auto GmbH', 535],
    ['2024-12-09', 'Bisamberg Bank AG', 528],
  ])
})

test('an end that is printed beside „laufend" is agreed upon: whether it ended waits', () => {
  const letter = copyOf((sheet) => {
    headingOn(sheet, 'Verträge')
    rowsOn(sheet, [
      [
        [0, 'Vertrag'],
        [90, 'Partner'],
        [200, 'Gemeldet am'],
        [290, 'Ende'],
        [370, 'Status'],
      ],
      [
        [0, 'Ratenkredit'],
        [90, 'Musterbank AG'],
        [200, '01.04.2022'],
        [290, '01.04.2027'],
        [370, 'laufend'],
      ],
    ])
  })
  const paths = letter.doubts.map(({ path }) => path)
  expect(letter.entries[0]?.party).toBe('Musterbank AG')
  expect(paths).toContain('/entries/0/status')
  expect(paths).toContain('/entries/0/closedOn')
})

test('two shares told of one Basisscore: neither is sure', () => {
  const letter = copyOf((sheet) => {
    headingOn(sheet, 'Basisscore')
    sheet.flow(
      'Ihr Basisscore lag am 01.01.2024 bei 96,00 % und liegt seit dem 01.04.2024 bei 97,20 %.',
    )
    oneInquiryOn(sheet)
  })
  const paths = letter.doubts.map(({ path }) => path)
  // One printed number is both.
  expect(paths).toContain('/scores/0/probability')
  expect(paths).toContain('/scores/0/value')
})
