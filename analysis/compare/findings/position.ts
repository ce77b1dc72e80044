// The finding about position among similar files. Position is never evidence: at most 'context'.
import type { Finding } from '../../../extract/index.ts'
import { clopperPearson, outwardPercent } from '../../statistics/index.ts'
import { MINIMUM_CELL } from '../../disclosure/index.ts'
import type { Comparison, Peers } from '../comparison.ts'
import { frame, obstacleInWords } from './frame.ts'
import { about, capital, cellInWords, distance, inUnit, type Speech } from './words.ts'

/** Says where a score stands, from the rounded numbers of the comparison alone. */
export function positionFinding(
  comparison: Comparison,
  letterIndex: number,
  speech: Speech,
): Finding {
  const base = frame('peer-position', comparison, letterIndex)
  const title = TITLE[speech]
  const { peers, obstacle, own } = comparison
  if (!peers || own.value === null) {
    const statement = obstacle ? obstacleInWords(obstacle, speech) : TOO_FEW[speech]
    return { ...base, title, statement, strength: 'untestable' }
  }
  const share = shareAbove(peers)
  return {
    ...base,
    title,
    statement: sentences(peers, comparison, own.value, speech),
    strength: 'context',
    numbers: {
      ...base.numbers,
      own: own.value,
      peers: peers.of,
      higher: peers.higher,
      bound: peers.bound,
      ...share,
      level: 95,
      median: peers.median,
      middleLow: peers.middle?.low ?? null,
      middleHigh: peers.middle?.high ?? null,
    },
    caveats: caveats(comparison, share, speech),
  }
}

/** Share above in percent, from the rounded counts, with its interval rounded outwards. */
export type Share = { sharePercent: number | null; lowPercent: number; highPercent: number }

/**
 * The share of peers above and its Clopper–Pearson interval, computed from the rounded counts, so that the exact pair
 * cannot be solved for. Where the count is withheld, the interval covers all that it could be.
 */
export function shareAbove({ of, higher, bound }: Peers): Share {
  const least = bound === 'few' ? 0 : bound === 'but-few' ? of - MINIMUM_CELL : (higher ?? 0)
  const most = bound === 'few' ? MINIMUM_CELL : bound === 'but-few' ? of : (higher ?? 0)
  const low = outwardPercent(clopperPearson(least, of)).low
  const high = outwardPercent(clopperPearson(most, of)).high
  const sharePercent = higher === null ? null : Math.round((100 * higher) / of)
  return { sharePercent, lowPercent: low, highPercent: high }
}

