// Pages of two columns with headings in both, where labels beside their values run through the columns; cards side by side are none.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { headedFold } from '../../extract/parse/headed-columns.ts'
import { bodyLines } from '../../extract/parse/lines.ts'
import { Sheet } from '../arrangements/sheet.ts'

const RIGHT = 320

/** Two columns of labels and values; the right one begins `off` points lower, headings stand before the given rows of each. */
function foldOf(off: number, left: Record<number, string>, right: Record<number, string>) {
  const sheet = new Sheet()
  for (const [x, headings, top] of [
    [64, left, 200],
    [RIGHT, right, 200 + off],
  ] as const) {
    let y = top
    for (let i = 0; i < 12; i += 1) {
      const heading = headings[i]
      if (heading) {
        sheet.put(heading, x, 10, y + 8)
        y += 26
      }
      sheet.put(`Angabe ${i}`, x, 8, y)
      sheet.put(`Wert ${i}`, x + 150, 8, y)
      y += 12
    }
  }
  const lines = bodyLines(sheet.pages)
  return headedFold(595, lines, DATENKOPIE_2018)
}

test('headings in both columns, with lines of the other column beside them, show where the page folds', () => {
  const fold = foldOf(
    5,
    { 0: 'Angaben zur Person', 5: 'Adressen' },
    { 3: 'Verträge', 8: 'Anfragen' },
  )
  expect(fold?.x).toBeGreaterThan(230)
  expect(fold?.x).toBeLessThan(RIGHT)
})
test.each([
  [
    'headings of one column alone',
    foldOf(5, { 0: 'Angaben zur Person', 4: 'Adressen', 8: 'Anfragen' }, {}),
  ],
  [
    'rows on one base line',
    foldOf(0, { 0: 'Angaben zur Person', 5: 'Adressen' }, { 0: 'Verträge', 5: 'Anfragen' }),
  ],
])('%s show none', (_, fold) => expect(fold).toBeNull())
