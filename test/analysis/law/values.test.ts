// The law data against a second list, typed by hand from the knowledge base: periods, starts, days of judgments, places in the acts.
import { describe, expect, test } from 'vitest'
import { CASES, LAW_FACTS, RULES } from '../../../analysis/index.ts'

const byId = new Map(LAW_FACTS.map((one) => [one.id, one]))

describe('storage periods', () => {
  test.each([
    ['coc-iv-1a', 36, 'report', 'review', '2024-05-25', '2030-05-25', 'C'],
    ['coc-iv-1b', 36, 'settlement', 'automatic', '2018-05-25', '2030-05-25', 'A'],
    ['coc-iv-1b-fast', 18, 'settlement', 'automatic', '2025-01-01', '2030-05-25', 'A'],
    ['coc-iv-2a', 36, 'register', 'automatic', '2024-05-25', '2030-05-25', 'C'],
    ['coc-iv-2b', 6, 'grant', 'automatic', '2024-05-25', '2030-05-25', 'A'],
    ['schufa-discharge-6-months', 6, 'grant', 'automatic', '2023-03-28', null, 'A'],
    ['practice-discharge-3-years', 36, 'grant', 'automatic', '2012-01-01', '2023-03-27', 'C'],
    ['coc-iv-3a', 36, 'end', 'on-request', '2024-05-25', '2030-05-25', 'C'],
    ['coc-iv-4', 36, 'storage', 'review', '2024-05-25', '2030-05-25', '?'],
    ['coc-iv-5', 36, 'storage', 'automatic', '2024-05-25', '2030-05-25', '?'],
    ['coc-iv-6', 12, 'inquiry', 'on-request', '2018-05-25', '2030-05-25', 'C'],
    ['schufa-inquiry-12-months', 12, 'inquiry', 'automatic', '2018-05-25', null, 'A'],
  ])('%s: %i months from %s', (id, months, start, how, validFrom, validTo, confidence) => {
    expect(byId.get(id)).toMatchObject({
      value: { months, start, how },
      validFrom,
      validTo,
      confidence,
    })
  })
})

describe('judgments', () => {
  const known: [string, string][] = [
    ['C-634/21', '2023-12-07'],
    ['C-26/22 und C-64/22', '2023-12-07'],
    ['C-203/22', '2025-02-27'],
    ['C-487/21', '2023-05-04'],
    ['C-154/21', '2023-01-12'],
    ['C-307/22', '2023-10-26'],
    ['C-300/21', '2023-05-04'],
    ['C-526/24', '2026-03-19'],
    ['I ZR 97/25', '2025-12-18'],
    ['VI ZR 183/22', '2025-01-28'],
    ['VI ZR 67/23', '2025-05-13'],
    ['VI ZR 120/10', '2011-02-22'],
    ['31 O 593/24', '2025-04-29'],
    ['6 K 788/20.WI', '2025-11-19'],
  ]
  test('are these, each valid from its day, each with its limits', () => {
    const cases = Object.values(CASES)
    expect(cases.map((one) => [one.value.number, one.value.decidedOn])).toEqual(known)
    expect(cases.map((one) => one.validFrom)).toEqual(known.map(([, day]) => day))
    expect(cases.every((one) => one.value.limits.de.length > 10)).toBe(true)
  })
  test('what is not final says so', () => {
    const open = Object.values(CASES).filter((one) => one.value.final !== true)
    expect(open.map((one) => one.value.number)).toEqual([
      'I ZR 97/25',
      '31 O 593/24',
      '6 K 788/20.WI',
    ])
  })
})

