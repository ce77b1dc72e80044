// The answer of KSV1870 Information GmbH (Austria) under Art. 15 GDPR. Data only. No original was seen (letters.md §5 [?]); scale 100–700,
// lower is better, by one source [C]: it is taken only where the letter does not print its own.
import type { Layout } from '../../parse/layout.ts'
import { OTHER_PAPERS } from '../others/papers.ts'
import {
  ADDRESSES,
  ANSWER,
  EVIDENCE,
  fieldsWith,
  OTHERS_TITLES,
  OTHERS_WORDS,
  ownScore,
  PAYMENTS,
  QUERIES,
  SCORE_LIST,
  SENT_SCORES,
  shared,
  TOLD_FACTORS,
} from '../austria/file.ts'

const LABELS = [
  'RiskIndicator',
  'KSV1870 RiskIndicator',
  'Ihr RiskIndicator',
  'KSV1870 Score',
  'KSV1870-Score',
  'Scorewert',
  'Score-Wert',
  'Ihr Scorewert',
  'Ihr Score',
  'KSV1870 Rating',
  'KSV1870-Rating',
  'KSV-Score',
  'KSV-Rating',
  'Bonitätsscore',
  'Ihr Bonitätsscore',
  'Score',
]

export const KSV1870_2018 = {
  ...shared,
  id: 'ksv1870/auskunft@2018-05',
  issuer: 'ksv1870',
  kind: 'ksv1870/auskunft',
  sender: ['KSV1870 Information GmbH'],
  validFrom: '2018-05-25',
  validTo: null,
  source: 'letters.md §5 [?]: no original seen; scale [C] sofortkredit.co.at',
  recognise: {
    all: [['KSV1870'], ANSWER],
    marks: [
      {
        weight: 2,
        phrases: ['KSV1870 Information', 'KSV1870 Holding', 'Kreditschutzverband von 1870'],
      },
      {
        weight: 1,
        phrases: [
          '1120 Wien',
          'Wagenseilgasse',
          'ksv.at',
          'ksv.sa@ksv.at',
          'Wien, (am|den)',
          'RiskIndicator',
        ],
      },
      ...EVIDENCE,
    ],
    least: 6,
    none: ['SCHUFA Holding AG', 'CRIF GmbH', ...OTHERS_WORDS],
    notTitle: OTHERS_TITLES,
    notFirst: OTHER_PAPERS,
    title: [
      'Auskunft nach Art. 15',
      'Auskunft gemäß Art. 15',
      'Ihre Selbstauskunft',
      'Datenauskunft',
      'Auskunft über Ihre',
      '(Selbstauskunft|Datenauskunft|Auskunft) (nach|gemäß|gem|über|aus)',
    ],
    edition: [],
  },
  fields: fieldsWith(['KSV-Nummer', 'KSV1870-Nummer', 'KSV1870 Nummer']),
  sets: [
    ownScore(
      [
        'RiskIndicator',
        'KSV1870 RiskIndicator',
        'KSV1870 Score',
        'KSV1870-Score',
        'KSV1870 Rating',
        'KSV1870-Rating',
        'KSV-Score',
        'KSV-Rating',
        'Bonitätsscore',
      ],
      LABELS,
    ),
    SENT_SCORES,
    SCORE_LIST,
    ADDRESSES,
    QUERIES,
    PAYMENTS,
    TOLD_FACTORS,
  ],
  scales: [{ name: '', unit: 'points', min: 100, max: 700, better: 'lower' }],
} satisfies Layout

export const KSV1870_LAYOUTS: Layout[] = [KSV1870_2018]
