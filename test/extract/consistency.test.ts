// Checks raise doubts about readings, not about letters: a cleanly read contradiction stays free of doubt, so that it can be a finding.
import { describe, expect, test } from 'vitest'
import { consistencyDoubts, type Letter, type Provenance } from '../../extract/index.ts'
import { letter, SCORE_2026, TRANSMITTED } from './strangers/people.ts'

const read = (method: Provenance['method'], confidence = 0.98): Provenance => ({
  page: 1,
  box: [0, 0, 1, 1],
  text: 'x',
  method,
  confidence,
})
const score = (part: object, provenance: Letter['provenance'] = {}) =>
  letter({
    kind: 'schufa/score-2026',
    scores: [{ ...structuredClone(SCORE_2026), ...part }],
    provenance,
  })
const sector = (part: object, provenance: Letter['provenance'] = {}) => {
  const [first] = TRANSMITTED
  if (!first) throw new Error('no score')
  return letter({ kind: 'schufa/datenkopie-15', scores: [{ ...first, ...part }], provenance })
}
const INQUIRY: Letter['inquiries'][number] = {
  on: null,
  party: null,
  kind: 'credit',
  product: null,
  purpose: null,
}
const paths = (one: Letter) => consistencyDoubts(one).map((doubt) => doubt.path)

describe('doubts', () => {
  test('a sound letter raises none', () => expect(paths(score({}))).toEqual([]))
  test('points that do not add up: no doubt on clean text, doubts where OCR read them', () => {
    expect(paths(score({ value: 750 }))).toEqual([])
    expect(paths(score({ value: 750 }, { '/scores/0/value': read('ocr') }))).toEqual([
      '/scores/0/value',
    ])
  })
  test('a sum of which one part was not read says nothing of the others, as long as it leaves that part room', () => {
    const criteria = structuredClone(SCORE_2026.criteria)
    const [defaults] = criteria
    if (!defaults) throw new Error('no criteria')
    defaults.points = null
    const ocr = { '/scores/0/value': read('ocr') }
    expect(paths(score({ criteria }, ocr))).toEqual([])
    // The first may have 264 at most: 743 with the others' 479; 744 leaves it 265, 478 one less than nothing.
    expect(paths(score({ criteria, value: 744 }, ocr))).toEqual(['/scores/0/value'])
    expect(paths(score({ criteria, value: 478, meaning: 'Ausreichend' }, ocr))).toEqual([
      '/scores/0/value',
    ])
  })
  test('class against total, meaning against probability: the same', () => {
    expect(paths(score({ meaning: 'Hervorragend' }))).toEqual([])
    expect(paths(score({ meaning: 'Hervorragend' }, { '/scores/0/meaning': read('ocr') }))).toEqual(
      ['/scores/0/meaning'],
    )
    expect(paths(sector({ probability: 91 }, { '/scores/0/probability': read('ocr') }))).toEqual([
      '/scores/0/probability',
    ])
  })
  test('a value outside its own scale is a misreading whatever read it', () => {
    expect(paths(sector({ value: 19604 }))).toEqual(['/scores/0/value'])
    expect(paths(score({ value: 1743 }))).toEqual(['/scores/0/value'])
    expect(paths(sector({ rating: 'Q' }))).toEqual(['/scores/0/rating'])
  })
  test('more points than the criterion can give', () => {
    const criteria = SCORE_2026.criteria.map((row) =>
      row.id === 'loan-status' ? { ...row, points: 91 } : row,
    )
    expect(paths(score({ criteria }))).toEqual(['/scores/0/criteria/11/points'])
  })
  test('the letter’s day is in doubt where OCR read it and another day lies after it, or where most days do, whatever read them', () => {
    const inquiry = (on: string) => ({ ...INQUIRY, on })
    const born = (days: string[], provenance: Letter['provenance'] = {}) =>
      letter({
        kind: 'schufa/datenkopie-15',
        issuedOn: '1983-07-16',
        cutoffOn: null,
        inquiries: days.map(inquiry),
        provenance,
      })
    expect(paths(born(['2023-10-01'], { '/issuedOn': read('ocr') }))).toEqual(['/issuedOn'])
    expect(paths(born(['2023-10-01']))).toEqual([])
    expect(paths(born(['2023-10-01', '2023-11-01', '1980-01-01']))).toEqual(['/issuedOn'])
    expect(paths(born(['2023-10-01', '1981-11-01', '1980-01-01']))).toEqual([])
    expect(paths(born(['2023-10-01', '2023-11-01'], { '/issuedOn': read('person') }))).toEqual([])
  })
  test('low confidence is a doubt, what a person entered is none', () => {
    expect(paths(score({}, { '/scores/0/value': read('text', 0.5) }))).toEqual(['/scores/0/value'])
    expect(paths(sector({ value: 19604 }, { '/scores/0/value': read('person') }))).toEqual([])
  })
  test('reasons speak the language asked for', () => {
    expect(consistencyDoubts(sector({ value: 19604 }), 'en')[0]?.reason).toContain(
      'outside the scale',
    )
  })
})
