// Evidence packs, warm, in one process: the PDF alone, the whole pack with its requests, and what a thousand of them leave in memory.
import { generateKeyPairSync } from 'node:crypto'
import {
  checkCase,
  compareWith,
  comparisonFindings,
  populationOf,
  recordOf,
} from '../../analysis/index.ts'
import { demoLetters } from '../../fixtures/index.ts'
import { assemblePack } from '../../reports/evidence/assemble.ts'
import { evidencePdf } from '../../reports/evidence/document.ts'
import { figuresFor } from '../../reports/evidence/figures.ts'
import { canonicalBytes, evidenceFile } from '../../reports/evidence/machine.ts'
import { papersFor } from '../../reports/evidence/pack.ts'
import { MADE_WITH } from '../../reports/evidence/recompute.ts'
import {
  CROP_DPI,
  cutCrop,
  type Evidence,
  neededCrops,
  packOf,
  verifyPack,
} from '../../reports/index.ts'
import { copyOn, entry, inquiry, pointsScore } from '../analysis/made.ts'
import { letter, pagePng, spec } from '../reports/evidence/sample.ts'
import { cpuOf } from './cpu.ts'
import type { Row } from './run.ts'

const RUNS = 10
/** How many packs the memory is watched over: `npm run bench -- packs 1000`. */
const MANY = Number(process.argv[3] ?? 200)
const DAY = '2026-11-02'

/** A case with at least five findings of its own, two of them with a chart, and requests that are ready. */
async function benchEvidence(): Promise<Evidence> {
  const points = [152, 117, 99, 48, 0, 38, 56, 36, 42, 74, 48, 0]
  const own = copyOn(DAY, {
    ...letter,
    entries: [
      ...letter.entries,
      entry({
        type: 'credit-card',
        party: 'Musterbank AG',
        openedOn: '2014-06-20',
        status: 'running',
      }),
      entry({
        type: 'current-account',
        party: 'Musterbank AG',
        openedOn: '2008-04-01',
        status: 'running',
      }),
    ],
    inquiries: [inquiry('2025-01-02'), inquiry('2025-02-03')],
    addresses: [
      {
        current: true,
        text: 'Musterweg 1, 12345 Musterstadt',
        reportedBy: null,
        storedOn: '2021-05-10',
        since: null,
      },
    ],
    scores: [pointsScore(points, 700, { calculatedOn: DAY })],
  })
  const records = demoLetters(11, 300).flatMap(({ letters: [first], answers }) => {
    const record = first ? recordOf(first, answers) : null
    return record ? [record] : []
  })
  const population = populationOf({ campaign: 'demo', batch: '1', asOf: '2026-11-20' }, records)
  const answers = {
    confirmed: 'all' as const,
    sender: { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] },
  }
  const theCase = { letters: [own], answers, today: '2026-11-25' }
  const comparisons = [compareWith(own, answers, population)]
  const findings = [
    ...checkCase(theCase, 'de'),
    ...comparisons.flatMap((list, n) => comparisonFindings(list, n, 'de')),
  ]
  const png = await pagePng(CROP_DPI)
  const needs = neededCrops([own], findings).filter((need) => need.page === 2)
  const crops = await Promise.all(needs.map((need) => cutCrop(png, CROP_DPI, need)))
  return { case: theCase, findings, comparisons, campaign: null, crops, madeOn: theCase.today }
}

const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`
const megabytes = () => process.memoryUsage().rss / 1e6

export async function packsPerSecond(): Promise<Row[]> {
  const evidence = await benchEvidence()
  const key = generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
  const papers = await papersFor(evidence, 'de')
  const machine = evidenceFile(evidence, papers.requests, MADE_WITH, {
    speech: 'de',
    print: 'normal',
  })
  const [first] = figuresFor(evidence, 'de')
  if (!first) throw new Error('the case has no figure')
  // A second drawing of another specification: a position among others needs more donors than a bench should make.
  const figures = [first, { ...first, spec }]
  const pdf = () =>
    evidencePdf({
      evidence,
      requests: papers.requests,
      changes: [],
      figures,
      versions: MADE_WITH,
      machine: canonicalBytes(machine),
      fingerprint: null,
      speech: 'de',
      print: 'normal',
    })
  const pack = () => packOf(evidence, 'de', { privateKeyPem: key })
  const mean = async (work: () => Promise<unknown>) =>
    (await cpuOf(async () => {
      for (let n = 0; n < RUNS; n += 1) await work()
    })) / RUNS
  const cold = await cpuOf(pack)
  const zip = await pack()
  const loud = evidence.findings.filter(
    ({ strength }) => strength !== 'none' && strength !== 'untestable',
  )
  const ready = papers.requests.filter((one) => one.ready).length
  const rows = [
    { what: 'pack, first in a process (CPU)', figure: ms(cold) },
    {
      what: `evidence.pdf, warm (${loud.length} findings, ${figures.length} charts, ${evidence.crops.length} crops; CPU)`,
      figure: ms(await mean(pdf)),
    },
    {
      what: 'zip, hashes, signature and evidence.pdf, warm (CPU)',
      figure: ms(await mean(() => assemblePack(evidence, 'de', papers, { privateKeyPem: key }))),
    },
    { what: `whole pack, warm (${ready} requests ready; CPU)`, figure: ms(await mean(pack)) },
    {
      what: 'verify, warm, every paper written again (CPU)',
      figure: ms(await mean(() => verifyPack(zip))),
    },
  ]
  return [...rows, await memory(pack)]
}

/** The memory after a third, two thirds and all of the packs: flat when the last step adds no more than noise. */
async function memory(pack: () => Promise<unknown>): Promise<Row> {
  const seen: string[] = []
  for (let n = 1; n <= MANY; n += 1) {
    await pack()
    if (n % Math.ceil(MANY / 4) === 0 || n === MANY) seen.push(megabytes().toFixed(0))
  }
  return { what: `memory after each quarter of ${MANY} packs`, figure: `${seen.join(', ')} MB` }
}
