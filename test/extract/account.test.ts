// What is left in the place of a record is a doubt on the values of its kind, and on nothing else.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { account, formsIn } from '../../extract/parse/account.ts'
import { emptyRecord, put, reading } from '../../extract/parse/record.ts'
import type { Word } from '../../extract/read/word.ts'

const words = (text: string): Word[] =>
  text.split(' ').map((one, i) => {
    const box: Word['box'] = [40 * i, 100, 40 * i + 35, 110]
    return {
      text: one,
      page: 1,
      box,
      at: box,
      turn: 0,
      size: 10,
      mono: false,
      source: 'text',
      confidence: 1,
    }
  })

/** A record whose reading of `id` took the words from `from` to `to` of the text. `told`: it is a sentence. */
function recordOf(
  text: string,
  id: string,
  from: number,
  to: number,
  setId = 'entries',
  told?: string,
) {
  const set = DATENKOPIE_2018.sets.find((one) => one.id === setId)
  if (!set) throw new Error('no such set')
  const area = words(text)
  const record = emptyRecord(set, 1, 100)
  record.area = area
  if (told !== undefined) record.told = told
  const column = set.columns.find((one) => one.id === id)
  const own = area.slice(from, to)
  const made = column && reading(column, own.map((one) => one.text).join(' '), own, 0.9)
  if (!made) throw new Error('no reading')
  put(record, made)
  account([record], DATENKOPIE_2018)
  return record.doubts.map(({ column: at }) => at)
}

test('a day that nothing took', () => {
  const doubts = recordOf('Gespeichert am 03.04.2016 wirksam 05.06.2017', 'storedOn', 2, 3)
  expect(doubts).toContain('settledOn')
  expect(doubts).toContain('status')
  expect(doubts).not.toContain('storedOn')
  expect(doubts).not.toContain('party')
})
test('nothing is left', () =>
  expect(recordOf('Gespeichert am 03.04.2016', 'storedOn', 2, 3)).toEqual([]))
test('a second amount makes the first one unsure', () =>
  expect(recordOf('über 500,00 EUR zuletzt 420,10 EUR', 'amount', 1, 3)).toEqual(['amount']))
test('of two days in a sentence that says one it may be either', () => {
  const said = (text: string, told?: string) =>
    recordOf(text, 'calculatedOn', 2, 3, 'basisscore', told)
  const text = 'Basisscore am 01.10.2023 99,26 %, gemeldet 05.07.2005'
  expect(said(text, text)).toContain('calculatedOn')
  expect(said(text)).not.toContain('calculatedOn')
  const again = 'Basisscore am 01.10.2023 oder 1. Oktober 2023'
  expect(said(again, again)).not.toContain('calculatedOn')
})
test('forms', () => {
  const said = formsIn(
    'Muster Inkasso GmbH, 12,50 EUR, 3. Mai 2019, Nr. 00047-9886',
    DATENKOPIE_2018,
  )
  expect(said.map(({ form }) => form).toSorted()).toEqual(['date', 'money', 'number', 'party'])
  expect(formsIn('SCHUFA Holding AG speichert zwölf Monate', DATENKOPIE_2018)).toEqual([])
})