describe('articles', () => {
  const places: [string, string, string][] = [
    ['gdpr-5-1-a', 'Art. 5 Abs. 1 Buchst. a', 'Art. 5(1)(a)'],
    ['gdpr-5-1-c', 'Art. 5 Abs. 1 Buchst. c', 'Art. 5(1)(c)'],
    ['gdpr-5-1-d', 'Art. 5 Abs. 1 Buchst. d', 'Art. 5(1)(d)'],
    ['gdpr-5-1-e', 'Art. 5 Abs. 1 Buchst. e', 'Art. 5(1)(e)'],
    ['gdpr-5-2', 'Art. 5 Abs. 2', 'Art. 5(2)'],
    ['gdpr-12-3', 'Art. 12 Abs. 3', 'Art. 12(3)'],
    ['gdpr-12-4', 'Art. 12 Abs. 4', 'Art. 12(4)'],
    ['gdpr-12-5', 'Art. 12 Abs. 5', 'Art. 12(5)'],
    ['gdpr-12-6', 'Art. 12 Abs. 6', 'Art. 12(6)'],
    ['gdpr-15-1', 'Art. 15 Abs. 1', 'Art. 15(1)'],
    ['gdpr-15-1-c', 'Art. 15 Abs. 1 Buchst. c', 'Art. 15(1)(c)'],
    ['gdpr-15-1-g', 'Art. 15 Abs. 1 Buchst. g', 'Art. 15(1)(g)'],
    ['gdpr-15-1-h', 'Art. 15 Abs. 1 Buchst. h', 'Art. 15(1)(h)'],
    ['gdpr-15-3', 'Art. 15 Abs. 3', 'Art. 15(3)'],
    ['gdpr-16', 'Art. 16', 'Art. 16'],
    ['gdpr-17-1-a', 'Art. 17 Abs. 1 Buchst. a', 'Art. 17(1)(a)'],
    ['gdpr-17-1-c', 'Art. 17 Abs. 1 Buchst. c', 'Art. 17(1)(c)'],
    ['gdpr-17-1-d', 'Art. 17 Abs. 1 Buchst. d', 'Art. 17(1)(d)'],
    ['gdpr-18-1-a', 'Art. 18 Abs. 1 Buchst. a', 'Art. 18(1)(a)'],
    ['gdpr-18-1-d', 'Art. 18 Abs. 1 Buchst. d', 'Art. 18(1)(d)'],
    ['gdpr-19', 'Art. 19', 'Art. 19'],
    ['gdpr-21-1', 'Art. 21 Abs. 1', 'Art. 21(1)'],
    ['gdpr-22-1', 'Art. 22 Abs. 1', 'Art. 22(1)'],
    ['gdpr-22-3', 'Art. 22 Abs. 3', 'Art. 22(3)'],
    ['gdpr-77-1', 'Art. 77 Abs. 1', 'Art. 77(1)'],
    ['gdpr-78-2', 'Art. 78 Abs. 2', 'Art. 78(2)'],
    ['gdpr-79', 'Art. 79', 'Art. 79'],
    ['gdpr-80-1', 'Art. 80 Abs. 1', 'Art. 80(1)'],
    ['gdpr-82', 'Art. 82', 'Art. 82'],
    ['reg-1182-71-3', 'Art. 3', 'Art. 3'],
    ['gdpr-18-2', 'Art. 18 Abs. 2', 'Art. 18(2)'],
    ['gdpr-18-3', 'Art. 18 Abs. 3', 'Art. 18(3)'],
    ['gdpr-41-2-c', 'Art. 41 Abs. 2 Buchst. c', 'Art. 41(2)(c)'],
    ['gdpr-57-1-f', 'Art. 57 Abs. 1 Buchst. f', 'Art. 57(1)(f)'],
    ['gdpr-58-2-c', 'Art. 58 Abs. 2 Buchst. c', 'Art. 58(2)(c)'],
    ['gdpr-77-2', 'Art. 77 Abs. 2', 'Art. 77(2)'],
    ['bdsg-old-28a', '§ 28a Abs. 1', '§ 28a(1)'],
    ['bdsg-old-28b', '§ 28b', '§ 28b'],
    ['bdsg-old-34', '§ 34', '§ 34'],
    ['bdsg-old-35-1', '§ 35 Abs. 1', '§ 35(1)'],
    ['bdsg-old-35-2-4', '§ 35 Abs. 2 Satz 2 Nr. 4', '§ 35(2) sentence 2 no. 4'],
    ['bdsg-31-1', '§ 31 Abs. 1', '§ 31(1)'],
    ['bdsg-31-2', '§ 31 Abs. 2', '§ 31(2)'],
    ['bdsg-37a', '§ 37a', '§ 37a'],
    ['dsg-24', '§ 24', '§ 24'],
    ['uk-gdpr-15', 'Article 15', 'Article 15'],
    ['uk-gdpr-16', 'Article 16', 'Article 16'],
    ['cca-157', 'Abschnitt 157', 'section 157'],
    ['cca-158', 'Abschnitt 158', 'section 158'],
    ['cca-159', 'Abschnitt 159', 'section 159'],
    ['uk-duaa-22a', 'Art. 22A bis 22D', 'Articles 22A to 22D'],
    ['fcra-609', '§ 609(a)', '§ 609(a)'],
    ['fcra-611', '§ 611(a)(1)(A)', '§ 611(a)(1)(A)'],
    ['fcra-612', '§ 612(b)', '§ 612(b)'],
    ['fcra-615-a', '§ 615(a)', '§ 615(a)'],
    ['fcra-623-a-8', '§ 623(a)(8)', '§ 623(a)(8)'],
    ['ecoa-1002-9-a-2', '§ 1002.9(a)(2)', '§ 1002.9(a)(2)'],
    ['crpa-l311-3-1', 'article L. 311-3-1', 'article L. 311-3-1'],
    ['crpa-r311-3-1-2', 'article R. 311-3-1-2', 'article R. 311-3-1-2'],
    ['fr-loi-78-17-47', 'article 47', 'article 47'],
  ]
  test('are named by their place, the same in both languages', () => {
    const spelled = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
    const found = LAW_FACTS.filter((one) => one.kind === 'article' || one.kind === 'statute').map(
      (one) => [one.id, spelled(one.article.de), spelled(one.article.en)],
    )
    expect(found).toEqual(places)
  })
  test('German acts say which BDSG they are: the one until 24 May 2018, or the one since (law.md §3)', () => {
    for (const one of LAW_FACTS.filter(({ id }) => id.startsWith('bdsg-'))) {
      const isOld = one.id.startsWith('bdsg-old-')
      expect(one.law, one.id).toEqual({
        de: isOld ? 'BDSG in der bis 24. Mai 2018 geltenden Fassung' : 'BDSG',
        en: isOld
          ? 'Federal Data Protection Act (BDSG) as in force until 24 May 2018'
          : 'Federal Data Protection Act (BDSG)',
      })
    }
  })
  test('the GDPR counts from 25 May 2018, the old act to the day before', () => {
    for (const one of LAW_FACTS) {
      if (one.id.startsWith('gdpr-'))
        expect([one.validFrom, one.validTo]).toEqual(['2018-05-25', null])
      if (one.id.startsWith('bdsg-old-')) expect(one.validTo).toBe('2018-05-24')
      if (one.id.startsWith('bdsg-31-')) {
        expect([one.validFrom, one.validTo]).toEqual(['2018-05-25', '2026-11-19'])
      }
    }
    expect(byId.get('bdsg-37a')?.validFrom).toBe('2026-11-20')
  })
})

