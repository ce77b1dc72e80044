// Single conditions of the rules that other tests leave open: each on its border, or with the one part that decides missing.
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../analysis/index.ts'
import { likenessOfNames, isSameCompany, nameParts } from '../../../analysis/rules/names.ts'
import { isNear } from '../../../analysis/rules/pairs.ts'
import { money, percent, fieldWords, rowWords, scoresWords } from '../../../analysis/rules/words.ts'
import type { Entry, EntryType, Letter, Score } from '../../../extract/index.ts'
import {
  copyOn,
  entry,
  findings,
  inquiry,
  pointsScore,
  score,
  settledClaim,
  verdicts,
} from '../made.ts'

const ON = '2026-06-15'
const NB = '\u00a0'

describe('names', () => {
  test.each(['Dr.', 'Prof.', 'Dipl.', 'Ing.', 'med.', 'Frau', 'Herr'])(
    '%s is no part of a name',
    (title) => {
      expect(nameParts(`${title} Mustermann`)).toEqual(['mustermann'])
    },
  )
  test.each(['AG', 'GmbH', 'KG', 'Co.', 'SE', 'eG', 'KGaA', 'OHG', 'UG', 'mbH', 'und'])(
    '%s makes no other company',
    (form) => {
      expect(isSameCompany(`Musterbank ${form}`, 'Musterbank')).toBe(true)
      expect(isSameCompany(`Musterbank ${form}`, 'Beispielbank')).toBe(false)
    },
  )
  test.each([
    ['Müller', 'Mueller'],
    ['Böhm', 'Boehm'],
    ['Jäger', 'Jaeger'],
    ['Groß', 'Gross'],
    ['Sørensen', 'Soerensen'],
    ['Kjær', 'Kjaer'],
    ['Cœur', 'Coeur'],
    ['Łukas', 'Lukas'],
    ['André', 'Andre'],
  ])('%s is written %s too', (a, b) => {
    expect(likenessOfNames(a, b)).toBe('same')
  })
  test('order and parts', () => {
    expect(likenessOfNames('Erika Maria', 'Maria Erika')).toBe('same')
    expect(likenessOfNames('Erika', 'Erika Maria')).toBe('part')
    expect(likenessOfNames('Erika Maria', 'Erika')).toBe('part')
    expect(likenessOfNames('Erika', 'Max')).toBe('other')
    expect(likenessOfNames('', 'Max')).toBe('other')
    expect(isSameCompany('Musterbank (Filiale Nord)', 'Musterbank')).toBe(true)
    expect(isSameCompany('AG und Co', 'SE')).toBe(false)
  })
})

describe('amounts and words', () => {
  test('within 5 percent of the larger', () => {
    expect([
      isNear(100, 95),
      isNear(95, 100),
      isNear(100, 94),
      isNear(0, 0),
      isNear(100, 100),
    ]).toEqual([true, true, false, true, true])
  })
  test('money', () => {
    expect(money(123_450, 'EUR', 'de')).toBe(`1.234,50${NB}Euro`)
    expect(money(123_450, null, 'en')).toBe('€1,234.50')
    expect(money(0, 'EUR', 'de')).toBe(`0,00${NB}Euro`)
    expect(money(-5, 'EUR', 'en')).toBe('−€0.05')
    expect(money(100_000_000, 'CHF', 'de')).toBe(`1.000.000,00${NB}CHF`)
    expect(money(99_900, 'GBP', 'en')).toBe(`GBP${NB}999.00`)
  })
  test('percentages, fields, rows', () => {
    expect([percent(98.2, 'de'), percent(98.2, 'en')]).toEqual([`98,20${NB}%`, `98.20${NB}%`])
    expect(fieldWords('/entries/3/settledOn').en).toBe('the settlement date')
    expect(fieldWords('/entries/3').en).toBe('the list of entries')
    expect(fieldWords('/entries/3/unheard').en).toBe('a value')
    expect(rowWords('/inquiries/0/on')?.de).toBe(`Anfrage${NB}1`)
    expect(rowWords('/identity/bornOn')).toBeNull()
    expect(rowWords('/statements/1')).toBeNull()
    expect(scoresWords(1, 1, 'de')).toBe('Beim Score auf dem Brief')
    expect(scoresWords(1, 1, 'en')).toBe('For the score on the letter')
    expect(scoresWords(1, 2, 'en')).toBe('For 1 of 2 scores on the letter')
    expect(scoresWords(3, 19, 'de')).toBe('Bei 3 von 19 Scores auf dem Brief')
  })
})

