// A copy of data as plain lines, for tests of one of its lists, and the same as a picture shows it.
import { letterOfPages } from '../../../extract/pipeline.ts'
import type { Letter } from '../../../extract/index.ts'
import type { Page } from '../../../extract/read/word.ts'
import { pageOf } from './page.ts'

/** The page with words that an engine read. */
export const asSeen = (page: Page): Page => ({
  ...page,
  words: page.words.map((word) => ({ ...word, source: 'ocr', confidence: 0.9 })),
})

/** What is read of a copy whose one list has this heading and these lines. */
export function copyOf(
  heading: string,
  lines: readonly string[],
  as: (page: Page) => Page = (page) => page,
): Letter {
  const page = pageOf([
    'SCHUFA Holding AG',
    'Datenkopie nach Art. 15 DS-GVO',
    'Guten Tag,',
    'dies sind die am 12.07.2023 zu Ihrer Person gespeicherten personenbezogenen Daten.',
    'Angaben zur Person',
    'Name: Muster',
    'Vorname: Erika',
    'geboren am: 10.02.1994',
    '',
    heading,
    '',
    ...lines,
  ])
  const letter = letterOfPages([as(page)], 'de')
  if (!letter) throw new Error('not recognised')
  return letter
}
