// Doubts on whole lists of a letter: one of which a row may stand somewhere unread, or that is set otherwise than in the letters that we know.
import type { Change } from '../drift/changes.ts'
import type { Language, Letter } from '../model/index.ts'
import type { Layout, Section, SetName } from './layout.ts'
import type { Line } from './lines.ts'
import { emptied, type Untaken } from './page-account.ts'
import { isStrange } from './page-tables.ts'
import { reasonFor } from './reasons.ts'
import type { Record_ } from './record.ts'
import { namedIn } from './sections.ts'
import type { Table } from './table.ts'

/** Criteria stand in the scores. */
const LIST: Record<SetName, string> = {
  scores: '/scores',
  criteria: '/scores',
  entries: '/entries',
  inquiries: '/inquiries',
  addresses: '/addresses',
  reasons: '/reasons',
  factors: '/scores',
}

type Found = {
  tables: readonly Table[]
  changes: readonly Change[]
  mixed: ReadonlySet<SetName>
  untaken: Untaken
  sections: readonly { line: Line; section: Section }[]
  records: readonly Record_[]
  lines: readonly Line[]
}

export function doubtLists(
  letter: Letter,
  { tables, changes, mixed, untaken, sections, records, lines }: Found,
  layout: Layout,
  language: Language,
): void {
  const strange = tables
    .filter((table) => isStrange(table, layout))
    .map(({ head }) => head.set.into)
  const named = namedIn(sections, tables, layout)
  const lists = [
    // An empty list is a statement, too: where no heading stands for it, its rows may stand somewhere unread.
    ...(layout.lists ?? [])
      .filter((into) => letter[into].length === 0 && !named.has(into))
      .map((into) => [into, 'not-found'] as const),
    ...strange.map((into) => [into, 'layout-changed'] as const),
    ...changes
      .filter((change) => change.table === undefined)
      .flatMap((change) => change.lists.map((into) => [into, 'layout-changed'] as const)),
    ...[...mixed].map((into) => [into, 'columns'] as const),
    ...[...untaken.rows, ...emptied(sections, records, lines, layout)].map(
      (into) => [into, 'unread'] as const,
    ),
  ]
  for (const [into, code] of lists) {
    const doubt = { path: LIST[into], reason: reasonFor(code, language) }
    if (!letter.doubts.some((one) => one.path === doubt.path && one.reason === doubt.reason))
      letter.doubts.push(doubt)
  }
}
