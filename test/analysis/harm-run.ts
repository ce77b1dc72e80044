// `npm run harm [-- 30 9401]` or `npm run harm -- FOLDER`: letters in dresses mixed by chance, half of them with an error, or the letters of a folder
// (NAME.pdf with NAME.json that holds `letter`), are read and checked. Ends with 1 when a finding rests on what the letter does not say. Nothing of a
// letter is printed but the rule and the pointer.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Letter } from '../../extract/index.ts'
import { readLetter } from '../../extract/pipeline.ts'
import {
  DRESSES,
  drawDocument,
  drawLetter,
  ERRORS,
  KINDS,
  letterOf,
  mixedDress,
  OTHER_KINDS,
  otherLetter,
  plant,
  population,
} from '../../fixtures/index.ts'
import { harmOf } from './harm.ts'

type Sample = { name: string; truth: Letter; pdf: Uint8Array; today: string }

const TODAY = '2026-11-26'

/** A day on which each kind was sent. */
const ON: Record<(typeof KINDS)[number], string> = {
  'schufa/datenuebersicht-34': '2017-01-26',
  'schufa/datenkopie-15': '2024-03-12',
  'schufa/score-2026': '2026-06-03',
  'schufa/bonitaetsauskunft': '2026-05-06',
}

async function* drawn(letters: number, seed: number): AsyncGenerator<Sample> {
  for (let n = 0; n < letters; n += 1) {
    const dress = mixedDress(seed + n)
    const planted = plant(ERRORS[n % ERRORS.length] ?? 'E1', seed + n)
    const [person] = population(seed + n, 1)
    const kind = KINDS[n % KINDS.length]
    const truths = [
      ...planted.letters.filter((letter) => KINDS.some((one) => one === letter.kind)),
      ...(person && kind ? [letterOf(person, kind, { on: ON[kind] })] : []),
    ]
    for (const truth of truths)
      yield {
        name: `${truth.kind} ${dress.id}`,
        truth,
        pdf: await drawLetter(truth, dress),
        today: planted.today,
      }
    const other = OTHER_KINDS[n % OTHER_KINDS.length]
    const plain = DRESSES[n % DRESSES.length]
    if (!other || !plain) continue
    const truth = otherLetter(other, seed, n)
    const { pdf } = await drawDocument(truth, plain, n)
    yield { name: `${other} ${plain.id}`, truth, pdf, today: TODAY }
  }
}

function* filed(folder: string): Generator<Sample> {
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.pdf')) continue
    const { letter: truth } = JSON.parse(
      readFileSync(path.join(folder, file.replace(/\.pdf$/u, '.json')), 'utf8'),
    ) as { letter: Letter }
    yield {
      name: file,
      truth,
      pdf: new Uint8Array(readFileSync(path.join(folder, file))),
      today: TODAY,
    }
  }
}

const [first = '30', second = '9401'] = process.argv.slice(2)
const isFolder = !/^\d+$/u.test(first) && statSync(first).isDirectory()
const sum = { letters: 0, read: 0, true: 0, found: 0, false: 0 }
for await (const { name, truth, pdf, today } of isFolder
  ? filed(first)
  : drawn(Number(first), Number(second))) {
  sum.letters += 1
  const { letters } = await readLetter([pdf], 'en').catch(() => ({ letters: [] }))
  const read = letters[0]?.letter
  if (!read) continue
  sum.read += 1
  const harm = harmOf(truth, read, today)
  sum.true += harm.true
  sum.found += harm.found
  sum.false += harm.false.length
  for (const { rule, where } of harm.false)
    console.log(`FALSE ${rule} at ${where.join(' ')}: ${name}`)
}
console.log(
  `${sum.letters} letters, ${sum.read} read; findings true ${sum.true}, found ${sum.found}, false ${sum.false}`,
)
if (sum.false > 0) process.exitCode = 1
