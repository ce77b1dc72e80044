// Compiles our programs into a folder (`node extract/start/compile.js FOLDER`), then the engine's code caches (`… FOLDER caches`), or without a
// folder all that the sources need as they are now, as an installation does. compiled.js calls it; where things lie is decided there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { statSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileLate, READER_OPTIONS } from '../read/engine.js'
import { repairedPdf, repairedPdfWorker } from '../read/pdf-repairs.js'
import { bundle, compiledFolder, PROJECT, WHOLE } from './compiled.js'

/** Programs of the service's bundle by the names under which `load` asks for them. */
const PROGRAMS = {
  command: 'server/cli/main.ts',
  service: 'server/serve.ts',
  config: 'server/config.ts',
  worker: 'server/worker-child.ts',
  papers: 'server/papers/child.ts',
}
/** Loaded by commands when they are called; named here so that the code cache knows them. */
const LATER = readdirSync(path.join(PROJECT, 'server/cli/run'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `server/cli/run/${name}`)
/** Machine code, or files that they find beside themselves. All can be had by `require`: `import` is not there in code from a cache. */
const APART = [
  '@fastify/swagger-ui',
  '@myriaddreamin/typst-ts-node-compiler',
  '@napi-rs/canvas',
  '@node-rs/argon2',
  'better-sqlite3',
  'heic-decode',
  'sharp',
  'tesseract.js',
  'tsx',
]
/** What nobody used for so long goes when something new is compiled. */
const UNUSED_DAYS = 7

const imported = (file) => `() => import(${JSON.stringify(`./${file}`)})`
const BUNDLES = {
  service: `${Object.entries(PROGRAMS)
    .map(([name, file]) => `export const ${name} = ${imported(file)}`)
    .join('\n')}\nexport const later = [${LATER.map(imported).join(', ')}]`,
  reader: `import 'pdfjs-dist/legacy/build/pdf.mjs'
    export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
    export const child = ${imported('extract/read/child.ts')}`,
}

/** Sources that are not taken as they lie: file, what is made of it. */
const CHANGED = [
  ['pdfjs-dist/legacy/build/pdf.mjs', repairedPdf],
  ['pdfjs-dist/legacy/build/pdf.worker.mjs', repairedPdfWorker],
  // It waits for a canvas that is not among our libraries; a bundle cannot wait while it loads.
  [
    'vega-canvas/build/vega-canvas.node.js',
    (text) => text.replace("await import('canvas')", 'null'),
  ],
]

/** Files know their own place, and pdf.js is repaired as in a process without a bundle. */
const asItLies = {
  name: 'as it lies',
  setup(build) {
    build.onLoad({ filter: /\.(?:tsx?|m?js)$/ }, ({ path: file }) => {
      const raw = readFileSync(file, 'utf8')
      const changed = CHANGED.find(([end]) => file.endsWith(end))
      const text = changed ? changed[1](raw) : raw
      if (!changed && !text.includes('import.meta')) return null
      return {
        contents: text
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
        loader: file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js',
      }
    })
  },
}

async function compile(place) {
  const own = `${place}.${process.pid}`
  mkdirSync(own, { mode: 0o755 })
  try {
    await compileInto(own)
    renameSync(own, place)
  } catch (error) {
    rmSync(own, { recursive: true })
    // Another process was quicker.
    if (!existsSync(path.join(place, WHOLE))) throw error
  }
  sweep(path.dirname(place))
}

async function compileInto(own) {
  const { build } = await import('esbuild')
  for (const [name, contents] of Object.entries(BUNDLES)) {
    const { outputFiles, metafile } = await build({
      outfile: path.join(PROJECT, `${name}.cjs`),
      sourcemap: 'external',
      sourcesContent: false,
      stdin: { contents, resolveDir: PROJECT, sourcefile: `${name}.js` },
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      charset: 'ascii',
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      absWorkingDir: PROJECT,
      external: APART,
      supported: { 'dynamic-import': false },
      plugins: [asItLies],
      logLevel: 'silent',
    })
    const text = outputFiles.find((file) => file.path.endsWith('.cjs'))?.text ?? ''
    const map = outputFiles.find((file) => file.path.endsWith('.map'))?.text ?? ''
    // One byte a sign, so that the engine keeps and reads half: what is left beyond ASCII stands in comments and regular expressions.
    const plain = text.replace(
      /[^\0-\x7f]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    writeFileSync(path.join(own, `${name}.cjs`), plain)
    writeFileSync(path.join(own, `${name}.cjs.map`), map)
    writeFileSync(path.join(own, `${name}.json`), JSON.stringify(Object.keys(metafile.inputs)))
  }
  writeFileSync(path.join(own, WHOLE), '')
}

function sweep(home) {
  const oldest = Date.now() - UNUSED_DAYS * 86_400_000
  for (const name of readdirSync(home)) {
    const folder = path.join(home, name)
    if (statSync(folder).mtimeMs < oldest) rmSync(folder, { recursive: true, force: true })
  }
}

/** The reading child's cache holds what a letter needs, so that it reads one; the service's what is loaded. */
const EXERCISES = {
  async reader({ WorkerMessageHandler, child }) {
    globalThis.pdfjsWorker = { WorkerMessageHandler }
    await (await child()).practised()
  },
  async service({ later, ...programs }) {
    await Promise.all(Object.values(programs).map((load) => load()))
    await Promise.all(later.map((load) => load()))
  },
}

async function cache(place, name) {
  if (name === 'reader') compileLate()
  const { programs, script } = bundle(place, name)
  await EXERCISES[name](programs)
  const own = path.join(place, `${name}.${process.pid}`)
  writeFileSync(own, script.createCachedData())
  renameSync(own, path.join(place, `${name}.cache`))
  process.exit(0)
}

/** The engine's options are part of a cache, and a reading child has others. */
const OPTIONS = { reader: READER_OPTIONS, service: [] }

/** One process for each. */
function caches(place) {
  for (const name of Object.keys(BUNDLES)) {
    if (existsSync(path.join(place, `${name}.cache`))) continue
    const args = OPTIONS[name].concat(import.meta.filename, place, 'cache', name)
    spawnSync(process.execPath, args, { stdio: 'ignore' })
  }
}

const [given, what, name] = process.argv.slice(2)
if (what === 'cache') await cache(given, name)
else if (what === 'caches') {
  setPriority(10)
  caches(given)
} else if (given) await compile(given)
else {
  const folder = compiledFolder()
  if (!folder) process.exit(1)
  caches(folder)
}
