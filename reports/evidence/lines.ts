// The line language: one table of words, second lines and rules by strength. Pages and pack both draw from it.
import type { Finding, Language, Strength } from '../../extract/index.ts'

/** How a top rule is drawn: more line, more certainty. Never a colour, and never without its word. */
export type MarkLine = 'double' | 'thick' | 'thin' | 'dotted' | 'dashed' | 'none'

export type StrengthWords = { word: string; second: string }
export type StrengthRow = Record<Language, StrengthWords> & { line: MarkLine }

/** Strength → its word, the second line under it, and its rule. Order: from the surest to what could not be tested. */
export const STRENGTHS: Record<Strength, StrengthRow> = {
  contradiction: {
    line: 'double',
    de: { word: 'Widerspruch', second: 'Sicher genug, um es als Tatsache zu schreiben' },
    en: { word: 'Contradiction', second: 'Sure enough to state as fact' },
    fr: { word: 'Contradiction', second: 'Assez sûr pour l’écrire comme un fait' },
  },
  unexplained: {
    line: 'thick',
    de: { word: 'Nicht erklärt', second: 'Als Tatsache nennbar, der Grund bleibt offen' },
    en: { word: 'Unexplained', second: 'Can be stated; the reason is open' },
    fr: { word: 'Inexpliqué', second: 'Peut être énoncé, la raison reste ouverte' },
  },
  indication: {
    line: 'thin',
    de: {
      word: 'Statistischer Hinweis',
      second: 'Nur als Hinweis, andere Erklärungen sind möglich',
    },
    en: { word: 'Statistical indication', second: 'A hint; other explanations are possible' },
    fr: {
      word: 'Indice statistique',
      second: 'Un indice seulement, d’autres explications sont possibles',
    },
  },
  context: {
    line: 'dotted',
    de: { word: 'Nur zum Vergleich', second: 'Kein Hinweis auf einen Fehler' },
    en: { word: 'For comparison only', second: 'No sign of an error' },
    fr: { word: 'À titre de comparaison', second: 'Aucun signe d’erreur' },
  },
  none: {
    line: 'none',
    de: { word: 'Nichts gefunden', second: 'Geprüft, kein Fehler gesehen' },
    en: { word: 'Nothing found', second: 'Checked, no error seen' },
    fr: { word: 'Rien trouvé', second: 'Vérifié, aucune erreur vue' },
  },
  untestable: {
    line: 'dashed',
    de: { word: 'Nicht prüfbar', second: 'Was fehlt, steht dabei' },
    en: { word: 'Cannot be tested', second: 'What is missing is named' },
    fr: { word: 'Non vérifiable', second: 'Ce qui manque est indiqué' },
  },
}

/** The strengths from the surest downwards: the order of every list of findings. */
export const STRENGTH_ORDER = Object.keys(STRENGTHS) as Strength[]

const CONTESTABLE: Record<Finding['contestable'], Record<Language, string>> = {
  yes: { de: 'angreifbar', en: 'contestable', fr: 'contestable' },
  unclear: { de: 'unklar', en: 'unclear', fr: 'incertain' },
  no: { de: 'rechtmäßig', en: 'lawful', fr: 'licite' },
}

/** The rule that is drawn above a finding of this strength. */
export const markLine = (strength: Strength): MarkLine => STRENGTHS[strength].line

/** Word and second line of a strength in the reader's language. */
export const strengthWords = (strength: Strength, language: Language): StrengthWords =>
  STRENGTHS[strength][language]

/**
 * The second, separate word after a finding's title (contestable, unclear, lawful); null where it says nothing:
 * for `none` and `untestable` unless unclear, and for what was only compared or hinted at when it is not contestable.
 */
export function contestableWord(
  finding: Pick<Finding, 'strength' | 'contestable'>,
  language: Language,
): string | null {
  const { strength, contestable } = finding
  const silent = strength === 'none' || strength === 'untestable'
  if (silent && contestable !== 'unclear') return null
  const statistical = strength === 'context' || strength === 'indication'
  if (statistical && contestable === 'no') return null
  return CONTESTABLE[contestable][language]
}

/** Findings that stand for themselves, each with a number: by strength, and within a strength as given. */
export function numbered(findings: Finding[]): Finding[] {
  const shown = STRENGTH_ORDER.filter((s) => s !== 'none' && s !== 'untestable')
  return shown.flatMap((strength) => findings.filter((f) => f.strength === strength))
}

/** Rows of the overview sum: how many findings of each strength (zero rows left out), and their total. */
export function overviewSum(
  findings: Finding[],
  language: Language,
): { rows: { strength: Strength; word: string; count: number }[]; total: number } {
  const rows = STRENGTH_ORDER.map((strength) => ({
    strength,
    word: STRENGTHS[strength][language].word,
    count: findings.filter((f) => f.strength === strength).length,
  })).filter((row) => row.count > 0)
  return { rows, total: findings.length }
}
