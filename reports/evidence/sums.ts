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
import { COMPARED_SUMS } from './sums-compared.ts'

/** Rule id → its sums, each a list of lines; the first that has all its figures is taken. */
export const SUMS: Record<string, SumLine[][]> = {
  ...ANSWERED_SUMS,
  ...COMPARED_SUMS,
  'settled-claim-overdue': [[settledOn, allowed, state, over]],
  'fast-settled-overdue': [
    [
      reportedOn,
      settledOn,
      { key: 'daysToSettle', de: 'Bezahlt nach', en: 'Paid after', fr: 'Payée après', unit: DAYS },
      {
        key: 'daysAllowed',
        de: 'Höchstens für die kurze Frist',
        en: 'At most, for the short period',
        fr: 'Au plus, pour le délai court',
        unit: DAYS,
      },
      allowed,
      state,
      over,
    ],
  ],
  'discharge-overdue': [
    [
      { key: 'grantedOn', de: 'Erteilt am', en: 'Granted on', fr: 'Accordée le' },
      allowed,
      state,
      over,
    ],
  ],
  'inquiry-overdue': [
    [
      { key: 'inquiredOn', de: 'Angefragt am', en: 'Inquiry made on', fr: 'Consultée le' },
      allowed,
      state,
      over,
    ],
  ],
  'points-do-not-add-up': [
    [
      {
        key: 'sum',
        de: 'Summe der Punkte auf dem Brief',
        en: 'Sum of the points on the letter',
        fr: 'Somme des points sur la lettre',
      },
      {
        key: 'total',
        de: 'Score auf dem Brief',
        en: 'Score on the letter',
        fr: 'Score sur la lettre',
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
    [
      {
        key: 'expectedLow',
        to: 'expectedHigh',
        de: 'Nach Tabelle und Einträgen',
        en: 'By the table and the entries',
        fr: 'Selon le barème et les inscriptions',
        unit: POINTS,
      },
      {
        key: 'points',
        de: 'Auf dem Brief',
        en: 'On the letter',
        fr: 'Sur la lettre',
        unit: POINTS,
      },
    ],
    [
      {
        key: 'total',
        de: 'Score auf dem Brief',
        en: 'Score on the letter',
        fr: 'Score sur la lettre',
      },
      {
        key: 'classPrinted',
        de: 'Klasse auf dem Brief',
        en: 'Class on the letter',
        fr: 'Classe sur la lettre',
      },
      {
        key: 'classByTable',
        de: 'Klasse nach den Grenzen',
        en: 'Class by the borders',
        fr: 'Classe selon les bornes',
        total: true,
      },
    ],
  ],
  'impossible-dates': [
    [
      dated('openedOn', 'Beginn', 'Opened on', 'Début'),
      dated(
        'firstDueOn',
        'Erste Rate fällig am',
        'First instalment due on',
        'Première échéance le',
      ),
      dated('reportedOn', 'Gemeldet am', 'Reported on', 'Signalée le'),
      dated('storedOn', 'Gespeichert am', 'Stored on', 'Enregistrée le'),
      dated('closedOn', 'Beendet am', 'Closed on', 'Terminé le'),
      dated('settledOn', 'Erledigt am', 'Settled on', 'Réglée le'),
      dated('grantedOn', 'Erteilt am', 'Granted on', 'Accordée le'),
      dated('inquiredOn', 'Angefragt am', 'Inquiry made on', 'Consultée le'),
      dated(
        'letterOn',
        'Stichtag oder Datum des Briefs',
        'Day of the letter',
        'Date de la lettre ou des données',
      ),
    ],
  ],
  'peer-position': [
    [
      {
        key: 'peers',
        de: 'Menschen mit denselben Grundangaben',
        en: 'People with the same basic facts',
        fr: 'Personnes ayant les mêmes données de base',
        about: true,
      },
      {
        key: 'higher',
        de: 'davon mit höherem Score',
        en: 'of them with a higher score',
        fr: 'dont avec un score plus élevé',
        about: true,
        optional: true,
      },
      {
        key: 'sharePercent',
        de: 'Anteil mit höherem Score',
        en: 'Share with a higher score',
        fr: 'Part avec un score plus élevé',
        as: 'percent',
        optional: true,
      },
      {
        key: 'lowPercent',
        to: 'highPercent',
        de: '95-%-Intervall dieses Anteils',
        en: '95% interval of this share',
        fr: 'Intervalle à 95 % de cette part',
        as: 'percent',
        needs: 'sharePercent',
      },
    ],
  ],
}
