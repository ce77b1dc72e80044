// Draws letters, reads them and adds up how they were read.
import type { Letter } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import { drawDocument, type Dress } from '../../fixtures/index.ts'
import { compare } from '../extract/strangers/compare.ts'

export type Sum = {
  letters: number
  recognised: number
  right: number
  wrong: number
  sure: number
  missing: number
  doubts: number
  statements: number
  notes: string[]
}

export const nothing = (): Sum => ({
  letters: 0,
  recognised: 0,
  right: 0,
  wrong: 0,
  sure: 0,
  missing: 0,
  doubts: 0,
  statements: 0,
  notes: [],
})

/** Reads a drawing of `truth` and adds the outcome to `sum`. */
export async function readDrawn(
  truth: Letter,
  dress: Dress,
  wording: number | undefined,
  sum: Sum,
): Promise<void> {
  const { pdf, letter } = await drawDocument(truth, dress, wording)
  const { letters } = await readLetter([pdf], 'en')
  const read = letters[0]?.letter ?? null
  const tally = compare(letter, read)
  sum.letters += 1
  sum.recognised += Number(
    letters.length === 1 &&
      read?.kind === letter.kind &&
      read.layout === letter.layout &&
      read.pages === letter.pages,
  )
  for (const key of ['right', 'wrong', 'sure', 'missing'] as const) sum[key] += tally[key]
  sum.doubts += read?.doubts.length ?? 0
  for (const key of ['recipients', 'sources', 'logic', 'retention', 'rights'] as const)
    if (read?.statements[key] !== letter.statements[key]) sum.statements += 1
  sum.notes.push(...tally.notes.map((note) => `${dress.id}/${wording ?? '-'} ${note}`))
}

/** Right fields among those printed, in percent. */
export const share = ({ right, wrong, missing }: Sum): number =>
  (100 * right) / (right + wrong + missing)

export const line = (sum: Sum): string =>
  `${sum.recognised}/${sum.letters} recognised, ${sum.right} right, ${sum.wrong} wrong, ${sum.sure} wrong or invented without a doubt, ${sum.missing} missing, ${(sum.doubts / sum.letters).toFixed(1)} doubts a letter, ${share(sum).toFixed(2)} %`
