// Files whose maps of fonts are broken: one letter is another, and the value says so.
import { expect, test } from 'vitest'
import { letterOfPages } from '../../extract/pipeline.ts'
import { pagesWith } from '../arrangements/set.ts'
import { TRUTHS } from '../arrangements/truth.ts'

/** The paths in doubt of a letter in which one word is printed as another. */
function doubtedWhere(word: string, as: string): string[] {
  const truth = TRUTHS['schufa/datenkopie-15']
  if (!truth) throw new Error('no such kind')
  const pages = pagesWith(truth, 0, 'sent scores', 'table').map((page) => ({
    ...page,
    words: page.words.map((one) => (one.text === word ? { ...one, text: as } : one)),
  }))
  return letterOfPages(pages, 'de')?.doubts.map(({ path }) => path) ?? ['not recognised']
}

test('as printed nothing of the scores and the reference is in doubt', () => {
  const doubts = doubtedWhere('00068536499', '00068536499')
  expect(doubts).not.toContain('/identity/reference')
  expect(doubts).not.toContain('/scores/2/meaning')
})

test.each(['2ذ933268ذذذ', '0006853٦499', '0006853ɰ499'])(
  'a value with letters or digits that our languages do not have is in doubt: %s',
  (as) => expect(doubtedWhere('00068536499', as)).toContain('/identity/reference'),
)

test('a class that is nearly one that we know is in doubt', () => {
  expect(doubtedWhere('überschaubares', 'überschauTbares')).toContain('/scores/2/meaning')
})
