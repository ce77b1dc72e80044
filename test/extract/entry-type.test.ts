// Words that name the type of an entry, in the forms that letters decline them to; and words that name two.
import { describe, expect, test } from 'vitest'
import { WORDS } from '../../extract/issuers/schufa/words.ts'
import { entryTypeOf } from '../../extract/parse/entry-type.ts'

const of = (text: string) => entryTypeOf(text, WORDS.entryTypes as [string, string][])

describe('declined and compound forms', () => {
  test.each([
    ['Girokontos', 'current-account'],
    ['Basiskontos', 'basic-account'],
    ['Kreditkartenvertrag', 'credit-card'],
    ['Ratenkreditvertrages', 'instalment-loan'],
    ['grundpfandrechtlich gesicherten Kredit', 'mortgage'],
    ['Kredit (grundpfandrechtlich gesichert)', 'mortgage'],
    ['Rahmenkredits', 'framework-credit'],
    ['Dispositionskredit', 'framework-credit'],
    ['Leasingvertrages', 'leasing'],
    ['Bürgschaften', 'guarantee'],
    ['Bausparvertrags', 'building-loan'],
    ['Mobilfunkvertrag', 'telecom'],
    ['Energieliefervertrags', 'energy'],
    ['Kundenkonto im Versandhandel', 'mail-order-account'],
    ['Forderung aus einem Ratenkredit', 'claim'],
    ['Insolvenzverfahrens', 'insolvency'],
    ['Restschuldbefreiung im Insolvenzverfahren', 'discharge'],
    ['Schuldnerverzeichnisses', 'court-register'],
  ])('%s is %s', (text, type) => expect(of(text)).toEqual({ type, sure: true }))
})

test.each(['Telekommunikationsvertrag Forderung', 'Girokonto Ratenkredit'])(
  '%s names two types and is not sure',
  (text) => expect(of(text).sure).toBe(false),
)
test('a word that is not known has no type', () =>
  expect(of('Zauberwort')).toEqual({ type: null, sure: false }))
