// A hand-made case for the pack's tests: one invented letter, one finding of each strength, one drawn page.
import { createCanvas } from '@napi-rs/canvas'
import type { Finding, Letter, Provenance } from '../../../extract/index.ts'
import type { Papers } from '../../../reports/evidence/assemble.ts'
import { CROP_DPI, cutCrop, neededCrops } from '../../../reports/evidence/crop.ts'
import type { Evidence } from '../../../reports/evidence/evidence.ts'

const at = (page: number, box: [number, number, number, number], text: string): Provenance => ({
  page,
  box,
  text,
  method: 'text',
  confidence: 0.99,
})

const entry: Letter['entries'][number] = {
  type: 'claim',
  party: 'Nordlicht Inkasso GmbH',
  originalParty: null,
  reference: '4711',
  amount: 31240,
  currency: 'EUR',
  instalments: null,
  reportedOn: '2021-02-14',
  storedOn: null,
  openedOn: null,
  firstDueOn: null,
  lastDueOn: null,
  closedOn: null,
  settledOn: '2022-06-03',
  grantedOn: null,
  status: 'settled',
  negative: true,
  history: null,
}

/** A Datenkopie of an invented person with two settled claims and a 2026 score. */
export const letter: Letter = {
  issuer: 'schufa',
  kind: 'schufa/datenkopie-15',
  layout: 'schufa/datenkopie-15@2023-01',
  language: 'de',
  issuedOn: '2026-11-04',
  cutoffOn: '2026-11-02',
  sender: 'SCHUFA Holding AG',
  scores: [
    {
      name: 'SCHUFA-Score',
      sector: null,
      version: null,
      value: 708,
      unit: 'points',
      min: 100,
      max: 999,
      better: 'higher',
      rating: null,
      probability: null,
      meaning: 'Akzeptabel',
      calculatedOn: '2026-11-02',
      transmittedOn: null,
      recipient: null,
      factors: [],
      criteria: [],
    },
  ],
  entries: [
    entry,
    {
      ...entry,
      party: 'Stadtwerke Altenau',
      amount: 8715,
      reportedOn: '2023-09-28',
      settledOn: '2023-10-11',
      reference: null,
    },
  ],
  inquiries: [],
  addresses: [],
  reasons: [],
  statements: { recipients: true, sources: true, logic: null, retention: true, rights: true },
  identity: {
    surname: 'Mustermann',
    givenNames: 'Erika',
    bornOn: '1964-08-12',
    birthplace: 'Musterstadt',
    recordNumber: null,
    reference: null,
  },
  pages: 3,
  provenance: {
    '/issuedOn': at(1, [400, 150, 470, 162], '04.11.2026'),
    '/cutoffOn': at(1, [200, 300, 260, 312], '02.11.2026'),
    '/identity/surname': at(1, [200, 340, 270, 352], 'Mustermann'),
    '/identity/givenNames': at(1, [200, 354, 230, 366], 'Erika'),
    '/scores/0/value': at(1, [400, 400, 430, 412], '708'),
    '/entries/0/party': at(2, [70, 222, 200, 234], 'Nordlicht Inkasso GmbH'),
    '/entries/0/reportedOn': at(2, [250, 222, 310, 234], '14.02.2021'),
    '/entries/0/settledOn': at(2, [350, 222, 410, 234], '03.06.2022'),
    '/entries/0/amount': at(2, [470, 222, 530, 234], '312,40 EUR'),
    '/entries/1/party': at(2, [70, 246, 200, 258], 'Stadtwerke Altenau'),
    '/entries/1/reportedOn': at(2, [250, 246, 310, 258], '28.09.2023'),
    '/entries/1/settledOn': at(2, [350, 246, 410, 258], '11.10.2023'),
    '/entries/1/amount': at(2, [470, 246, 530, 258], '87,15 EUR'),
  },
  doubts: [],
}