describe('a file without history', () => {
  const of = (type: EntryType, own: Partial<Entry> = {}) =>
    verdicts(
      findings('thin-file', [
        copyOn('2022-06-15', {
          scores: [score({ unit: 'percent', value: 97.5 })],
          entries: [entry({ type, ...own })],
        }),
      ]),
    )
  test.each([
    'current-account',
    'basic-account',
    'credit-card',
    'instalment-loan',
    'mortgage',
    'framework-credit',
    'leasing',
    'guarantee',
    'mail-order-account',
    'telecom',
    'energy',
    'building-loan',
  ] as const)('%s is history', (type) => {
    expect(of(type)).toEqual(['none no'])
  })
  test('something else is not, unless it is negative', () => {
    expect(of('other')).toEqual(['context unclear'])
    expect(of('other', { negative: true })).toEqual(['none no'])
  })
})

describe('scores and their scale', () => {
  const of = (own: object) =>
    findings('value-out-of-range', [copyOn(ON, { scores: [score(own)] })], {
      answers: { confirmed: 'all' },
    })[0]
  test.each([
    [{ value: 0 }, 'none'],
    [{ value: 9999 }, 'none'],
    [{ value: -1 }, 'contradiction'],
    [{ value: 10_000 }, 'contradiction'],
    [{ value: 9604.5 }, 'contradiction'],
    [{ unit: 'percent', value: 0, min: null, max: null }, 'none'],
    [{ unit: 'percent', value: 100, min: null, max: null }, 'none'],
    [{ unit: 'percent', value: 100.01 }, 'contradiction'],
    [{ unit: 'percent', value: -0.01 }, 'contradiction'],
    [{ unit: 'percent', value: 97.53 }, 'none'],
    [{ unit: 'percent', value: 97.534 }, 'contradiction'],
    [{ unit: 'index', value: 2.45, min: 1, max: 6 }, 'none'],
    [{ unit: 'index', value: 2.455, min: 1, max: 6 }, 'contradiction'],
    [{ probability: 100 }, 'none'],
    [{ probability: 0 }, 'none'],
    [{ probability: 100.5 }, 'contradiction'],
    [{ value: 5, min: null, max: null }, 'untestable'],
    [{ value: 5, min: 0, max: null }, 'untestable'],
    [{ value: 5, min: null, max: 9 }, 'untestable'],
  ])('%o: %s', (own, strength) => {
    expect(of(own)?.strength).toBe(strength)
  })
  test('what is outside is told by its scale, what is inside by its decimals', () => {
    expect(of({ value: 10_000 })?.statement).toContain('Die Skala geht von 0 bis 9999.')
    expect(of({ value: -1 })?.statement).toContain('Die Skala geht von 0 bis 9999.')
    expect(of({ unit: 'percent', value: 100.01 })?.statement).toContain(`von 0 bis 100${NB}%.`)
    expect(of({ unit: 'percent', value: 97.534 })?.statement).toContain('So viele Nachkommastellen')
    expect(of({ value: 9999.5 })?.statement).toContain('Die Skala geht')
  })
})

describe('a claim beside a score', () => {
  const beside = (own: Partial<Entry>, calculatedOn: string | null = ON, paid?: string) =>
    verdicts(
      findings(
        'score-despite-default',
        [
          copyOn(ON, {
            scores: [pointsScore([], 700, { criteria: [], calculatedOn })],
            entries: [entry({ status: 'open', negative: true, reportedOn: '2026-01-01', ...own })],
          }),
        ],
        paid === undefined ? {} : { answers: { entries: { '/entries/0': { settledOn: paid } } } },
      ),
    )
  test.each([
    [{}, 'unexplained yes'],
    [{ status: 'titled' }, 'unexplained yes'],
    [{ status: 'disputed' }, 'none no'],
    [{ status: 'settled' }, 'none no'],
    [{ type: 'court-register' }, 'none no'],
    [{ settledOn: '2026-06-01' }, 'none no'],
    [{ reportedOn: ON }, 'unexplained yes'], // reported on the very day
    [{ reportedOn: '2026-06-16' }, 'none no'],
    [{ storedOn: '2026-06-16' }, 'none no'],
    [{ reportedOn: null }, 'untestable no'],
    [{ reportedOn: null, storedOn: '2026-01-01' }, 'unexplained yes'],
  ] as [Partial<Entry>, string][])('%o: %s', (own, expected) => {
    expect(beside(own)).toEqual([expected])
  })
  test('paid before, on and after the day of the score', () => {
    expect(beside({}, ON, '2026-06-14')).toEqual(['none no'])
    expect(beside({}, ON, ON)).toEqual(['none no'])
    expect(beside({}, ON, '2026-06-16')).toEqual(['unexplained yes'])
  })
  test('a score of three days before the file still belongs to it, one of four does not', () => {
    expect(beside({}, '2026-06-12')).toEqual(['unexplained yes'])
    expect(beside({}, '2026-06-11')).toEqual(['untestable no'])
    // Without a day of its own a bare value is no score of this file.
    expect(beside({}, null)).toEqual(['untestable no'])
  })
  test.each(['/entries/0/type', '/entries/0/status', '/entries/0/settledOn', '/scores/0/value'])(
    'a doubt on %s leaves it open',
    (path) => {
      const letter = copyOn(ON, {
        scores: [pointsScore([], 700, { criteria: [], calculatedOn: ON })],
        entries: [entry({ status: 'open', negative: true, reportedOn: '2026-01-01' })],
        doubts: [{ path, reason: '' }],
      })
      expect(verdicts(findings('score-despite-default', [letter]))).toEqual(['untestable no'])
    },
  )
})

