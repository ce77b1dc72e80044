// Runs of text as producers place them → words.
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../extract/parse/lines.ts'
import { cleanText, type Run, wordsOf } from '../../extract/read/pieces.ts'

const run = (text: string, x: number, along: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y: 100,
  turn: 0,
  along,
  size: 10,
  mono: false,
  ...more,
})
const texts = (runs: Run[]) => wordsOf(runs, 1, 595, 842).map((word) => word.text)

describe('words', () => {
  test('a cell is split at its spaces', () =>
    expect(texts([run('98,20 %', 50, 34)])).toEqual(['98,20', '%']))
  test('glyphs placed one by one become a word, a gap of a space parts words', () => {
    const glyphs = [
      ['S', 50, 6.7],
      ['c', 56.7, 5],
      ['o', 61.7, 5.5],
      ['r', 67.2, 3.3],
      ['e', 70.5, 5.5],
      ['A', 78.8, 6.7],
    ] as const
    expect(texts(glyphs.map(([char, x, along]) => run(char, x, along)))).toEqual(['Score', 'A'])
  })
  test('a run drawn twice for boldness is one word', () =>
    expect(texts([run('Datum', 50, 28), run('Datum', 50.3, 28)])).toEqual(['Datum']))
  test('glyphs drawn twice one by one for boldness are one word', () => {
    const glyphs = [
      ['T', 50, 6.1],
      ['a', 56.1, 5.5],
      ['g', 61.6, 5.5],
    ] as const
    const twice = glyphs.flatMap(([char, x, along]) => [
      run(char, x, along),
      run(char, x + 0.3, along),
    ])
    expect(texts(twice)).toEqual(['Tag'])
  })
  test('two letters of a narrow type that stand close are two', () => {
    let x = 50
    const glyphs = Array.from('Müller', (char) => {
      const along = char === 'l' ? 1.1 : 3
      x += along
      return run(char, x - along, along)
    })
    expect(texts(glyphs)).toEqual(['Müller'])
  })
  test('a text that is set a second time where it ended is not sure, nor is a hyphen', () => {
    const sure = (text: string) =>
      wordsOf([run(text, 50, 5 * text.length)], 1, 595, 842).every((one) => one.confidence > 0.9)
    expect(
      ['+36 P+36 P', 'Identitäts--', 'BankBank', '+36 P', '12341234', 'Muster-Bank'].map(sure),
    ).toEqual([false, false, false, true, true, true])
  })
  test('a letter of another script inside a word or a number cannot be told; alone it is what it is', () =>
    expect(
      ['Ges\u0f70eichert', 'Gesпeichert', 'пGespeichert', '2\u07338', '5 µm', 'Größe', 'ß'].map(
        cleanText,
      ),
    ).toEqual([
      'Ges\ufffdeichert',
      'Ges\ufffdeichert',
      '\ufffdGespeichert',
      '2\ufffd8',
      '5 µm',
      'Größe',
      'ß',
    ]))
  test('a letter of no German or English word, in many words of a page, stands for another', () => {
    const texts = (...given: string[]) =>
      wordsOf(
        given.map((text, i) => ({ ...run(text, 50, 5 * text.length), y: 60 + 20 * i })),
        1,
        595,
        842,
      )
        .map((word) => word.text)
        .toSorted()
    const garbled = 'Akzeptaâel GmâH Proâekredit Üâungsgasse ürâerg üâer Beispielâank gaâ'.split(
      ' ',
    )
    expect(texts(...garbled)).toEqual(garbled.map((text) => text.replace('â', '\ufffd')).toSorted())
    // The names of a person, a street and a town, each with what stands behind it.
    const names = 'Michał Michał, Wałęsa Wałęsa, Wałęsa: Pawła Łódź Łódź. (Łódź) Łódź,'.split(' ')
    expect(texts(...names)).toEqual(names.toSorted())
  })
  test('letters that lie over each other are not sure: pressed into a fifth of their width, or one over the end of the last', () => {
    const sure = (runs: Run[]) => wordsOf(runs, 1, 595, 842).map((word) => word.confidence > 0.9)
    expect(sure([run('Betrag', 50, 30)])).toEqual([true])
    expect(sure([run('Betrag', 50, 6)])).toEqual([false])
    expect(sure([run('Genossen', 50, 45), run('schaft', 95, 28)])).toEqual([true])
    expect(sure([run('Genossen', 50, 45), run('n', 92, 5.5), run('schaft', 97, 28)])).toEqual([
      false,
    ])
  })
  test('text that reads upwards joins along its own direction', () => {
    const up = [
      ['R', 300],
      ['a', 293.3],
      ['t', 287.8],
    ] as const
    const made = wordsOf(
      up.map(([char, y], i) => run(char, 80, [6.7, 5.5, 2.8][i] ?? 5, { y, turn: 90 })),
      1,
      595,
      842,
    )
    expect(made.map((word) => word.text)).toEqual(['Rat'])
    expect(made[0]?.box[1]).toBeCloseTo(285, 0)
    expect(made[0]?.box[3]).toBeCloseTo(300, 0)
  })
  test('words of one baseline are one line, wide gaps part its segments', () => {
    const words = wordsOf(
      [run('Nachname', 50, 50), run('Mustermann', 200, 60), run('Erika', 200, 25, { y: 114 })],
      1,
      595,
      842,
    )
    const lines = linesOf({ number: 1, width: 595, height: 842, words })
    expect(lines.map((line) => line.segments.map((segment) => segment.text))).toEqual([
      ['Nachname', 'Mustermann'],
      ['Erika'],
    ])
  })
})

describe('clean text', () => {
  test.each([
    ['u\u0308ber', 'über'],
    ['of\ufb01ziell', 'offiziell'],
    ['98,20\u202f%', '98,20 %'],
    ['Bei\u00adspiel', 'Beispiel'],
    ['Bei\u00ad', 'Bei-'],
    ['Muster\u00adLand', 'Muster-Land'],
    ['F\u00ad1234', 'F-1234'],
    ['F\u20121234', 'F-1234'],
    ['\u2212', '-'],
    ['a\u00a0b', 'a b'],
    ['x\u200by', 'xy'],
  ])('%j becomes %j', (raw, clean) => expect(cleanText(raw)).toBe(clean))
  test('dots that lead from a label to its value are no text, however they are typed', () => {
    const words = wordsOf([run('Vorname . . . . : Max', 50, 105)], 1, 595, 842)
    const page = { number: 1, width: 595, height: 842, words }
    expect(linesOf(page).map((row) => row.segments.map((one) => one.text))).toEqual([
      ['Vorname :', 'Max'],
    ])
  })
})
