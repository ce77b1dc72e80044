// Labels that are values where they stand, since the label before them asks for such words.
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { Start } from './label-start.ts'
import { pattern } from './typed.ts'

/** „Art des Scores: CRIF-Score": what ends its piece right behind a label and looks as the values of that label do is a label only elsewhere. */
export const withoutValues = (starts: readonly Start[], words: readonly Word[]): Start[] =>
  starts.filter((one, i) => {
    const before = starts[i - 1]
    if (!before?.colon || before.to !== one.from || one.colon || one.to !== words.length)
      return true
    const { text } = join([words.slice(one.from)])
    return !before.columns.some(
      ({ looks, type }) => type === 'text' && looks !== undefined && pattern(looks).test(text),
    )
  })