/** A finding with everything that a page can show; parts may be given otherwise. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'settled-claim-overdue:/entries/0',
    kind: 'rule',
    rule: {
      id: 'settled-claim-overdue',
      version: '1',
      validFrom: '2025-01-01',
      sources: ['Verhaltensregeln für die Prüf- und Speicherfristen, Fassung vom 25.05.2024'],
      reviewed: 'no',
    },
    title: 'Nordlicht Inkasso: 17 Monate zu lange gespeichert',
    statement:
      'Die Forderung über 312,40 Euro wurde am 03.06.2022 erledigt. Nach den Verhaltensregeln der Auskunfteien endet die Speicherung nach drei Jahren. Am 02.11.2026, dem Stichtag der Auskunft, stand sie noch in der Akte.',
    contestable: 'yes',
    strength: 'contradiction',
    numbers: {},
    where: [
      '/entries/0',
      '/entries/0/settledOn',
      '/entries/0/amount',
      '/entries/0/party',
      '/cutoffOn',
    ],
    caveats: [
      'Er zeigt nicht, dass der Score ohne den Eintrag höher gewesen wäre.',
      'Ob der Eintrag heute noch besteht, steht nur in einer neuen Auskunft.',
    ],
    grounds: [
      {
        law: 'DSGVO',
        article: 'Art. 17 Abs. 1 Buchst. d',
        text: 'Unrechtmäßig verarbeitete Daten sind zu löschen',
        asOf: '2026-11-20',
      },
    ],
    letters: ['erasure'],
    effect: {
      score: '/scores/0',
      from: 708,
      low: 790,
      high: 820,
      note: 'Die Punktetabelle ist vom Herausgeber nicht bestätigt; die Zahl ist deshalb eine Schätzung.',
    },
    ...parts,
  }
}

const bare = { where: [], grounds: [], letters: [], effect: null, numbers: {} }

/** One finding of each strength, as a case would have them. */
export const findings: Finding[] = [
  finding(),
  finding({
    id: 'duplicate-entry:/entries/1',
    rule: { ...finding().rule, id: 'duplicate-entry' },
    title: 'Eine Rechnung steht zweimal in der Akte',
    statement: 'Zwei Einträge nennen dieselbe Forderung. Der Brief sagt nicht, warum.',
    strength: 'unexplained',
    where: ['/entries/1', '/entries/0'],
  }),
  finding({
    ...bare,
    id: 'peer-position:/scores/0',
    kind: 'comparison',
    rule: { ...finding().rule, id: 'peer-position', sources: [] },
    title: 'Wo Ihr Score unter ähnlichen Akten liegt',
    statement:
      'Etwa 185 Menschen mit denselben Grundangaben haben gespendet. Von ihnen haben etwa 150 einen höheren Score als Sie. Das allein ist kein Zeichen für einen Fehler.',
    strength: 'context',
    contestable: 'no',
    where: ['/scores/0'],
  }),
  finding({
    ...bare,
    id: 'inquiry-overdue',
    rule: { ...finding().rule, id: 'inquiry-overdue' },
    title: 'Anfragen älter als 12 Monate',
    statement: 'Der Brief nennt keine Anfrage, die älter als 12 Monate ist.',
    strength: 'none',
    contestable: 'no',
    caveats: [],
  }),
  finding({
    ...bare,
    id: 'twins',
    kind: 'comparison',
    rule: { ...finding().rule, id: 'twins' },
    title: 'Gleiche Angaben, anderer Score',
    statement: 'Dafür bräuchten wir ähnliche Akten. Bisher sind es zu wenige.',
    strength: 'untestable',
    contestable: 'no',
    caveats: [],
  }),
]

/** Page 2 of the invented letter as a picture. */
export async function pagePng(dpi: number): Promise<Uint8Array> {
  const s = dpi / 72
  const canvas = createCanvas(Math.round(595 * s), Math.round(842 * s))
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#f7f5ef'
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  ctx.fillStyle = '#222222'
  for (const [path, p] of Object.entries(letter.provenance)) {
    if (p.page !== 2 || !p.box || !path) continue
    ctx.font = `${10 * s}px sans-serif`
    ctx.fillText(p.text, p.box[0] * s, (p.box[3] - 2.5) * s)
  }
  return new Uint8Array(await canvas.encode('png'))
}

/** The evidence of the sample case, with its crops cut. */
export async function evidence(parts: Partial<Evidence> = {}): Promise<Evidence> {
  const png = await pagePng(CROP_DPI)
  const needs = neededCrops([letter], findings).filter((need) => need.page === 2)
  return {
    case: {
      letters: [letter],
      answers: { confirmed: ['/entries/0/amount', '/letters/0/entries/0/settledOn'] },
      today: '2026-11-24',
    },
    findings,
    comparisons: [[]],
    campaign: { id: 'demo', title: 'Vorführung 2026' },
    crops: await Promise.all(needs.map((need) => cutCrop(png, CROP_DPI, need))),
    madeOn: '2026-11-24',
    ...parts,
  }
}

const bars = [
  [550, 640, 15],
  [640, 690, 30],
  [690, 740, 60],
  [740, 790, 45],
  [790, 890, 35],
].map(([from = 0, to = 0, count = 0]) => ({ from, to, height: count / (to - from) }))

/** A small figure in the notation of the analyses. */
export const spec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 544,
  height: 120,
  data: { values: bars },
  mark: 'bar',
  encoding: {
    x: { field: 'from', type: 'quantitative', scale: { zero: false }, axis: { title: null } },
    x2: { field: 'to' },
    y: { field: 'height', type: 'quantitative', axis: null },
    y2: { datum: 0 },
  },
}

/** Papers of the sample case: no requests, one figure. */
export const papers: Papers = {
  requests: [],
  written: new Map([['access.txt', new TextEncoder().encode('Auskunft\n')]]),
  calendar: new TextEncoder().encode('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
  figures: [
    {
      finding: 'peer-position:/scores/0',
      spec,
      alt: 'Verteilung ähnlicher Scores',
      caption: 'Fläche: Zahl der Menschen.',
    },
  ],
  versions: {
    software: '0.1.0',
    rules: { 'settled-claim-overdue': '1' },
    tables: {},
    law: '2026-11-20',
    comparisons: '1',
  },
}

/** A key that stands in no other place: signatures of tests are the same on every run. */
export const TEST_KEY = {
  privateKeyPem: `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
`,
}
