// Letters whose structure was changed on the level of words: what is printed stays what the truth says, its form does not. Fixed seeds.
import type { Letter } from '../../../extract/index.ts'
import { LAYOUTS } from '../../../extract/issuers/layouts.ts'
import { bodyLines } from '../../../extract/parse/lines.ts'
import { tablesOn } from '../../../extract/parse/page-tables.ts'
import { recognise } from '../../../extract/parse/recognise.ts'
import { sectionsOn } from '../../../extract/parse/sections.ts'
import type { Table } from '../../../extract/parse/table.ts'
import { openPdf, pagesOf } from '../../../extract/read/pdf.ts'
import type { Page, Word } from '../../../extract/read/word.ts'
import { dressOf, drawDocument, letterOf, population } from '../../../fixtures/index.ts'

export type Original = { name: string; truth: Letter; pages: Page[]; tables: Table[] }

/** A drawn letter as words, with the tables that stand in it before it is changed. */
export async function original(
  kind: Parameters<typeof letterOf>[1],
  on: string,
  dress: string,
  seed: number,
): Promise<Original> {
  const [person] = population(seed, 1)
  if (!person) throw new Error('nobody')
  const { pdf, letter } = await drawDocument(letterOf(person, kind, { on }), dressOf(dress))
  const pages = await pagesOf(await openPdf(pdf))
  const found = recognise(pages, LAYOUTS)
  if (!('layout' in found)) throw new Error('not recognised')
  const lines = bodyLines(pages)
  const headings = sectionsOn(lines, found.layout).map((one) => one.line)
  const tables = tablesOn(pages, lines, found.layout, headings)
  return { name: `${kind} ${on} ${dress} ${seed}`, truth: letter, pages, tables }
}

const map = (pages: readonly Page[], change: (word: Word, page: Page) => Word | null): Page[] =>
  pages.map((page) => ({ ...page, words: page.words.flatMap((word) => change(word, page) ?? []) }))

const moved = (word: Word, by: number): Word => {
  const shift = ([x0, y0, x1, y1]: Word['box']): Word['box'] => [x0 + by, y0, x1 + by, y1]
  return { ...word, box: shift(word.box), at: shift(word.at) }
}

/** Which column of the table a word stands in, its head included; null: it stands elsewhere. */
function columnOf(table: Table, word: Word, page: Page): number | null {
  if (page.number !== table.head.page) return null
  const last = Math.max(...[...table.words].map((one) => one.box[3]))
  if (word.box[3] < table.head.box[1] - 1 || word.box[3] > last + 1) return null
  const x = (word.box[0] + word.box[2]) / 2
  const at = table.edges.findIndex((edge) => x < edge)
  return at < 0 ? table.edges.length : at
}

const renamed = (word: Word, text: string): Word => ({ ...word, text })

export type Change = { name: string; pages: (from: Original, pick: number) => Page[] | null }

const US = /^(\(?)(\d{1,2})\.(\d{1,2})\.(\d{4})([,.)]*)$/u

export const CHANGES: readonly Change[] = [
  {
    name: 'two columns change places',
    pages: ({ pages, tables }, pick) => {
      const table = tables[pick % Math.max(1, tables.length)]
      if (!table || table.edges.length < 2) return null
      const [left, right] = [table.head.box[0] - 2, Infinity]
      const at = pick % (table.edges.length - 1)
      const [a, b, c] = [table.edges[at - 1] ?? left, table.edges[at], table.edges[at + 1] ?? right]
      if (b === undefined || c === Infinity) return null
      return map(pages, (word, page) => {
        const column = columnOf(table, word, page)
        if (column === at) return moved(word, c - b)
        return column === at + 1 ? moved(word, a - b) : word
      })
    },
  },
  {
    name: 'a column is dropped',
    pages: ({ pages, tables }, pick) => {
      const table = tables[pick % Math.max(1, tables.length)]
      if (!table) return null
      const at = pick % table.head.cells.length
      return map(pages, (word, page) => (columnOf(table, word, page) === at ? null : word))
    },
  },
  {
    name: 'the head of a column gets a word that nobody knows',
    pages: ({ pages, tables }, pick) => {
      const table = tables[pick % Math.max(1, tables.length)]
      const cell = table?.head.cells[pick % table.head.cells.length]
      if (!table || !cell) return null
      const places = new Set(cell.words.map((word) => word.at))
      return map(pages, (word) => (places.has(word.at) ? renamed(word, 'Xyzzy') : word))
    },
  },
  {
    name: 'a column of other days is put in',
    pages: ({ pages, tables }, pick) => {
      const table = tables[pick % Math.max(1, tables.length)]
      if (!table) return null
      const size = 6
      const x = table.head.box[2] + 12
      const put = (text: string, y: number): Word => {
        const box: Word['box'] = [x, y - size, x + text.length * 3, y]
        return {
          text,
          page: table.head.page,
          box,
          at: box,
          turn: 0,
          size,
          mono: false,
          source: 'text',
          confidence: 0.99,
        }
      }
      return pages.map((page) =>
        page.number === table.head.page
          ? {
              ...page,
              words: [
                ...page.words,
                put('Prüftag', table.head.box[3]),
                ...table.rows.map((row) => put('01.02.2003', row.top + size)),
              ],
            }
          : page,
      )
    },
  },
  {
    name: 'days are written month first',
    pages: ({ pages }) =>
      map(pages, (word) => renamed(word, word.text.replace(US, '$1$3/$2/$4$5'))),
  },
  {
    name: 'a point stands for the comma of decimals',
    pages: ({ pages }) =>
      map(pages, (word) =>
        renamed(
          word,
          word.text
            .replace(/^(\d{1,3}),(\d{2})(%?)$/u, '$1.$2$3')
            .replace(/^(\d{1,3})\.(\d{3}),(\d{2})$/u, '$1,$2.$3'),
        ),
      ),
  },
  {
    name: 'a heading gets words that nobody knows',
    pages: ({ pages }, pick) => {
      const found = recognise(pages, LAYOUTS)
      if (!('layout' in found)) return null
      const headings = sectionsOn(bodyLines(pages), found.layout)
      const line = headings[pick % Math.max(1, headings.length)]?.line
      if (!line) return null
      const places = new Set(line.words.map((word) => word.at))
      return map(pages, (word) => (places.has(word.at) ? renamed(word, 'Xyzzy') : word))
    },
  },
  {
    name: 'a page is lost',
    pages: ({ pages }, pick) =>
      pages
        .filter((_, i) => i !== 1 + (pick % Math.max(1, pages.length - 1)))
        .map((page, i) => ({
          ...page,
          number: i + 1,
          words: page.words.map((word) => ({ ...word, page: i + 1 })),
        })),
  },
]
