// Tables of scores whose heads are lost are told by their rows, and wait.
import { expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pageOf } from './papers/page.ts'

const ROW = (name: string, points: string, rating: string, share: string, signs: string) =>
  `12.03.2023   ${name}   ${points}   ${rating}   ${share}   ${signs.split(' ').join('   ')}   geringes bis überschaubares Risiko`
const ROWS = [
  ROW('SCHUFA-Score für Banken, Version 3.0', '9653', 'D', '97,62 %', '++ o ++ + - nv'),
  ROW('SCHUFA-Score für Sparkassen, Version 3.0', '9626', 'E', '96,14 %', '+ -- o ++ nv +'),
]
function scoresOf(lines: readonly string[]) {
  const letter = letterOfPages(
    [
      pageOf([
        'SCHUFA Holding AG',
        'Datenkopie nach Art. 15 DS-GVO',
        'dies sind die am 12.07.2023 zu Ihrer Person gespeicherten personenbezogenen Daten.',
        'Angaben zur Person',
        'Name: Muster',
        'Vorname: Erika',
        'geboren am: 10.02.1994',
        '',
        'Aktuelle Wahrscheinlichkeitswerte',
        '',
        ...lines,
      ]),
    ],
    'de',
  )
  if (!letter) throw new Error('not recognised')
  return letter
}

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

test('five signs where there are six kinds wait with their row', () => {
  const { doubts } = scoresOf(['', ...ROWS.map((row) => row.replace('   nv', ''))])
  expect(doubts.map(({ path }) => path)).toContain('/scores/0')
})
