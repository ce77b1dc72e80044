// `countercheck check` on one letter in a fresh process, and the parts that it is made of.
import { readFileSync } from 'node:fs'
import { requestsFor } from '../../reports/requests/index.ts'
import { DECISION, followed, SENT } from '../reports/requests/follow-cases.ts'
import { costOf, cpuOf, median } from './cpu.ts'
import { letterFiles } from './letters.ts'
import { childSeconds } from './reading.ts'
import type { Row } from './run.ts'

const MANY_SENT = followed(
  Array.from({ length: 2000 }, () => ({ request: 'erasure', ...SENT })),
  { decision: DECISION },
)

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
  const following = await cpuOf(() => requestsFor(MANY_SENT))
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
    {
      what: 'which requests follow after 2,000 that were sent (CPU)',
      figure: ms(following),
      anchor: 'goal 1,000 ms',
    },
    { what: 'check, whole, wall', figure: ms(whole.wallSeconds) },
  ]
}
