// No finding rests on a doubtful field: which values a doubt touches, and when a person's look at the crop has lifted it.
import type { Doubt } from '../../extract/index.ts'

/** True when one pointer is the other or lies inside it: '/entries/3' and '/entries/3/settledOn', not '/entries/3' and '/entries/30'. */
export function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/**
 * A leaf is in doubt when a doubt is the leaf, a part of the letter above it, or something inside it, unless the person vouched for the leaf
 * itself (or for a part above it) beside its crop.
 * @param leaf pointer inside the letter
 * @param leafInCase the same inside the case, as `Answers.confirmed` spells it
 */
export function isStillDoubtful(
  doubts: readonly Doubt[],
  leaf: string,
  leafInCase: string,
  confirmed: ReadonlySet<string> | 'all',
): boolean {
  if (confirmed === 'all') return false
  if (!doubts.some((doubt) => overlaps(doubt.path, leaf))) return false
  for (const pointer of confirmed) {
    if (pointer === leafInCase || leafInCase.startsWith(`${pointer}/`)) return false
  }
  return true
}
