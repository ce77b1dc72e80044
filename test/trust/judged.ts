// One hostile file through the reading child: how it ended, how long it took, what it held; and what of that must not be.
import { READ_PROBLEMS, type Reader } from '../../extract/index.ts'
import type { Hostile } from './hostile/pdfs.ts'
import { watchBelow } from './tree.ts'

export type Ended = {
  name: string
  codes: string[]
  letters: number
  seconds: number
  /** The most that one process took; two processes never work at one file at the same time. */
  cpuSeconds: number
  megabytes: number
  faults: string[]
}

/** Any file: no more than this; without OCR the second. Kept a little wider for the child's own start and end. */
const SECONDS_MAX = 30
const TEXT_SECONDS_MAX = 20
const MARGIN = 1.5
const MEGABYTES_MAX = 1024

export async function judged(reader: Reader, { name, make }: Hostile): Promise<Ended> {
  const bytes = await make()
  const stop = watchBelow(process.pid)
  const started = performance.now()
  let pictures = false
  const faults: string[] = []
  let codes: string[] = []
  let letters = 0
  try {
    const reading = await reader.read([bytes], () => {
      pictures = true
    })
    codes = reading.problems.map(({ code }) => code)
    letters = reading.letters.length
    if (letters === 0 && codes.length === 0) faults.push('no state')
    for (const problem of reading.problems) {
      if (!(problem.code in READ_PROBLEMS)) faults.push(`a state without words: ${problem.code}`)
      if (/\bat .+:\d+:\d+|Error:|node_modules/u.test(problem.detail)) faults.push('a stack trace')
    }
    if (codes.includes('READ_FAILED')) faults.push('not named: READ_FAILED')
  } catch (error) {
    faults.push(`thrown: ${error instanceof Error ? error.name : 'something'}`)
  }
  const seconds = (performance.now() - started) / 1000
  const { megabytes, cpuSeconds } = stop()
  if (seconds > (pictures ? SECONDS_MAX : TEXT_SECONDS_MAX) + MARGIN) faults.push('too slow')
  if (megabytes > MEGABYTES_MAX) faults.push('too much memory')
  return { name, codes, letters, seconds, cpuSeconds, megabytes, faults }
}
