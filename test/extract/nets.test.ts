// Texts that hold more or less than their value are in doubt, and an address keeps its comma over two lines.
import { expect, test } from 'vitest'
import { emptyEntry, emptyLetter } from '../../extract/index.ts'
import { Ledger, passDoubts } from '../../extract/parse/ledger.ts'
import { bornLate } from '../../extract/parse/letter-nets.ts'
import { netsOf } from '../../extract/parse/nets.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { emptyRecord, put, reading } from '../../extract/parse/record.ts'
import { typed } from '../../extract/parse/typed.ts'
import { pageOf } from './papers/page.ts'
import { ADDRESSES } from '../../extract/issuers/schufa/words.ts'

test.each([
  ['reportedBy', 'Musterbank AG gespeichert am 12.03.2015', 'columns'],
  ['reportedBy', 'Musterbank AG', null],
  ['reportedBy', 'Musterbank für', 'broken'],
  ['text', 'Musterweg 1, 12345 Musterstadt 12,50 €', 'columns'],
  ['text', 'Musterweg 1, 12345 Musterstadt gültig', 'columns'],
  ['text', 'Musterweg 1, 12345 Musterstadt Beispielsparkasse Musterau', 'columns'],
  ['text', 'Musterweg 1, 12345 Muster am See', null],
  ['reportedBy', 'Vertragsdaten: Musterbank AG', 'columns'],
  ['reportedBy', 'Beispielsparkasse Musterau Girokonto Beispielsparkasse Musterau', 'columns'],
  ['reportedBy', 'Mustersparkasse (Am Pro-1, 12345 Musterstadt)', 'broken'],
  ['reportedBy', 'Genossenschaft s bank Muster eG', 'broken'],
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

const LAYOUT = LAYOUTS.find((one) => one.kind === 'schufa/datenkopie-15')
const doubted = (parties: string[], doubts: string[] = []): string[] => {
  if (!LAYOUT) throw new Error('no layout')
  const letter = emptyLetter('schufa/datenkopie-15', 1)
  letter.entries = parties.map((party) =>
    emptyEntry({ type: 'claim', party, status: 'settled', negative: true }),
  )
  letter.issuedOn = '2024-05-01'
  letter.doubts = doubts.map((path) => ({ path, reason: '' }))
  return netsOf(letter, [], LAYOUT).map((one) => one.path)
}
test.each([
  ['Berechnet am', true],
  ['Muster Berechnet', false],
  ['Bank', false],
])('„%s" as a surname is in doubt where a label says so: %s', (surname, isDoubted) => {
  if (!LAYOUT) throw new Error('no layout')
  const letter = emptyLetter('schufa/datenkopie-15', 1)
  letter.identity = { ...letter.identity, surname, givenNames: 'Erika' }
  letter.issuedOn = '2024-05-01'
  const paths = netsOf(letter, [], LAYOUT).map(({ path }) => path)
  expect(paths.includes('/identity/surname')).toBe(isDoubted)
})

const FIRMS = ['Musterbank AG', 'Nordlicht Inkasso GmbH', 'Beispiel eG']

test.each([
  ['Volksbank', true],
  ['Bank 11', true],
  ['11 Muster GmbH', true],
  ['Anfragen von Unter- Muster AG', true],
  ['Inkasso GmbH', true],
  ['Amtsgericht Musterstadt', false],
  ['Sparkasse', false],
  ['Muster Handel Nord KG', false],
])('the name „%s" among whole ones is in doubt: %s', (name, isDoubted) => {
  expect(doubted([...FIRMS, name]).includes('/entries/3/party')).toBe(isDoubted)
})

test('a settled claim without a day is in doubt beside a row that could not be parted, and only there', () => {
  expect(doubted(FIRMS, ['/entries/2'])).toEqual(['/entries/1/settledOn'])
  expect(doubted(FIRMS)).toEqual([])
})

test('a company whose name begins with a kind of contract is in doubt with its whole row', () => {
  expect(doubted([...FIRMS, 'Girokonto Musterbank Nord AG'])).toContain('/entries/3')
  for (const firm of [
    'Musterbank Nord AG',
    'Versandhaus Muster GmbH & Co. KG',
    'Leasing Muster AG',
  ])
    expect(doubted([...FIRMS, firm])).not.toContain('/entries/3')
})

test('a claim is not concluded, and a letter has its day on its first page', () => {
  if (!LAYOUT) throw new Error('no layout')
  const letter = emptyLetter('schufa/datenkopie-15', 2)
  const openedOn = '2013-01-05'
  letter.cutoffOn = '2024-04-03'
  letter.entries = [
    emptyEntry({ type: 'claim', party: 'Muster AG', amount: 900, openedOn, negative: true }),
    emptyEntry({ type: 'current-account', party: 'Musterbank AG', openedOn }),
  ]
  const at = (page: number) => {
    const form = { text: '05.04.2024', method: 'text', confidence: 1 } as const
    letter.provenance['/issuedOn'] = { page, box: [70, 220, 110, 230], ...form }
    return netsOf(letter, [], LAYOUT).map((one) => one.path)
  }
  expect(at(1)).toEqual(['/entries/0/openedOn'])
  expect(at(2)).toEqual(['/entries/0/openedOn', '/issuedOn'])
})

test('of a person with one name that name waits: it may be the other', () => {
  if (!LAYOUT) throw new Error('no layout')
  const letter = emptyLetter('schufa/datenkopie-15', 1)
  const named = (surname: string | null, givenNames: string | null) => {
    Object.assign(letter, { issuedOn: '2024-05-01' })
    Object.assign(letter.identity, { surname, givenNames })
    return netsOf(letter, [], LAYOUT).map((one) => one.path)
  }
  expect(named('Muster', null)).toEqual(['/identity/surname'])
  expect(named(null, 'Erika')).toEqual(['/identity/givenNames'])
  expect(named('Muster', 'Erika')).toEqual([])
  expect(named(null, null)).toEqual([])
})

test('a letter without any day may be of a later edition', () => {
  if (!LAYOUT) throw new Error('no layout')
  const letter = emptyLetter('schufa/datenkopie-15', 1)
  const paths = (layout = { ...LAYOUT, validTo: '2025-12-31' as string | null }) =>
    netsOf(letter, [], layout).map((one) => one.path)
  expect(paths()).toEqual(['/layout'])
  expect(paths({ ...LAYOUT, validTo: null })).toEqual([])
  letter.cutoffOn = '2024-05-01'
  expect(paths()).toEqual([])
})

test('one day written otherwise than the others may have lost a figure', () => {
  if (!LAYOUT) throw new Error('no layout')
  const of = (...days: string[]) => {
    const letter = emptyLetter('schufa/datenkopie-15', 1)
    letter.cutoffOn = '2024-05-01'
    const form = { page: 1, box: null, method: 'text', confidence: 1 } as const
    for (const [i, text] of days.entries())
      letter.provenance[`/inquiries/${i}/on`] = { ...form, text }
    return netsOf(letter, [], LAYOUT).map((one) => one.path)
  }
  expect(of('01.02.2003', '04.05.2006', '10.1.2006', '07.08.2009')).toEqual(['/inquiries/2/on'])
  expect(of('1.2.2003', '04.05.2006', '10.1.2006', '07.08.2009')).toEqual([])
  expect(of('01.02.2003', '10.1.2006')).toEqual([])
})

test('a name with its form in words is whole', () => {
  for (const party of [
    'Landesbank Musterland, Anstalt des öffentlichen Rechts',
    'Gaswerk Musterheim Aktiengesellschaft',
    'Raika Musterberg eGen',
  ]) {
    const column = ADDRESSES.columns.find(({ id }) => id === 'reportedBy')
    const made = column && reading(column, party, [], 0.9)
    if (!made) throw new Error('no reading')
    const record = emptyRecord(ADDRESSES, 1, 0)
    put(record, made)
    expect(record.doubts).toEqual([])
  }
})

test('a printed day that was taken for two is sure as neither', () => {
  if (!LAYOUT) throw new Error('no layout')
  const place = {
    page: 1,
    box: [398, 346, 445, 355] as [number, number, number, number],
    text: '10.12.2016',
    method: 'text' as const,
    confidence: 0.97,
  }
  const letter = emptyLetter('schufa/datenkopie-15', 1)
  letter.cutoffOn = '2016-12-10'
  letter.entries = [emptyEntry({ type: 'other', storedOn: '2016-12-10' })]
  letter.provenance = {
    '/cutoffOn': place,
    '/entries/0/storedOn': { ...place },
  }
  const twice = netsOf(letter, [], LAYOUT).filter(({ code }) => code === 'twice')
  expect(twice.map(({ path }) => path)).toEqual(['/cutoffOn', '/entries/0/storedOn'])
})

test.each([
  ['26.01.2006 Bürgschaft 19.04.2013 Kreditkarte', true],
  ['26.01.2006', false],
])('rows that ran together leave their list in doubt: „%s"', (text, isDoubted) => {
  const set = LAYOUT?.sets.find(({ id }) => id === 'entries')
  const column = set?.columns.find(({ id }) => id === 'reportedOn')
  const made = column && reading(column, text, [], 0.9)
  if (!set || !made) throw new Error('no reading')
  const record = emptyRecord(set, 1, 0)
  put(record, made)
  const ledger = new Ledger('de')
  passDoubts(record, '/entries/0', {}, ledger)
  expect(ledger.doubts.some(({ path }) => path === '/entries')).toBe(isDoubted)
})

test('a share where a company is wanted leaves its whole row in doubt: its day went by that', () => {
  const column = ADDRESSES.columns.find(({ id }) => id === 'reportedBy')
  const said = (text: string) => {
    const made = column && reading(column, text, pageOf([text]).words, 0.9)
    if (!made) throw new Error('no reading')
    const ledger = new Ledger('de')
    ledger.text('/scores/1/recipient', made)
    return ledger.doubts.map(({ path }) => path)
  }
  expect(said('82,49 %')).toContain('/scores/1')
  expect(said('Musterbank AG')).toEqual([])
  // Signs that no name holds: the map of a font is broken.
  for (const sign of ['\u0f2d', '\u2035'])
    expect(said(`Musterbank AG (Musterweg 1${sign}, 12345 Musterrath)`)).toContain(
      '/scores/1/recipient',
    )
})

test('nobody of one year has a credit file: the day of birth waits', () => {
  const letter = { ...emptyLetter('schufa/datenkopie-15', 1), issuedOn: '2017-06-01' }
  const born = (bornOn: string) =>
    bornLate({ ...letter, identity: { ...letter.identity, bornOn } }).map(({ path }) => path)
  expect(born('2016-10-22')).toEqual(['/identity/bornOn'])
  expect(born('1964-06-18')).toEqual([])
})
