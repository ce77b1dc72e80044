// Judges one mutant: bundles code and tests with the mutated text in memory, runs the tests in a worker and stops at the first that fails.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import * as esbuild from 'esbuild'
import type { Mutant } from './mutants.ts'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
/** Beside the packages that it asks for; one a process. */
const BUNDLE = path.join(ROOT, `node_modules/.cache/countercheck-mutants/${process.pid}.mjs`)
/** A run that takes longer than this, wall clock, counts as noticed: it hangs. */
const HANGS_AFTER_MS = 120_000

export type Verdict = { killed: boolean; by: string | null }
export type Judge = {
  judge: (mutant: Mutant | null, order: readonly string[]) => Promise<Verdict>
  close: () => Promise<void>
}

/** `tests`: test files from the root of the checkout. The checkout itself is never written. */
export async function judgeOf(tests: readonly string[]): Promise<Judge> {
  let current: Mutant | null = null
  const mutate: esbuild.Plugin = {
    name: 'mutant',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const source = readFileSync(file, 'utf8')
        const own = current !== null && path.join(ROOT, current.file) === file ? current : null
        const text =
          own === null ? source : source.slice(0, own.start) + own.text + source.slice(own.end)
        // Files that lie beside a source are found from its own place, not from the bundle's.
        const contents = text.replaceAll('import.meta.url', `'${pathToFileURL(file).href}'`)
        return { contents, loader: 'ts' }
      })
    },
  }
  const context = await esbuild.context({
    stdin: { contents: entryOf(tests), resolveDir: ROOT, loader: 'ts' },
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { vitest: path.join(ROOT, 'test/mutation/shim.ts') },
    plugins: [mutate],
    logLevel: 'silent',
  })
  return {
    judge: async (mutant, order) => {
      current = mutant
      try {
        await context.rebuild()
      } catch (broken) {
        if (mutant === null) throw broken
        return { killed: true, by: 'does not compile' }
      }
      return run(order)
    },
    close: async () => {
      await context.dispose()
      rmSync(BUNDLE, { force: true })
    },
  }
}

function entryOf(tests: readonly string[]): string {
  const lines = tests.map((file) => `  '${file}': () => import('./${file}'),`)
  return `import { parentPort, workerData } from 'node:worker_threads'
import { listed, prepared } from 'vitest'
const FILES: Record<string, () => Promise<unknown>> = {
${lines.join('\n')}
}
let by: string | null = null
for (const file of workerData.order) {
  try {
    listed.length = 0
    prepared.length = 0
    by = file
    await FILES[file]?.()
    for (const body of prepared) await body()
    for (const one of listed) {
      by = file + ': ' + one.name
      await one.body()
    }
    by = null
  } catch (thrown) {
    if (workerData.loud) console.error(by, thrown)
    break
  }
}
parentPort?.postMessage({ killed: by !== null, by })
`
}

function run(order: readonly string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    const worker = new Worker(BUNDLE, {
      workerData: { order, loud: process.argv.includes('--loud') },
    })
    const end = (verdict: Verdict) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(verdict)
    }
    const timer = setTimeout(() => end({ killed: true, by: 'hangs' }), HANGS_AFTER_MS)
    worker.once('message', (verdict: Verdict) => end(verdict))
    worker.once('error', () => end({ killed: true, by: 'does not start' }))
  })
}
