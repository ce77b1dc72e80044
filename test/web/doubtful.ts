// A letter that prints impossible things, so that reading must doubt them: a rating that is no letter of the scale, a score out of range.
import { dressOf, DRESSES, drawLetter, examples } from '../../fixtures/index.ts'

/** A drawn copy of data whose first score is 12000 of 9999 and rated Z. */
export async function doubtfulPdf(): Promise<Uint8Array> {
  const example = examples(7, 1, 'pages').find(({ name }) => name === 'datenkopie-15-2018')
  const [score] = example?.letter.scores ?? []
  const dress = DRESSES[0]
  if (!example || !score || !dress) throw new Error('the fixtures have no such letter')
  score.value = 12_000
  score.rating = 'Z'
  return await drawLetter(example.letter, dressOf(dress.id))
}
