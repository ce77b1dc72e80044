// Levels of the points table in words, German and English: '2 Ereignisse', 'ab 5 Jahren', 'keine'.
import type { Trio } from '../law/fact.ts'
import type { Criterion, Level } from './table.ts'

const NAMED: Record<string, Trio> = {
  yes: { de: 'ja', en: 'yes', fr: 'oui' },
  no: { de: 'nein', en: 'no', fr: 'non' },
  open: { de: 'offen', en: 'open', fr: 'ouvert' },
  'settled-recent': {
    de: 'vor weniger als 1 Jahr erledigt',
    en: 'settled less than 1 year ago',
    fr: 'réglé depuis moins de 1 an',
  },
  'settled-1y': {
    de: 'vor mindestens 1 Jahr erledigt',
    en: 'settled at least 1 year ago',
    fr: 'réglé depuis au moins 1 an',
  },
  'settled-2y': {
    de: 'vor mindestens 2 Jahren erledigt',
    en: 'settled at least 2 years ago',
    fr: 'réglé depuis au moins 2 ans',
  },
  'open-or-negative': {
    de: 'offen oder negativ erledigt',
    en: 'open or negatively settled',
    fr: 'ouvert ou réglé négativement',
  },
  'positively-settled': {
    de: 'positiv erledigt',
    en: 'positively settled',
    fr: 'réglé positivement',
  },
  none: { de: 'nichts davon', en: 'none', fr: 'rien de tel' },
}

function agePhrase(months: number): Trio {
  if (months === 0) return { de: 'neu', en: 'new', fr: 'nouveau' }
  if (months % 12 !== 0)
    return { de: `ab ${months} Monaten`, en: `from ${months} months`, fr: `dès ${months} mois` }
  const years = months / 12
  return years === 1
    ? { de: 'ab 1 Jahr', en: 'from 1 year', fr: 'dès 1 an' }
    : { de: `ab ${years} Jahren`, en: `from ${years} years`, fr: `dès ${years} ans` }
}

/** A level as a short phrase. Counts that share a level are named as the table does ('0-1'). */
export function levelWords(criterion: Criterion, level: Level): Trio {
  const named = NAMED[level.id]
  if (named) return named
  if (criterion.measure === 'count') {
    const isLast = criterion.levels.at(-1) === level
    const text = level.id.replace('-', '–')
    return isLast
      ? { de: `${text} oder mehr`, en: `${text} or more`, fr: `${text} ou plus` }
      : { de: text, en: text, fr: text }
  }
  return agePhrase(level.from ?? 0)
}
