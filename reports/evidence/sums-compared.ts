// The sums of rules that compare the letter with itself, with another letter, or with the table. Data only.
import { POINTS, type SumLine } from './sum-line.ts'

/** Rule id → its sums, as in `sums.ts`. */
export const COMPARED_SUMS: Record<string, SumLine[][]> = {
  'value-out-of-range': [
    [
      { key: 'min', to: 'max', de: 'Skala', en: 'Scale', fr: 'Échelle' },
      {
        key: 'value',
        de: 'Wert auf dem Brief',
        en: 'Value on the letter',
        fr: 'Valeur sur la lettre',
      },
    ],
  ],
  'score-despite-default': [
    [
      {
        key: 'total',
        de: 'Score auf dem Brief',
        en: 'Score on the letter',
        fr: 'Score sur la lettre',
        unit: POINTS,
      },
      {
        key: 'openClaims',
        de: 'Offene Forderungen daneben',
        en: 'Open claims beside it',
        fr: 'Créances ouvertes à côté',
      },
    ],
  ],
  'recipients-differ': [
    [
      { key: 'on', de: 'Tag', en: 'Day', fr: 'Jour' },
      { key: 'value1', de: 'Ein Wert', en: 'One value', fr: 'Une valeur' },
      { key: 'value2', de: 'Ein anderer', en: 'Another', fr: 'Une autre' },
      { key: 'difference', de: 'Unterschied', en: 'Difference', fr: 'Écart', total: true },
    ],
  ],
  'entry-vanished': [
    [
      { key: 'stateOf', de: 'In der Akte am', en: 'In the file on', fr: 'Au dossier le' },
      { key: 'goneOn', de: 'Nicht darin am', en: 'Not in it on', fr: 'N’y figure plus le' },
      { key: 'backOn', de: 'Wieder darin am', en: 'In it again on', fr: 'Y figure de nouveau le' },
    ],
    [
      { key: 'stateOf', de: 'In der Akte am', en: 'In the file on', fr: 'Au dossier le' },
      { key: 'laterOn', de: 'Nicht darin am', en: 'Not in it on', fr: 'N’y figure plus le' },
    ],
  ],
  decode: [
    [
      {
        key: 'low',
        to: 'high',
        de: 'Nach Tabelle und Einträgen',
        en: 'By the table and the entries',
        fr: 'Selon le barème et les inscriptions',
        unit: POINTS,
      },
      {
        key: 'total',
        de: 'Score auf dem Brief',
        en: 'Score on the letter',
        fr: 'Score sur la lettre',
        unit: POINTS,
      },
      {
        key: 'difference',
        de: 'Unterschied',
        en: 'Difference',
        fr: 'Écart',
        unit: POINTS,
        total: true,
      },
    ],
  ],
}
