// Every fact of the law data beside a second list, typed by hand: in force from and to, how sure, what kind, and every figure in it. A fact
// that is new or moved has to be entered here too, with a look at its source.
import { expect, test } from 'vitest'
import { LAW_FACTS } from '../../../analysis/index.ts'

const OLD_ACT = ['2010-04-01', '2018-05-24'] as const
const GDPR = ['2018-05-25', null] as const

type Line = [
  id: string,
  kind: string,
  from: string,
  to: string | null,
  confidence: string,
  ...figures: (number | string)[],
]

const LIST: Line[] = [
  ['gdpr-12-3', 'article', ...GDPR, 'K', 1, 2],
  ['gdpr-12-4', 'article', ...GDPR, 'K', 1],
  ['gdpr-78-2', 'article', ...GDPR, 'K', 3],
  ...(
    '5-1-a 5-1-c 5-1-d 5-1-e 5-2 12-5 12-6 15-1 15-1-c 15-1-g 15-1-h 15-3 16 17-1-a 17-1-c 17-1-d ' +
    '18-1-a 18-1-d 18-2 18-3 19 21-1 22-1 22-3 41-2-c 57-1-f 58-2-c 77-1 77-2 79 80-1 82'
  )
    .split(' ')
    .map((place): Line => [`gdpr-${place}`, 'article', ...GDPR, 'K']),
  ['reg-1182-71-3', 'article', '1971-07-01', null, 'K'],
  // § 28a: two reminders, four weeks; § 35: third calendar year when settled, fourth when open
  ['bdsg-old-28a', 'statute', ...OLD_ACT, 'K', 2, 4],
  ['bdsg-old-28b', 'statute', ...OLD_ACT, 'K'],
  ['bdsg-old-34', 'statute', ...OLD_ACT, 'K'],
  ['bdsg-old-35-1', 'statute', '2001-05-23', '2018-05-24', 'K'],
  ['bdsg-old-35-2-4', 'statute', ...OLD_ACT, 'C', 3, 4],
  ['bdsg-31-1', 'statute', '2018-05-25', '2026-11-19', 'K'],
  ['bdsg-31-2', 'statute', '2018-05-25', '2026-11-19', 'K', 2, 4],
  ['bdsg-37a', 'statute', '2026-11-20', null, '?'],
  // Code of conduct of 25 May 2024; its rule for settled claims since 25 May 2018, the short period since 1 January 2025
  ['coc-iv-1a', 'code-of-conduct', '2024-05-25', '2030-05-25', 'C', 36, 'report', 'review'],
  ['coc-iv-1b', 'code-of-conduct', '2018-05-25', '2030-05-25', 'A', 36, 'settlement', 'automatic'],
  [
    'coc-iv-1b-fast',
    'code-of-conduct',
    '2025-01-01',
    '2030-05-25',
    'A',
    18,
    100,
    'settlement',
    'automatic',
  ],
  ['coc-iv-2a', 'code-of-conduct', '2024-05-25', '2030-05-25', 'C', 36, 'register', 'automatic'],
  ['coc-iv-2b', 'code-of-conduct', '2024-05-25', '2030-05-25', 'A', 6, 7, 'grant', 'automatic'],
  ['coc-iv-3a', 'code-of-conduct', '2024-05-25', '2030-05-25', 'C', 36, 'end', 'on-request'],
  ['coc-iv-4', 'code-of-conduct', '2024-05-25', '2030-05-25', '?', 36, 'storage', 'review'],
  ['coc-iv-5', 'code-of-conduct', '2024-05-25', '2030-05-25', '?', 36, 'storage', 'automatic'],
  ['coc-iv-6', 'code-of-conduct', '2018-05-25', '2030-05-25', 'C', 12, 'inquiry', 'on-request'],
  ['schufa-discharge-6-months', 'practice', '2023-03-28', null, 'A', 6, 'grant', 'automatic'],
  [
    'practice-discharge-3-years',
    'practice',
    '2012-01-01',
    '2023-03-27',
    'C',
    36,
    'grant',
    'automatic',
  ],
  ['schufa-inquiry-12-months', 'practice', '2018-05-25', null, 'A', 12, 'inquiry', 'automatic'],
  ['cjeu-c-634-21', 'case', '2023-12-07', null, 'A', 'C-634/21', '2023-12-07', 'true'],
  ['cjeu-c-26-22', 'case', '2023-12-07', null, 'A', 'C-26/22 und C-64/22', '2023-12-07', 'true'],
  ['cjeu-c-203-22', 'case', '2025-02-27', null, 'A', 'C-203/22', '2025-02-27', 'true'],
  ['cjeu-c-487-21', 'case', '2023-05-04', null, 'K', 'C-487/21', '2023-05-04', 'true'],
  ['cjeu-c-154-21', 'case', '2023-01-12', null, 'K', 'C-154/21', '2023-01-12', 'true'],
  ['cjeu-c-307-22', 'case', '2023-10-26', null, 'K', 'C-307/22', '2023-10-26', 'true'],
  ['cjeu-c-300-21', 'case', '2023-05-04', null, 'K', 'C-300/21', '2023-05-04', 'true'],
  ['cjeu-c-526-24', 'case', '2026-03-19', null, 'A', 'C-526/24', '2026-03-19', 'true'],
  ['bgh-i-zr-97-25', 'case', '2025-12-18', null, 'A', 'I ZR 97/25', '2025-12-18', 'false'],
  ['bgh-vi-zr-183-22', 'case', '2025-01-28', null, 'A', 'VI ZR 183/22', '2025-01-28', 'true'],
  ['bgh-vi-zr-67-23', 'case', '2025-05-13', null, 'A', 'VI ZR 67/23', '2025-05-13', 'true'],
  ['bgh-vi-zr-120-10', 'case', '2011-02-22', null, 'A', 'VI ZR 120/10', '2011-02-22', 'true'],
  ['lg-bayreuth-31-o-593-24', 'case', '2025-04-29', null, 'A', '31 O 593/24', '2025-04-29'],
  ['vg-wiesbaden-6-k-788-20', 'case', '2025-11-19', null, 'A', '6 K 788/20.WI', '2025-11-19'],
  ...['hbdi', 'lfdi-bw', 'ldi-nrw', 'baylda', 'dsb', 'ico', 'cnil'].map(
    (id): Line => [id, 'authority', ...GDPR, 'C'],
  ),
  // the code is valid to 25 May 2030
  ['desk-code-of-conduct', 'desk', '2024-05-25', '2030-05-25', 'C'],
  // Austria: within a year of knowing, at most three years after the event
  ['dsg-24', 'statute', ...GDPR, 'K', 12, 36],
  ['uk-gdpr-15', 'statute', ...GDPR, 'A', 1],
  ['uk-gdpr-16', 'statute', ...GDPR, 'A', 1],
  // lender names the bureau within 7 working days if asked within 28 days; 28 days to answer, 28 for a notice of up to 200 words
  ['cca-157', 'statute', ...GDPR, 'A', 7, 28],
  ['cca-158', 'statute', ...GDPR, 'A'],
  ['cca-159', 'statute', ...GDPR, 'A', 28, 28, 200],
  ['uk-duaa-22a', 'statute', '2026-01-01', null, '?'],
  ['fcra-609', 'statute', ...GDPR, 'K'],
  ['fcra-611', 'statute', ...GDPR, 'A', 30, 15, 5],
  ['fcra-612', 'statute', ...GDPR, 'K', 60],
  ['fcra-615-a', 'statute', ...GDPR, 'K', 4],
  ['fcra-623-a-8', 'statute', ...GDPR, 'K'],
  ['ecoa-1002-9-a-2', 'statute', ...GDPR, 'A', 30, 60],
  ['crpa-l311-3-1', 'statute', ...GDPR, 'A', 1],
  ['crpa-r311-3-1-2', 'statute', ...GDPR, 'A'],
  ['fr-loi-78-17-47', 'statute', ...GDPR, 'K'],
]

