// The service as people meet it: 2,000 letters imported, the demo started, a page of findings opened.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoLetters } from '../../fixtures/index.ts'
import { costOf, cpuOf } from './cpu.ts'
import type { Row } from './run.ts'

const CLI = 'server/cli/countercheck.js'
const LETTERS = 2000

export async function importLines(folder: string): Promise<Row[]> {
  const data = path.join(folder, 'import')
  const lines = path.join(folder, 'letters.ndjson')
  const consent = path.join(folder, 'consent.json')
  let letters: ReturnType<typeof demoLetters> = []
  const inventing = await cpuOf(() => (letters = demoLetters(1, LETTERS)))
  writeFileSync(lines, letters.map((line) => `${JSON.stringify(line)}\n`).join(''))
  writeFileSync(
    consent,
    JSON.stringify({ version: 'demo-2026-11', purposes: ['findings', 'analysis'] }),
  )
  const campaign = costOf([
    'node',
    CLI,
    'campaign',
    'create',
    'server/demo/campaign.json',
    '--data',
    data,
  ])
  const cost = costOf([
    'node',
    CLI,
    'import',
    lines,
    '--campaign',
    'demo',
    '--consent',
    consent,
    '--data',
    data,
  ])
  if (campaign.status !== 0 || cost.status !== 0) throw new Error('the import did not end well')
  const parse = costOf([
    'node',
    '-e',
    `for (const l of require('fs').readFileSync(${JSON.stringify(lines)},'utf8').split('\\n')) if (l) JSON.parse(l)`,
  ])
  return [
    {
      what: `${LETTERS} letters of the demo invented (CPU)`,
      figure: `${inventing.toFixed(1)} s`,
      anchor: 'goal 2 s',
    },
    {
      what: `import of ${LETTERS} letters as fields (wall)`,
      figure: `${cost.wallSeconds.toFixed(1)} s`,
      anchor: `JSON.parse of the file ${parse.wallSeconds.toFixed(2)} s`,
      ratio: `${(cost.wallSeconds / parse.wallSeconds).toFixed(0)} ×`,
    },
    { what: 'letters a second', figure: (LETTERS / cost.wallSeconds).toFixed(0) },
  ]
}

async function startDemo(
  folder: string,
): Promise<{ address: string; receipt: string; readySeconds: number; stop: () => Promise<void> }> {
  const began = performance.now()
  const child = spawn(
    'node',
    [
      CLI,
      'serve',
      '--demo',
      '--port',
      '0',
      '--data',
      path.join(folder, `demo-${began.toFixed(0)}`),
    ],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  let text = ''
  for await (const chunk of child.stdout) {
    text += String(chunk)
    if (text.includes('synthetic')) break
  }
  const readySeconds = (performance.now() - began) / 1000
  const address = /http:\S+/.exec(text)?.[0] ?? ''
  const receipt = /^ {2}(\S{24})/m.exec(text)?.[1] ?? ''
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    address,
    receipt,
    readySeconds,
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

export async function demoStart(folder: string): Promise<Row[]> {
  const demo = await startDemo(folder)
  await demo.stop()
  return [
    {
      what: 'serve --demo on an empty folder, until it answers (wall)',
      figure: `${demo.readySeconds.toFixed(1)} s`,
      anchor: 'goal 15 s',
    },
  ]
}

export async function pageOfFindings(folder: string): Promise<Row[]> {
  const demo = await startDemo(folder)
  try {
    const { confirmedSession } = await import('./visit.ts')
    const open = await confirmedSession(demo.address, demo.receipt)
    await open()
    const times: number[] = []
    for (let i = 0; i < 20; i++) {
      const began = performance.now()
      await open()
      times.push(performance.now() - began)
    }
    const sorted = times.toSorted((a, b) => a - b)
    return [
      {
        what: 'page of findings, warm, median of 20 (wall)',
        figure: `${(sorted[10] ?? 0).toFixed(0)} ms`,
        anchor: 'goal 200 ms',
      },
      {
        what: 'page of findings, warm, slowest of 20 (wall)',
        figure: `${(sorted[19] ?? 0).toFixed(0)} ms`,
      },
    ]
  } finally {
    await demo.stop()
  }
}
