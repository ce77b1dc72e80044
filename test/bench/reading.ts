// Reading text PDFs against `pdftotext` on the same files. The child is measured by itself: inside its sandbox its CPU shows in nobody's account.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pack } from '../../extract/read/frames.ts'
import { costOf, median } from './cpu.ts'
import { letterFiles } from './letters.ts'
import type { Row } from './run.ts'

const CLI = 'server/cli/countercheck.js'
const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`

/** CPU seconds of a reading child on one letter: libraries, recognition, fields. An empty job costs the libraries alone. */
export function childSeconds(folder: string, file: string): { whole: number; libraries: number } {
  const bytes = readFileSync(file)
  const job = path.join(folder, 'job.bin')
  writeFileSync(
    job,
    Buffer.concat(pack({ op: 'read', language: 'de', sizes: [bytes.length] }, [bytes])),
  )
  const child = (input: string) =>
    median(5, () => costOf(['bash', '-c', 'node extract/read/child-entry.js < "$0"', input]))
      .cpuSeconds
  return { whole: child(job), libraries: child('/dev/null') }
}

export async function readingAgainstAnchor(folder: string): Promise<Row[]> {
  const files = await letterFiles(folder)
  const costs = files.map((file) => childSeconds(folder, file))
  const mean = (pick: (cost: (typeof costs)[number]) => number) =>
    costs.reduce((sum, cost) => sum + pick(cost), 0) / costs.length
  const warm = mean(({ whole, libraries }) => whole - libraries)
  const anchor = (mode: string) =>
    median(3, () =>
      costOf([
        'bash',
        '-c',
        `for i in 1 2 3 4 5 6 7 8 9 10; do for f in "$@"; do pdftotext ${mode} "$f" /dev/null; done; done`,
        '_',
        ...files,
      ]),
    ).cpuSeconds /
    (10 * files.length)
  const layout = anchor('-layout')
  const boxes = anchor('-bbox-layout')
  const all = median(3, () => costOf(['node', CLI, 'extract', '--json', ...files]))
  return [
    { what: 'child, one letter, cold (CPU)', figure: ms(mean(({ whole }) => whole)) },
    { what: '  of it libraries, loaded ahead', figure: ms(mean(({ libraries }) => libraries)) },
    {
      what: '  of it reading (what a warm child costs)',
      figure: ms(warm),
      anchor: `pdftotext -layout ${ms(layout)}`,
      ratio: `${(warm / layout).toFixed(1)} ×`,
    },
    {
      what: '',
      figure: '',
      anchor: `pdftotext -bbox-layout ${ms(boxes)}`,
      ratio: `${(warm / boxes).toFixed(1)} ×`,
    },
    {
      what: `letters a second, ${files.length} one after another, with start (wall)`,
      figure: (files.length / all.wallSeconds).toFixed(2),
    },
  ]
}
