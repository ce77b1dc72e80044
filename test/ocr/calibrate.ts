// Fits the table of extract/ocr/calibration.ts: reads drawn pages, looks each word up in the text layer they were drawn from, and pools
// neighbouring scores until the share of right words rises with the score.
// `npx tsx test/ocr/calibrate.ts SEED [channels] [dresses] [kinds]`; fit on one seed, look at the table of another.
import { CHANNELS, pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, DRESSES } from '../../fixtures/index.ts'
import { examples } from '../../fixtures/make/examples.ts'
import { pageOfPicture } from '../../extract/ocr/index.ts'
import { Engine } from '../../extract/ocr/engine.ts'
import { readPage } from '../../extract/ocr/passes.ts'
import { baseOf } from '../../extract/ocr/prepare.ts'
import { openPdf, pagesOf } from '../../extract/read/pdf.ts'

type Seen = { kind: string; score: number; right: boolean }
const [
  seed = '101',
  channels = 'scan,fax',
  dresses = 'all',
  kinds = 'datenkopie-15-2018,score-2026-contracts',
] = process.argv.slice(2)
const wanted = (list: string, name: string) => list === 'all' || list.split(',').includes(name)
const seen: Seen[] = []
const bare = (text: string) =>
  text.replace(/^[„"(‚‘']+|[.,;:)"“”'’]+$/gu, '').replace(/[–—]/gu, '-')

const engine = await Engine.start()
for (const dress of DRESSES.filter((one) => wanted(dresses, one.id))) {
  for (const { letter: truth } of examples(Number(seed), 1, dress.id).filter((one) =>
    wanted(kinds, one.name),
  )) {
    const { pdf } = await drawDocument(truth, dress)
    const text = await pagesOf(await openPdf(pdf))
    for (const channel of CHANNELS.filter((one) => wanted(channels, one))) {
      for (const [i, picture] of (await pictures(pdf, channel, Number(seed))).entries()) {
        const grey = await pageOfPicture(picture.bytes, picture.kind)
        const page = await readPage(engine, baseOf(grey), grey, i + 1, 595 / grey.width, () => true)
        const near = text[i]?.words ?? []
        for (const word of page.words) {
          if (word.turn !== 0) continue
          // Photos lie elsewhere on the page than the drawing: the frame made flat is the nearest thing to it.
          const [x0, y0, x1] = channel === 'photo' ? word.box : word.at
          const around = near.filter(
            ({ at }) => at[0] < x1 + 14 && at[2] > x0 - 14 && Math.abs(at[1] - y0) < 16,
          )
          const right = around.some((one) => bare(one.text) === bare(word.text))
          const kind = /\d/u.test(word.text) || word.text.length <= 2 ? 'value' : 'word'
          const stage = word.agrees === true ? 'twice' : word.agrees === false ? 'split' : 'once'
          seen.push({
            kind: `${kind} ${stage}${channel === 'fax' ? ' fax' : ''}`,
            score: Math.min(word.raw, word.weakest),
            right,
          })
        }
      }
    }
  }
}
await engine.close()

for (const kind of [...new Set(seen.map((one) => one.kind))].toSorted((a, b) =>
  a.localeCompare(b),
)) {
  const list = seen.filter((one) => one.kind === kind).toSorted((a, b) => a.score - b.score)
  // Pool adjacent violators over bins of forty words (Ayer et al. 1955).
  const bins: { upTo: number; right: number; all: number }[] = []
  for (let at = 0; at < list.length; at += 40) {
    const part = list.slice(at, at + 40)
    bins.push({
      upTo: part.at(-1)?.score ?? 0,
      right: part.filter((one) => one.right).length,
      all: part.length,
    })
    for (
      let last = bins.at(-1), before = bins.at(-2);
      last && before && before.right / before.all >= last.right / last.all;
    ) {
      bins.splice(-2, 2, {
        upTo: last.upTo,
        right: before.right + last.right,
        all: before.all + last.all,
      })
      last = bins.at(-1)
      before = bins.at(-2)
    }
  }
  console.log(kind, list.length)
  for (const bin of bins)
    console.log(
      `   up to ${bin.upTo.toFixed(1)}: ${(bin.right / bin.all).toFixed(3)} of ${bin.all}`,
    )
}
