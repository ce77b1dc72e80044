// A hand-made case for the pack's tests: one invented letter, one finding of each strength, one drawn page.
import { createCanvas } from '@napi-rs/canvas'
import type { Finding } from '../../../extract/index.ts'
import type { Papers } from '../../../reports/evidence/assemble.ts'
import { CROP_DPI, cutCrop, neededCrops } from '../../../reports/evidence/crop.ts'
import type { Evidence } from '../../../reports/evidence/evidence.ts'
import { finding, letter } from '../../sample-case.ts'

export { finding, letter } from '../../sample-case.ts'

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
