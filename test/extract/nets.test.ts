// Texts that hold more or less than their value are in doubt, and an address keeps its comma over two lines.
import { expect, test } from 'vitest'
import { emptyRecord, put, reading } from '../../extract/parse/record.ts'
import { typed } from '../../extract/parse/typed.ts'
import { ADDRESSES } from '../../extract/issuers/schufa/words.ts'

test.each([
  ['reportedBy', 'Musterbank AG gespeichert am 12.03.2015', 'columns'],
  ['reportedBy', 'Musterbank AG', null],
  ['reportedBy', 'Musterbank für', 'broken'],
  ['text', 'Musterweg 1, 12345 Musterstadt 12,50 €', 'columns'],
])('%s „%s"', (id, text, code) => {
  const column = ADDRESSES.columns.find((one) => one.id === id)
  const made = column && reading(column, text, [], 0.9)
  if (!made) throw new Error('no reading')
  const record = emptyRecord(ADDRESSES, 1, 0)
  put(record, made)
  expect(record.doubts.map((one) => one.code).at(-1) ?? null).toBe(code)
})

test('street and town on two lines', () => {
  expect(typed('address', 'Musterweg 1a 12345 Musterstadt')).toBe('Musterweg 1a, 12345 Musterstadt')
})
