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
  const first =
    speech === 'de'
      ? `${of} Menschen mit denselben Grundangaben haben gespendet.`
      : `${of} people with the same basic facts have donated.`
  return [
    first,
    aboveInWords(peers, speech),
    middleInWords(peers, unit, own, speech),
    ALONE[speech],
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

function aboveInWords({ higher, bound }: Peers, speech: Speech): string {
  if (bound === 'few')
    return speech === 'de'
      ? 'Von ihnen haben weniger als 10 einen höheren Score als Sie.'
      : 'Fewer than 10 of them have a higher score than you.'
  if (bound === 'but-few')
    return speech === 'de'
      ? 'Von ihnen haben alle bis auf weniger als 10 einen höheren Score als Sie.'
      : 'All but fewer than 10 of them have a higher score than you.'
  const many = about(higher ?? 0, speech)
  return speech === 'de'
    ? `Von ihnen haben ${many} einen höheren Score als Sie.`
    : `Of them, ${many} have a higher score than you.`
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
  if (gap === 0)
    return speech === 'de'
      ? 'Ihr Score liegt in der Mitte der Gruppe.'
      : 'Your score lies in the middle of the group.'
  const size = distance(Math.abs(gap), unit, speech)
  if (speech === 'de')
    return `Ihr Score liegt etwa ${size} ${gap < 0 ? 'unter' : 'über'} der Mitte der Gruppe.`
  return `Your score lies about ${size} ${gap < 0 ? 'below' : 'above'} the middle of the group.`
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
}

const TITLE = {
  de: 'Wo Ihr Score unter ähnlichen Akten liegt',
  en: 'Where your score stands among similar files',
}
const ALONE = {
  de: 'Das allein ist kein Zeichen für einen Fehler.',
  en: 'That alone is no sign of an error.',
}
const TOO_FEW = {
  de: 'Dafür bräuchten wir 20\u00a0ähnliche Akten. Bisher sind es zu wenige. Wir prüfen es wieder.',
  en: 'We would need 20\u00a0similar files for this. So far there are too few. We will check again.',
}
