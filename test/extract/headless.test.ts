// A list of inquiries whose heads were lost: its rows are told by the forms of their cells, and each of them waits.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { headlessIn } from '../../extract/parse/headless.ts'
import type { Section } from '../../extract/parse/layout.ts'
import { linesOf } from '../../extract/parse/lines.ts'
import { pageOf } from './papers/page.ts'

const [INQUIRIES, ENTRIES] = ['inquiries', 'entries'].map((into): Section => {
  const own = DATENKOPIE_2018.sections.find((one) => one.into === into)
  if (!own) throw new Error('no section')
  return own
})
const told = (rows: readonly string[], section = INQUIRIES) => {
  const { records, words } = headlessIn(
    linesOf(pageOf(rows)),
    DATENKOPIE_2018,
    () => section ?? null,
  )
  const said = records.map(({ readings }) =>
    ['on', 'party', 'purpose'].map((id) => readings.get(id)?.value),
  )
  return {
    said,
    words: words.length,
    doubts: records.map((one) => one.doubts.map((d) => d.column)),
  }
}
const ROWS = [
  'Wohnbau Muster eG   Bonitätsprüfung (Mietvertrag)   24.05.2024',
  'Sparkasse Probe   Kreditanfrage (Ratenkredit)   26.04.2024',
]

test('who, what for and when, in whatever order, each row in doubt as a whole', () => {
  const { said, words, doubts } = told(ROWS)
  expect(said).toEqual([
    ['2024-05-24', 'Wohnbau Muster eG', 'Bonitätsprüfung (Mietvertrag)'],
    ['2024-04-26', 'Sparkasse Probe', 'Kreditanfrage (Ratenkredit)'],
  ])
  expect(words).toBe(11)
  expect(doubts).toEqual([[null], [null]])
})

test.each([
  ['a single row', ROWS.slice(0, 1)],
  ['a row without a day', [...ROWS, 'Musterbank AG   Kreditanfrage (Girokonto)   unbekannt']],
  [
    'two cells that may be what for',
    ROWS.map((one) => one.replace(/^.*? {3}/u, 'Kreditanfrage   ')),
  ],
  ['two days', ROWS.map((one) => one.replace(/^.*? {3}/u, '03.02.2024   '))],
])('%s: nothing is told', (_, rows) => {
  expect(told(rows)).toEqual({ said: [], words: 0, doubts: [] })
})

test('rows below another heading are none', () => {
  expect(told(ROWS, ENTRIES).said).toEqual([])
})