/** Numbers, words and yes/no of a value, in its own order; names, addresses and limits of a case stand in other lists. */
function figuresOf(kind: string, value: unknown): (number | string)[] {
  if (kind === 'authority' || kind === 'desk') return []
  const parts: [string, unknown][] = Object.entries(value ?? {})
  return parts.flatMap(([key, one]): (number | string)[] => {
    if (key === 'court' || key === 'limits') return []
    if (typeof one === 'number' || typeof one === 'string') return [one]
    return typeof one === 'boolean' ? [String(one)] : []
  })
}

test('is dated, graded and counted as in the second list', () => {
  const found = LAW_FACTS.map((one) => [
    one.id,
    one.kind,
    one.validFrom,
    one.validTo,
    one.confidence,
    ...figuresOf(one.kind, one.value),
  ])
  const byId = ([a]: readonly unknown[], [b]: readonly unknown[]) =>
    String(a) < String(b) ? -1 : 1
  expect(found.toSorted(byId)).toEqual(LIST.toSorted(byId))
})

test('places of authorities that the other list leaves out', () => {
  const ofId = (id: string) => LAW_FACTS.find((one) => one.id === id)?.value
  expect(ofId('ico')).toMatchObject({
    lines: ['Wycliffe House, Water Lane', 'Wilmslow SK9 5AF', 'United Kingdom'],
    email: null,
  })
  expect(ofId('cnil')).toMatchObject({
    lines: ['3 Place de Fontenoy, TSA 80715', '75334 Paris Cedex 07', 'France'],
    email: null,
  })
  expect(ofId('desk-code-of-conduct')).toMatchObject({ lines: [], email: null })
})

test('places in foreign acts', () => {
  const spelled = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
  const places = LAW_FACTS.flatMap((one) =>
    /^(dsg|uk|cca|fcra|ecoa|crpa|fr)-/.test(one.id) ? [[one.id, spelled(one.article.en)]] : [],
  )
  expect(places).toEqual([
    ['dsg-24', '§ 24'],
    ['uk-gdpr-15', 'Article 15'],
    ['uk-gdpr-16', 'Article 16'],
    ['cca-157', 'section 157'],
    ['cca-158', 'section 158'],
    ['cca-159', 'section 159'],
    ['uk-duaa-22a', 'Articles 22A to 22D'],
    ['fcra-609', '§ 609(a)'],
    ['fcra-611', '§ 611(a)(1)(A)'],
    ['fcra-612', '§ 612(b)'],
    ['fcra-615-a', '§ 615(a)'],
    ['fcra-623-a-8', '§ 623(a)(8)'],
    ['ecoa-1002-9-a-2', '§ 1002.9(a)(2)'],
    ['crpa-l311-3-1', 'article L. 311-3-1'],
    ['crpa-r311-3-1-2', 'article R. 311-3-1-2'],
    ['fr-loi-78-17-47', 'article 47'],
  ])
})
