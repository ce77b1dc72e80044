// The paper's small tools: what is bound, what is cleaned, and the letter's geometry.
import { describe, expect, it } from 'vitest'
import { DIN_5008_B } from '../../../reports/render/din5008b.ts'
import { nbsp, plainLine } from '../../../reports/render/paper.ts'

const shown = (text: string) => nbsp(text).replaceAll('\u00a0', '_')

describe('nbsp', () => {
  it.each([
    ['nach Art. 17 Abs. 1 Buchst. a DSGVO gilt', 'nach Art._17 Abs._1 Buchst._a_DSGVO gilt'],
    ['Art. 19 DSGVO', 'Art._19_DSGVO'],
    ['I ZR 97/25', 'I_ZR_97/25'],
    ['§ 31 und §§ 505a', '§_31 und §§_505a'],
    ['98,20 % und 312,40 Euro', '98,20_% und 312,40_Euro'],
    ['18 Monate, 34 Tage, 774 Punkte', '18_Monate, 34_Tage, 774_Punkte'],
    ['seit dem 1. Januar 2025', 'seit dem 1._Januar_2025'],
    ['Auskunft, Seite 4', 'Auskunft, Seite_4'],
    ['Ziffer IV.1b', 'Ziffer_IV.1b'],
    ['34 Hausnummern', '34 Hausnummern'],
  ])('binds %s', (text, bound) => {
    expect(shown(text)).toBe(bound)
  })
})

describe('plainLine', () => {
  it.each([
    ['a\r\nb\tc\u0000d\u2028e', 'a b c d e'],
    ['\u202eabc\u202c \u200bdef\ufeff', 'abc def'],
    ['  Erika   Mustermann  ', 'Erika Mustermann'],
    ['#[x] {y} <z> & "q"', '#[x] {y} <z> & "q"'],
    ['Müller-Lüdenscheidt', 'Müller-Lüdenscheidt'],
  ])('makes %j one plain line', (text, line) => {
    expect(plainLine(text)).toBe(line)
  })
})

describe('DIN 5008 form B', () => {
  it('has the window, the folds and the subject where the norm puts them', () => {
    expect(DIN_5008_B.address).toMatchObject({ left: 20, top: 45, width: 85, height: 45 })
    expect(DIN_5008_B.marks).toEqual({ fold: [105, 210], hole: 148.5 })
    expect(DIN_5008_B.subject).toBe(98.46)
    expect(DIN_5008_B.margin).toMatchObject({ left: 25, right: 20 })
  })
})
