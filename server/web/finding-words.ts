// A finding's words in the language of the page, each with the language it is really in: French comes from the pack's tables where they have it.
import type { Finding } from '../../extract/index.ts'
import { findingSaid } from '../../reports/index.ts'
import { saidLang } from './language.ts'
import type { Messages } from './messages/index.ts'

/** `lang` is undefined where the text is in the page's own language. */
export type Worded = { text: string; lang: string | undefined }
export type FindingWords = { title: Worded; statement: Worded; caveats: Worded[] }

export function findingWords(finding: Finding, t: Messages): FindingWords {
  if (t.language !== 'fr') {
    const lang = saidLang(t)
    const own = (text: string) => ({ text, lang })
    return {
      title: own(finding.title),
      statement: own(finding.statement),
      caveats: finding.caveats.map(own),
    }
  }
  const { title, statement, caveats } = findingSaid(finding, 'fr')
  const worded = (said: { text: string; foreign: string | null }): Worded => ({
    text: said.text,
    lang: said.foreign ?? undefined,
  })
  return {
    title: worded(title),
    statement: worded(statement),
    caveats: caveats.map(worded),
  }
}
