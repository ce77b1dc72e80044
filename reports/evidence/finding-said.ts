// A finding in the pack's language: German and English as the rules say it, French from our tables, and English where no French exists.
import { RULES } from '../../analysis/index.ts'
import type { Finding, Language } from '../../extract/index.ts'
import { frenchArticle, frenchGround, frenchLaw } from './law-words-fr.ts'
import { isRuleId } from './rule-ids.ts'
import { RULES_FR } from './rule-words-fr.ts'
import { type Said, sourceSaid } from './sources-said.ts'
import { bound } from './speak.ts'

export type FindingSaid = {
  title: Said
  /** What the rule asks; null for comparisons in languages in which only the analysis itself names it. */
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
const english = (text: string): Said => ({ text: bound(text), foreign: 'en' })

const isQuiet = ({ strength }: Finding) => strength === 'none' || strength === 'untestable'

/** The figures alone make a true French sentence only where the finding itself is affirmed. */
const isAffirmed = (f: Finding) =>
  !isQuiet(f) &&
  (f.contestable === 'yes' || f.strength === 'unexplained' || f.kind === 'comparison')

function questionOf(f: Finding, speech: Language): Said | null {
  if (speech === 'fr') return isRuleId(f.rule.id) ? own(RULES_FR[f.rule.id].question) : null
  const rule = RULES.find(({ id }) => id === f.rule.id)
  return rule ? own(rule.question[speech]) : null
}

function inFrench(f: Finding): FindingSaid {
  const words = isRuleId(f.rule.id) ? RULES_FR[f.rule.id] : null
  const said = isAffirmed(f) ? (words?.says?.(f.numbers) ?? null) : null
  const title = words === null ? null : isQuiet(f) ? words.looked : words.found
  return {
    title: title === null ? english(f.title) : own(title),
    question: questionOf(f, 'fr'),
    statement: said === null ? english(f.statement) : own(said),
    caveats: f.caveats.map(english),
    grounds: f.grounds.map((ground) => {
      const french = frenchGround(ground)
      return {
        cited: bound(
          [frenchArticle(ground.article), frenchLaw(ground.law)].filter(Boolean).join(' '),
        ),
        text: french === null ? english(ground.text) : own(french),
        asOf: ground.asOf,
      }
    }),
    note: f.effect?.note ? english(f.effect.note) : null,
    sources: f.rule.sources.map((source) => sourceSaid(source, 'fr')),
  }
}

/** Everything that a finding says, in one language; a text that exists only in English says so. */
export function findingSaid(f: Finding, speech: Language): FindingSaid {
  if (speech === 'fr') return inFrench(f)
  return {
    title: own(f.title),
    question: questionOf(f, speech),
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
