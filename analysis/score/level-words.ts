// Levels of the points table in words, German and English: '2 Ereignisse', 'ab 5 Jahren', 'keine'.
import type { Both } from '../law/fact.ts'
import type { Criterion, Level } from './table.ts'

const NAMED: Record<string, Both> = {
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  open: { de: 'offen', en: 'open' },
  'settled-recent': { de: 'vor weniger als 1 Jahr erledigt', en: 'settled less than 1 year ago' },
  'settled-1y': { de: 'vor mindestens 1 Jahr erledigt', en: 'settled at least 1 year ago' },
  'settled-2y': { de: 'vor mindestens 2 Jahren erledigt', en: 'settled at least 2 years ago' },
  'open-or-negative': { de: 'offen oder negativ erledigt', en: 'open or negatively settled' },
  'positively-settled': { de: 'positiv erledigt', en: 'positively settled' },
  none: { de: 'nichts davon', en: 'none' },
}

function agePhrase(months: number): Both {
  if (months === 0) return { de: 'neu', en: 'new' }
  if (months % 12 !== 0) return { de: `ab ${months} Monaten`, en: `from ${months} months` }
  const years = months / 12
  return years === 1
    ? { de: 'ab 1 Jahr', en: 'from 1 year' }
    : { de: `ab ${years} Jahren`, en: `from ${years} years` }
}

/** A level as a short phrase. Counts that share a level are named as the table does ('0-1'). */
export function levelWords(criterion: Criterion, level: Level): Both {
  const named = NAMED[level.id]
  if (named) return named
  if (criterion.measure === 'count') {
    const isLast = criterion.levels.at(-1) === level
    const text = level.id.replace('-', '–')
    return isLast ? { de: `${text} oder mehr`, en: `${text} or more` } : { de: text, en: text }
  }
  return agePhrase(level.from ?? 0)
}
