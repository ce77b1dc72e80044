// What can be no item of a list as it stands: two known ones in one, the rest of a sentence, two in one breath, a text longer than any.
import type { Layout } from './layout.ts'
import { normal } from './normal.ts'
import type { Record_ } from './record.ts'

/** No principal reason and no key factor is longer. */
const LONGEST = 130

/** Puts a doubt on every item of a list that cannot be one: then the list was not understood, and so all its items are in doubt. */
export function doubtOddItems(records: readonly Record_[], layout: Layout): void {
  for (const set of layout.sets) {
    const known = (set.items?.order ?? []).map(normal)
    const own = records.filter((record) => record.set.id === set.id)
    if (!set.items || !own.some((record) => isOdd(record.readings.get('text')?.text ?? '', known)))
      continue
    for (const record of own) record.doubts.push({ column: null, code: 'columns' })
  }
}

function isOdd(text: string, known: readonly string[]): boolean {
  const plain = normal(text)
  const held = known.filter((one) => plain.includes(one))
  // „Length of employment" holds no other, „Unable to verify employment Length of employment" two.
  const apart = held.filter((one) => !held.some((other) => other !== one && other.includes(one)))
  return (
    apart.length > 1 ||
    text.length > LONGEST ||
    /^(?:as follows|the following|first|second|third|[xX✓☐☒]) ?|[?]$| and because(?= )/u.test(text)
  )
}
