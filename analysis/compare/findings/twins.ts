// The finding about twins: same documented facts, same scorecard, same time. Graded from the rounded numbers alone.
import type { Finding } from '../../../extract/index.ts'
import { groundsOn } from '../../law/on.ts'
import type { Comparison, Twins } from '../comparison.ts'
import { frame, obstacleInWords } from './frame.ts'
import { alikeInWords, differInWords, gapSentence, groupInWords } from './twins-words.ts'
import type { Speech } from './words.ts'

/**
 * Strength (analysis.md §2, made safe against single misread letters):
 * unexplained: at least three twins differ and they are at least a quarter of all twins; or one or two do, there are no
 * other twins, and both values were confirmed. context: some differ, but fewer than that. none: nobody differs.
 */
export function twinStrength({ count, different, confirmed }: Twins): Finding['strength'] {
  if (count === 0) return 'untestable'
  if (different === 0) return 'none'
  if (different === 'some') return confirmed && count === 'some' ? 'unexplained' : 'context'
  return count !== 'some' && different * 4 >= count ? 'unexplained' : 'context'
}

/** Says what twins show, from the rounded numbers of the comparison alone. */
export function twinFinding(comparison: Comparison, letterIndex: number, speech: Speech): Finding {
  const base = frame('twins', comparison, letterIndex)
  const { twins, obstacle } = comparison
  if (!twins) {
    const statement = obstacleInWords(obstacle ?? 'no-facts', speech)
    return { ...base, title: QUESTION[speech], statement, strength: 'untestable' }
  }
  const strength = twinStrength(twins)
  if (strength === 'untestable')
    return { ...base, title: QUESTION[speech], statement: NO_TWIN[speech], strength }
  const unexplained = strength === 'unexplained'
  return {
    ...base,
    title: TITLES[strength === 'none' ? 'none' : unexplained ? 'unexplained' : 'context'][speech],
    statement: sentences(comparison, twins, strength, speech),
    strength,
    contestable: unexplained ? 'unclear' : 'no',
    numbers: {
      ...base.numbers,
      own: comparison.own.value,
      twins: twins.count,
      different: twins.different,
      mostly: twins.mostly,
      gap: twins.gap,
      relevance: comparison.relevance,
    },
    caveats: caveats(twins, unexplained, speech),
    // Asking can only help whose score is the lower one (decisions: warn before winning).
    letters: unexplained && twins.mostly !== 'lower' ? ['explanation'] : [],
    grounds: unexplained ? groundsOn(['gdpr-15-1-h'], comparison.population.asOf, speech) : [],
  }
}

function sentences(
  comparison: Comparison,
  twins: Twins,
  strength: Finding['strength'],
  speech: Speech,
): string {
  const group = groupInWords(twins.count, speech)
  if (strength === 'none') return `${group} ${alikeInWords(comparison, speech)}`
  const differ = differInWords(twins, speech)
  const gap = gapSentence(comparison, twins.gap, speech)
  return [group, differ, gap, (strength === 'unexplained' ? NO_REASON : FEW)[speech]].join(' ')
}

function caveats({ mostly }: Twins, unexplained: boolean, speech: Speech): string[] {
  const say = CAVEATS[speech]
  const lower = unexplained && mostly === 'lower'
  return [say.printed, say.misread, ...(lower ? [say.lower] : [])]
}

const CAVEATS = {
  de: {
    printed:
      'Verglichen wird nur, was auf den Briefen steht. Die Auskunftei kann Angaben verwenden, die dort fehlen; genau danach lässt sich fragen.',
    misread:
      'Ein Brief der anderen kann falsch gelesen sein. Deshalb zählen erst mehrere oder von den Personen bestätigte.',
    lower: 'Ihr Score ist der höhere. Eine Nachfrage kann ihn senken.',
  },
  en: {
    printed:
      'Only what the letters print is compared. The bureau may use facts that are missing there; that is the point to ask for.',
    misread:
      'A letter of the others may have been misread. So only several count, or those that the people confirmed.',
    lower: 'Your score is the higher one. Asking may lower it.',
  },
  fr: {
    printed:
      'Seul ce qui figure sur les lettres est comparé. L’agence peut utiliser des données qui n’y sont pas ; c’est cela qu’il faut demander.',
    misread:
      'Une lettre des autres peut avoir été mal lue. C’est pourquoi seules comptent plusieurs lettres, ou celles que les personnes ont confirmées.',
    lower: 'Votre score est le plus élevé. Une demande peut le faire baisser.',
  },
}

const QUESTION = {
  de: 'Gleiche Angaben, gleicher Score?',
  en: 'Same facts, same score?',
  fr: 'Mêmes données, même score ?',
}
const TITLES = {
  unexplained: {
    de: 'Gleiche Angaben, anderer Score',
    en: 'Same facts, another score',
    fr: 'Mêmes données, autre score',
  },
  context: {
    de: 'Gleiche Angaben, einzelne andere Scores',
    en: 'Same facts, a few other scores',
    fr: 'Mêmes données, quelques autres scores',
  },
  none: {
    de: 'Gleiche Angaben, gleicher Score',
    en: 'Same facts, same score',
    fr: 'Mêmes données, même score',
  },
}
const NO_TWIN = {
  de: 'Dafür bräuchten wir eine Akte mit genau denselben Angaben wie auf Ihrem Brief. Bisher gibt es keine. Wir prüfen es wieder.',
  en: 'For this we would need a file with exactly the same facts as on your letter. So far there is none. We will check again.',
  fr: 'Il faudrait pour cela un dossier avec exactement les mêmes données que votre lettre. Il n’y en a pas encore. Nous vérifierons de nouveau.',
}
const NO_REASON = {
  de: 'Der Brief nennt keinen Grund.',
  en: 'The letter names no reason.',
  fr: 'La lettre n’en donne pas la raison.',
}
const FEW = {
  de: 'Das ist zu wenig, um daraus etwas über Ihren Score zu schließen.',
  en: 'That is too little to conclude anything about your score.',
  fr: 'C’est trop peu pour en conclure quoi que ce soit sur votre score.',
}
