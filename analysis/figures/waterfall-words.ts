// The words of the points waterfall: short names of criteria, labels, the sentence below.
import type { Speech } from '../compare/index.ts'

/** Short names that fit beside the bars; the letter's own label stands in the table below the figure. */
export const CRITERIA: Record<string, { de: string; en: string }> = {
  'payment-defaults': { de: 'Zahlungsstörungen', en: 'Payment defaults' },
  'account-and-card-inquiries': { de: 'Anfragen Konto, Karte', en: 'Account, card inquiries' },
  'other-inquiries': { de: 'Weitere Anfragen', en: 'Other inquiries' },
  'new-instalment-loans': { de: 'Neue Ratenkredite', en: 'New instalment loans' },
  mortgage: { de: 'Immobilienkredit', en: 'Mortgage' },
  'identity-confirmed': { de: 'Bestätigte Identität', en: 'Confirmed identity' },
  'oldest-bank-contract': { de: 'Ältester Bankvertrag', en: 'Oldest bank contract' },
  'youngest-credit-line': { de: 'Rahmenkredit', en: 'Credit line' },
  'current-address-age': { de: 'Aktuelle Adresse', en: 'Current address' },
  'oldest-credit-card': { de: 'Älteste Kreditkarte', en: 'Oldest credit card' },
  'longest-remaining-term': { de: 'Längste Restlaufzeit', en: 'Longest remaining term' },
  'loan-status': { de: 'Kreditstatus', en: 'Loan status' },
  /** Not a criterion: what the printed score differs from the sum of the printed points. */
  'not-listed': { de: 'In keiner Zeile', en: 'In no row' },
}

/** "−112"; a true minus sign. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`
}

export const UNEXPLAINED = {
  de: (points: number, loss: number) =>
    points === loss ? 'nicht erklärt' : `davon ${points} nicht erklärt`,
  en: (points: number, loss: number) =>
    points === loss ? 'unexplained' : `${points} of it unexplained`,
}
export const TOTAL = { de: 'Score auf dem Brief', en: 'Score on the letter' }

/** The sentence under the figure; `plain` stands for the solid, `open` for the hatched bar. */
export const WATERFALL_CAPTION = {
  de: {
    from: (most: number) => `Von ${most} Punkten abwärts.`,
    plain: 'Abzug laut Tabelle',
    open: 'Abzug ohne Grund auf dem Brief',
    unconfirmed: 'Die Punktetabelle ist vom Herausgeber nicht bestätigt.',
  },
  en: {
    from: (most: number) => `Down from ${most} points.`,
    plain: 'loss by the table',
    open: 'loss without a reason on the letter',
    unconfirmed: 'The points table is not confirmed by its publisher.',
  },
}

export function describeWaterfall(most: number, total: number, open: number, speech: Speech) {
  if (speech === 'de')
    return `Punkte je Kriterium, von ${most} abwärts bis zum Score auf dem Brief: ${total}.${open === 0 ? '' : ` ${open} Punkte Abzug sind nicht erklärt.`}`
  return `Points by criterion, from ${most} down to the score on the letter: ${total}.${open === 0 ? '' : ` ${open} points of loss are unexplained.`}`
}
