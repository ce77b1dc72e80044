// What would be sure of letters read from pictures, and how much of it is wrong: the proof of extract/ocr/sure.ts on drawn letters.
// `npx tsx test/ocr/prove.ts SEED open|mixed|tuned CHANNELS [--letters N] [--minutes M] [--folder F] [-v]`. Values that the text layer of the same drawing gives
// wrongly or not at all are faults of layouts and are counted apart.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CHANNELS } from '../../fixtures/channels/index.ts'
import { finishedPage, readingDoubts } from '../../extract/ocr/index.ts'
import { CANDIDATE, kindOfValue } from '../../extract/ocr/sure.ts'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { clopperPearson } from '../../analysis/statistics/clopper-pearson.ts'
import { ROOT } from '../house/sources.ts'
import { verdicts } from '../accuracy/count.ts'
import { type Read, reads } from './reads.ts'

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    letters: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    folder: { type: 'string', default: path.join(ROOT, 'out/reads') },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
})
const [seed = '303', looks = 'mixed', channels = 'scan'] = positionals

type Row = {
  values: number
  right: number
  doubted: number
  wrongDoubted: number
  /** Wrong, invented or missing without a doubt, though the text layer gives it rightly. */
  wrongSure: number
  unsaid: number
  /** What the text layer does not give rightly either. */
  layout: number
}
const rows = new Map<string, Row>()
const rowOf = (name: string): Row => {
  const row = rows.get(name) ?? {
    values: 0,
    right: 0,
    doubted: 0,
    wrongDoubted: 0,
    wrongSure: 0,
    unsaid: 0,
    layout: 0,
  }
  rows.set(name, row)
  return row
}

/** The letter as the service would have it; null when it is not recognised. */
function letterOf({ pages, text }: Read): Letter | null {
  const made = pages.flatMap((page, i) => (page ? [finishedPage(page)] : (text[i] ?? [])))
  const letter = letterOfPages(made, 'de')
  return (
    letter && {
      ...letter,
      doubts: [...letter.doubts, ...readingDoubts(letter, 'de', made, CANDIDATE)],
    }
  )
}

let letters = 0
let known = 0
let doubts = 0
for await (const read of reads({
  seed: Number(seed),
  looks: looks === 'open' || looks === 'tuned' ? looks : 'mixed',
  channels: CHANNELS.filter((one) => channels.split(',').includes(one)),
  letters: Number(given.letters),
  minutes: Number(given.minutes),
  folder: given.folder,
})) {
  letters += 1
  const letter = letterOf(read)
  if (letter?.kind === read.truth.kind) known += 1
  doubts += letter?.doubts.length ?? 0
  const plain = letterOfPages(read.text, 'de')
  const byText = new Map(verdicts(read.truth, plain).map((one) => [one.path, one]))
  for (const { path: place, printed, read: got, doubted } of verdicts(read.truth, letter)) {
    const text = byText.get(place)
    const isLayout = (text?.read ?? null) !== (printed ?? null)
    for (const row of [
      rowOf(`${read.channel} ${kindOfValue(place) ?? 'derived'}`),
      rowOf(`${read.channel} all`),
    ]) {
      if (printed !== undefined) row.values += 1
      if (printed !== undefined && printed === got) {
        row.right += 1
        if (doubted) row.doubted += 1
      } else if (doubted) row.wrongDoubted += 1
      else if (isLayout) row.layout += 1
      else if (got === undefined) row.unsaid += 1
      else row.wrongSure += 1
    }
    if (given.verbose && printed !== got)
      console.log(
        `${doubted ? '  ' : isLayout ? ' ~' : '!!'} ${read.id} ${read.look} ${place}: ${printed} → ${got}  ${letter?.provenance[place]?.text ?? ''}`,
      )
  }
}

console.log(
  `${letters} letters, ${known} recognised, ${(doubts / Math.max(1, letters)).toFixed(1)} doubts a letter`,
)
const share = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(2)} %`
for (const [name, row] of [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const bad = row.wrongSure + row.unsaid
  console.log(
    `${name.padEnd(16)} values ${row.values}  right ${share(row.right, row.values)}  of them in doubt ${share(row.doubted, row.right)}  wrong in doubt ${row.wrongDoubted}  ` +
      `wrong and sure ${row.wrongSure}, missing and unsaid ${row.unsaid} (${share(bad, row.values)}, at most ${share(clopperPearson(bad, row.values).high, 1)})  of layouts ${row.layout}`,
  )
}
