// How well pictures are read: draws a few letters a kind, makes scans, faxes and photos of them, reads them and compares with the truth.
// `npx tsx test/ocr/accuracy.ts [channels] [kinds] [letters a kind] [seed] [dress] [-v]`, lists by commas, `all` for all.
// `--bare` at the end leaves out the doubt that every row from a picture carries, so that what would be sure without it is counted.
import { drawDocument, DRESSES } from '../../fixtures/index.ts'
import { examples } from '../../fixtures/make/examples.ts'
import { CHANNELS, type Channel, pictures } from '../../fixtures/channels/index.ts'
import { PictureReader, pageOfPicture, readingDoubts } from '../../extract/ocr/index.ts'
import type { Letter } from '../../extract/index.ts'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { buildLetter } from '../../extract/parse/build.ts'
import { consistencyDoubts } from '../../extract/parse/consistency.ts'
import { reasonFor } from '../../extract/parse/reasons.ts'
import { recognise } from '../../extract/parse/recognise.ts'
import type { Page } from '../../extract/read/word.ts'
import { aligned } from './aligned.ts'
import { compare } from '../extract/strangers/compare.ts'

const [channels = 'all', kinds = 'all', count = '1', seed = '11', dresses = 'all', verbose] =
  process.argv.slice(2).filter((one) => one !== '--bare')
const blanket = process.argv.includes('--bare') ? reasonFor('picture', 'de') : null
const wanted = (list: string, name: string) =>
  list === 'all' || list.split(',').some((one) => name.includes(one))
const total = new Map<
  string,
  {
    letters: number
    known: number
    right: number
    doubtful: number
    sure: number
    missing: number
    fields: number
    doubts: number
    ms: number
    pages: number
    passes: number
  }
>()

const reader = new PictureReader({ now: () => performance.now(), until: Number.POSITIVE_INFINITY })
for (const dress of DRESSES.filter((one) => wanted(dresses, one.id))) {
  for (const example of examples(Number(seed), Number(count), dress.id).filter((one) =>
    wanted(kinds, one.name),
  )) {
    const { pdf, letter: truth } = await drawDocument(example.letter, dress)
    for (const channel of CHANNELS.filter((one) => wanted(channels, one))) {
      await measure(pdf, truth, channel, `${example.name} ${dress.id} ${example.number}`)
    }
  }
}
await reader.close()
for (const [name, t] of [...total].toSorted((a, b) => a[0].localeCompare(b[0]))) {
  const share = (n: number) => `${((100 * n) / Math.max(1, t.fields)).toFixed(2)} %`
  console.log(
    `${name.padEnd(6)} recognised ${t.known}/${t.letters}  fields ${t.fields}  right ${share(t.right)}  doubt ${share(t.doubtful)}  wrong and sure ${share(t.sure)}  missing ${share(t.missing)}  ` +
      `doubts a letter ${(t.doubts / t.letters).toFixed(1)}  ms a page ${Math.round(t.ms / t.pages)}  passes a page ${(t.passes / t.pages).toFixed(2)}`,
  )
}

async function measure(
  pdf: Uint8Array,
  truth: Letter,
  channel: Channel,
  name: string,
): Promise<void> {
  const row = total.get(channel) ?? {
    letters: 0,
    known: 0,
    right: 0,
    doubtful: 0,
    sure: 0,
    missing: 0,
    fields: 0,
    doubts: 0,
    ms: 0,
    pages: 0,
    passes: 0,
  }
  total.set(channel, row)
  const pages: Page[] = []
  for (const [i, picture] of (await pictures(pdf, channel, Number(seed) + truth.pages)).entries()) {
    const start = performance.now()
    const page = await reader.page(await pageOfPicture(picture.bytes, picture.kind), i + 1)
    row.ms += performance.now() - start
    row.pages += 1
    row.passes += page.passes.length
    pages.push(page)
    if (verbose === '-vv')
      console.log(
        page.quality,
        page.passes.map((one) => [one.name, one.chosen, one.evidence]),
        page.words
          .map((w) => `${w.text}${w.confidence < 0.9 ? `~${w.confidence.toFixed(2)}` : ''}`)
          .join(' '),
      )
  }
  const found = recognise(pages, LAYOUTS)
  let letter: Letter | null = null
  if ('layout' in found) {
    const read = buildLetter(pages, found.layout, 'de')
    letter = { ...read, doubts: [...read.doubts, ...consistencyDoubts(read, 'de')] }
    const own = readingDoubts(letter, 'de').filter((one) => one.reason !== blanket)
    letter = { ...letter, doubts: [...letter.doubts, ...own] }
  }
  const tally = compare(truth, letter && aligned(truth, letter))
  row.letters += 1
  if (letter?.kind === truth.kind) row.known += 1
  row.right += tally.right
  row.sure += tally.sure
  row.missing += tally.missing
  row.doubtful += tally.wrong + tally.invented - tally.sure
  row.fields += tally.right + tally.wrong + tally.missing
  row.doubts += letter?.doubts.length ?? 0
  if (verbose) {
    console.log(
      `== ${name} ${channel}: ${letter?.kind ?? `unknown, missing ${JSON.stringify('missing' in found ? found.missing : '')}`} right ${tally.right} sure ${tally.sure} missing ${tally.missing} doubts ${letter?.doubts.length}`,
    )
    for (const note of tally.notes.slice(0, 25)) console.log(`   ${note}`)
  }
}
