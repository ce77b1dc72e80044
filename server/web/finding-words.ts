// A finding's words on a page. Findings speak every language of the pages; French ones are bound as French is printed.
import type { Finding } from '../../extract/index.ts'
import { findingSaid } from '../../reports/index.ts'
import type { Messages } from './messages/index.ts'

export type FindingWords = { title: string; statement: string; caveats: string[] }

export function findingWords(finding: Finding, t: Pick<Messages, 'language'>): FindingWords {
  if (t.language !== 'fr') return finding
  const { title, statement, caveats } = findingSaid(finding, 'fr')
  return {
    title: title.text,
    statement: statement.text,
    caveats: caveats.map(({ text }) => text),
  }
}
