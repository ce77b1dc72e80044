// Lists that forms print and that must be read before columns of a page are looked for: boxes in columns, cells beside their announcement.
import type { Word } from '../read/word.ts'
import { boxedIn } from './boxed.ts'
import { itemsIn } from './items.ts'
import type { RecordSet } from './layout.ts'
import { type Line, without } from './lines.ts'
import type { Record_ } from './record.ts'
import { cellsIn } from './side-items.ts'

/** Records of both kinds of lists, and the words that they took, announcements included. */
export function formListsIn(
  lines: readonly Line[],
  sets: readonly RecordSet[],
): { records: Record_[]; words: Set<Word> } {
  const out = boxedIn(lines, sets)
  const after = sets.flatMap((set) => set.items?.after ?? [])
  const until = sets.flatMap((set) => set.items?.until ?? [])
  if (after.length === 0) return out
  for (const cell of cellsIn(without(lines, out.words), after, until)) {
    const { records, words } = itemsIn(cell, sets)
    out.records.push(...records)
    for (const word of words) out.words.add(word)
  }
  return out
}
