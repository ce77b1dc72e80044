// The sums of rules that compare the letter with what the person or another bureau says. Data only.
import { dated, DAYS, MONTHS, reportedOn, state, type SumLine } from './sum-line.ts'

/** Rule id → its sums, as in `sums.ts`. */
export const ANSWERED_SUMS: Record<string, SumLine[][]> = {
  'closed-shown-open': [
    [
      {
        key: 'saidEndOn',
        de: 'Ende nach Ihrer Angabe',
        en: 'End by your account',
        fr: 'Fin selon vous',
      },
      state,
      {
        key: 'saidEndOn',
        to: 'stateOf',
        span: true,
        total: true,
        de: 'Danach noch in der Akte',
        en: 'Still in the file after it',
        fr: 'Encore au dossier après',
      },
    ],
  ],
  'identity-mismatch': [
    [
      {
        key: 'bornOn',
        de: 'Geboren laut Brief',
        en: 'Born by the letter',
        fr: 'Date de naissance selon la lettre',
      },
      {
        key: 'saidBornOn',
        de: 'Geboren nach Ihrer Angabe',
        en: 'Born by your account',
        fr: 'Date de naissance selon vous',
      },
    ],
  ],
  'address-wrong': [
    [
      {
        key: 'saidSince',
        de: 'Dort nach Ihrer Angabe seit',
        en: 'There by your account since',
        fr: 'À cette adresse, selon vous, depuis',
      },
      dated(
        'since',
        'Dort laut Brief seit',
        'There by the letter since',
        'À cette adresse, selon la lettre, depuis',
      ),
      dated('storedOn', 'Gespeichert am', 'Stored on', 'Enregistrée le'),
      {
        key: 'monthsApart',
        de: 'Unterschied',
        en: 'Difference',
        fr: 'Écart',
        unit: MONTHS,
        total: true,
      },
    ],
  ],
  'disputed-claim': [
    [
      dated('saidDisputedOn', 'Bestritten am', 'Disputed on', 'Contestée le'),
      dated('saidFirstReminderOn', 'Erste Mahnung am', 'First reminder on', 'Première relance le'),
      dated(
        'saidWarnedOn',
        'Vor der Meldung gewarnt am',
        'Warned of the report on',
        'Averti du signalement le',
      ),
      reportedOn,
      {
        key: 'daysSinceFirstReminder',
        de: 'Von der ersten Mahnung bis zur Meldung',
        en: 'From the first reminder to the report',
        fr: 'De la première relance au signalement',
        unit: DAYS,
        optional: true,
      },
      {
        key: 'daysNeeded',
        de: 'Nötig sind',
        en: 'Needed are',
        fr: 'Il faut',
        unit: DAYS,
        optional: true,
      },
      { key: 'reminders', de: 'Mahnungen', en: 'Reminders', fr: 'Relances', optional: true },
      {
        key: 'remindersNeeded',
        de: 'Nötige Mahnungen',
        en: 'Reminders needed',
        fr: 'Relances nécessaires',
        optional: true,
      },
    ],
  ],
  'bureaus-disagree': [
    [
      {
        key: 'stateOf',
        de: 'Stand der ersten Auskunft',
        en: 'First answer as of',
        fr: 'Première réponse, état au',
      },
      dated('endOn', 'Ende nach der ersten', 'End by the first', 'Fin selon la première'),
      {
        key: 'otherStateOf',
        de: 'Stand der zweiten Auskunft',
        en: 'Second answer as of',
        fr: 'Seconde réponse, état au',
      },
      dated('otherEndOn', 'Ende nach der zweiten', 'End by the second', 'Fin selon la seconde'),
    ],
    [
      {
        key: 'bornOn',
        de: 'Geboren nach der ersten Auskunft',
        en: 'Born by the first answer',
        fr: 'Naissance selon la première réponse',
      },
      {
        key: 'otherBornOn',
        de: 'Geboren nach der zweiten',
        en: 'Born by the second',
        fr: 'Naissance selon la seconde',
      },
    ],
  ],
  'missing-entry': [
    [
      {
        key: 'saidOpenedOn',
        de: 'Beginn nach Ihrer Angabe',
        en: 'Start by your account',
        fr: 'Début selon vous',
      },
      state,
    ],
  ],
  'amount-wrong': [
    [
      {
        key: 'amountCents',
        de: 'Betrag auf dem Brief',
        en: 'Amount on the letter',
        fr: 'Montant sur la lettre',
        as: 'cents',
      },
      {
        key: 'saidAmountCents',
        de: 'Betrag nach Ihrer Angabe',
        en: 'Amount by your account',
        fr: 'Montant selon vous',
        as: 'cents',
      },
      {
        key: 'differenceCents',
        de: 'Unterschied',
        en: 'Difference',
        fr: 'Écart',
        as: 'cents',
        total: true,
      },
    ],
  ],
  'answer-incomplete': [
    [
      {
        key: 'receivedOn',
        de: 'Antrag eingegangen am',
        en: 'Request received on',
        fr: 'Demande reçue le',
      },
      {
        key: 'dueBy',
        de: 'Zu beantworten bis zum',
        en: 'To be answered by',
        fr: 'Réponse due au plus tard le',
      },
      { key: 'answeredOn', de: 'Antwort vom', en: 'Answer of', fr: 'Réponse du' },
      { key: 'daysLate', de: 'Zu spät um', en: 'Late by', fr: 'Retard', unit: DAYS, total: true },
    ],
  ],
}
