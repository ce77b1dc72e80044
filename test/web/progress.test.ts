// Waiting: what the sheets show while pages are read one by one.
import { describe, expect, it } from 'vitest'
import { progressOf } from '../../server/web/progress.ts'
import { view } from './sample.ts'

const reading = (pages: number, pagesRead: number) => ({
  ...view(null),
  status: 'reading' as const,
  pages,
  pagesRead,
})

describe('sheets', () => {
  it.each([
    [0, 0, ['now'], 10],
    [3, 0, ['now', 'ahead', 'ahead'], 20],
    [3, 1, ['done', 'now', 'ahead'], 20],
    [3, 2, ['done', 'done', 'now'], 10],
    [3, 3, ['done', 'done', 'done'], 10],
  ])('of %i pages, %i read', (pages, read, sheets, seconds) => {
    expect(progressOf([reading(pages, read)])).toMatchObject({ reading: true, sheets, seconds })
  })
  it('are done when the letter is read, and several letters stand one after the other', () => {
    const done = { ...view(), pages: 2, pagesRead: 0 }
    expect(progressOf([done, reading(2, 1)])).toMatchObject({
      reading: true,
      sheets: ['done', 'done', 'done', 'now'],
    })
    expect(progressOf([done]).reading).toBe(false)
  })
})
