// Letters that are built otherwise than those we know: read right, in doubt or not at all, never wrong and sure. The long run is `npm run drift`.
import { beforeAll, describe, expect, test } from 'vitest'
import { doubtSaid, reasonCode } from '../../../extract/index.ts'
import { LAYOUTS } from '../../../extract/issuers/layouts.ts'
import { changesIn } from '../../../extract/drift/changes.ts'
import { type Fingerprint, fingerprintOf } from '../../../extract/drift/fingerprint.ts'
import { letterOfPages } from '../../../extract/pipeline.ts'
import { judge } from './judged.ts'
import { CHANGES, original, type Original } from './mutants.ts'

let letters: Original[] = []
beforeAll(async () => {
  letters = [
    await original('schufa/datenkopie-15', '2023-09-01', 'airy', 14),
    await original('schufa/datenkopie-15', '2018-06-14', 'plain', 13),
  ]
}, 60_000)

describe.each(CHANGES.filter((change) => change.name !== 'a page is lost'))('$name', (change) => {
  test('is never wrong and sure', () => {
    let right = 0
    for (const from of letters)
      for (const pick of [1, 24]) {
        const judged = judge(from, change, pick)
        right += judged?.right ?? 0
        expect(judged?.notes ?? []).toEqual([])
      }
    expect(right).toBeGreaterThan(100)
  })
})

test('decimals with a point are doubted, in every list, with a reason that names the layout', () => {
  const [from] = letters
  const change = CHANGES.find((one) => one.name.startsWith('a point'))
  const pages = from && change?.pages(from, 0)
  const doubts = (pages && letterOfPages(pages, 'en')?.doubts) ?? []
  const changed = doubts.filter((one) => reasonCode(one.reason) === 'layout-changed')
  expect(changed.map((one) => one.path)).toContain('/scores')
  expect(changed[0]?.reason).toMatch(/layout changed/)
  expect(doubtSaid(changed[0]?.reason ?? '', 'fr')).toMatch(/présentation/)
  expect(doubtSaid('something else', 'fr')).toBe('something else')
})

describe('the fingerprint', () => {
  test('holds nothing that is printed', () => {
    const [from] = letters
    if (!from) throw new Error('no letter')
    const pages = from.pages.map((page) => ({
      ...page,
      words: page.words.map((word) => ({ ...word, text: `Marker${word.text}` })),
    }))
    const text = JSON.stringify(fingerprintOf(pages, from.tables, [], () => []))
    expect(text).not.toContain('Marker')
    for (const word of from.pages.flatMap((page) => page.words))
      if (/^\p{Lu}\p{Ll}{5,}|\d{4,}/u.test(word.text)) expect(text).not.toContain(word.text)
  })

  const print = (more: Partial<Fingerprint>): Fingerprint => ({
    pages: 3,
    tables: [],
    headings: ['inquiries', 'entries'],
    forms: { foreign: 0, own: 20 },
    ...more,
  })
  const layout = LAYOUTS.find((one) => one.id === 'schufa/datenkopie-15@2018-05')
  const changes = (more: Partial<Fingerprint>) =>
    layout ? changesIn(print(more), layout).map(({ what, lists }) => [what, ...lists]) : null
  const table = {
    page: 2,
    set: 'entries',
    columns: ['type', 'party', 'reportedOn'],
    bands: [4, 9, 20],
    sent: false,
  }
  test('as it should be: no change', () =>
    expect(changes({ tables: [{ ...table, under: 'entries' }] })).toEqual([]))
  test('a table under the heading of another list touches both', () =>
    expect(changes({ tables: [{ ...table, under: 'inquiries' }] })).toEqual([
      ['table-under-other-heading', 'entries', 'inquiries'],
    ]))
  test('scores without their values', () =>
    expect(
      changes({
        tables: [
          {
            page: 2,
            set: 'sector-scores',
            columns: ['on', 'name', 'rating', 'probability'],
            bands: [4, 8, 12, 16],
            under: 'sector-scores',
            sent: false,
          },
        ],
      }),
    ).toEqual([['value-column-lost', 'scores']]))
  test('one table of several touches its own rows alone', () => {
    const sent = {
      page: 2,
      set: 'sector-scores',
      columns: ['on', 'recipient', 'name', 'value', 'rating', 'probability'],
      bands: [4, 8, 12, 16, 18, 20],
      under: 'sector-scores',
      sent: true,
    }
    const made = (one: Partial<Fingerprint['tables'][number]>) =>
      layout &&
      changesIn(print({ tables: [sent, { ...sent, ...one }], headings: ['sector-scores'] }), layout)
    const touched = (what: string) => [{ what, lists: ['scores'], table: 1 }]
    const without = (column: string) => sent.columns.filter((one) => one !== column)
    expect(made({ columns: without('value') })).toEqual(touched('value-column-lost'))
    expect(made({ columns: without('recipient') })).toEqual(touched('recipient-column-lost'))
    expect(made({ under: null })).toEqual(touched('table-under-other-heading'))
  })
  test('forms of another country', () =>
    expect(changes({ forms: { foreign: 9, own: 3 } })).toEqual([
      ['foreign-forms', 'scores', 'entries', 'inquiries', 'addresses'],
    ]))
})
