// The three nationwide bureaus of the US, as refusals of credit name them. Nobody's post address was checked: a refusal prints the bureau's own.
import type { Issuer } from '../issuer.ts'

const CHECKED = { validFrom: null, checkedOn: '2026-11-25' } as const
const unknown = { source: 'not checked', confidence: '?', ...CHECKED } as const

const ADVERSE_ACTION: Issuer['kinds'] = [
  {
    kind: 'us/adverse-action',
    label: {
      de: 'Ablehnung eines Kredits (USA, „adverse action notice“)',
      en: 'Adverse action notice (US)',
    },
  },
]

const bureau = (slug: string, name: string): Issuer => ({
  slug,
  name,
  country: 'US',
  language: 'en',
  kinds: ADVERSE_ACTION,
  addresses: [],
  email: { value: null, ...unknown },
  authority: { value: null, ...unknown },
  idCopyNeeded: { value: false, ...unknown },
  asksFor: [],
  inquiryMonths: { value: null, ...unknown },
})

/** A refusal that names no bureau, or one that we do not know. */
export const US = bureau('us', 'Consumer reporting agency (US)')
export const EQUIFAX_US = bureau('equifax-us', 'Equifax Information Services LLC')
export const EXPERIAN_US = bureau('experian-us', 'Experian')
export const TRANSUNION_US = bureau('transunion-us', 'TransUnion LLC')

export const US_ISSUERS: readonly Issuer[] = [US, EQUIFAX_US, EXPERIAN_US, TRANSUNION_US]
