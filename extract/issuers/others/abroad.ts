// Bureaus outside the German-speaking countries whose letters we do not read: enough is known to write to some of them. Sources: law.md §4 of the
// project's research, after datenanfragen/data (CC0-1.0), snapshot of 21 Jul 2026.
import type { Issuer } from '../issuer.ts'

const SOURCE = 'datenanfragen/data (CC0-1.0), 21 Jul 2026'
const CHECKED = { validFrom: null, checkedOn: '2026-11-24' } as const
const unknown = { source: 'not stated', confidence: '?', ...CHECKED } as const
const COMPARE = {
  de: 'Bitte mit den Angaben auf der Seite des Unternehmens vergleichen.',
  en: 'Please compare with what the company states on its site.',
  fr: 'Veuillez comparer avec ce qu’indique l’entreprise sur son site.',
} as const

const british = (
  slug: string,
  name: string,
  lines: string[],
  email: string | null,
  confidence: 'B' | '?',
): Issuer => ({
  slug,
  name,
  country: 'UK',
  language: 'en',
  kinds: [],
  addresses: [
    {
      use: 'requests',
      value: [name, ...lines],
      source: SOURCE,
      confidence,
      note: COMPARE,
      ...CHECKED,
    },
  ],
  email: { value: email, source: SOURCE, confidence: email === null ? '?' : 'B', ...CHECKED },
  authority: { value: 'ico', source: SOURCE, confidence: 'B', ...CHECKED },
  idCopyNeeded: { value: false, ...unknown },
  asksFor: ['bornOn', 'formerAddresses'],
  inquiryMonths: { value: null, ...unknown },
})

export const EXPERIAN_UK = british(
  'experian-uk',
  'Experian Limited',
  ['The Sir John Peace Building', 'NG2 Business Park', 'Nottingham NG80 1ZZ', 'United Kingdom'],
  null,
  'B',
)

export const EQUIFAX_UK = british(
  'equifax-uk',
  'Equifax Limited',
  ['PO Box 10036', 'Leicester LE3 4FS', 'United Kingdom'],
  'UKDPO@equifax.com',
  'B',
)

/** The address is from an old record: it is not offered until it was checked. */
export const TRANSUNION_UK = british(
  'transunion-uk',
  'TransUnion International UK Limited',
  ['One Park Lane', 'Leeds LS3 1EP', 'United Kingdom'],
  null,
  '?',
)

/** Keeper of the register FICP. Two addresses are told, neither by its own page: none is offered until it was checked. */
export const BANQUE_DE_FRANCE: Issuer = {
  slug: 'banque-de-france',
  name: 'Banque de France (FICP)',
  country: 'FR',
  language: 'fr',
  kinds: [],
  addresses: [
    {
      use: 'requests',
      value: ['Banque de France – FICP', 'TSA 41200', '77218 Avon Cedex', 'France'],
      source: 'https://www.avocatsconseils.fr (one secondary source)',
      confidence: '?',
      note: COMPARE,
      ...CHECKED,
    },
  ],
  email: { value: null, ...unknown },
  authority: { value: 'cnil', source: 'law.md §4', confidence: 'B', ...CHECKED },
  idCopyNeeded: {
    value: true,
    source: 'several guides on FICP ask for one',
    confidence: 'C',
    ...CHECKED,
  },
  asksFor: ['bornOn'],
  inquiryMonths: { value: null, ...unknown },
}
