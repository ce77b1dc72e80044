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

const entries = DATENKOPIE_2018.sets.find(({ id }) => id === 'entries')
if (!entries) throw new Error('no entries')

/** A record whose reading of `id` took the words from `from` to `to` of the text. */
function recordOf(text: string, id: string, from: number, to: number) {
  if (!entries) throw new Error('no entries')
  const area = words(text)
  const record = emptyRecord(entries, 1, 100)
  record.area = area
  const column = entries.columns.find((one) => one.id === id)
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
test('forms', () => {
  const said = formsIn(
    'Muster Inkasso GmbH, 12,50 EUR, 3. Mai 2019, Nr. 00047-9886',
    DATENKOPIE_2018,
  )
  expect(said.map(({ form }) => form).toSorted()).toEqual(['date', 'money', 'number', 'party'])
  expect(formsIn('SCHUFA Holding AG speichert zwölf Monate', DATENKOPIE_2018)).toEqual([])
})
