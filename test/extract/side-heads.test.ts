// Headings in the margin are told from the first column of a table: they name several parts of the letter, a table's rows one.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { linesFrom } from '../../extract/parse/lines.ts'
import { withoutSideHeads } from '../../extract/parse/side-heads.ts'
import type { Page, Word } from '../../extract/read/word.ts'

const said = (text: string, x: number, y: number): Word[] =>
  text.split(' ').map((one, i) => {
    const left = x + i * 45
    const box: Word['box'] = [left, y - 9, left + 40, y]
    return {
      text: one,
      page: 1,
      box,
      at: box,
      turn: 0,
      size: 9,
      mono: false,
      confidence: 1,
      source: 'text',
    }
  })

/** Eight lines of text from x = 220; a heading stands at the left edge beside the first and the fifth. */
function pageWith(first: string, second: string): Page {
  const words = Array.from({ length: 8 }, (_, i) =>
    said('Muster AG gemeldet', 220, 100 + 14 * i),
  ).flat()
  const heads = [...said(first, 60, 100), ...said(second, 60, 156)]
  return { number: 1, width: 595, height: 842, words: [...heads, ...words] }
}
const moved = (page: Page) => withoutSideHeads(page, linesFrom(page.words), DATENKOPIE_2018)

test('headings of two parts go above what they head', () => {
  const words = moved(pageWith('Anschriften', 'Anfragen')) ?? []
  const top = (text: string) => words.find((one) => one.text === text)?.box[1] ?? 0
  const texts = words.filter((one) => one.text === 'Muster').map((one) => one.box[1])
  expect(top('Anschriften')).toBeLessThan(Math.min(...texts))
  expect(texts.filter((y) => y < top('Anfragen'))).toHaveLength(4)
})

test('rows that each begin with the name of a score are a table', () => {
  expect(moved(pageWith('SCHUFA-Score für Banken', 'SCHUFA-Score für Handel'))).toBeNull()
})
