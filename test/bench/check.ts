// `countercheck check` on one letter in a fresh process, and the parts that it is made of.
import { readFileSync } from 'node:fs'
import { costOf, cpuOf, median } from './cpu.ts'
import { letterFiles } from './letters.ts'
import { childSeconds } from './reading.ts'
import type { Row } from './run.ts'

export async function checkParts(folder: string): Promise<Row[]> {
  const [file = ''] = await letterFiles(folder)
  const node = median(3, () => costOf(['node', '-e', '0']))
  const help = median(3, () => costOf(['node', 'server/cli/countercheck.js', '--version']))
  const extract = median(5, () =>
    costOf(['node', 'server/cli/countercheck.js', 'extract', '--json', file]),
  )
  const whole = median(5, () =>
    costOf(['node', 'server/cli/countercheck.js', 'check', '--json', file]),
  )
  const { checkCase } = await import('../../analysis/index.ts')
  const { Reader } = await import('../../extract/index.ts')
  const reader = new Reader({ language: 'en' })
  const reading = await reader.read([readFileSync(file)])
  await reader.close()
  const letters = reading.letters.map(({ letter }) => letter)
  const checking = await cpuOf(() => checkCase({ letters, answers: {}, today: '2026-11-25' }, 'de'))
  const child = childSeconds(folder, file).whole
  const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`
  return [
    {
      what: `check, whole, CPU with its child (${letters[0]?.pages ?? 0} pages)`,
      figure: ms(whole.cpuSeconds + child),
      anchor: 'goal 3,000 ms',
    },
    { what: '  start: node', figure: ms(node.cpuSeconds) },
    {
      what: '  start: tsx and the list of commands',
      figure: ms(help.cpuSeconds - node.cpuSeconds),
    },
    { what: '  import of reading', figure: ms(extract.cpuSeconds - help.cpuSeconds) },
    { what: '  reading in the child', figure: ms(child) },
    {
      what: '  import of rules, and checking',
      figure: ms(whole.cpuSeconds - extract.cpuSeconds),
    },
    { what: '  of it checking, first time in a process', figure: ms(checking) },
    { what: 'check, whole, wall', figure: ms(whole.wallSeconds) },
  ]
}
