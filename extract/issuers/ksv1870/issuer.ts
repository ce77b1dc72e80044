// KSV1870 Information GmbH in Vienna. Address and mail after datenanfragen/data (CC0-1.0), snapshot of 21 Jul 2026.
import type { Issuer } from '../issuer.ts'

const SOURCE = 'datenanfragen/data (CC0-1.0), companies/ksv1870.json, 21 Jul 2026'
const CHECKED = { validFrom: null, checkedOn: '2026-11-24' } as const

export const KSV1870: Issuer = {
  slug: 'ksv1870',
  name: 'KSV1870 Information GmbH',
  country: 'AT',
  kinds: [
    {
      kind: 'ksv1870/auskunft',
      label: {
        de: 'Auskunft von KSV1870 nach Art. 15 DSGVO',
        en: 'Answer of KSV1870 under Art. 15 GDPR',
      },
    },
  ],
  addresses: [
    {
      use: 'requests',
      value: ['KSV1870 Information GmbH', 'Wagenseilgasse 7', '1120 Wien', 'Österreich'],
      source: SOURCE,
      confidence: 'B',
      note: null,
      ...CHECKED,
    },
  ],
  email: { value: 'ksv.sa@ksv.at', source: SOURCE, confidence: 'B', ...CHECKED },
  authority: { value: 'dsb', source: SOURCE, confidence: 'B', ...CHECKED },
  // The data set says that a copy is asked for; Art. 12(6) GDPR allows it only in case of reasonable doubt.
  idCopyNeeded: { value: true, source: SOURCE, confidence: 'C', ...CHECKED },
  asksFor: ['bornOn'],
  inquiryMonths: { value: null, source: 'not stated', confidence: '?', ...CHECKED },
}
