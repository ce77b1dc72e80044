// The words of the points waterfall: short names of criteria, labels, the sentence below.
import type { Language } from '../../extract/index.ts'
import type { Trio } from '../law/fact.ts'

/** Short names that fit beside the bars; the letter's own label stands in the table below the figure. */
export const CRITERIA: Record<string, Trio> = {
  'payment-defaults': {
    de: 'Zahlungsstörungen',
    en: 'Payment defaults',
    fr: 'Incidents de paiement',
  },
  'account-and-card-inquiries': {
    de: 'Anfragen Konto, Karte',
    en: 'Account, card inquiries',
    fr: 'Consult. compte, carte',
  },
  'other-inquiries': { de: 'Weitere Anfragen', en: 'Other inquiries', fr: 'Autres consultations' },
  'new-instalment-loans': {
    de: 'Neue Ratenkredite',
    en: 'New instalment loans',
    fr: 'Nouveaux prêts',
  },
  mortgage: { de: 'Immobilienkredit', en: 'Mortgage', fr: 'Prêt immobilier' },
  'identity-confirmed': {
    de: 'Bestätigte Identität',
    en: 'Confirmed identity',
    fr: 'Identité confirmée',
  },
  'oldest-bank-contract': {
    de: 'Ältester Bankvertrag',
    en: 'Oldest bank contract',
    fr: 'Plus ancien contrat',
  },
  'youngest-credit-line': { de: 'Rahmenkredit', en: 'Credit line', fr: 'Crédit renouvelable' },
  'current-address-age': { de: 'Aktuelle Adresse', en: 'Current address', fr: 'Adresse actuelle' },
  'oldest-credit-card': {
    de: 'Älteste Kreditkarte',
    en: 'Oldest credit card',
    fr: 'Plus ancienne carte',
  },
  'longest-remaining-term': {
    de: 'Längste Restlaufzeit',
    en: 'Longest remaining term',
    fr: 'Durée restante max.',
  },
  'loan-status': { de: 'Kreditstatus', en: 'Loan status', fr: 'État des crédits' },
  /** Not a criterion: what the printed score differs from the sum of the printed points. */
  'not-listed': { de: 'In keiner Zeile', en: 'In no row', fr: 'Dans aucune ligne' },
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
  fr: (points: number, loss: number) =>
    points === loss ? 'inexpliqué' : `dont ${points} inexpliqués`,
}
export const TOTAL = {
  de: 'Score auf dem Brief',
  en: 'Score on the letter',
  fr: 'Score de la lettre',
}

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
  fr: {
    from: (most: number) => `En descendant de ${most} points.`,
    plain: 'retrait selon le barème',
    open: 'retrait sans raison sur la lettre',
    unconfirmed: 'Le barème n’est pas confirmé par son éditeur.',
  },
}

export function describeWaterfall(most: number, total: number, open: number, speech: Language) {
  if (speech === 'de')
    return `Punkte je Kriterium, von ${most} abwärts bis zum Score auf dem Brief: ${total}.${open === 0 ? '' : ` ${open} Punkte Abzug sind nicht erklärt.`}`
  if (speech === 'fr')
    return `Points par critère, en descendant de ${most} jusqu’au score de la lettre : ${total}.${open === 0 ? '' : ` ${open} points de retrait sont inexpliqués.`}`
  return `Points by criterion, from ${most} down to the score on the letter: ${total}.${open === 0 ? '' : ` ${open} points of loss are unexplained.`}`
}
