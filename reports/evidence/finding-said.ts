// A finding as the pack prints it, in the language in which it was made; only a source that nobody has translated stays English, and says so.
import { RULES } from '../../analysis/index.ts'
import type { Finding, Language } from '../../extract/index.ts'
import { type Said, sourceSaid } from './sources-said.ts'
import { bound } from './speak.ts'

export type FindingSaid = {
  title: Said
  /** What the rule asks; null for comparisons, whose analysis names it. */
  question: Said | null
  statement: Said
  caveats: Said[]
  /** Law and article as cited, and what it says. */
  grounds: { cited: string; text: Said; asOf: string }[]
  /** Note of the effect; null when there is none. */
  note: Said | null
  sources: Said[]
}

const own = (text: string): Said => ({ text: bound(text), foreign: null })

/** Everything that a finding says. `speech` is the language in which it was made. */
export function findingSaid(f: Finding, speech: Language): FindingSaid {
  const rule = RULES.find(({ id }) => id === f.rule.id)
  return {
    title: own(f.title),
    question: rule ? own(rule.question[speech]) : null,
    statement: own(f.statement),
    caveats: f.caveats.map(own),
    grounds: f.grounds.map(({ article, law, text, asOf }) => ({
      cited: bound([article, law].filter(Boolean).join(' ')),
      text: own(text),
      asOf,
    })),
    note: f.effect?.note ? own(f.effect.note) : null,
    sources: f.rule.sources.map((source) => sourceSaid(source, speech)),
  }
}
