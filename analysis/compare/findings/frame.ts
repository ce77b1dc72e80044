// What the findings of a comparison share: id, rule, place, and the reasons why one cannot be made.
import type { Finding } from '../../../extract/index.ts'
import type { Comparison } from '../comparison.ts'
import type { Speech } from './words.ts'

export type RuleId = 'twins' | 'peer-position'

/** Everything of a finding that follows from the comparison and the rule, before it says anything. */
export function frame(rule: RuleId, comparison: Comparison, letterIndex: number) {
  const where = letterIndex === 0 ? comparison.score : `/letters/${letterIndex}${comparison.score}`
  const { campaign, batch, sha256, asOf } = comparison.population
  return {
    id: `${rule}:${where}`,
    kind: 'comparison',
    rule: {
      id: rule,
      version: comparison.method,
      validFrom: '2026-11-25',
      sources: [METHOD[rule]],
      reviewed: 'no',
    },
    contestable: 'no',
    numbers: { campaign, batch, population: sha256, asOf },
    where: [where],
    caveats: [],
    grounds: [],
    letters: [],
    effect: null,
  } satisfies Partial<Finding>
}

const METHOD: Record<RuleId, string> = {
  twins: 'Countercheck, analysis twins: exact matching of documented facts',
  'peer-position':
    'Countercheck, analysis peer-position: coarsened exact matching, Clopper–Pearson 1934',
}

/** Why a score could not be compared, and what would change that. */
export function obstacleInWords(
  obstacle: NonNullable<Comparison['obstacle']>,
  speech: Speech,
): string {
  return OBSTACLES[obstacle][speech]
}

const OBSTACLES = {
  'no-value': {
    de: 'Auf Ihrem Brief steht kein Wert für diesen Score. Ohne Wert gibt es nichts zu vergleichen.',
    en: 'Your letter prints no value for this score. Without a value there is nothing to compare.',
    fr: 'Votre lettre n’indique pas de valeur pour ce score. Sans valeur, il n’y a rien à comparer.',
  },
  transmitted: {
    de: 'Dieser Score wurde übermittelt. Der Brief zeigt nicht, was an diesem Tag gespeichert war.',
    en: 'This score was sent to somebody. The letter does not show what was stored on that day.',
    fr: 'Ce score a été transmis. La lettre ne montre pas ce qui était enregistré ce jour-là.',
  },
  doubt: {
    de: 'Eine Angabe, die wir dafür brauchen, ist noch unsicher. Bitte sehen Sie die unsicheren Stellen durch.',
    en: 'A value that we need for this is still uncertain. Please look through the uncertain places.',
    fr: 'Une indication nécessaire est encore incertaine. Parcourez les endroits incertains.',
  },
  'no-facts': {
    de: 'Dieser Brief zeigt nicht, welche Einträge gespeichert sind. Dafür bräuchten wir die Datenkopie.',
    en: 'This letter does not show which entries are stored. For this we would need the copy of your data.',
    fr: 'Cette lettre ne montre pas quelles inscriptions sont enregistrées. Il faudrait la copie de vos données.',
  },
} as const