describe('which letters a rule is for, rule by rule', () => {
  // law.md §3: the code of conduct binds its members; §1: the GDPR binds Austria too, not the UK or the US. letters.md §3, §4: the account page
  // lists no rows, the certificate no inquiries.
  const rows = { entries: [entry({})] }
  const LETTERS = {
    copy: copyOn(ON, rows),
    page: copyOn(ON, { kind: 'schufa/score-2026' }),
    certificate: copyOn(ON, { kind: 'schufa/bonitaetsauskunft', ...rows }),
    vienna: copyOn(ON, { issuer: 'crif-at', kind: 'crif-at/auskunft', ...rows }),
    london: copyOn(ON, { issuer: 'experian-uk', kind: 'experian-uk/report', ...rows }),
    lender: copyOn(ON, { issuer: 'muster-us', kind: 'us/adverse-action' }),
  }
  const appliesTo = (rule: string, letter: Letter) =>
    RULES.find(({ id }) => id === rule)?.applies(letter)
  const MEMBERS = ['copy', 'certificate']
  const FILES = ['copy', 'certificate', 'vienna']
  const LISTS = [...FILES, 'london']
  test.each([
    ['settled-claim-overdue', MEMBERS],
    ['fast-settled-overdue', MEMBERS],
    ['discharge-overdue', MEMBERS],
    ['inquiry-overdue', ['copy']],
    ['conditions-as-credit', ['copy', 'vienna']],
    ['closed-shown-open', FILES],
    ['settled-without-date', FILES],
    ['disputed-claim', FILES],
    ['bureaus-disagree', FILES],
    ['missing-entry', FILES],
    ['amount-wrong', FILES],
    ['entry-vanished', FILES],
    ['duplicate-entry', LISTS],
    ['impossible-dates', LISTS],
    ['identity-mismatch', ['copy', 'page', 'certificate', 'vienna']],
    ['answer-incomplete', ['copy', 'vienna']],
    // Nothing of what these look at stands on any of them.
    ...[
      'address-wrong',
      'points-do-not-add-up',
      'rating-inconsistent',
      'unknown-recipient',
      'thin-file',
      'address-used',
      'value-out-of-range',
      'score-despite-default',
      'recipients-differ',
      'level-border-near',
      'decode',
    ].map((rule): [string, string[]] => [rule, []]),
  ])('%s: %j', (rule, expected) => {
    const names = Object.entries(LETTERS).flatMap(([name, one]) =>
      appliesTo(rule, one) === true ? [name] : [],
    )
    expect(names.toSorted()).toEqual([...expected].toSorted())
  })

  const factor = { code: null, name: 'Anschriftendaten', effect: '-', rank: null } as const
  const bare = { criteria: [], calculatedOn: ON }
  const SCORES: Record<string, Score> = {
    value: score({}),
    probability: score({ value: null, probability: 96 }),
    rating: score({ value: null, rating: 'C' }),
    words: score({ value: null, meaning: 'Gut' }),
    factors: score({ value: null, factors: [factor] }),
    sent: score({ value: null, transmittedOn: ON }),
    recipient: score({ value: null, recipient: 'Musterbank AG' }),
    points: pointsScore([264], null),
    total: pointsScore([], 812, bare),
    noTotal: pointsScore([], null, bare),
  }
  test.each([
    ['thin-file', ['value', 'total']],
    ['value-out-of-range', ['value', 'total', 'probability']],
    ['rating-inconsistent', ['probability', 'rating']],
    ['address-used', ['factors', 'points']], // one column is enough
    ['recipients-differ', ['sent']],
    ['unknown-recipient', ['recipient']],
    ['points-do-not-add-up', ['points', 'total']],
    ['decode', ['total']],
    ['level-border-near', ['total']],
    ['score-despite-default', ['points', 'total', 'noTotal']],
    ['impossible-dates', Object.keys(SCORES)],
  ])('%s by its score: %j', (rule, expected) => {
    const isFor = (kind: Letter['kind'], one: Score) =>
      appliesTo(rule, copyOn(ON, { kind, scores: [score({ value: null }), one] }))
    const names = (kind: Letter['kind']) =>
      Object.entries(SCORES).flatMap(([name, one]) => (isFor(kind, one) === true ? [name] : []))
    expect(names('schufa/datenkopie-15').toSorted()).toEqual([...expected].toSorted())
    // The account page prints a score as well, but no file beside which a claim could stand.
    expect(names('schufa/score-2026').toSorted()).toEqual(
      rule === 'score-despite-default' ? [] : [...expected].toSorted(),
    )
  })
  test.each([
    [
      'address-wrong',
      { addresses: [{ current: true, text: 'x', reportedBy: null, storedOn: null, since: null }] },
    ],
    ['recipients-differ', { scores: [score({ transmittedOn: ON })] }],
    ['unknown-recipient', { inquiries: [inquiry(null)] }],
    ['unknown-recipient', { scores: [score({ recipient: 'Musterbank AG' })] }],
  ])('%s under the GDPR alone', (rule, own) => {
    expect(appliesTo(rule, { ...LETTERS.vienna, ...own })).toBe(true)
    expect(appliesTo(rule, { ...LETTERS.london, ...own })).toBe(false)
    expect(appliesTo(rule, { ...LETTERS.lender, ...own })).toBe(false)
  })
})

