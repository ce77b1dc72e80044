// Court decisions as data: court, number, date, what was held in a line, and where its limits lie.
import { CHECKED_ON, fact, type Both, type Confidence } from './fact.ts'

export type Case = {
  court: Both
  number: string
  decidedOn: string
  limits: Both
  final: boolean | null
}

type Row = {
  court: Both
  number: string
  on: string
  holding: Both
  limits: Both
  final?: boolean | null
  source: string
  confidence: Confidence
}

const CJEU: Both = { de: 'EuGH', en: 'CJEU' }
const BGH: Both = { de: 'BGH', en: 'Federal Court of Justice (BGH)' }
const noMore: Both = { de: 'Keine weiteren Grenzen vermerkt.', en: 'No further limits noted.' }

function decided(id: string, row: Row) {
  return fact<Case>({
    id,
    kind: 'case',
    law: row.court,
    article: {
      de: row.number.replaceAll(' ', '\u00a0'),
      en: row.number.replace(' und ', ' and ').replaceAll(' ', '\u00a0'),
    },
    text: row.holding,
    value: {
      court: row.court,
      number: row.number,
      decidedOn: row.on,
      limits: row.limits,
      final: row.final === undefined ? true : row.final,
    },
    validFrom: row.on,
    validTo: null,
    source: row.source,
    confidence: row.confidence,
    checkedOn: CHECKED_ON,
    reviewedBy: null,
  })
}

const curia = (number: string) => `Judgment in ${number}, https://curia.europa.eu`

