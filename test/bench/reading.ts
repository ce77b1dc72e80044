// Reading text PDFs against `pdftotext` on the same files. The child is measured by itself: inside its sandbox its CPU shows in nobody's account.
// Three figures: cold (a command that starts a child for its letter), ahead (libraries and practice letters, before a letter comes), and warm
// (what a letter costs a child that was ready: from its bytes on standard input to the end of the process).
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { READER_OPTIONS } from '../../extract/read/engine.js'
import { pack } from '../../extract/read/frames.ts'
import { PRACTISED } from '../../extract/read/job.ts'
import { compiledFolder } from '../../extract/start/compiled.js'
import { costOf, median } from './cpu.ts'
import { letterFiles } from './letters.ts'
import type { Row } from './run.ts'

const CLI = 'server/cli/countercheck.js'
const CHILD = ['extract/read/child-entry.js', compiledFolder() ?? '']
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
    median(3, () => costOf(['bash', '-c', 'node "$@" < "$0"', input, ...READER_OPTIONS, ...CHILD]))
      .cpuSeconds
  return { whole: child(job), libraries: child('/dev/null') }
}

/** CPU seconds that the live threads of a process have used, to the nanosecond. */
const usedBy = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
    return sum + Number(nanoseconds) / 1e9
  }, 0)

/** CPU seconds of all children of this process that have ended. */
function usedByChildren(): number {
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ')
  const fields = rest.split(' ').map(Number)
  return ((fields[13] ?? 0) + (fields[14] ?? 0)) / 100 // clock ticks of Linux
}

/** A child that has practised gets one letter: CPU seconds before it, CPU and wall seconds with it. */
export function warmSeconds(file: string): Promise<{ ahead: number; cpu: number; wall: number }> {
  const message = Buffer.concat(pack({ op: 'read', language: 'de' }, [readFileSync(file)]))
  const before = usedByChildren()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...READER_OPTIONS, ...CHILD], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let said = ''
    let answered = 0
    let ahead = 0
    let start = 0
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (start > 0 || !said.includes(PRACTISED)) return
      start = 1
      setTimeout(() => {
        ahead = usedBy(child.pid ?? 0)
        start = performance.now()
        child.stdin.end(message)
      }, 200) // what the engine still compiles beside us belongs to practice
    })
    child.stdout.on('data', (chunk: Buffer) => {
      answered += chunk.length
    })
    child.once('close', () => {
      if (answered < 500) reject(new Error('the child gave no letter'))
      const wall = (performance.now() - start) / 1000
      resolve({ ahead, cpu: usedByChildren() - before - ahead, wall })
    })
  })
}

async function warmOf(files: readonly string[], rounds: number) {
  const all: { ahead: number; cpu: number; wall: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const file of files) all.push(await warmSeconds(file))
  const mean = (pick: (one: (typeof all)[number]) => number) =>
    all.reduce((sum, one) => sum + pick(one), 0) / all.length
  return {
    ahead: mean((one) => one.ahead),
    cpu: mean((one) => one.cpu),
    wall: mean((one) => one.wall),
    slowest: Math.max(...all.map((one) => one.wall)),
  }
}

export async function readingAgainstAnchor(folder: string): Promise<Row[]> {
  const files = await letterFiles(folder)
  const costs = files.map((file) => childSeconds(folder, file))
  const mean = (pick: (cost: (typeof costs)[number]) => number) =>
    costs.reduce((sum, cost) => sum + pick(cost), 0) / costs.length
  const warm = await warmOf(files, 2)
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
    { what: '  of it libraries', figure: ms(mean(({ libraries }) => libraries)) },
    { what: 'child, ahead of its letter: libraries, practice (CPU)', figure: ms(warm.ahead) },
    {
      what: 'child, one letter, warm (CPU)',
      figure: ms(warm.cpu),
      anchor: `pdftotext -layout ${ms(layout)}`,
      ratio: `${(warm.cpu / layout).toFixed(1)} ×`,
    },
    {
      what: '  goal 8 ×, aim 6 ×',
      figure: '',
      anchor: `pdftotext -bbox-layout ${ms(boxes)}`,
      ratio: `${(warm.cpu / boxes).toFixed(1)} ×`,
    },
    { what: '  wall, mean', figure: ms(warm.wall) },
    { what: '  wall, slowest', figure: ms(warm.slowest), anchor: 'goal 1,000 ms' },
    {
      what: `letters a second, ${files.length} one after another, with start (wall)`,
      figure: (files.length / all.wallSeconds).toFixed(2),
    },
  ]
}
