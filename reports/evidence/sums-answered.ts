// The sums of rules that compare the letter with what the person says, with another letter, or with the table. Data only.
import { dated, DAYS, MONTHS, POINTS, reportedOn, state, type SumLine } from './sum-line.ts'

/** Rule id → its sums, as in `sums.ts`. */
export const ANSWERED_SUMS: Record<string, SumLine[][]> = {
  'closed-shown-open': [
    [
      { key: 'saidEndOn', de: 'Ende nach Ihrer Angabe', en: 'End by your account' },
      state,
      {
        key: 'saidEndOn',
        to: 'stateOf',
        span: true,
        total: true,
        de: 'Danach noch in der Akte',
        en: 'Still in the file after it',
      },
    ],
  ],
  'identity-mismatch': [
    [
      { key: 'bornOn', de: 'Geboren laut Brief', en: 'Born by the letter' },
      { key: 'saidBornOn', de: 'Geboren nach Ihrer Angabe', en: 'Born by your account' },
    ],
  ],
  'address-wrong': [
    [
      { key: 'saidSince', de: 'Dort nach Ihrer Angabe seit', en: 'There by your account since' },
      dated('since', 'Dort laut Brief seit', 'There by the letter since'),
      dated('storedOn', 'Gespeichert am', 'Stored on'),
      {
        key: 'monthsApart',
        de: 'Unterschied',
        en: 'Difference',
        unit: MONTHS,
        total: true,
      },
    ],
  ],
  'disputed-claim': [
    [
      dated('saidDisputedOn', 'Bestritten am', 'Disputed on'),
      dated('saidFirstReminderOn', 'Erste Mahnung am', 'First reminder on'),
      dated('saidWarnedOn', 'Vor der Meldung gewarnt am', 'Warned of the report on'),
      reportedOn,
      {
        key: 'daysSinceFirstReminder',
        de: 'Von der ersten Mahnung bis zur Meldung',
        en: 'From the first reminder to the report',
        unit: DAYS,
        optional: true,
      },
      { key: 'daysNeeded', de: 'Nötig sind', en: 'Needed are', unit: DAYS, optional: true },
      { key: 'reminders', de: 'Mahnungen', en: 'Reminders', optional: true },
      { key: 'remindersNeeded', de: 'Nötige Mahnungen', en: 'Reminders needed', optional: true },
    ],
  ],
  'bureaus-disagree': [
    [
      { key: 'stateOf', de: 'Stand der ersten Auskunft', en: 'First answer as of' },
      dated('endOn', 'Ende nach der ersten', 'End by the first'),
      { key: 'otherStateOf', de: 'Stand der zweiten Auskunft', en: 'Second answer as of' },
      dated('otherEndOn', 'Ende nach der zweiten', 'End by the second'),
    ],
    [
      { key: 'bornOn', de: 'Geboren nach der ersten Auskunft', en: 'Born by the first answer' },
      { key: 'otherBornOn', de: 'Geboren nach der zweiten', en: 'Born by the second' },
    ],
  ],
  'missing-entry': [
    [{ key: 'saidOpenedOn', de: 'Beginn nach Ihrer Angabe', en: 'Start by your account' }, state],
  ],
  'amount-wrong': [
    [
      { key: 'amountCents', de: 'Betrag auf dem Brief', en: 'Amount on the letter', as: 'cents' },
      {
        key: 'saidAmountCents',
        de: 'Betrag nach Ihrer Angabe',
        en: 'Amount by your account',
        as: 'cents',
      },
      {
        key: 'differenceCents',
        de: 'Unterschied',
        en: 'Difference',
        as: 'cents',
        total: true,
      },
    ],
  ],
  'answer-incomplete': [
    [
      { key: 'receivedOn', de: 'Antrag eingegangen am', en: 'Request received on' },
      { key: 'dueBy', de: 'Zu beantworten bis zum', en: 'To be answered by' },
      { key: 'answeredOn', de: 'Antwort vom', en: 'Answer of' },
      { key: 'daysLate', de: 'Zu spät um', en: 'Late by', unit: DAYS, total: true },
    ],
  ],
  'value-out-of-range': [
    [
      { key: 'min', to: 'max', de: 'Skala', en: 'Scale' },
      { key: 'value', de: 'Wert auf dem Brief', en: 'Value on the letter' },
    ],
  ],
  'score-despite-default': [
    [
      { key: 'total', de: 'Score auf dem Brief', en: 'Score on the letter', unit: POINTS },
      { key: 'openClaims', de: 'Offene Forderungen daneben', en: 'Open claims beside it' },
    ],
  ],
  'recipients-differ': [
    [
      { key: 'on', de: 'Tag', en: 'Day' },
      { key: 'value1', de: 'Ein Wert', en: 'One value' },
      { key: 'value2', de: 'Ein anderer', en: 'Another' },
      { key: 'difference', de: 'Unterschied', en: 'Difference', total: true },
    ],
  ],
  'entry-vanished': [
    [
      { key: 'stateOf', de: 'In der Akte am', en: 'In the file on' },
      { key: 'goneOn', de: 'Nicht darin am', en: 'Not in it on' },
      { key: 'backOn', de: 'Wieder darin am', en: 'In it again on' },
    ],
    [
      { key: 'stateOf', de: 'In der Akte am', en: 'In the file on' },
      { key: 'laterOn', de: 'Nicht darin am', en: 'Not in it on' },
    ],
  ],
  decode: [
    [
      {
        key: 'low',
        to: 'high',
        de: 'Nach Tabelle und Einträgen',
        en: 'By the table and the entries',
        unit: POINTS,
      },
      { key: 'total', de: 'Score auf dem Brief', en: 'Score on the letter', unit: POINTS },
      { key: 'difference', de: 'Unterschied', en: 'Difference', unit: POINTS, total: true },
    ],
  ],
}
