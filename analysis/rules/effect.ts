// The effect of winning as a rule puts it under its finding: computed inside the letter, with the pointer of the case.
import type { Finding } from '../../extract/index.ts'
import { effectOf } from '../score/effect.ts'
import type { Look } from './look.ts'

/** What the score would do if these rows of the letter were gone; misread rows do not count, a doubtful score is not computed with. */
export function effectOfRemoving(look: Look, paths: readonly string[]): Finding['effect'] {
  const present = new Set(look.entries.map(({ path }) => path))
  const misread = new Set(
    look.letter.entries.map((_, n) => `/entries/${n}`).filter((path) => !present.has(path)),
  )
  const effect = effectOf(look.letter, new Set(paths), look.speech, misread)
  if (effect === null) return null
  const moved = { ...effect, score: look.inCase(effect.score) }
  if (look.doubtful([effect.score]) === null) return moved
  return {
    ...moved,
    low: null,
    high: null,
    note: look.say(
      'Der Score auf dem Brief ist nicht sicher gelesen. Was sich ändert, rechnen wir nach Ihrer Bestätigung aus.',
      'The score on the letter was not read with certainty. We compute the change after you confirm it.',
    ),
  }
}
