// What poor pictures do to print that only a few things can be: lost stops, heads of columns that read upwards, letters that run together.
import { describe, expect, it } from 'vitest'
import { withStops } from '../../extract/ocr/stops.ts'
import { meantHead, meantWord } from '../../extract/ocr/vocabulary.ts'
import { isColumn } from '../../extract/ocr/upward.ts'
import type { Word } from '../../extract/read/word.ts'

const row = (...texts: string[]): Word[] => {
  let x = 100
  return texts.map((text) => {
    const wide = 5 * text.length
    const word: Word = {
      text,
      page: 1,
      box: [x, 200, x + wide, 208],
      at: [x, 200, x + wide, 208],
      turn: 0,
      size: 8,
      mono: false,
      source: 'ocr',
      confidence: 0.95,
    }
    x += wide + 3
    return word
  })
}
const said = (...texts: string[]) => withStops(row(...texts)).map((one) => one.text)

describe('stops', () => {
  it('a date whose eight figures are there has its stops, in doubt', () => {
    const [date] = withStops(row('19.012017'))
    expect(date?.text).toBe('19.01.2017')
    expect(date?.confidence).toBe(0.6)
    expect(said('19,01.2017', '(03.11,2021)')).toEqual(['19.01.2017', '(03.11,2021)'])
  })

  it('figures without any stop, impossible days and other numbers stay', () => {
    expect(said('19012017', '39.012017', '19.132017', '3.0', '1.234', '64.181268')).toEqual([
      '19012017',
      '39.012017',
      '19.132017',
      '3.0',
      '1.234',
      '64.181268',
    ])
  })

  it('a stop before two figures and a percent sign is a comma; elsewhere it stays', () => {
    const [share] = withStops(row('98.30', '%'))
    expect(share?.text).toBe('98,30')
    expect(share?.confidence).toBe(0.6)
    expect(said('98.62%', '98.30', 'Euro')).toEqual(['98,62%', '98.30', 'Euro'])
    expect(said('98.08', '’%')).toEqual(['98,08', '%'])
  })
})

describe('leaders', () => {
  it('the dot that is left of a leader is no word', () => {
    expect(said('Nachname', '.', 'Muster')).toEqual(['Nachname', 'Muster'])
    expect(said('a.', 'd.', 'Probe')).toEqual(['a.', 'd.', 'Probe'])
  })
})

describe('heads that read upwards', () => {
  it.each([
    ['Kredkaktvuäl jelztes Jahr', 'Kreditaktivität letztes Jahr'],
    ['Bısheine Zahlungsstörungen', 'Bisherige Zahlungsstörungen'],
    ['Ertüllungswahrschemlichkeit', 'Erfüllungswahrscheinlichkeit'],
  ])('%s is %s', (read, head) => {
    expect(meantHead(read)).toBe(head)
  })

  it('what resembles no head is none', () => {
    expect(meantHead('Genossenschaftsbank')).toBeNull()
    expect(meantHead('Jahr')).toBeNull()
  })

  it('two letters off is near enough only where the engine made little of a word', () => {
    expect(meantWord('Bedeulurg')).toBeNull()
    expect(meantWord('Bedeulurg', true)).toBe('Bedeutung')
  })

  it('turned letters that run together are high and narrow and hold paper; a bar of a code does not', () => {
    const blob = { x0: 0, y0: 0, x1: 20, y1: 120, runs: [] }
    expect(isColumn({ ...blob, area: 1300 }, 20)).toBe(true)
    expect(isColumn({ ...blob, area: 2300 }, 20)).toBe(false)
    expect(isColumn({ ...blob, x1: 5, area: 300 }, 20)).toBe(false)
  })
})
