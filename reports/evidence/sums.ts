// Which figures of which rule make up its sum, in the order of the computation. Data only; keys are those of the rules.

type Both = { de: string; en: string }
type Words = { de: [one: string, many: string]; en: [one: string, many: string] }

export type SumLine = Both & {
  /** Key in `Finding.numbers`. */
  key: string
  /** Cents, or a whole percentage; else a number, a day or words as they are. */
  as?: 'cents' | 'percent'
  unit?: Words
  /** Key of the other end: of an interval, or with `span` of the time that has passed. */
  to?: string
  /** The time from `key` to `to` in full months, in days when it is less than one. */
  span?: true
  /** A count that was rounded to 5. */
  about?: true
  /** The result: stands under the rule. */
  total?: true
  /** Left out when the finding does not have it; any other missing figure means that there is no sum. */
  optional?: true
  /** Another figure without which this line says nothing. */
  needs?: string
}

const DAYS: Words = { de: ['Tag', 'Tage'], en: ['day', 'days'] }
const POINTS: Words = { de: ['Punkt', 'Punkte'], en: ['point', 'points'] }

const settledOn = { key: 'settledOn', de: 'Erledigt am', en: 'Settled on' }
const reportedOn = { key: 'reportedOn', de: 'Gemeldet am', en: 'Reported on' }
const allowed = { key: 'keptUntil', de: 'Erlaubt bis zum', en: 'Allowed until' }
const state = { key: 'stateOf', de: 'Stichtag der Auskunft', en: 'Data as of' }
const over: SumLine = {
  key: 'keptUntil',
  to: 'stateOf',
  span: true,
  total: true,
  de: 'Überschreitung am Stichtag',
  en: 'Too long by, on that day',
}

/** Rule id → lines of its sum. */
export const SUMS: Record<string, SumLine[]> = {
  'settled-claim-overdue': [settledOn, allowed, state, over],
  'fast-settled-overdue': [
    reportedOn,
    settledOn,
    { key: 'daysToSettle', de: 'Bezahlt nach', en: 'Paid after', unit: DAYS },
    {
      key: 'daysAllowed',
      de: 'Höchstens für die kurze Frist',
      en: 'At most, for the short period',
      unit: DAYS,
    },
    allowed,
    state,
    over,
  ],
  'discharge-overdue': [
    { key: 'grantedOn', de: 'Erteilt am', en: 'Granted on' },
    allowed,
    state,
    over,
  ],
  'inquiry-overdue': [
    { key: 'inquiredOn', de: 'Angefragt am', en: 'Inquiry made on' },
    allowed,
    state,
    over,
  ],
  'peer-position': [
    {
      key: 'peers',
      de: 'Menschen mit denselben Grundangaben',
      en: 'People with the same basic facts',
      about: true,
    },
    {
      key: 'higher',
      de: 'davon mit höherem Score',
      en: 'of them with a higher score',
      about: true,
      optional: true,
    },
    {
      key: 'sharePercent',
      de: 'Anteil mit höherem Score',
      en: 'Share with a higher score',
      as: 'percent',
      optional: true,
    },
    {
      key: 'lowPercent',
      to: 'highPercent',
      de: '95-%-Intervall dieses Anteils',
      en: '95% interval of this share',
      as: 'percent',
      needs: 'sharePercent',
    },
  ],
}

export const SPAN_UNITS = {
  months: { de: ['voller Monat', 'volle Monate'], en: ['full month', 'full months'] },
  days: DAYS,
  points: POINTS,
} satisfies Record<string, Words>
