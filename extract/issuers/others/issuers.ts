// Bureaus whose letters we do not read yet: enough is known to write to them. Sources: datenanfragen/data (CC0-1.0), snapshot of 21 Jul 2026.
import type { Issuer } from '../issuer.ts'

const source = (file: string): string =>
  `datenanfragen/data (CC0-1.0), companies/${file}.json, 21 Jul 2026`
const CHECKED = { validFrom: null, checkedOn: '2026-11-24' } as const
const unknownMonths = { value: null, source: 'not stated', confidence: '?', ...CHECKED } as const

const RHEINSTRASSE = ['infoscore Consumer Data GmbH', 'Rheinstraße 99', '76532 Baden-Baden']

export const CRIF_DE: Issuer = {
  slug: 'crif-de',
  name: 'CRIF GmbH',
  country: 'DE',
  kinds: [],
  addresses: [
    {
      use: 'requests',
      value: ['CRIF GmbH', 'Leopoldstraße 244', '80807 München'],
      source: source('crifbuergel'),
      confidence: 'C',
      ...CHECKED,
      note: {
        de: 'Im August 2026 soll das Impressum Karlsruhe genannt haben; bitte mit dem Impressum vergleichen.',
        en: 'In August 2026 the imprint is said to have named Karlsruhe; please compare with the imprint.',
        fr: 'En août 2026, les mentions légales auraient indiqué Karlsruhe ; veuillez comparer avec les mentions légales.',
      },
    },
  ],
  email: {
    value: 'datenschutz.de@crif.com',
    source: source('crifbuergel'),
    confidence: 'C',
    ...CHECKED,
  },
  // BayLDA or LfDI Baden-Württemberg: follows from the seat, which is not settled.
  authority: {
    value: null,
    source: 'seat not settled: Munich (BayLDA) or Karlsruhe (LfDI Baden-Württemberg)',
    confidence: '?',
    ...CHECKED,
  },
  idCopyNeeded: { value: false, source: source('crifbuergel'), confidence: 'C', ...CHECKED },
  asksFor: ['bornOn', 'formerAddresses'],
  inquiryMonths: unknownMonths,
}

export const INFOSCORE: Issuer = {
  slug: 'infoscore',
  name: 'infoscore Consumer Data GmbH (Experian)',
  country: 'DE',
  kinds: [],
  addresses: [
    {
      use: 'requests',
      value: RHEINSTRASSE,
      source: source('infoscore-consumer-data'),
      confidence: 'B',
      note: null,
      ...CHECKED,
    },
  ],
  email: {
    value: 'ICD-Datenschutz@experian.com',
    source: source('infoscore-consumer-data'),
    confidence: 'B',
    ...CHECKED,
  },
  authority: {
    value: 'lfdi-bw',
    source: source('infoscore-consumer-data'),
    confidence: 'B',
    ...CHECKED,
  },
  idCopyNeeded: {
    value: false,
    source: source('infoscore-consumer-data'),
    confidence: 'B',
    ...CHECKED,
  },
  asksFor: ['bornOn'],
  inquiryMonths: unknownMonths,
}

/** Merged into infoscore in September 2025: requests go there. */
export const BONIVERSUM: Issuer = {
  ...INFOSCORE,
  slug: 'boniversum',
  name: 'Boniversum (jetzt infoscore Consumer Data GmbH)',
  addresses: [
    {
      use: 'requests',
      value: RHEINSTRASSE,
      validFrom: '2025-09-01',
      source: 'letters.md §5: merged into infoscore in Sep 2025',
      confidence: 'C',
      checkedOn: '2026-11-24',
      note: {
        de: 'Boniversum ist seit September 2025 Teil der infoscore Consumer Data GmbH.',
        en: 'Boniversum has been part of infoscore Consumer Data GmbH since September 2025.',
        fr: 'Boniversum fait partie d’infoscore Consumer Data GmbH depuis septembre 2025.',
      },
    },
  ],
}

export const CREDITREFORM: Issuer = {
  slug: 'creditreform',
  name: 'Verband der Vereine Creditreform e.V.',
  country: 'DE',
  kinds: [],
  addresses: [
    {
      use: 'requests',
      value: ['Verband der Vereine Creditreform e.V.', 'Hellersbergstraße 12', '41460 Neuss'],
      source: source('creditreform'),
      confidence: 'B',
      ...CHECKED,
      note: {
        de: 'Der Verband; Auskünfte führen die örtlichen Vereine. Zuständig kann eine andere Aufsicht sein.',
        en: 'The association; files are kept by local offices. Another authority may be competent.',
        fr: 'L’association ; les dossiers sont tenus par les bureaux locaux. Une autre autorité de contrôle peut être compétente.',
      },
    },
  ],
  email: {
    value: 'datenschutz@verband.creditreform.de',
    source: source('creditreform'),
    confidence: 'B',
    ...CHECKED,
  },
  authority: { value: 'ldi-nrw', source: source('creditreform'), confidence: 'B', ...CHECKED },
  idCopyNeeded: { value: false, source: 'not stated', confidence: '?', ...CHECKED },
  asksFor: ['bornOn'],
  inquiryMonths: unknownMonths,
}
