// One hostile file through the reading child: how it ended, how long it took, what it held; and what of that must not be.
import { READ_PROBLEMS, type Reader } from '../../extract/index.ts'
import type { Hostile } from './hostile/pdfs.ts'
import { watchBelow } from './tree.ts'
import type { Warm } from './warm.ts'

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

/**
 * Any file: no more than this; without OCR the second. Kept a little wider for the child's own start and end. On a machine that others
 * use, too, the clock says nothing: then the CPU decides, and the reader's own deadlines see to the rest.
 */
const SECONDS_MAX = 30
const TEXT_SECONDS_MAX = 20
const MARGIN = 1.5
const MEGABYTES_MAX = 1024

/** The same by a warm child that reads many files: for thousands of them. Without the walls of the service's child. */
export async function judgedWarm(warm: Warm, { name, make }: Hostile): Promise<Ended> {
  const bytes = await make()
  const started = performance.now()
  const { letters, codes, cpuMs, megabytes } = await warm.read(bytes)
  const faults: string[] = []
  if (letters.length === 0 && codes.length === 0) faults.push('no state')
  // The clock of the proof, not of the service: with little CPU used it says nothing but that others held the machine.
  const isStarved = codes.includes('killed:time') && cpuMs < (SECONDS_MAX * 1000) / 2
  for (const code of codes)
    if (!(code in READ_PROBLEMS) && !isStarved) faults.push(`not named: ${code}`)
  if (codes.includes('READ_FAILED')) faults.push('not named: READ_FAILED')
  const cpuSeconds = cpuMs / 1000
  if (cpuSeconds > SECONDS_MAX + MARGIN) faults.push('too slow')
  if (megabytes > MEGABYTES_MAX) faults.push('too much memory')
  const seconds = (performance.now() - started) / 1000
  return { name, codes, letters: letters.length, seconds, cpuSeconds, megabytes, faults }
}

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
  const limit = (pictures ? SECONDS_MAX : TEXT_SECONDS_MAX) + MARGIN
  if (Math.min(seconds, cpuSeconds) > limit) faults.push('too slow')
  if (megabytes > MEGABYTES_MAX) faults.push('too much memory')
  return { name, codes, letters, seconds, cpuSeconds, megabytes, faults }
}
