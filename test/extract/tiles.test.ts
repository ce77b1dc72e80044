// Cards with labels above their values, one beside the other: each is set anew as lines of label and value; a table is left as it is.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { linesFrom } from '../../extract/parse/lines.ts'
import { untiled } from '../../extract/parse/tiles.ts'
import type { Word } from '../../extract/read/word.ts'

const said = (text: string, x: number, y: number, size = 9): Word[] =>
  text.split(' ').map((one, i) => {
    const left = x + i * 32
    const box: Word['box'] = [left, y - size, left + 30, y]
    return {
      text: one,
      page: 1,
      box,
      at: box,
      turn: 0,
      size,
      mono: false,
      confidence: 1,
      source: 'text',
    }
  })

const setAnew = (words: readonly Word[]) => {
  const moved = untiled(linesFrom(words), DATENKOPIE_2018)
  return moved && linesFrom(moved).map(({ segments }) => segments.map(({ text }) => text))
}

test('two cards come one below the other, each label beside its value, wrapped values whole', () => {
  const label = 7
  expect(
    setAnew([
      ...said('Vertragsdaten', 49, 60, 12),
      ...said('Ratenkredit', 58, 100),
      ...said('Girokonto', 312, 100),
      ...said('Anbieter', 58, 115, label),
      ...said('Kontonummer', 176, 115, label),
      ...said('Anbieter', 312, 115, label),
      ...said('Kontonummer', 429, 115, label),
      ...said('Fahrzeugfinanz Muster', 58, 125),
      ...said('0001344700', 176, 125),
      ...said('Musterbank AG', 312, 125),
      ...said('0007242394', 429, 125),
      ...said('Bank', 58, 136),
      ...said('Vertragsbeginn', 312, 139, label),
      ...said('Vertragsbeginn', 58, 150, label),
      ...said('17.03.2021', 312, 149),
      ...said('26.06.2022', 58, 160),
    ]),
  ).toEqual([
    ['Vertragsdaten'],
    ['Ratenkredit'],
    ['Anbieter', 'Fahrzeugfinanz Muster Bank'],
    ['Kontonummer', '0001344700'],
    ['Vertragsbeginn', '26.06.2022'],
    ['Girokonto'],
    ['Anbieter', 'Musterbank AG'],
    ['Kontonummer', '0007242394'],
    ['Vertragsbeginn', '17.03.2021'],
  ])
})

test('a table under a title is none', () => {
  expect(
    setAnew([
      ...said('Verträge', 58, 100),
      ...said('Anbieter', 58, 115),
      ...said('Kontonummer', 176, 115),
      ...said('Musterbank AG', 58, 127),
      ...said('0001344700', 176, 127),
      ...said('Beispielbank AG', 58, 139),
      ...said('0007242394', 176, 139),
    ]),
  ).toBeNull()
})

test('labels beside their values are none, though a value is a label elsewhere', () => {
  expect(
    setAnew([
      ...said('Verträge', 58, 100),
      ...said('Anbieter', 58, 115),
      ...said('Kontonummer', 176, 115),
      ...said('Vertragsbeginn', 58, 127),
      ...said('17.03.2021', 176, 127),
      ...said('Ratingstufe', 58, 139),
      ...said('E', 176, 139),
      ...said('Scorewert', 58, 151),
      ...said('9498', 176, 151),
    ]),
  ).toBeNull()
})
