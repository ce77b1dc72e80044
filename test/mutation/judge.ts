// Judges mutants inside one process: every module is compiled once, the mutated one again, and only analysis and tests are evaluated anew. The
// checkout is never written.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { transformSync } from 'esbuild'
import * as folders from '../folder.ts'
import type { Mutant } from './nodes.ts'
import * as shim from './shim.ts'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const FOLDERS = path.join(ROOT, 'test/folder.ts')

export type Verdict = { killed: boolean; by: string | null }
export type Watch = { begins: (test: string) => void; ended: (test: string, cpuMs: number) => void }
type Module = { exports: unknown }
type Body = (
  require: (wanted: string) => unknown,
  module: Module,
  exports: unknown,
  file: string,
) => void

const compiled = new Map<string, Body>()
const loaded = new Map<string, Module>()

function compile(file: string, source: string): Body {
  // Files that lie beside a source are found from its own place.
  const placed = source
    .replaceAll('import.meta.url', `'${pathToFileURL(file).href}'`)
    .replaceAll('import.meta.dirname', `'${path.dirname(file)}'`)
  const { code } = transformSync(placed, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // `import()` of a script without a module of its own: as require.
    supported: { 'dynamic-import': false },
  })
  const wrapped = `(function (require, module, exports, __filename) {${code}\n})`
  const body: Body = runInThisContext(wrapped, { filename: file })
  return body
}

function load(file: string): unknown {
  const known = loaded.get(file)
  if (known !== undefined) return known.exports
  const body = compiled.get(file) ?? compile(file, readFileSync(file, 'utf8'))
  compiled.set(file, body)
  const module: Module = { exports: {} }
  loaded.set(file, module)
  const outside = createRequire(file)
  body(
    (wanted) => {
      if (wanted === 'vitest') return shim
      // One list of what was made, for all that is evaluated anew.
      if (path.resolve(path.dirname(file), wanted) === FOLDERS) return folders
      if (wanted === '@node-rs/argon2') return quick(outside(wanted))
      return /^\.\.?\/.*\.tsx?$/.test(wanted)
        ? load(path.resolve(path.dirname(file), wanted))
        : fromPackage(outside, wanted)
    },
    module,
    module.exports,
    file,
  )
  return module.exports
}

type Hash = (text: string, options: { salt: Uint8Array }) => Promise<Buffer>

/** Passwords are hashed a thousand times cheaper than in the service: most of the time of staff's tests would go there. What it costs is held by sign-in.test.ts. */
function quick(argon: { hashRaw: Hash }): { hashRaw: Hash } {
  const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1, outputLen: 32 }
  return { ...argon, hashRaw: (text, { salt }) => argon.hashRaw(text, { ...cheap, salt }) }
}

/** Packages that can only be imported are loaded from the file that an import would find. */
function fromPackage(outside: NodeJS.Require, wanted: string): unknown {
  try {
    return outside(wanted)
  } catch (error) {
    const isImportOnly =
      error instanceof Error && 'code' in error && error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
    if (!isImportOnly) throw error
    return outside(fileURLToPath(import.meta.resolve(wanted)))
  }
}

/** The last mutant lay below analysis: everything was evaluated with it. */
let isDeep = false

/** What a mutant can change: its room and those above it, which were evaluated with it. Extraction and made letters know nothing of it, unless it lies there. */
function forget(file: string | null): void {
  const wasDeep = isDeep
  isDeep = file?.startsWith('extract/') ?? false
  const isTop = file?.startsWith('server/') ?? false
  const changed = isDeep || wasDeep ? /./ : isTop ? /^(server|test)\// : /^(analysis|server|test)\//
  for (const one of loaded.keys()) if (changed.test(path.relative(ROOT, one))) loaded.delete(one)
}

/**
 * Runs the test files in this order with the mutant in place (null: none) and stops at the first test that fails.
 * @param watch hears when a file of tests begins, and what it took of CPU, ms
 */
export async function judge(
  mutant: Mutant | null,
  order: readonly string[],
  watch: Watch = { begins: () => {}, ended: () => {} },
): Promise<Verdict> {
  forget(mutant?.file ?? null)
  const file = mutant === null ? null : path.join(ROOT, mutant.file)
  const before = file === null ? undefined : compiled.get(file)
  let by: string | null = null
  try {
    if (mutant !== null && file !== null) {
      by = 'does not compile'
      const source = readFileSync(file, 'utf8')
      const broken = source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end)
      compiled.set(file, compile(file, broken))
    }
    for (const test of order) {
      by = test
      const before = process.cpuUsage()
      watch.begins(test)
      shim.listed.length = 0
      shim.prepared.length = 0
      shim.around.before.length = 0
      shim.around.after.length = 0
      load(path.join(ROOT, test))
      for (const body of shim.prepared) await body()
      for (const one of shim.listed) {
        by = `${test}: ${one.name}`
        await shim.runOne(one.body)
      }
      const { user, system } = process.cpuUsage(before)
      watch.ended(test, (user + system) / 1000)
    }
    return { killed: false, by: null }
  } catch (thrown) {
    if (process.argv.includes('--loud')) process.stderr.write(`${by}: ${String(thrown)}\n`)
    return { killed: true, by }
  } finally {
    folders.removeFolders()
    if (file !== null) {
      if (before === undefined) compiled.delete(file)
      else compiled.set(file, before)
    }
  }
}
