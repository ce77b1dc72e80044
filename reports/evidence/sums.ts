// Which figures of which rule make up its sum, in the order of the computation. Data only.

type Words = [one: string, many: string]
export type SumLine = {
  /** Key in `Finding.numbers`. */
  key: string
  de: string
  en: string
  /** Cents, or a whole percentage; else a number, a day or words as they are. */
  as?: 'cents' | 'percent'
  /** Key of the other end of an interval. */
  to?: string
  /** A count that was rounded to 5. */
  about?: true
  unit?: { de: Words; en: Words }
  total?: true
  /** Left out when the finding does not have it; any other missing figure means that there is no sum. */
  optional?: true
}

const MONTHS = { de: ['Monat', 'Monate'], en: ['month', 'months'] } satisfies SumLine['unit']

/** Rule id → lines of its sum. */
export const SUMS: Record<string, SumLine[]> = {
  'settled-claim-overdue': [
    { key: 'settledOn', de: 'Erledigt laut Brief', en: 'Settled according to the letter' },
    { key: 'months', de: 'Höchstdauer', en: 'Longest storage', unit: MONTHS },
    { key: 'dueOn', de: 'Zu löschen am', en: 'To be deleted on' },
    { key: 'asOf', de: 'Stichtag der Auskunft', en: 'Data as of' },
    {
      key: 'overdueMonths',
      de: 'Überschreitung in vollen Monaten',
      en: 'Overdue in full months',
      total: true,
    },
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
    },
  ],
}
