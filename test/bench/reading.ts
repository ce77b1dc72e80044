// Reading text PDFs against `pdftotext` on the same files: marginal CPU of one more letter in a warm process, children included.
import { costOf, median } from './cpu.ts'
import { letterFiles } from './letters.ts'
import type { Row } from './run.ts'

const CLI = 'server/cli/countercheck.js'

export async function readingAgainstAnchor(folder: string): Promise<Row[]> {
  const files = await letterFiles(folder)
  const extract = (list: string[]) =>
    median(3, () => costOf(['node', CLI, 'extract', '--json', ...list]))
  const one = extract(files.slice(0, 1))
  const all = extract([...files, ...files])
  const more = 2 * files.length - 1
  const warm = (all.cpuSeconds - one.cpuSeconds) / more
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
  const seconds = (value: number) => `${(value * 1000).toFixed(0)} ms`
  return [
    { what: 'extract, one letter, fresh process (CPU)', figure: seconds(one.cpuSeconds) },
    {
      what: 'extract, one more letter (CPU; child started ahead, included)',
      figure: seconds(warm),
      anchor: `pdftotext -layout ${seconds(layout)}`,
      ratio: `${(warm / layout).toFixed(1)} ×`,
    },
    {
      what: '',
      figure: '',
      anchor: `pdftotext -bbox-layout ${seconds(boxes)}`,
      ratio: `${(warm / boxes).toFixed(1)} ×`,
    },
    {
      what: 'letters a second, one after another (wall)',
      figure: (more / (all.wallSeconds - one.wallSeconds)).toFixed(2),
    },
  ]
}
