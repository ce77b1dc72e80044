// Words of which a letter is wrong, lost or another line's: they may be right, and wait for the person.
import { describe, expect, test } from 'vitest'
import { formsIn } from '../../extract/parse/account.ts'
import { alikeDoubts } from '../../extract/parse/alike-names.ts'
import { isNearlyKnown } from '../../extract/parse/meaning.ts'
import { oddText } from '../../extract/parse/odd-text.ts'
import type { Column } from '../../extract/parse/layout.ts'
import { reading } from '../../extract/parse/record.ts'
import { pattern } from '../../extract/parse/typed.ts'
import { CRITERIA_ROWS, SECTOR_SCORES } from '../../extract/issuers/schufa/scores.ts'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { examples } from '../../fixtures/index.ts'
import { copyOf, oneInquiryOn } from './papers/drawn.ts'

const columnOf = ({ columns }: typeof CRITERIA_ROWS, id: string) => {
  const found = columns.find((one) => one.id === id)
  if (!found) throw new Error(`no column ${id}`)
  return found
}

describe('figures that no value can be made of', () => {
  test.each([
    ['lautet auf EURa671,57.', ['money']],
    ['fällig seit28.03.2026', ['date']],
    ['Betrag: 700d€. Gespeichert', ['money']],
    ['gemeldet am 13.07a2026', ['date']],
    ['Version 3.0 seit 2016, Erfüllung 97,62 %', ['percent']],
    ['§ 34, Absatz 1,2 und 3', []],
  ])('%s', (text, forms) =>
    expect(formsIn(text, DATENKOPIE_2018).map(({ form }) => form)).toEqual(forms),
  )
})

describe('classes of risk', () => {
  const known = DATENKOPIE_2018.words.meanings
  test.each([
    ['deutlich erhohes Risiko', true], // „deutlich erhöhtes bis hohes Risiko"
    ['höhtes bis deutlich erhohes Risiko', true],
    ['Synthe Risiko', true], // another text of the page in part of the cell
    ['mittleres Risiko', false],
    ['sehr geringes Risi ko', true],
    ['geringes bis überschaubares', true],
    ['sehr geringes Risiko', false],
    ['mittleres Risiko', false],
    ['', false],
  ])('%s', (text, isNearly) => expect(isNearlyKnown(text, known)).toBe(isNearly))
})

describe('labels of criteria', () => {
  const is = pattern(columnOf(CRITERIA_ROWS, 'label').known ?? '$.')
  test.each([
    ['Anfragen/Abschlüsse Girokonto + Kreditkarte', true],
    ['Alter des ältesten Bankvertrags', true],
    ['Anfragen/Abschlüsse Girokonto + Kreditkarte Erfundenes', false],
  ])('%s', (text, isKnown) => expect(is.test(text)).toBe(isKnown))
  test('a long label that fits not ends soon', () =>
    expect(is.test(`${'anfragen rest neu konto '.repeat(400)}Erfundenes`)).toBe(false))
})

describe('names of scores', () => {
  const is = pattern(columnOf(SECTOR_SCORES, 'name').known ?? '$.')
  test.each([
    ['SCHUFA-Score für Banken, Version 3.0', true],
    ['Basisscore', true],
    ['SCHUFA-Score mür Genossenschamts', false],
    ['SCHUFA-Score für Banken Version 3.0', false],
  ])('%s', (text, isKnown) => expect(is.test(text)).toBe(isKnown))
})

describe('names', () => {
  const odd = (id: string, type: Column['type'], text: string): string | null =>
    oddText({ column: { id, type, labels: [] }, text, words: [], value: text, confidence: 1 })
  test.each([
    ['Bank für Beispiele und Übungen Ap', 'broken'],
    ['Funknetz Muster GmbH (Platzhalterstraße 5, 50999 Muse11 terheim)', 'broken'],
    ['Direktbank AG (Erfundener Ring 7, 80999 Musterkir++ chen)', 'broken'],
    ['Direktbank AG (Erfundener Ring 7, 80999 MusterkirI chen)', 'broken'],
    ['Direktkonto24 Bank AG (Platzhalterstraße 5, 50999 Musterheim)', null],
    ['Bank für Beispiele und Übungen AG', null],
    ['o', 'columns'],
    ['1&1 AG', null],
  ])('%s', (text, why) => expect(odd('party', 'party', text)).toBe(why))
  test('a number and a sentence of another row are no purpose', () => {
    const text = '0006973341 ein Kreditkartenvertrag abgeschlossen wurde'
    expect(odd('purpose', 'text', text)).toBe('columns')
    expect(odd('purpose', 'text', 'Anfrage Ratenkredit')).toBe(null)
  })
  test('given names that break off', () =>
    expect(odd('identity/givenNames', 'text', 'Score-')).toBe('columns'))
})

describe('two spellings of a company', () => {
  const doubtsOf = (...names: string[]): string[] => {
    const letter = examples(1, 1, 'plain')[0]?.letter
    const entry = letter?.entries[0]
    if (!letter || !entry) throw new Error('no entry')
    const entries = names.map((party) => ({ ...entry, party, originalParty: null }))
    return alikeDoubts({ ...letter, entries, inquiries: [], scores: [], addresses: [] }, 'de').map(
      ({ path }) => path,
    )
  }
  const [right, wrong] = ['Genossenschaftsbank eG', 'Genossenschamtsbank eG']
  test('one that stands three times as often is trusted', () =>
    expect(doubtsOf(right, wrong, right, right)).toEqual(['/entries/1/party']))
  test('the one that stands twice may be the wrong one', () =>
    expect(doubtsOf(wrong, right, wrong)).toHaveLength(3))
  test('both wait where neither is rarer', () =>
    expect(doubtsOf('Musterstadt Bank AG', 'Musterstadt Bank eG')).toEqual([
      '/entries/0/party',
      '/entries/1/party',
    ]))
  test('names that differ by a number, and short ones, are two', () =>
    expect(doubtsOf('Musterbank Filiale 1', 'Musterbank Filiale 2', 'Bank A', 'Bank B')).toEqual(
      [],
    ))
})

test.each([
  ['Ihr Score-Wert nicht verfügbar', 'columns'],
  ['sehr geringes Risiko', null],
])('what a score means is no label: „%s"', (text, code) => {
  const made = reading({ id: 'meaning', type: 'text', labels: [] }, text, [], 1)
  expect(made && oddText(made)).toBe(code)
})

test.each([
  ['G', 'columns'],
  ['Ng', null],
])('a name of one letter is a rating, or has lost its end: „%s"', (text, code) => {
  const surname = { id: 'identity/surname', type: 'text' as const, labels: [] }
  const made = reading(surname, text, [], 1)
  expect(made && oddText(made)).toBe(code)
})

test.each([
  ['Bonitätsprüfung Kreditkonditionen atenkredit', true],
  ['Anfrage zum Ratenkredit', false],
  ['gewährter Kredit', false],
])('what was asked for in words that lost a letter waits: „%s"', (purpose, waits) => {
  const { inquiries, doubts } = copyOf((sheet) => oneInquiryOn(sheet, 'Musterbank AG', purpose))
  expect(inquiries[0]?.purpose).toBe(purpose)
  expect(doubts.some(({ path }) => path === '/inquiries/0')).toBe(waits)
})
