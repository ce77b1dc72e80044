// Tables of scores whose heads are lost are told by their rows, and wait.
import { expect, test } from 'vitest'
import type { Page } from '../../extract/read/word.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { begunCopy } from './papers/begun.ts'
import { headingOn, rowsOn } from './papers/drawn.ts'
import { asSeen, copyOf } from './papers/copy.ts'

const ROW = (name: string, points: string, rating: string, share: string, signs: string) =>
  `12.03.2023   ${name}   ${points}   ${rating}   ${share}   ${signs.split(' ').join('   ')}   geringes bis überschaubares Risiko`
const ROWS = [
  ROW('SCHUFA-Score für Banken, Version 3.0', '9653', 'D', '97,62 %', '++ o ++ + - nv'),
  ROW('SCHUFA-Score für Sparkassen, Version 3.0', '9626', 'E', '96,14 %', '+ -- o ++ nv +'),
]
const scoresOf = (lines: readonly string[], as?: (page: Page) => Page) =>
  copyOf('Aktuelle Wahrscheinlichkeitswerte', lines, as)

const shown = (lines: readonly string[]) =>
  scoresOf(lines).scores.map(({ name, value, rating, probability, factors, meaning }) => ({
    name,
    value,
    rating,
    probability,
    factors: factors.map(({ effect }) => effect),
    meaning,
  }))

const FIRST = {
  name: 'SCHUFA-Score für Banken, Version 3.0',
  value: 9653,
  rating: 'D',
  probability: 97.62,
  factors: ['++', 'o', '++', '+', '-', 'nv'],
  meaning: 'geringes bis überschaubares Risiko',
}

test('rows without a head, in doubt', () => {
  const scores = shown(['unlesbar', ...ROWS])
  expect(scores).toHaveLength(2)
  expect(scores[0]).toEqual(FIRST)
  const { doubts } = scoresOf(['unlesbar', ...ROWS])
  expect(doubts.map(({ path }) => path)).toEqual(expect.arrayContaining(['/scores/0', '/scores/1']))
})

test('rows of a picture of which one value or another was misread', () => {
  const { scores, doubts } = scoresOf(
    [
      'unlesbar',
      ...ROWS,
      ROW('SCHUFA-Score für Handel, Version 3.0', '9S4l', 'D', '95,81 %', '++ 44 o + - nv').replace(
        '12.03.2023',
        '2 _03 2O23',
      ),
      ROW('SCHUFA-Score für Großbanken, Version 3.0', '9512', 'F', '9S 12', '+ + o - nv ++'),
    ],
    asSeen,
  )
  expect(scores.map(({ name }) => name)).toEqual([
    'SCHUFA-Score für Banken, Version 3.0',
    'SCHUFA-Score für Sparkassen, Version 3.0',
    'SCHUFA-Score für Handel, Version 3.0',
    'SCHUFA-Score für Großbanken, Version 3.0',
  ])
  expect(scores.map(({ value }) => value)).toEqual([9653, 9626, null, 9512])
  expect(scores.map(({ probability }) => probability)).toEqual([97.62, 96.14, 95.81, null])
  expect(doubts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/scores/0', '/scores/1', '/scores/2', '/scores/3']),
  )
})

test('five signs where there are six kinds wait with their row', () => {
  const { doubts } = scoresOf(['', ...ROWS.map((row) => row.replace('   nv', ''))])
  expect(doubts.map(({ path }) => path)).toContain('/scores/0')
})

const AT = [0, 45, 135, 160, 185, 250, 290, 330, 365, 400, 440, 480] as const
const HEAD =
  'Datum|Bezeichnung|$cnre|Rating|Erfüllungswahrscheinlichkeit|Zahlungsstörungen|Kreditaktivität|Kreditnutzung|Kredithistorie|Allgemeine Daten|Anschriften|Bedeutung'

test('a head of a picture of which one word names nothing: what stands below it does', () => {
  const cells = (line: string) =>
    line.split('|').map((text, i): [number, string] => [AT[i] ?? 0, text])
  const row = (name: string, points: string) =>
    cells(`12.03.2023|${name}|${points}|D|97,62 %|++|o|++|+|-|nv|geringes Risiko`)
  const sheet = begunCopy()
  headingOn(sheet, 'Aktuelle Wahrscheinlichkeitswerte')
  rowsOn(sheet, [cells(HEAD)], 4)
  const rows = [row('SCHUFA-Score für Banken', '9653'), row('SCHUFA-Score für Handel', '9S26')]
  rowsOn(sheet, [...rows, row('SCHUFA-Score für Sparkassen', '9431')], 4)
  const letter = letterOfPages(sheet.pages.map(asSeen), 'de')
  expect(letter?.scores.map(({ value }) => value)).toEqual([9653, null, 9431])
  expect(letter?.doubts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/scores/0', '/scores/1']),
  )
})
