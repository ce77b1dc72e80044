// A letter that prints impossible things, so that reading must doubt them: a rating that is no letter of the scale, a score out of range.
import { dressOf, DRESSES, drawLetter, examples } from '../../fixtures/index.ts'

async function doubtful(name: string, most: number): Promise<Uint8Array> {
  const example = examples(7, 1, 'pages').find((one) => one.name === name)
  const rated = example?.letter.scores.filter(({ rating }) => rating !== null).slice(0, most) ?? []
  const dress = DRESSES[0]
  if (!example || rated.length < most || !dress) throw new Error('the fixtures have no such letter')
  for (const score of rated) {
    score.value = 12_000
    score.rating = 'Z'
  }
  return await drawLetter(example.letter, dressOf(dress.id))
}

/** A drawn copy of data whose first score is 12000 of 9999 and rated Z. */
export const doubtfulPdf = () => doubtful('datenkopie-15-2018', 1)

/** An overview with five such scores: ten doubts. */
export const tenDoubtsPdf = () => doubtful('datenuebersicht-34-2017', 5)