export const CASES = {
  'cjeu-c-634-21': decided('cjeu-c-634-21', {
    court: CJEU,
    number: 'C-634/21',
    on: '2023-12-07',
    holding: {
      de: 'Schon das Bilden des Scores ist eine automatisierte Entscheidung, wenn ein Dritter sein Handeln maßgeblich darauf stützt.',
      en: 'Making the score is itself an automated decision if a third party draws strongly on it.',
    },
    limits: {
      de: 'Zweifel an § 31 BDSG, aber keine Entscheidung darüber.',
      en: 'Doubts about § 31 BDSG, but no ruling on it.',
    },
    source: curia('C-634/21'),
    confidence: 'A',
  }),
  'cjeu-c-26-22': decided('cjeu-c-26-22', {
    court: CJEU,
    number: 'C-26/22 und C-64/22',
    on: '2023-12-07',
    holding: {
      de: 'Auskunfteien dürfen eine Restschuldbefreiung nicht länger speichern als das öffentliche Register, also sechs Monate.',
      en: 'Bureaus may not keep a discharge from residual debt longer than the public register does, which is six months.',
    },
    limits: {
      de: 'Das Register zählt ab Rechtskraft, nicht ab Erteilung.',
      en: 'The register counts from finality, not from the grant.',
    },
    source: curia('C-26/22 and C-64/22'),
    confidence: 'A',
  }),
  'cjeu-c-203-22': decided('cjeu-c-203-22', {
    court: CJEU,
    number: 'C-203/22',
    on: '2025-02-27',
    holding: {
      de: 'Die Auskunft muss verständlich zeigen, welche Daten wie in das Ergebnis eingegangen sind; ein bloßer Algorithmus genügt nicht.',
      en: 'The answer must show intelligibly which data went into the result and how; a bare algorithm is not enough.',
    },
    limits: {
      de: 'Geschäftsgeheimnisse gehen zur Abwägung an Behörde oder Gericht; die Formel selbst ist nicht geschuldet.',
      en: 'Trade secrets go to an authority or court for balancing; the formula itself is not owed.',
    },
    source: `${curia('C-203/22')}; bailii EUECJ/2025/C20322`,
    confidence: 'A',
  }),
  'cjeu-c-487-21': decided('cjeu-c-487-21', {
    court: CJEU,
    number: 'C-487/21',
    on: '2023-05-04',
    holding: {
      de: 'Eine Kopie ist eine getreue und verständliche Wiedergabe aller Daten.',
      en: 'A copy is a faithful and intelligible reproduction of all data.',
    },
    limits: noMore,
    source: curia('C-487/21'),
    confidence: 'K',
  }),
  'cjeu-c-154-21': decided('cjeu-c-154-21', {
    court: CJEU,
    number: 'C-154/21',
    on: '2023-01-12',
    holding: {
      de: 'Auf Verlangen sind die Empfänger mit Namen zu nennen.',
      en: 'On request the recipients must be named.',
    },
    limits: noMore,
    source: curia('C-154/21'),
    confidence: 'K',
  }),
  'cjeu-c-307-22': decided('cjeu-c-307-22', {
    court: CJEU,
    number: 'C-307/22',
    on: '2023-10-26',
    holding: {
      de: 'Die erste Kopie ist kostenlos, ohne dass Gründe nötig sind.',
      en: 'The first copy is free and needs no reasons.',
    },
    limits: { de: 'Heute zusammen mit C-526/24 zu lesen.', en: 'Now to be read with C-526/24.' },
    source: curia('C-307/22'),
    confidence: 'K',
  }),
  'cjeu-c-300-21': decided('cjeu-c-300-21', {
    court: CJEU,
    number: 'C-300/21',
    on: '2023-05-04',
    holding: {
      de: 'Ein Verstoß allein genügt nicht für Schadensersatz; eine Erheblichkeitsschwelle gibt es nicht.',
      en: 'A breach alone gives no damages; there is no threshold of seriousness.',
    },
    limits: noMore,
    source: curia('C-300/21'),
    confidence: 'K',
  }),
  'cjeu-c-526-24': decided('cjeu-c-526-24', {
    court: CJEU,
    number: 'C-526/24',
    on: '2026-03-19',
    holding: {
      de: 'Auch ein erster Auskunftsantrag kann exzessiv sein, wenn der Verantwortliche eine Missbrauchsabsicht nachweist.',
      en: 'Even a first access request may be excessive if the controller proves abusive intent.',
    },
    limits: {
      de: 'Die Beweislast liegt beim Verantwortlichen.',
      en: 'The controller bears the burden of proof.',
    },
    source: 'Abstract of C-526/24, https://infocuriaws.curia.europa.eu',
    confidence: 'A',
  }),
  'bgh-i-zr-97-25': decided('bgh-i-zr-97-25', {
    court: BGH,
    number: 'I ZR 97/25',
    on: '2025-12-18',
    holding: {
      de: 'Erledigte Zahlungsstörungen müssen nicht sofort gelöscht werden; die genehmigten Verhaltensregeln können die Abwägung leiten.',
      en: 'Settled payment defaults need not be deleted at once; the approved code of conduct may guide the balancing.',
    },
    limits: {
      de: 'Besondere Umstände des Einzelfalls sind weiter abzuwägen; an das Berufungsgericht zurückverwiesen.',
      en: 'Special circumstances of the case must still be weighed; sent back to the court below.',
    },
    final: false,
    source: 'https://rechtsprechung.sorzel.com/urteil/bgh-2025-12-18-i-zr-97-25-rxau6wa6',
    confidence: 'A',
  }),
  'bgh-vi-zr-183-22': decided('bgh-vi-zr-183-22', {
    court: BGH,
    number: 'VI ZR 183/22',
    on: '2025-01-28',
    holding: {
      de: 'Die Meldung einer bestrittenen, nicht titulierten Forderung kann zu Schadensersatz führen (500 Euro).',
      en: 'Reporting a disputed claim without title can lead to damages (500 euros).',
    },
    limits: { de: 'Einzelfall eines Mobilfunkvertrags.', en: 'Single case of a mobile contract.' },
    source: 'https://rsw.beck.de (VI ZR 183/22)',
    confidence: 'A',
  }),
  'bgh-vi-zr-67-23': decided('bgh-vi-zr-67-23', {
    court: BGH,
    number: 'VI ZR 67/23',
    on: '2025-05-13',
    holding: {
      de: 'Eine verfrühte Meldung kann ersatzpflichtig machen; ein Verlust an Ansehen genügt.',
      en: 'A premature report can lead to damages; loss of standing is enough.',
    },
    limits: noMore,
    source: 'http://datenschutzticker.de/2025/08/ (VI ZR 67/23)',
    confidence: 'A',
  }),
  'bgh-vi-zr-120-10': decided('bgh-vi-zr-120-10', {
    court: BGH,
    number: 'VI ZR 120/10',
    on: '2011-02-22',
    holding: {
      de: 'Eine Bonitätsbewertung kann eine Meinungsäußerung sein; angreifbar sind dann die Tatsachen, auf denen sie ruht.',
      en: 'A credit rating can be an opinion; what can then be challenged are the facts it rests on.',
    },
    limits: {
      de: 'Bewertung eines Unternehmens vor der DSGVO; für Personen unter der DSGVO offen.',
      en: 'Rating of a company before the GDPR; open for persons under the GDPR.',
    },
    source: 'BGH, judgment of 22 February 2011, VI ZR 120/10',
    confidence: 'A',
  }),
  'lg-bayreuth-31-o-593-24': decided('lg-bayreuth-31-o-593-24', {
    court: { de: 'LG Bayreuth', en: 'Bayreuth Regional Court' },
    number: '31 O 593/24',
    on: '2025-04-29',
    holding: {
      de: 'Je übermitteltem Score sind Ergebnis, verwendete Daten, Gewicht und der Score ohne die einzelne Angabe mitzuteilen.',
      en: 'For each transmitted score: result, data used, weight, and the score without each single datum.',
    },
    limits: {
      de: 'Erste Instanz; ob rechtskräftig, ist nicht bekannt.',
      en: 'First instance; whether final is not known.',
    },
    final: null,
    source: 'https://www.gesetze-bayern.de/Content/Document/Y-300-Z-GRURRS-B-2025-N-13866',
    confidence: 'A',
  }),
  'vg-wiesbaden-6-k-788-20': decided('vg-wiesbaden-6-k-788-20', {
    court: { de: 'VG Wiesbaden', en: 'Wiesbaden Administrative Court' },
    number: '6 K 788/20.WI',
    on: '2025-11-19',
    holding: {
      de: 'Die SCHUFA muss sagen, welche Daten mit welchem Gewicht eingingen und warum der Wert seiner Klasse zugeordnet wurde.',
      en: 'SCHUFA must say which data were used with what weight, and why the value was put in its class.',
    },
    limits: { de: 'Ob rechtskräftig, ist nicht bekannt.', en: 'Whether final is not known.' },
    final: null,
    source:
      'https://verwaltungsgerichtsbarkeit.hessen.de/presse/schufa-muss-auskunft-ueber-scorewert-erteilen',
    confidence: 'A',
  }),
}
