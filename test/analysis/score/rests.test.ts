// On which fields each criterion rests, typed a second time: a doubt on one of them leaves the criterion open, a doubt elsewhere does not.
import { describe, expect, test } from 'vitest'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, findings, inquiry, pointsScore } from '../made.ts'

const ON = '2026-06-15'
/** All criteria follow from the rows; each printed number of points is another level, so that each is a matter if nothing is in doubt. */
const WRONG = [152, 0, 0, 0, 55, 0, 3, 16, 0, 0, 0, 19]
const ROWS: Partial<Letter> = {
  entries: [
    entry({
      type: 'instalment-loan',
      openedOn: '2024-03-01',
      lastDueOn: '2027-03-01',
      status: 'running',
    }),
    entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
    entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
  ],
  inquiries: [inquiry('2026-02-02')],
  addresses: [
    { current: true, text: 'Musterweg 1', reportedBy: null, storedOn: '2021-05-10', since: null },
  ],
}
const letter = (doubt: string | null): Letter =>
  copyOn(ON, {
    scores: [
      pointsScore(
        WRONG,
        WRONG.reduce((sum, one) => sum + one, 0),
        { calculatedOn: ON },
      ),
    ],
    ...ROWS,
    doubts: doubt === null ? [] : [{ path: doubt, reason: '' }],
  })

const accused = (doubt: string | null): string[] =>
  findings('points-do-not-add-up', [letter(doubt)])
    .filter(({ strength }) => strength === 'unexplained')
    .map(({ numbers }) => String(numbers['criterion']))

const ALL = [
  'payment-defaults',
  'account-and-card-inquiries',
  'other-inquiries',
  'new-instalment-loans',
  'mortgage',
  'oldest-bank-contract',
  'youngest-credit-line',
  'current-address-age',
  'oldest-credit-card',
  'longest-remaining-term',
  'loan-status',
]
/** [field in doubt, criteria that are left open then] */
const CONTRACTS = ['oldest-bank-contract', 'youngest-credit-line', 'oldest-credit-card']
const OPEN: [string, string[]][] = [
  ['/entries/0/amount', []],
  ['/entries/0/reference', []],
  [
    '/entries/0/type',
    ALL.filter((id) => id !== 'other-inquiries' && id !== 'current-address-age').filter(
      (id) => id !== 'account-and-card-inquiries',
    ),
  ],
  ['/entries/0/settledOn', ['payment-defaults']],
  [
    '/entries/0/status',
    ['payment-defaults', 'mortgage', ...CONTRACTS, 'longest-remaining-term', 'loan-status'],
  ],
  ['/entries/0/closedOn', ['mortgage', ...CONTRACTS, 'longest-remaining-term', 'loan-status']],
  ['/entries/0/firstDueOn', ['longest-remaining-term']],
  ['/entries/0/lastDueOn', ['longest-remaining-term']],
  ['/entries/0/instalments', ['longest-remaining-term']],
  ['/entries/0/party', ['loan-status']],
  [
    '/entries/0/openedOn',
    [
      'payment-defaults',
      'account-and-card-inquiries',
      'new-instalment-loans',
      'mortgage',
      ...CONTRACTS,
      'longest-remaining-term',
      'loan-status',
    ],
  ],
  ['/entries/0', ALL.filter((id) => id !== 'other-inquiries' && id !== 'current-address-age')],
  ['/entries', ALL.filter((id) => id !== 'other-inquiries' && id !== 'current-address-age')],
  ['/inquiries/0/on', ['account-and-card-inquiries', 'other-inquiries']],
  ['/inquiries/0/kind', ['account-and-card-inquiries', 'other-inquiries']],
  ['/inquiries/0/product', ['account-and-card-inquiries', 'other-inquiries']],
  ['/inquiries/0/party', []],
  ['/inquiries', ['account-and-card-inquiries', 'other-inquiries']],
  ['/addresses/0/current', ['current-address-age']],
  ['/addresses/0/since', ['current-address-age']],
  ['/addresses/0/storedOn', ['current-address-age']],
  ['/addresses/0/text', []],
  ['/pages', ALL],
  ['/cutoffOn', ALL],
]

describe('a doubt leaves open what rests on it', () => {
  test('without any doubt all eleven are named', () => {
    expect(accused(null)).toEqual(ALL)
  })
  test.each(OPEN)('%s', (path, open) => {
    expect(accused(path)).toEqual(ALL.filter((id) => !open.includes(id)))
  })
})
