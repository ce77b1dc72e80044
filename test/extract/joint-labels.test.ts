// Several labels in one piece with their values in another, labels with abbreviations, forms whose lines are numbered.
import { describe, expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { withoutFormCodes } from '../../extract/parse/form-codes.ts'
import { linesOf } from '../../extract/parse/lines.ts'
import { jointOn } from '../../extract/reshape/joint.ts'
import { copyOf, rowsOn } from './papers/drawn.ts'
import { pageOf } from './papers/page.ts'

const jointIn = (...lines: string[]): string[][] =>
  jointOn([pageOf(lines)], DATENKOPIE_2018).map(({ sets }) =>
    sets.map(
      ({ label, value }) =>
        `${(label ?? []).map(({ text }) => text).join(' ')} = ${value.map(({ text }) => text).join(' ')}`,
    ),
  )

describe('labels in one piece', () => {
  test('get one value each, parted by the same sign', () =>
    expect(jointIn('Scorewert / Ratingst. / Erf.-Wahrsch.   8262 / D / 95,93 %')).toEqual([
      ['Scorewert = 8262', 'Ratingst. = D', 'Erf.-Wahrsch. = 95,93 %'],
    ]))
  test('get signs word by word, also from the line below, behind what they are of', () =>
    expect(
      jointIn('Risiko: Zahlst. / Aktiv. / Nutz. / Hist. / Allg. / Anschr.', '-- - o ++ + nv'),
    ).toEqual([
      ['Zahlst. = --', 'Aktiv. = -', 'Nutz. = o', 'Hist. = ++', 'Allg. = +', 'Anschr. = nv'],
    ]))
  test('of which one word stands for two are two', () =>
    expect(jointIn('Fälligkeit erste/letzte Rate: 15.08.2023 / 15.07.2029')).toEqual([
      ['Fälligkeit erste Rate: = 15.08.2023', 'Fälligkeit letzte Rate: = 15.07.2029'],
    ]))
  test.each([
    ['a value too few', ['Scorewert / Ratingst. / Erf.-Wahrsch.   8262 / D']],
    ['a value that cannot be one', ['Scorewert / Ratingst. / Erf.-Wahrsch.   8262 / D / gut']],
    ['a label that nobody knows', ['Scorewert / Farbe   8262 / 95,93 %']],
  ])('are left with %s', (_, lines) => expect(jointIn(...lines)).toEqual([]))
})

describe('a block', () => {
  test('is titled by what and who, and has its days under one label', () => {
    const { entries } = copyOf((sheet) => {
      sheet.gap(12)
      sheet.put('Verträge', 64, 12)
      sheet.y += 24
      rowsOn(sheet, [
        [[0, 'Girokto., Musterbank AG']],
        [
          [0, 'Nr.'],
          [200, '0009659288'],
        ],
        [
          [0, 'gemeldet / gespeichert'],
          [200, '29.07.2009 / 31.07.2009'],
        ],
      ])
      sheet.gap(10)
      rowsOn(sheet, [
        [[0, 'Rahmenkredit, Sparkasse Beispielland']],
        [
          [0, 'Nr.'],
          [200, '0009659289'],
        ],
        [
          [0, 'gemeldet / gespeichert'],
          [200, '30.07.2009 / 01.08.2009'],
        ],
      ])
    })
    expect(
      entries.map(({ type, party, reportedOn, storedOn }) => [type, party, reportedOn, storedOn]),
    ).toEqual([
      ['current-account', 'Musterbank AG', '2009-07-29', '2009-07-31'],
      ['framework-credit', 'Sparkasse Beispielland', '2009-07-30', '2009-08-01'],
    ])
  })
})

describe('the numbers of a form', () => {
  const textOf = (...lines: string[]) =>
    withoutFormCodes([pageOf(lines)]).flatMap((page) => linesOf(page).map(({ text }) => text))
  test('leave the page where they stand in order, gaps between them or not', () =>
    expect(
      textOf(
        'A1 Familienname   Muster',
        'A3 Geburtsdatum   10.11.1962',
        'B1 derzeit   hier',
        'B2 vormals   dort',
      ),
    ).toEqual([
      'Familienname  Muster',
      'Geburtsdatum  10.11.1962',
      'derzeit  hier',
      'vormals  dort',
    ]))
  test.each([
    ['fewer than four', ['A1 Name   Muster', 'A2 Vorname   Erika', 'B1 derzeit   hier']],
    [
      'that fall',
      ['A2 Name   Muster', 'A1 Vorname   Erika', 'B1 derzeit   hier', 'B2 vormals   dort'],
    ],
  ])('stay where there are %s', (_, lines) => expect(textOf(...lines)[0]).toMatch(/^A[12] Name/u))
})