test('the rules, their versions and the day from which each judges', () => {
  expect(RULES.map((rule) => [rule.id, rule.code, rule.version, rule.validFrom])).toEqual([
    ['settled-claim-overdue', 'E1', '1', '2018-05-25'],
    ['fast-settled-overdue', 'E2', '1', '2025-01-01'],
    ['discharge-overdue', 'E3', '1', '2018-05-25'],
    ['inquiry-overdue', 'E4', '1', '2018-05-25'],
    ['closed-shown-open', 'E5', '1', '2010-04-01'],
    ['settled-without-date', 'E6', '1', '2010-04-01'],
    ['duplicate-entry', 'E7', '1', '2010-04-01'],
    ['identity-mismatch', 'E8', '1', '2010-04-01'],
    ['address-wrong', 'E9', '1', '2010-04-01'],
    ['conditions-as-credit', 'E10', '1', '2010-04-01'],
    ['disputed-claim', 'E11', '1', '2010-04-01'],
    ['points-do-not-add-up', 'E12', '1', '2026-03-17'],
    ['rating-inconsistent', 'E13', '1', '2010-04-01'],
    ['unknown-recipient', 'E14', '1', '2010-04-01'],
    ['thin-file', 'E15', '1', '2010-04-01'],
    ['address-used', 'E16', '1', '2010-04-01'],
    ['bureaus-disagree', 'E17', '1', '2010-04-01'],
    ['missing-entry', 'E18', '1', '2010-04-01'],
    ['amount-wrong', 'E19', '1', '2010-04-01'],
    ['answer-incomplete', 'E20', '1', '2018-05-25'],
    ['value-out-of-range', 'R12', '1', '2010-04-01'],
    ['score-despite-default', 'R14', '1', '2026-03-17'],
    ['recipients-differ', 'R16', '1', '2010-04-01'],
    ['entry-vanished', 'R18', '1', '2018-05-25'],
    ['impossible-dates', 'R19', '1', '2010-04-01'],
    ['level-border-near', 'R20', '1', '2026-03-17'],
    ['decode', 'S2', '2', '2026-03-17'],
  ])
})

