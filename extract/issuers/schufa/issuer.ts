// SCHUFA Holding AG. Addresses after datenanfragen/data (CC0-1.0), snapshot of 21 Jul 2026; mail addresses of SCHUFA have moved three times.
import type { Issuer } from '../issuer.ts'

const DATASET = 'datenanfragen/data (CC0-1.0), companies/schufa.json, 21 Jul 2026'

export const SCHUFA: Issuer = {
  slug: 'schufa',
  name: 'SCHUFA Holding AG',
  country: 'DE',
  kinds: [
    {
      kind: 'schufa/datenuebersicht-34',
      label: {
        de: 'Datenübersicht nach § 34 BDSG (bis Mai 2018)',
        en: 'Data overview under § 34 BDSG (until May 2018)',
      },
    },
    {
      kind: 'schufa/datenkopie-15',
      label: { de: 'Datenkopie nach Art. 15 DS-GVO', en: 'Copy of data under Art. 15 GDPR' },
    },
    {
      kind: 'schufa/score-2026',
      label: {
        de: 'SCHUFA-Score mit zwölf Kriterien (seit März 2026)',
        en: 'SCHUFA score with twelve criteria (since March 2026)',
      },
    },
    {
      kind: 'schufa/bonitaetsauskunft',
      label: {
        de: 'SCHUFA-BonitätsAuskunft (kostenpflichtig)',
        en: 'SCHUFA-BonitätsAuskunft (paid certificate)',
      },
    },
  ],
  addresses: [
    {
      use: 'seat',
      value: ['SCHUFA Holding AG', 'Kormoranweg 5', '65201 Wiesbaden'],
      validFrom: null,
      source: DATASET,
      confidence: 'B',
      checkedOn: '2026-11-24',
      note: null,
    },
    {
      use: 'requests',
      value: ['SCHUFA Holding AG', 'Postfach 10 34 41', '50474 Köln'],
      validFrom: '2026-08-01',
      source: 'reported in Aug 2026, one source',
      confidence: 'C',
      checkedOn: '2026-11-24',
      note: {
        de: 'Postanschrift für Verbraucher nach einer Quelle vom August 2026; bitte mit dem Impressum vergleichen.',
        en: 'Consumer mail by one source of August 2026; please compare with the imprint.',
        fr: 'Adresse postale pour les particuliers selon une source d’août 2026 ; veuillez comparer avec les mentions légales.',
      },
    },
  ],
  email: {
    value: 'datenschutz@schufa.de',
    validFrom: null,
    source: DATASET,
    confidence: 'B',
    checkedOn: '2026-11-24',
  },
  authority: {
    value: 'hbdi',
    validFrom: null,
    source: DATASET,
    confidence: 'B',
    checkedOn: '2026-11-24',
  },
  idCopyNeeded: {
    value: false,
    validFrom: null,
    source: `${DATASET}: as a rule no copy of an identity card needed`,
    confidence: 'B',
    checkedOn: '2026-11-24',
  },
  asksFor: ['bornOn', 'formerAddresses'],
  inquiryMonths: {
    value: 12,
    validFrom: null,
    source: 'letters.md §11 E4 (inquiries are stored for 12 months)',
    confidence: 'C',
    checkedOn: '2026-11-24',
  },
}
