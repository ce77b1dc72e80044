// Two people computed by hand, criterion by criterion; the waterfall adds up; what winning would do.
import { describe, expect, test } from 'vitest'
import { effectOf, recompute, waterfall } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { copyOn, entry, inquiry, pointsScore, settledClaim } from '../made.ts'

const ON = '2026-06-15'

/*
 * Erika, 15 June 2026: no default (264); no account or card event since June 2025 (117); one shop inquiry (99); one loan begun
 * 1 March 2026 (48); no mortgage (0); identity confirmed by her bank (38); account of 1 April 2008, 18 years (56); no credit line (36);
 * at the address since 10 May 2021, 5 years (42); card of 20 June 2014, 11 years (74); loan ends 1 March 2030, 44 months (48); a running
 * loan (0). 264+117+99+48+0+38+56+36+42+74+48+0 = 822.
 */
const ERIKA = [264, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
const erika: Letter = copyOn(ON, {
  scores: [pointsScore(ERIKA, 822, { calculatedOn: ON, meaning: 'Hervorragend' })],
  entries: [
    entry({
      type: 'instalment-loan',
      openedOn: '2026-03-01',
      lastDueOn: '2030-03-01',
      status: 'running',
    }),
    entry({ type: 'credit-card', openedOn: '2014-06-20', status: 'running' }),
    entry({ type: 'current-account', openedOn: '2008-04-01', status: 'running' }),
  ],
  inquiries: [inquiry('2026-02-02')],
  addresses: [
    { current: true, text: 'Musterweg 1', reportedBy: null, storedOn: '2021-05-10', since: null },
  ],
})

/*
 * Max, 15 June 2026: a claim settled on 1 July 2024, 23 months (135); a card opened 20 May 2026 after an inquiry of 12 May, within 28 days one
 * event (82), or two (44); two shop inquiries 2 months apart (71); no loan (66); mortgage (55); not confirmed (0); account of 1 February 2023,
 * 40 months (23); no credit line (36); at the address since 1 January 2026, 5 months (0); card of 20 May 2026 (0); no instalment loan (61,
 * 9; or 0, if the running mortgage counts as a loan).
 * 135+82+71+66+55+0+23+36+0+0+61+9 = 538.
 */
const MAX = [135, 82, 71, 66, 55, 0, 23, 36, 0, 0, 61, 9]
const max: Letter = copyOn(ON, {
  scores: [pointsScore(MAX, 538, { calculatedOn: ON, meaning: 'Ausreichend' })],
  entries: [
    settledClaim('2024-07-01', { party: 'Muster-Telefon GmbH' }),
    entry({ type: 'credit-card', openedOn: '2026-05-20', status: 'running' }),
    entry({ type: 'current-account', openedOn: '2023-02-01', status: 'running' }),
    entry({ type: 'mortgage', openedOn: '2024-01-10', status: 'running' }),
  ],
  inquiries: [
    inquiry('2026-05-12', { product: 'card' }),
    inquiry('2026-04-01'),
    inquiry('2026-02-01'),
  ],
  addresses: [
    { current: true, text: 'Musterweg 2', reportedBy: null, storedOn: '2026-01-01', since: null },
  ],
})

describe('Erika', () => {
  const found = recompute(erika, '/scores/0')
  test('every criterion but the identity follows from her entries', () => {
    expect(found?.rows.map((row) => row.expected)).toEqual([
      [264],
      [117],
      [99],
      [48],
      [0],
      [],
      [56],
      [36],
      [42],
      [74],
      [48],
      [0],
    ])
    expect(found).toMatchObject({
      sum: 822,
      total: 822,
      complete: true,
      classByTable: 'Hervorragend',
    })
  })
  test('the waterfall goes from 999 down to her score with nothing unexplained', () => {
    const rows = waterfall(erika, '/scores/0') ?? []
    expect(rows.map((row) => row.max - row.points)).toEqual([
      0, 0, 0, 18, 55, 0, 13, 0, 52, 7, 13, 19,
    ])
    expect(999 - rows.reduce((sum, row) => sum + row.max - row.points, 0)).toBe(822)
    expect(rows.every((row) => row.unexplained === 0)).toBe(true)
  })
})

describe('Max', () => {
  const found = recompute(max, '/scores/0')
  test('where counting rules differ, every reading is there', () => {
    expect(found?.rows.map((row) => row.expected)).toEqual([
      [135],
      [82, 44],
      [71],
      [66],
      [55],
      [],
      [23],
      [36],
      [0],
      [0],
      [61],
      [9, 0],
    ])
    expect(found?.sum).toBe(538)
    expect(found?.classByTable).toBe('Ausreichend')
  })
  test('44 points printed for the inquiries are explained by another reading', () => {
    const points = MAX.with(1, 44)
    const letter = { ...max, scores: [pointsScore(points, 500, { calculatedOn: ON })] }
    expect(waterfall(letter, '/scores/0')?.[1]).toMatchObject({ points: 44, unexplained: 0 })
  })
  test('0 points printed for the inquiries are not: 44 are unexplained', () => {
    const letter = { ...max, scores: [pointsScore(MAX.with(1, 0), 456, { calculatedOn: ON })] }
    expect(waterfall(letter, '/scores/0')?.[1]).toMatchObject({ points: 0, unexplained: 44 })
  })
})

describe('what winning would do', () => {
  test('his only claim deleted: 135 becomes 264', () => {
    expect(effectOf(max, new Set(['/entries/0']), 'en')).toEqual({
      score: '/scores/0',
      from: 538,
      low: 667,
      high: 667,
      note: 'Zahlungsstörungen: from 135 to 264 points. Points table of 17 March 2026, not confirmed by SCHUFA.',
    })
  })
  test('her oldest account deleted: the score falls, and by how much depends on what is a bank contract', () => {
    // accounts only: none, 18; with cards: card of 2014, 49; the printed 56 fits all readings
    expect(effectOf(erika, new Set(['/entries/2']), 'de')).toMatchObject({
      from: 822,
      low: 822 - 56 + 18,
      high: 822 - 56 + 49,
    })
  })
  test('an inquiry outside the window changes nothing', () => {
    const letter = { ...erika, inquiries: [...erika.inquiries, inquiry('2025-01-05')] }
    expect(effectOf(letter, new Set(['/inquiries/1']), 'de')).toMatchObject({
      low: 822,
      high: 822,
      note: 'Nach der Punktetabelle ändert sich nichts. Punktetabelle vom 17.03.2026, von der SCHUFA nicht bestätigt.',
    })
  })
  test('one of two claims deleted: the other still counts', () => {
    const entries = [...max.entries, settledClaim('2024-05-01', { party: 'Muster-Strom GmbH' })]
    expect(effectOf({ ...max, entries }, new Set(['/entries/0']), 'de')).toMatchObject({
      from: 538,
      low: 555, // 135 → 152
      high: 555,
    })
  })
  test('without printed points each reading is compared with itself', () => {
    const bare = (letter: Letter): Letter => ({
      ...letter,
      scores: letter.scores.map((one) => ({ ...one, criteria: [] })),
    })
    expect(effectOf(bare(max), new Set(['/entries/0']), 'en')).toMatchObject({
      from: 538,
      low: 667,
      high: 667,
      note: 'Zahlungsstörungen: from 135 to 264 points. Points table of 17 March 2026, not confirmed by SCHUFA.',
    })
    expect(effectOf(bare(erika), new Set(['/entries/2']), 'de')).toMatchObject({
      from: 822,
      low: 784, // 56 → 18
      high: 815, // 56 → 49
    })
  })
  test('an old score in percent has no table: the bounds stay open', () => {
    const basis = pointsScore([], null)
    const letter = copyOn('2025-06-15', {
      scores: [{ ...basis, name: 'Basisscore', unit: 'percent', value: 97.53, criteria: [] }],
      entries: [settledClaim('2024-07-01')],
    })
    expect(effectOf(letter, new Set(['/entries/0']), 'de')).toMatchObject({
      from: 97.53,
      low: null,
      high: null,
    })
  })
  test('a letter without a score has no effect to show', () => {
    expect(
      effectOf(
        copyOn(ON, { entries: [settledClaim('2024-07-01')] }),
        new Set(['/entries/0']),
        'de',
      ),
    ).toBeNull()
  })
})

describe('what cannot be derived says why', () => {
  test('a letter that lists nothing', () => {
    const letter = copyOn(ON, { scores: [pointsScore(ERIKA, 822, { calculatedOn: ON })] })
    const found = recompute(letter, '/scores/0')
    expect(found?.rows.every((row) => row.expected.length === 0 && row.reason !== null)).toBe(true)
    expect(found?.sum).toBe(822)
  })
  test('a score of another day than the file', () => {
    const letter = { ...erika, cutoffOn: '2026-09-15', issuedOn: '2026-09-17' }
    expect(recompute(letter, '/scores/0')?.rows[0]?.reason?.en).toContain('another day')
  })
  test('no table before 17 March 2026', () => {
    const letter = copyOn('2026-03-16', {
      scores: [pointsScore(ERIKA, 822, { calculatedOn: '2026-03-16' })],
    })
    expect(recompute(letter, '/scores/0')).toBeNull()
  })
  test('no points score at this pointer', () => {
    expect(recompute(erika, '/scores/7')).toBeNull()
    expect(waterfall(erika, '/scores/7')).toBeNull()
  })
  test('a claim without settlement date, a contract without start', () => {
    const entries = [
      settledClaim(null),
      entry({ type: 'credit-card', openedOn: null, status: 'running' }),
    ]
    const found = recompute({ ...erika, entries }, '/scores/0')
    const reason = (id: string) => found?.rows.find((row) => row.id === id)?.reason?.de
    expect(reason('payment-defaults')).toBe(
      'Bei einer erledigten Forderung fehlt das Datum der Erledigung.',
    )
    expect(reason('oldest-credit-card')).toBe('Bei einem Vertrag fehlt der Beginn.')
  })
  test('eleven points make no waterfall', () => {
    const letter = {
      ...erika,
      scores: [pointsScore([...ERIKA.slice(0, 11), null], 822, { calculatedOn: ON })],
    }
    expect(waterfall(letter, '/scores/0')).toBeNull()
  })
})