function sentences(peers: Peers, { unit }: Comparison, own: number, speech: Speech): string {
  const of = capital(about(peers.of, speech))
  return [
    DONATED[speech](of),
    aboveInWords(peers, speech),
    middleInWords(peers, unit, own, speech),
    ALONE[speech],
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

function aboveInWords({ higher, bound }: Peers, speech: Speech): string {
  if (bound === 'few') return FEW_ABOVE[speech]
  if (bound === 'but-few') return NEARLY_ALL_ABOVE[speech]
  return MANY_ABOVE[speech](about(higher ?? 0, speech))
}

function middleInWords(
  { median }: Peers,
  unit: Comparison['unit'],
  own: number,
  speech: Speech,
): string | null {
  if (median === null) return null
  const step = unit === 'percent' ? 0.5 : 5
  const gap = Number((Math.round((own - median) / step) * step).toFixed(1))
  if (gap === 0) return IN_THE_MIDDLE[speech]
  return FROM_THE_MIDDLE[speech](distance(Math.abs(gap), unit, speech), gap < 0)
}

function caveats({ cell, unit, peers }: Comparison, share: Share, speech: Speech): string[] {
  const say = CAVEATS[speech]
  const middle = peers?.middle
  return [
    ...(cell ? [say.same(cellInWords(cell, speech))] : []),
    say.share(share),
    ...(middle
      ? [say.middle(inUnit(middle.low, unit, speech), inUnit(middle.high, unit, speech))]
      : []),
    say.volunteers,
    say.position,
  ]
}

const CAVEATS = {
  de: {
    same: (list: string) => `Dieselben Grundangaben heißt: ${list}.`,
    share: ({ sharePercent, lowPercent, highPercent }: Share) =>
      sharePercent === null
        ? `Zwischen ${lowPercent} und ${highPercent}\u00a0% haben einen höheren Score; die genaue Zahl nennen wir nicht, weil sie wenige Menschen verraten könnte.`
        : `${sharePercent}\u00a0% haben einen höheren Score, 95-%-Intervall ${lowPercent} bis ${highPercent}\u00a0%, gerechnet aus den gerundeten Zahlen.`,
    middle: (low: string, high: string) =>
      `Die mittlere Hälfte der Gruppe liegt zwischen ${low} und ${high}.`,
    volunteers:
      'Verglichen wird mit Menschen, die freiwillig gespendet haben. Sie stehen nicht für alle.',
    position:
      'Andere Angaben auf den Briefen können sich unterscheiden. Die Stelle in der Reihe ist kein Beleg.',
  },
  en: {
    same: (list: string) => `The same basic facts means: ${list}.`,
    share: ({ sharePercent, lowPercent, highPercent }: Share) =>
      sharePercent === null
        ? `Between ${lowPercent} and ${highPercent}\u00a0% have a higher score; we do not give the exact number, because it could give a few people away.`
        : `${sharePercent}\u00a0% have a higher score, 95\u00a0% interval ${lowPercent} to ${highPercent}\u00a0%, computed from the rounded counts.`,
    middle: (low: string, high: string) =>
      `The middle half of the group lies between ${low} and ${high}.`,
    volunteers:
      'The comparison is with people who donated of their own accord. They do not stand for everybody.',
    position: 'Other facts on the letters may differ. A place in the order proves nothing.',
  },
  fr: {
    same: (list: string) => `Les mêmes données de base, cela veut dire : ${list}.`,
    share: ({ sharePercent, lowPercent, highPercent }: Share) =>
      sharePercent === null
        ? `Entre ${lowPercent} et ${highPercent}\u00a0% ont un score plus élevé ; nous ne donnons pas le nombre exact, car il pourrait trahir quelques personnes.`
        : `${sharePercent}\u00a0% ont un score plus élevé, intervalle à 95\u00a0% de ${lowPercent} à ${highPercent}\u00a0%, calculé sur les nombres arrondis.`,
    middle: (low: string, high: string) =>
      `La moitié centrale du groupe se situe entre ${low} et ${high}.`,
    volunteers:
      'La comparaison porte sur des personnes qui ont donné leur lettre d’elles-mêmes. Elles ne représentent pas tout le monde.',
    position:
      'D’autres données des lettres peuvent différer. Une place dans l’ordre ne prouve rien.',
  },
}

const TITLE = {
  de: 'Wo Ihr Score unter ähnlichen Akten liegt',
  en: 'Where your score stands among similar files',
  fr: 'Votre place parmi des dossiers semblables',
}
const DONATED = {
  de: (of: string) => `${of} Menschen mit denselben Grundangaben haben gespendet.`,
  en: (of: string) => `${of} people with the same basic facts have donated.`,
  fr: (of: string) => `${of} personnes avec les mêmes données de base ont donné leur lettre.`,
}
const FEW_ABOVE = {
  de: 'Von ihnen haben weniger als 10 einen höheren Score als Sie.',
  en: 'Fewer than 10 of them have a higher score than you.',
  fr: 'Moins de 10 d’entre elles ont un score plus élevé que le vôtre.',
}
const NEARLY_ALL_ABOVE = {
  de: 'Von ihnen haben alle bis auf weniger als 10 einen höheren Score als Sie.',
  en: 'All but fewer than 10 of them have a higher score than you.',
  fr: 'Toutes sauf moins de 10 ont un score plus élevé que le vôtre.',
}
const MANY_ABOVE = {
  de: (many: string) => `Von ihnen haben ${many} einen höheren Score als Sie.`,
  en: (many: string) => `Of them, ${many} have a higher score than you.`,
  fr: (many: string) => `Parmi elles, ${many} ont un score plus élevé que le vôtre.`,
}
const IN_THE_MIDDLE = {
  de: 'Ihr Score liegt in der Mitte der Gruppe.',
  en: 'Your score lies in the middle of the group.',
  fr: 'Votre score se situe au milieu du groupe.',
}
const FROM_THE_MIDDLE = {
  de: (size: string, below: boolean) =>
    `Ihr Score liegt etwa ${size} ${below ? 'unter' : 'über'} der Mitte der Gruppe.`,
  en: (size: string, below: boolean) =>
    `Your score lies about ${size} ${below ? 'below' : 'above'} the middle of the group.`,
  fr: (size: string, below: boolean) =>
    `Votre score se situe environ ${size} ${below ? 'au-dessous' : 'au-dessus'} du milieu du groupe.`,
}
const ALONE = {
  de: 'Das allein ist kein Zeichen für einen Fehler.',
  en: 'That alone is no sign of an error.',
  fr: 'À lui seul, ce n’est pas le signe d’une erreur.',
}
const TOO_FEW = {
  de: 'Dafür bräuchten wir 20\u00a0ähnliche Akten. Bisher sind es zu wenige. Wir prüfen es wieder.',
  en: 'We would need 20\u00a0similar files for this. So far there are too few. We will check again.',
  fr: 'Il faudrait pour cela 20\u00a0dossiers semblables. Il y en a encore trop peu. Nous vérifierons de nouveau.',
}
