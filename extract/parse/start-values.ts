// Labels that are values where they stand, since the label before them asks for such words.
import type { Word } from '../read/word.ts'
import { join } from './join.ts'
import type { Start } from './label-start.ts'
import type { Segment } from './lines.ts'
import type { Column } from './layout.ts'
import { pattern, typed } from './typed.ts'

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

/** „von der Heide" is a name, though „von" is a label elsewhere. */
export const isParticle = (one: Start, value: Segment | undefined, start: Start): boolean =>
  one.from === 0 &&
  one.to === 1 &&
  !one.colon &&
  /^(?:von|vom|zu|am)$/u.test(value?.words[0]?.text ?? '') &&
  start.columns.some(({ type }) => type === 'text' || type === 'address')

/** „Zweck" over „Bonitätsprüfung Kontoeröffnung", „Score" over „CRIF Score": words that end a value, or are one as the column knows it, are a label only elsewhere. */
export function isOfValue(one: Start, value: Segment | undefined, { columns }: Start): boolean {
  if (!value || one.colon || one.to !== value.words.length) return false
  const isOther = ({ type }: Column) => type === 'text' || typed(type, value.text) === null
  return isWorded(value, columns) && columns.every(isOther)
}

/** Whether a text looks as the values of one of the columns do that hold words. */
export const isWorded = ({ text }: Segment, columns: readonly Column[]): boolean =>
  columns.some(
    ({ type, looks }) => type === 'text' && looks !== undefined && pattern(looks).test(text),
  )
