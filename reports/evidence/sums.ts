// Which figures of which rule make up its sum, in the order of the computation. Data only.

type Words = [one: string, many: string]
export type SumLine = {
  /** Key in `Finding.numbers`. */
  key: string
  de: string
  en: string
  as?: 'cents' | 'percent'
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
}
