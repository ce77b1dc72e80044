// Headings in the margin are told from the first column of a table: they name several parts of the letter, a table's rows one.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { linesFrom } from '../../extract/parse/lines.ts'
import { sideHeadEdges, withoutSideHeads } from '../../extract/parse/side-heads.ts'
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
function moved(page: Page, others: readonly Page[] = []) {
  const pages = [page, ...others]
  const lines = pages.flatMap(({ words }) => linesFrom(words))
  const edges = sideHeadEdges(pages, lines, DATENKOPIE_2018)
  return withoutSideHeads(page, linesFrom(page.words), DATENKOPIE_2018, edges)
}

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

test('headings set towards the text share their right edge', () => {
  const page = pageWith('Anschriften', 'Anfragen')
  const words = page.words.map((word) =>
    word.text === 'Anfragen'
      ? { ...word, box: [90, word.box[1], 130, word.box[3]] as Word['box'] }
      : word,
  )
  const right = words.map((word) =>
    word.text === 'Anschriften'
      ? { ...word, box: [60, word.box[1], 130, word.box[3]] as Word['box'] }
      : word,
  )
  const top = (moved({ ...page, words: right }) ?? []).find((one) => one.text === 'Anfragen')
  expect(top?.box[1]).toBeGreaterThan(2000)
})

test('a page with one heading in the margin follows the others of its letter, and alone it is no such page', () => {
  const one = pageWith('Anfragen', 'Hinweis')
  const other = { ...pageWith('Anschriften', 'Anfragen'), number: 2 }
  const second = { ...other, words: other.words.map((word) => ({ ...word, page: 2 })) }
  expect(moved(one)).toBeNull()
  expect(moved(one, [second])).not.toBeNull()
})
