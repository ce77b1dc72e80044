// The law data: every fact is dated and sourced, refusals instead of guesses, nothing open is a ground.
import { describe, expect, test } from 'vitest'
import {
  groundsOn,
  LAW_FACTS,
  LAW_PROBLEMS,
  lawFact,
  lawOn,
  mayBeCited,
  mayBeGround,
  wordingOf,
} from '../../../analysis/index.ts'
import { isRealDay, Refusal, wordsFor } from '../../../extract/index.ts'

const day = '2026-11-02'

describe('every fact', () => {
  test.each(LAW_FACTS.map((one) => [one.id, one] as const))('%s is whole', (id, one) => {
    expect(one.id).toBe(id)
    expect(isRealDay(one.validFrom)).toBe(true)
    expect(one.validTo === null || (isRealDay(one.validTo) && one.validTo >= one.validFrom)).toBe(
      true,
    )
    expect(isRealDay(one.checkedOn)).toBe(true)
    expect(one.source.length).toBeGreaterThan(10)
    expect(one.text.de.length).toBeGreaterThan(10)
    expect(one.text.en.length).toBeGreaterThan(10)
    expect(one.law.de).not.toBe('')
    expect(one.reviewedBy).toBeNull()
  })

  test('ids are unique', () => {
    expect(new Set(LAW_FACTS.map((one) => one.id)).size).toBe(LAW_FACTS.length)
  })
})

describe('looking up', () => {
  test('a known fact comes with its value', () => {
    expect(lawFact('gdpr-12-3', day).value).toEqual({ months: 1, extendableMonths: 2 })
    expect(lawFact('coc-iv-1b', day).value.months).toBe(36)
    expect(lawFact('coc-iv-1b-fast', day).value).toMatchObject({ months: 18, daysToSettle: 100 })
    expect(lawFact('coc-iv-2b', day).value).toMatchObject({ months: 6, unclearUntilMonths: 7 })
    expect(lawFact('coc-iv-6', day).value.months).toBe(12)
    expect(lawFact('hbdi', day).value.lines).toEqual(['Postfach 3163', '65021 Wiesbaden'])
    expect(lawFact('bgh-i-zr-97-25', day).value.decidedOn).toBe('2025-12-18')
  })

  test('an unknown id is refused', () => {
    expect(() => lawFact('gdpr-99', day)).toThrow(new Refusal('LAW_UNKNOWN', { id: 'gdpr-99' }))
  })

  test.each([
    ['gdpr-17-1-a', '2018-05-24', false],
    ['gdpr-17-1-a', '2018-05-25', true],
    ['bdsg-old-35-2-4', '2018-05-24', true],
    ['bdsg-old-35-2-4', '2018-05-25', false],
    ['coc-iv-1b-fast', '2024-12-31', false],
    ['coc-iv-1b-fast', '2025-01-01', true],
    ['schufa-discharge-6-months', '2023-03-27', false],
    ['schufa-discharge-6-months', '2023-03-28', true],
    ['practice-discharge-3-years', '2023-03-27', true],
    ['practice-discharge-3-years', '2023-03-28', false],
    ['cjeu-c-26-22', '2023-12-06', false],
    ['cjeu-c-26-22', '2023-12-07', true],
    ['bdsg-31-1', '2026-11-19', true],
    ['bdsg-31-1', '2026-11-20', false],
    ['bdsg-31-2', '2026-11-20', false],
    ['desk-code-of-conduct', '2030-05-25', true],
    ['desk-code-of-conduct', '2030-05-26', false],
  ])('%s on %s: in force %s', (id, on, isThere) => {
    expect(lawOn(on).some((one) => one.id === id)).toBe(isThere)
    if (isThere) expect(lawFact(id, on).id).toBe(id)
    else expect(() => lawFact(id, on)).toThrow(new Refusal('LAW_EXPIRED', { id, day: on }))
  })

  test('refusals have words in three languages', () => {
    const expired = new Refusal('LAW_EXPIRED', { id: 'bdsg-31-1', day: '2026-11-20' })
    expect(wordsFor(expired, 'de', LAW_PROBLEMS).detail).toContain('„bdsg-31-1“')
    expect(wordsFor(expired, 'en', LAW_PROBLEMS).detail).toContain('2026-11-20')
    expect(wordsFor(new Refusal('LAW_UNKNOWN', { id: 'x' }), 'fr', LAW_PROBLEMS).detail).toContain(
      '« x »',
    )
  })
})

describe('what may be said', () => {
  test('open facts are no ground and are never cited', () => {
    const open = LAW_FACTS.filter((one) => one.confidence === '?')
    expect(open.map((one) => one.id).toSorted()).toEqual([
      'bdsg-37a',
      'coc-iv-4',
      'coc-iv-5',
      'uk-duaa-22a',
    ])
    expect(open.some(mayBeGround)).toBe(false)
    expect(open.some(mayBeCited)).toBe(false)
  })

  test('general knowledge is cited only once its wording stands here', () => {
    const known = LAW_FACTS.filter((one) => one.confidence === 'K')
    const without = known.filter((one) => !mayBeCited(one)).map((one) => one.id)
    expect(without.toSorted()).toEqual([
      'bdsg-31-1',
      'bdsg-31-2',
      'bdsg-old-28a',
      'bdsg-old-28b',
      'bdsg-old-34',
      'bdsg-old-35-1',
      'cjeu-c-154-21',
      'cjeu-c-300-21',
      'cjeu-c-307-22',
      'cjeu-c-487-21',
      'dsg-24',
      'fcra-612',
      'fcra-615-a',
      'fcra-623-a-8',
      'fr-loi-78-17-47',
      'reg-1182-71-3',
    ])
    for (const { id } of known.filter(mayBeCited)) {
      expect(wordingOf(id)?.text.length).toBeGreaterThan(100)
      expect(wordingOf(id)?.source.length).toBeGreaterThan(20)
    }
    expect(wordingOf('gdpr-17-1-a')?.text).toMatch(
      /unverzüglich zu löschen.*nicht mehr notwendig\.$/,
    )
    expect(wordingOf('gdpr-12-3')?.text).toContain(
      'innerhalb eines Monats nach Eingang des Antrags',
    )
  })

  test('a secondary source is cited only as the code of conduct', () => {
    const secondary = LAW_FACTS.filter((one) => one.confidence === 'C' && mayBeCited(one))
    expect(secondary.length).toBeGreaterThan(0)
    expect(secondary.every((one) => one.kind === 'code-of-conduct')).toBe(true)
    expect(secondary.every((one) => one.text.de.startsWith('Nach den Verhaltensregeln'))).toBe(true)
  })

  test('grounds leave out what is open or not in force', () => {
    const ids = ['bdsg-31-1', 'bdsg-37a', 'gdpr-16'] as const
    expect(groundsOn(ids, '2026-11-19', 'en').map((one) => one.article)).toEqual([
      '§\u00a031(1)',
      'Art.\u00a016',
    ])
    expect(groundsOn(ids, '2026-11-20', 'de')).toEqual([
      {
        law: 'DSGVO',
        article: 'Art.\u00a016',
        text: 'Unrichtige Daten sind auf Verlangen unverzüglich zu berichtigen, unvollständige zu vervollständigen.',
        asOf: '2026-11-20',
      },
    ])
  })
})