describe('which letters a rule is for', () => {
  const kindOf = (rule: string, own: object) => findings(rule, [copyOn(ON, own)])[0]?.strength
  test('a UK, US or Swiss bureau is not under the GDPR, an Austrian is', () => {
    const inquiries = [inquiry('2026-01-01')]
    const asks = (issuer: string, kind: string) =>
      findings('unknown-recipient', [copyOn(ON, { issuer, kind, inquiries })])[0]?.statement ?? ''
    const needs = 'Dafür braucht es einen Brief, der Empfänger Ihrer Scores oder Anfragen nennt.'
    expect(asks('experian-uk', 'experian-uk/report')).toBe(needs)
    expect(asks('muster-us', 'us/adverse-action')).toBe(needs)
    expect(asks('crif-ch', 'crif-ch/auskunft')).toBe(needs)
    expect(asks('crif-at', 'crif-at/auskunft')).not.toBe(needs)
  })
  test('the account page lists no file unless it shows rows; a US notice never', () => {
    expect(kindOf('settled-claim-overdue', { kind: 'schufa/score-2026' })).toBe('untestable')
    expect(
      kindOf('settled-claim-overdue', { kind: 'schufa/score-2026', inquiries: [inquiry(null)] }),
    ).toBe('none')
    expect(
      kindOf('settled-claim-overdue', { kind: 'schufa/score-2026', entries: [entry({})] }),
    ).toBe('none')
    expect(kindOf('settled-claim-overdue', { kind: 'schufa/bonitaetsauskunft' })).toBe('none')
    expect(kindOf('inquiry-overdue', { kind: 'schufa/bonitaetsauskunft' })).toBe('untestable')
  })
  test.each(['schufa', 'crif-de', 'infoscore', 'boniversum', 'creditreform'])(
    '%s is bound by the code of conduct',
    (issuer) => {
      const own = { issuer, kind: `${issuer}/auskunft`, entries: [settledClaim('2020-01-01')] }
      expect(kindOf('settled-claim-overdue', own)).toBe('contradiction')
    },
  )
  test('a bureau abroad is not', () => {
    const own = {
      issuer: 'crif-at',
      kind: 'crif-at/auskunft',
      entries: [settledClaim('2020-01-01')],
    }
    expect(kindOf('settled-claim-overdue', own)).toBe('untestable')
  })
})
