// Words printed over each other: what stands there is in doubt, unless both say the same.
import { expect, test } from 'vitest'
import type { Page } from '../../extract/read/word.ts'
import { overprintDoubts } from '../../extract/parse/overprint.ts'
import { LEFT, Sheet } from '../arrangements/sheet.ts'

const PROVENANCE = {
  '/entries/0/amount': {
    page: 1,
    box: [LEFT, 100, LEFT + 60, 110] as [number, number, number, number],
    text: '2.869,59 EUR',
    method: 'text' as const,
    confidence: 0.99,
  },
}

function pages(over: string, x: number, y: number): Page[] {
  const sheet = new Sheet()
  sheet.put('2.869,59 EUR', LEFT, 10, 100)
  sheet.put(over, x, 10, y)
  return sheet.pages
}

const doubted = (own: Page[]) =>
  overprintDoubts({ provenance: PROVENANCE }, own, 'de').map(({ path }) => path)

test('another amount on it', () =>
  expect(doubted(pages('24.200', LEFT + 4, 100))).toEqual(['/entries/0/amount']))
test('the same word struck twice, as some programs make it bold', () =>
  expect(doubted(pages('2.869,59', LEFT + 0.3, 100))).toEqual([]))
test('another line below', () => expect(doubted(pages('24.200', LEFT + 4, 113))).toEqual([]))
test('words elsewhere that lie on each other', () => {
  const own = pages('24.200', LEFT, 300)
  const other = pages('24.100', LEFT, 300)
  const [a, b] = [own[0], other[0]]
  if (!a || !b) throw new Error('no page')
  expect(doubted([{ ...a, words: [...a.words, ...b.words.slice(-1)] }])).toEqual([])
})
test('a line that the edge of the page cuts', () => {
  const amount = (y: number): string[] => {
    const sheet = new Sheet()
    sheet.put('2.869,59 EUR', LEFT, 10, y)
    const box: [number, number, number, number] = [LEFT, y, LEFT + 60, y + 10]
    const provenance = { '/entries/0/amount': { ...PROVENANCE['/entries/0/amount'], box } }
    return overprintDoubts({ provenance }, sheet.pages, 'de').map(({ path }) => path)
  }
  const height = new Sheet().pages[0]?.height ?? 0
  expect(amount(height - 8)).toEqual(['/entries/0/amount'])
  expect(amount(height - 30)).toEqual([])
})
