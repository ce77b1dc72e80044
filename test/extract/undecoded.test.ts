// Which pages are looked at as pictures though they have text: those whose text says nothing, or says it only in part.
import { describe, expect, it } from 'vitest'
import { hasNoText } from '../../extract/read/pdf.ts'
import type { Page, Word } from '../../extract/read/word.ts'

const pageOf = (...texts: string[]): Page => ({
  number: 1,
  width: 595,
  height: 842,
  words: texts.map(
    (text, i): Word => ({
      text,
      page: 1,
      box: [60, 60 + 12 * i, 200, 70 + 12 * i],
      at: [60, 60 + 12 * i, 200, 70 + 12 * i],
      turn: 0,
      size: 10,
      mono: false,
      source: 'text',
      confidence: 1,
    }),
  ),
})
const PROSE = Array.from({ length: 40 }, () => 'Zahlungserfahrungen')
const lost = (first: string, letters: number): string => first + '\ufffd'.repeat(letters)

describe('a page with text', () => {
  it('is a picture when the face of its headings cannot be told, however much else can', () => {
    const headings = [lost('A', 10), lost('Z', 18), lost('R', 9)]
    expect(hasNoText(pageOf(...PROSE, ...headings))).toBe(true)
    expect(hasNoText(pageOf(...PROSE, ...headings.slice(1)))).toBe(false)
  })

  it('is none for signs between letters, or ornaments of one sign', () => {
    const ligatures = Array.from({ length: 9 }, () => 'Auskun\ufffdsbegehren')
    const ornaments = Array.from({ length: 9 }, () => '\ufffd')
    expect(hasNoText(pageOf(...PROSE, ...ligatures, ...ornaments))).toBe(false)
  })

  it('is none for long rows of leaders beside real words, but is one where they are all there is, or where signs are of many kinds', () => {
    const leaders = Array.from({ length: 60 }, () => '. . . . . - - - - - ( ) ( ) ( ) . . . . .')
    expect(hasNoText(pageOf('SCHUFA', ...leaders))).toBe(true)
    expect(hasNoText(pageOf(...PROSE, ...leaders))).toBe(false)
    const soup = Array.from({ length: 60 }, () => '!"#$%&()*+,-./:;<=>?@[]^_{|}~')
    expect(hasNoText(pageOf(...PROSE, ...soup))).toBe(true)
  })
})
