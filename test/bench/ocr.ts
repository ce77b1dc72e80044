// OCR against native tesseract: the same pages, the same German data, one thread, in one run. What is compared is a page with all its
// passes and re-reads against one native pass. CPU times, so that neighbours do not matter; wall times are told beside them.
import { execFileSync, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import sharp from 'sharp'
import { type Channel, pictures } from '../../fixtures/channels/index.ts'
import { drawDocument, dressOf, letterOf, person } from '../../fixtures/index.ts'
import { has } from '../programs.ts'
import { costOf } from './cpu.ts'
import type { Row } from './run.ts'

type Cost = {
  cpuSeconds: number
  wallSeconds: number
  passes: number
  words: number
  megabytes: number
}

const CHANNELS: readonly Channel[] = ['scan', 'fax', 'photo']
const ENTRY = path.join(import.meta.dirname, 'ocr-entry.mjs')
const SCRIPT = path.join(import.meta.dirname, 'ocr-pages.ts')

/** The pages of one whole letter as PNG, so that both engines decode the same file. */
async function pagesOf(channel: Channel, folder: string): Promise<string[]> {
  const { pdf } = await drawDocument(
    letterOf(person(9, 'bench'), 'schufa/datenkopie-15', { on: '2018-06-14' }),
    dressOf('ruled'),
  )
  const made = await pictures(pdf, channel, 21, [1, 2])
  return await Promise.all(
    made.map(async ({ bytes }, i) => {
      const file = path.join(folder, `${channel}-${i + 1}.png`)
      writeFileSync(file, await sharp(bytes).autoOrient().png().toBuffer())
      return file
    }),
  )
}

/** The npm package's data, unpacked for the native program. */
function tessdata(folder: string): string {
  const require = createRequire(import.meta.url)
  const home = path.dirname(require.resolve('@tesseract.js-data/deu/package.json'))
  const place = path.join(folder, 'tessdata')
  mkdirSync(place, { recursive: true })
  const packed = readFileSync(path.join(home, '4.0.0_best_int', 'deu.traineddata.gz'))
  writeFileSync(path.join(place, 'deu.traineddata'), gunzipSync(packed))
  return place
}

const ours = (files: readonly string[]): Cost =>
  JSON.parse(
    execFileSync(process.execPath, [ENTRY, SCRIPT, ...files], { encoding: 'utf8' }),
  ) as Cost

function oursAtOnce(files: readonly string[]): Promise<number> {
  const began = performance.now()
  const one = () =>
    new Promise<void>((resolve) => {
      spawn(process.execPath, [ENTRY, SCRIPT, ...files], { stdio: 'ignore' }).once('exit', () =>
        resolve(),
      )
    })
  return Promise.all([one(), one()]).then(() => (performance.now() - began) / 1000)
}

export async function ocrAgainstAnchor(folder: string): Promise<Row[]> {
  const native = has('tesseract') ? tessdata(folder) : null
  const rows: Row[] = []
  let scans: string[] = []
  for (const channel of CHANNELS) {
    const files = await pagesOf(channel, folder)
    if (channel === 'scan') scans = files
    const cost = ours(files)
    const a = (n: number) => `${(n / files.length).toFixed(2)} s`
    const anchor = native
      ? files
          .map((file) =>
            costOf(
              ['tesseract', file, '-', '-l', 'deu', '--psm', '6', '--tessdata-dir', native, 'tsv'],
              {
                OMP_THREAD_LIMIT: '1',
              },
            ),
          )
          .reduce((sum, one) => sum + one.cpuSeconds, 0)
      : null
    rows.push(
      {
        what: `${channel}: a page, all passes and re-reads (CPU)`,
        figure: a(cost.cpuSeconds),
        anchor: anchor === null ? 'tesseract is not installed' : `tesseract, one pass ${a(anchor)}`,
        ratio: anchor === null ? '' : `${(cost.cpuSeconds / anchor).toFixed(2)} × (goal 1.5 ×)`,
      },
      {
        what: '  wall, passes a page, memory of the process',
        figure: a(cost.wallSeconds),
        anchor: `${(cost.passes / files.length).toFixed(1)} passes`,
        ratio: `${cost.megabytes.toFixed(0)} MB`,
      },
    )
  }
  const alone = ours(scans).wallSeconds
  const both = await oursAtOnce(scans)
  rows.push({
    what: 'two children at once on the scan, wall against one',
    figure: `${both.toFixed(1)} s`,
    anchor: `one ${alone.toFixed(1)} s`,
    ratio: `${((2 * alone) / both).toFixed(2)} × the pages a second`,
  })
  return rows
}
