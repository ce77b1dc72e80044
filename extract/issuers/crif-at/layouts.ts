// The answer of CRIF GmbH (Austria) under Art. 15 GDPR. Data only. No original was seen (letters.md §5 [?]); scale 250–700, higher is better [B].
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
  'CRIF-Score',
  'CRIF Score',
  'Ihr CRIF-Score',
  'Bonitätsscore',
  'Ihr Bonitätsscore',
  'Scorewert',
  'Score-Wert',
  'Ihr Scorewert',
  'Ihr Score',
  'Score',
]

export const CRIF_AT_2018 = {
  ...shared,
  id: 'crif-at/auskunft@2018-05',
  issuer: 'crif-at',
  kind: 'crif-at/auskunft',
  sender: ['CRIF GmbH'],
  validFrom: '2018-05-25',
  validTo: null,
  source: 'letters.md §5 [?]: no original seen; scale [B] extrajournal.net 3 Jun 2025, news.at',
  recognise: {
    all: [['CRIF'], ANSWER],
    marks: [
      {
        // The German CRIF GmbH bears the same name.
        weight: 4,
        phrases: [
          '1020 Wien',
          'Rothschildplatz',
          'CRIF GmbH Österreich',
          'CRIF Österreich',
          'crif.at',
          'auskunft@crif.com',
          'Wien, (am|den)',
          'Jänner',
          'Barichgasse',
          'österreichische Datenschutzbehörde',
        ],
        says: ['(?:^|, )\\d{4} \\p{Lu}\\p{L}+'],
      },
      ...EVIDENCE,
    ],
    least: 8,
    none: [
      'SCHUFA Holding AG',
      'KSV1870 Information',
      'ConCheck',
      '80807 München',
      'Leopoldstraße',
      'Landesamt für Datenschutzaufsicht',
      'CRIF AG',
      'Zürich',
      'Bundesgesetz über den Datenschutz',
      ...OTHERS_WORDS,
    ],
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
  fields: fieldsWith(['CRIF-Personennummer', 'CRIF-ID', 'CRIF-Nummer']),
  sets: [
    ownScore(['CRIF-Score', 'CRIF Score', 'Bonitätsscore'], LABELS),
    SENT_SCORES,
    SCORE_LIST,
    ADDRESSES,
    QUERIES,
    PAYMENTS,
    TOLD_FACTORS,
  ],
  scales: [{ name: '', unit: 'points', min: 250, max: 700, better: 'higher' }],
} satisfies Layout

export const CRIF_AT_LAYOUTS: Layout[] = [CRIF_AT_2018]
