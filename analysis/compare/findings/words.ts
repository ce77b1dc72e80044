// Small words of comparisons: counts of people, shares, gaps and coarse facts, in three languages.
import type { Language } from '../../../extract/index.ts'
import type { Cell } from '../cell.ts'

export type Speech = Language

/** "etwa 185 Menschen" with a no-break space between word and number. */
export function about(count: number, speech: Speech): string {
  return `${{ de: 'etwa', en: 'about', fr: 'environ' }[speech]}\u00a0${count}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "708", "97,53 %": scores have no thousands separator. */
export function inUnit(
  value: number,
  unit: 'points' | 'percent' | 'index',
  speech: Speech,
): string {
  const number = unit === 'percent' ? String(Number(value.toFixed(2))) : String(value)
  const written = speech === 'en' ? number : number.replace('.', ',')
  return unit === 'percent' ? `${written}\u00a0%` : written
}

/** "60 Punkte", "1,5 Prozentpunkte". */
export function distance(
  size: number,
  unit: 'points' | 'percent' | 'index',
  speech: Speech,
): string {
  const written = speech === 'en' ? String(size) : String(size).replace('.', ',')
  const words = {
    points: { de: 'Punkte', en: 'points', fr: 'points' },
    percent: { de: 'Prozentpunkte', en: 'percentage points', fr: 'points de pourcentage' },
    index: { de: 'Indexpunkte', en: 'index points', fr: 'points d’indice' },
  }
  return `${written}\u00a0${words[unit][speech]}`
}

/** The size class of a gap in words; limits as in decisions: under 10, 10–49, 50 points and more. */
export function gapInWords(
  gap: 'small' | 'middle' | 'large',
  relevance: number,
  measured: 'value' | 'probability',
  unit: 'points' | 'percent' | 'index',
  speech: Speech,
): string {
  const as = measured === 'probability' ? 'percent' : unit
  const upper = as === 'points' ? 5 * relevance - 1 : 5 * relevance
  const words = {
    small: {
      de: `weniger als ${distance(relevance, as, 'de')}`,
      en: `less than ${distance(relevance, as, 'en')}`,
      fr: `moins de ${distance(relevance, as, 'fr')}`,
    },
    middle: {
      de: `${relevance} bis ${as === 'points' ? '' : 'unter '}${distance(upper, as, 'de')}`,
      en: `${relevance} to ${as === 'points' ? '' : 'under '}${distance(upper, as, 'en')}`,
      fr: `${relevance} à ${as === 'points' ? '' : 'moins de '}${distance(upper, as, 'fr')}`,
    },
    large: {
      de: `${distance(5 * relevance, as, 'de')} oder mehr`,
      en: `${distance(5 * relevance, as, 'en')} or more`,
      fr: `${distance(5 * relevance, as, 'fr')} ou plus`,
    },
  }
  return words[gap][speech]
    .replace('1\u00a0Prozentpunkte', 'einen Prozentpunkt')
    .replace('1\u00a0percentage points', 'one percentage point')
    .replace('1\u00a0points de pourcentage', 'un point de pourcentage')
}

const CELL_WORDS = {
  defaults: {
    none: {
      de: 'keine Zahlungsstörung',
      en: 'no payment default',
      fr: 'aucun incident de paiement',
    },
    settled: {
      de: 'nur erledigte Zahlungsstörungen',
      en: 'settled payment defaults only',
      fr: 'seulement des incidents réglés',
    },
    open: {
      de: 'eine offene Zahlungsstörung',
      en: 'an open payment default',
      fr: 'un incident de paiement ouvert',
    },
  },
  inquiries: {
    '0': {
      de: 'keine Anfrage in zwölf Monaten',
      en: 'no inquiry in twelve months',
      fr: 'aucune consultation en douze mois',
    },
    '1': {
      de: 'eine Anfrage in zwölf Monaten',
      en: 'one inquiry in twelve months',
      fr: 'une consultation en douze mois',
    },
    '2+': {
      de: 'zwei oder mehr Anfragen in zwölf Monaten',
      en: 'two or more inquiries in twelve months',
      fr: 'deux consultations ou plus en douze mois',
    },
  },
  oldestContract: {
    'under-5': {
      de: 'kein Bankvertrag oder der älteste ist jünger als 5 Jahre',
      en: 'no bank contract, or the oldest is younger than 5 years',
      fr: 'aucun contrat bancaire, ou le plus ancien a moins de 5 ans',
    },
    '5-to-15': {
      de: 'der älteste Bankvertrag ist 5 bis 15 Jahre alt',
      en: 'the oldest bank contract is 5 to 15 years old',
      fr: 'le plus ancien contrat bancaire a de 5 à 15 ans',
    },
    'from-15': {
      de: 'der älteste Bankvertrag ist 15 Jahre alt oder älter',
      en: 'the oldest bank contract is 15 years old or older',
      fr: 'le plus ancien contrat bancaire a 15 ans ou plus',
    },
  },
  addressAge: {
    'under-2': {
      de: 'Adresse seit weniger als 2 Jahren',
      en: 'address for less than 2 years',
      fr: 'adresse depuis moins de 2 ans',
    },
    '2-to-10': {
      de: 'Adresse seit 2 bis 10 Jahren',
      en: 'address for 2 to 10 years',
      fr: 'adresse depuis 2 à 10 ans',
    },
    'from-10': {
      de: 'Adresse seit 10 Jahren oder länger',
      en: 'address for 10 years or longer',
      fr: 'adresse depuis 10 ans ou plus',
    },
  },
  loan: {
    yes: { de: 'ein Kredit', en: 'a loan', fr: 'un crédit' },
    no: { de: 'kein Kredit', en: 'no loan', fr: 'aucun crédit' },
  },
} as const

/** The coarse facts of a cell as a list in words. */
export function cellInWords(cell: Cell, speech: Speech): string {
  return [
    CELL_WORDS.defaults[cell.defaults][speech],
    CELL_WORDS.inquiries[cell.inquiries][speech],
    CELL_WORDS.oldestContract[cell.oldestContract][speech],
    CELL_WORDS.addressAge[cell.addressAge][speech],
    CELL_WORDS.loan[cell.loan][speech],
  ].join('; ')
}