describe('addresses of authorities', () => {
  test.each([
    ['hbdi', ['Postfach 3163', '65021 Wiesbaden'], 'poststelle@datenschutz.hessen.de'],
    ['lfdi-bw', ['Postfach 10 29 32', '70025 Stuttgart'], 'poststelle@lfdi.bwl.de'],
    ['ldi-nrw', ['Kavalleriestraße 2–4', '40213 Düsseldorf'], 'poststelle@ldi.nrw.de'],
    ['baylda', ['Postfach 1349', '91504 Ansbach'], 'poststelle@lda.bayern.de'],
    ['dsb', ['Barichgasse 40–42', '1030 Wien', 'Österreich'], 'dsb@dsb.gv.at'],
  ])('%s', (id, lines, email) => {
    expect(byId.get(id)?.value).toMatchObject({ lines, email })
  })
})

test('periods are named by their place in the code of conduct, or as the bureau’s own word', () => {
  const spelled = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
  const periods = LAW_FACTS.filter(({ id }) => /^(coc-|schufa-|practice-)/.test(id))
  expect(
    periods.map(({ id, kind, law, article }) => [id, kind, law.de, spelled(article.de)]),
  ).toEqual([
    ['coc-iv-1a', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.1a'],
    ['coc-iv-1b', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.1b'],
    ['coc-iv-1b-fast', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.1b'],
    ['coc-iv-2a', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.2a'],
    ['coc-iv-2b', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.2b'],
    [
      'schufa-discharge-6-months',
      'practice',
      'Eigene Angabe der SCHUFA',
      'Ankündigung vom 28. März 2023',
    ],
    ['practice-discharge-3-years', 'practice', 'Eigene Angabe der SCHUFA', 'Frühere Praxis'],
    ['coc-iv-3a', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.3a'],
    ['coc-iv-4', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.4'],
    ['coc-iv-5', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.5'],
    ['coc-iv-6', 'code-of-conduct', 'Verhaltensregeln der Auskunfteien', 'Ziffer IV.6'],
    [
      'schufa-inquiry-12-months',
      'practice',
      'Eigene Angabe der SCHUFA',
      'Speicherdauer von Anfragen',
    ],
  ])
  expect(periods.map(({ article }) => spelled(article.en)).slice(0, 7)).toEqual([
    'no. IV.1a',
    'no. IV.1b',
    'no. IV.1b',
    'no. IV.2a',
    'no. IV.2b',
    'announcement of 28 March 2023',
    'earlier practice',
  ])
})
