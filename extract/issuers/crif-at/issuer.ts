// CRIF GmbH in Vienna. Address and mail after datenanfragen/data (CC0-1.0), snapshot of 21 Jul 2026. Whether a copy of an identity card is asked
// for is not known.
import type { Issuer } from '../issuer.ts'

const SOURCE = 'datenanfragen/data (CC0-1.0), companies/crif-at.json, 21 Jul 2026'
const CHECKED = { validFrom: null, checkedOn: '2026-11-24' } as const

export const CRIF_AT: Issuer = {
  slug: 'crif-at',
  name: 'CRIF GmbH (Österreich)',
  country: 'AT',
  kinds: [
    {
      kind: 'crif-at/auskunft',
      label: {
        de: 'Auskunft von CRIF (Österreich) nach Art. 15 DSGVO',
        en: 'Answer of CRIF (Austria) under Art. 15 GDPR',
      },
    },
  ],
  addresses: [
    {
      use: 'requests',
      value: ['CRIF GmbH', 'Rothschildplatz 3/Top 3.06.B', '1020 Wien', 'Österreich'],
      source: SOURCE,
      confidence: 'B',
      note: null,
      ...CHECKED,
    },
  ],
  email: { value: 'auskunft@crif.com', source: SOURCE, confidence: 'B', ...CHECKED },
  authority: { value: 'dsb', source: SOURCE, confidence: 'B', ...CHECKED },
  idCopyNeeded: { value: false, source: 'not stated', confidence: '?', ...CHECKED },
  asksFor: ['bornOn', 'formerAddresses'],
  inquiryMonths: { value: null, source: 'not stated', confidence: '?', ...CHECKED },
}
