// Which figures of which rule make up its sum, in the order of the computation. Data only; keys are those of the rules.
import {
  allowed,
  dated,
  DAYS,
  over,
  POINTS,
  reportedOn,
  settledOn,
  state,
  type SumLine,
} from './sum-line.ts'
import { ANSWERED_SUMS } from './sums-answered.ts'

/** Rule id → its sums, each a list of lines; the first that has all its figures is taken. */
export const SUMS: Record<string, SumLine[][]> = {
  ...ANSWERED_SUMS,
  'settled-claim-overdue': [[settledOn, allowed, state, over]],
  'fast-settled-overdue': [
    [
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
  ],
  'discharge-overdue': [
    [{ key: 'grantedOn', de: 'Erteilt am', en: 'Granted on' }, allowed, state, over],
  ],
  'inquiry-overdue': [
    [{ key: 'inquiredOn', de: 'Angefragt am', en: 'Inquiry made on' }, allowed, state, over],
  ],
  'points-do-not-add-up': [
    [
      { key: 'sum', de: 'Summe der Punkte auf dem Brief', en: 'Sum of the points on the letter' },
      { key: 'total', de: 'Score auf dem Brief', en: 'Score on the letter' },
      { key: 'difference', de: 'Unterschied', en: 'Difference', unit: POINTS, total: true },
    ],
    [
      {
        key: 'expectedLow',
        to: 'expectedHigh',
        de: 'Nach Tabelle und Einträgen',
        en: 'By the table and the entries',
        unit: POINTS,
      },
      { key: 'points', de: 'Auf dem Brief', en: 'On the letter', unit: POINTS },
    ],
    [
      { key: 'total', de: 'Score auf dem Brief', en: 'Score on the letter' },
      { key: 'classPrinted', de: 'Klasse auf dem Brief', en: 'Class on the letter' },
      {
        key: 'classByTable',
        de: 'Klasse nach den Grenzen',
        en: 'Class by the borders',
        total: true,
      },
    ],
  ],
  'impossible-dates': [
    [
      dated('openedOn', 'Beginn', 'Opened on'),
      dated('firstDueOn', 'Erste Rate fällig am', 'First instalment due on'),
      dated('reportedOn', 'Gemeldet am', 'Reported on'),
      dated('storedOn', 'Gespeichert am', 'Stored on'),
      dated('closedOn', 'Beendet am', 'Closed on'),
      dated('settledOn', 'Erledigt am', 'Settled on'),
      dated('grantedOn', 'Erteilt am', 'Granted on'),
      dated('inquiredOn', 'Angefragt am', 'Inquiry made on'),
      dated('letterOn', 'Stichtag oder Datum des Briefs', 'Day of the letter'),
    ],
  ],
  'peer-position': [
    [
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
  ],
}
