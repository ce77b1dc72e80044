// Contracts that are reported to bureaus as a rule, in words.
import type { Entry } from '../../extract/index.ts'
import type { Trio } from '../law/fact.ts'

/** Kinds that banks and shops report as a rule. Telephone and energy contracts that run well need not be listed. */
export const REPORTED: Partial<Record<Entry['type'], Trio>> = {
  'current-account': { de: 'ein Girokonto', en: 'a current account', fr: 'un compte courant' },
  'basic-account': { de: 'ein Basiskonto', en: 'a basic account', fr: 'un compte de base' },
  'credit-card': { de: 'eine Kreditkarte', en: 'a credit card', fr: 'une carte de crédit' },
  'instalment-loan': {
    de: 'einen Ratenkredit',
    en: 'an instalment loan',
    fr: 'un prêt à tempérament',
  },
  mortgage: { de: 'einen Immobilienkredit', en: 'a mortgage', fr: 'un prêt immobilier' },
  'framework-credit': {
    de: 'einen Rahmenkredit',
    en: 'a credit line',
    fr: 'un crédit renouvelable',
  },
  leasing: {
    de: 'einen Leasingvertrag',
    en: 'a leasing contract',
    fr: 'un contrat de crédit-bail',
  },
  guarantee: { de: 'eine Bürgschaft', en: 'a guarantee', fr: 'un cautionnement' },
  'mail-order-account': {
    de: 'ein Versandhandelskonto',
    en: 'a mail-order account',
    fr: 'un compte de vente à distance',
  },
  'building-loan': {
    de: 'ein Bauspardarlehen',
    en: 'a building loan',
    fr: 'un prêt d’épargne-logement',
  },
}
