// What poor pictures do to print that only a few things can be: lost stops, heads of columns that read upwards, letters that run together.
import { describe, expect, it } from 'vitest'
import { belowDots } from '../../extract/ocr/dots.ts'
import { withMarks } from '../../extract/ocr/marks.ts'
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

describe('marks above letters', () => {
  const blob = (x0: number, y0: number, x1: number, y1: number) => ({
    x0,
    y0,
    x1,
    y1,
    area: (x1 - x0) * (y1 - y0),
    runs: [],
  })
  const seen = (text: string) => ({
    text,
    confidence: 95,
    weakest: 95,
    box: [0, 0, 60, 30] as [number, number, number, number],
    signs: [],
  })
  // Three letters of 20 pixels; above the first what stands there.
  const piece = (...marks: ReturnType<typeof blob>[]) => ({
    x0: 0,
    y0: 0,
    x1: 60,
    y1: 30,
    tall: 20,
    turned: false,
    blobs: [blob(0, 10, 16, 30), blob(20, 10, 36, 30), blob(40, 10, 56, 30), ...marks],
  })
  const weakest = (text: string, ...marks: ReturnType<typeof blob>[]) =>
    belowDots(piece(...marks), [seen(text)])[0]?.weakest

  it('a hook of which the engine said nothing makes its word unsure', () => {
    const hook = blob(4, 3, 11, 8)
    expect(weakest('Sim', hook)).toBe(10)
    expect(weakest('Ém', hook)).toBe(95)
  })
  it('the dot of an i does not; two dots of no letter do', () => {
    expect(weakest('iam', blob(6, 5, 9, 8))).toBe(95)
    expect(weakest('Ubm', blob(3, 5, 6, 8), blob(9, 5, 12, 8))).toBe(10)
    expect(weakest('Übm', blob(3, 5, 6, 8), blob(9, 5, 12, 8))).toBe(95)
  })
})

describe('marks on the baseline', () => {
  const blob = (x0: number, y0: number, x1: number, y1: number) => ({
    x0,
    y0,
    x1,
    y1,
    area: (x1 - x0) * (y1 - y0),
    runs: [],
  })
  const word = (text: string, x0: number, x1: number) => ({
    text,
    confidence: 95,
    weakest: 95,
    box: [x0, 0, x1, 24] as [number, number, number, number],
    signs: [],
  })
  /** Two words of two tall letters each, 20 pixels high on a baseline at 20, and what else stands there. */
  const unread = (texts: readonly [string, string], ...marks: ReturnType<typeof blob>[]) =>
    withMarks(
      {
        x0: 0,
        y0: 0,
        x1: 100,
        y1: 24,
        tall: 20,
        turned: false,
        blobs: [
          blob(0, 0, 14, 20),
          blob(16, 0, 30, 20),
          blob(50, 0, 64, 20),
          blob(66, 0, 80, 20),
          ...marks,
        ],
      },
      [word(texts[0], 0, 30), word(texts[1], 50, 80)],
    ).map((one) => one.unread ?? 0)
  const comma = blob(31, 17, 34, 24)

  it('a comma that was not read is told of its word, one that was read is not', () => {
    expect(unread(['HE', 'LI'], comma)).toEqual([1, 0])
    expect(unread(['HE,', 'LI'], comma)).toEqual([0, 0])
    expect(unread(['HE,', 'LI'], comma, blob(82, 17, 85, 20))).toEqual([0, 1])
  })

  it('dust, dots above letters and letters are no marks', () => {
    expect(unread(['HE', 'LI'], blob(31, 19, 32, 20), blob(52, -4, 55, -1))).toEqual([0, 0])
  })
})
