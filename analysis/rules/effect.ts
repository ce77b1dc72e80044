// The effect of winning as a rule puts it under its finding: on the points score of the letter, else on one beside it in the case.
import type { Finding, Letter } from '../../extract/index.ts'
import { effectOfChange } from '../score/effect.ts'
import { hasPoints } from './kinds.ts'
import type { Look, Opened } from './look.ts'

/** What the score would do if these rows of the letter were gone; misread rows do not count, a doubtful score is not computed with. */
export function effectOfRemoving(look: Look, paths: readonly string[]): Finding['effect'] {
  return effectOfChanging(look, (letter) => letter, paths)
}

/** What the score would do if the letter were as `change` makes it: rows replaced in place or added at the end of their list. */
export function effectOfChanging(
  look: Look,
  change: (letter: Letter) => Letter,
  gone: readonly string[] = [],
): Finding['effect'] {
  const own = look.letter.scores.some(hasPoints)
  // A copy of the file without points, and an account page with them: the rows of the one, the score of the other.
  const holder = own
    ? look
    : (look.beside.find(({ letter }) => letter.scores.some(hasPoints)) ?? look)
  const letter = { ...look.letter, scores: holder.letter.scores }
  const already = misreadRows(look)
  const after = { letter: change(letter), without: new Set([...already, ...gone]) }
  const effect = effectOfChange(letter, after, look.speech, already)
  return effect === null ? null : ofHolder(look, holder, effect)
}

/** A change of one row of a list, as `effectOfChanging` takes it. */
export function changed<L extends 'entries' | 'inquiries' | 'addresses'>(
  list: L,
  path: string,
  own: Partial<Letter[L][number]>,
): (letter: Letter) => Letter {
  const index = Number(path.split('/')[2])
  return (letter) => ({
    ...letter,
    [list]: letter[list].map((row, n) => (n === index ? { ...row, ...own } : row)),
  })
}

function ofHolder(
  look: Look,
  holder: Opened,
  effect: NonNullable<Finding['effect']>,
): Finding['effect'] {
  const moved = { ...effect, score: holder.inCase(effect.score) }
  if (holder.doubtful([effect.score]) === null) return moved
  return {
    ...moved,
    low: null,
    high: null,
    note: look.say(
      'Der Score auf dem Brief ist nicht sicher gelesen. Was sich ändert, rechnen wir nach Ihrer Bestätigung aus.',
      'The score on the letter was not read with certainty. We compute the change after you confirm it.',
      'Le score de la lettre n’a pas été lu avec certitude. Nous calculerons le changement quand vous l’aurez confirmé.',
    ),
  }
}

/** Entries that the person calls misread do not count. */
export function misreadRows(look: Look): Set<string> {
  const present = new Set(look.entries.map(({ path }) => path))
  return new Set(
    look.letter.entries.map((_, n) => `/entries/${n}`).filter((path) => !present.has(path)),
  )
}
