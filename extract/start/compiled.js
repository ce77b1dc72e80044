// Our programs compiled once for each state of their sources, instead of file by file in every process: loading the service's five hundred files
// through tsx took five seconds of computing each time, the reading child's one and a half. Plain JavaScript: it runs before TypeScript can be loaded.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { createRequire, SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const COMPILER = path.join(PROJECT, 'extract/start/compile.js')
/** Where programs come from; the demo is drawn by `fixtures/`. Filed letters and the makers of sealed ones are part of no program. */
const ROOMS = ['extract', 'analysis', 'reports', 'server', 'fixtures']
const NO_PROGRAMS = new Set(['letters', 'sealed', 'static'])
/** Written last: a folder without it is being made. */
export const WHOLE = 'whole'
const COMPILING_MS_MAX = 120_000
/** Says to processes below this one where their programs lie, so that all of one life are of one state; `off`: every file through tsx. */
const TOLD = 'COUNTERCHECK_COMPILED'

/** Paths from the project's folder of all files whose change makes another program, in a steady order. */
export function sourceFiles() {
  const walk = (folder) =>
    readdirSync(path.join(PROJECT, folder), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const file = `${folder}/${entry.name}`
        if (entry.isDirectory()) return NO_PROGRAMS.has(entry.name) ? [] : walk(file)
        return /\.(?:tsx?|js|json)$/u.test(entry.name) ? [file] : []
      })
  return ['package-lock.json', 'tsconfig.json', ...ROOMS.flatMap(walk)]
}

/** The state of the sources, this Node included, whose engine reads its own code cache only. */
function keyOf() {
  const hash = createHash('sha256').update(`${process.version} ${process.arch} ${PROJECT}`)
  for (const file of sourceFiles()) {
    const text = readFileSync(path.join(PROJECT, file))
    hash.update(`\0${file}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex').slice(0, 32)
}

/** Beside the libraries; where these may not be written to (an installed service), among the user's own temporary files. */
const homes = () => [
  path.join(PROJECT, 'node_modules/.cache/countercheck'),
  path.join(tmpdir(), `countercheck-${process.geteuid?.() ?? 0}`),
]

/** No other user of the machine may have put programs there. */
export function isOurs(home) {
  try {
    const { uid, mode } = lstatSync(home)
    const mine = [0, process.geteuid?.() ?? 0].includes(uid)
    return mine && (mode & 0o022) === 0 && lstatSync(home).isDirectory()
  } catch {
    return false
  }
}

const isWhole = (place) => existsSync(path.join(place, WHOLE))

function found() {
  const told = process.env[TOLD]
  if (told) return isWhole(told) ? told : null
  const key = keyOf()
  const places = homes().map((home) => path.join(home, key))
  const isThere = (place) => isOurs(path.dirname(place)) && isWhole(place)
  const there = places.find(isThere) ?? places.find((place) => made(place) && isThere(place))
  if (!there) return null
  try {
    const now = new Date()
    utimesSync(there, now, now) // what is used is not swept away
  } catch {
    // Made by the installation, for all users: nobody sweeps it.
  }
  return there
}

/** Compiles into `place`; the engine's code caches follow beside us. False where that cannot be. */
function made(place) {
  try {
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o755 })
  } catch {
    return false
  }
  if (!isOurs(path.dirname(place))) return false
  const done = spawnSync(process.execPath, [COMPILER, place], {
    stdio: 'ignore',
    timeout: COMPILING_MS_MAX,
  })
  if (done.status !== 0) return false
  spawn(process.execPath, [COMPILER, place, 'caches'], { stdio: 'ignore', detached: true }).unref()
  return true
}

const COMPILED_PLACE = /[^\s()]*\/(\w+)\.compiled\.cjs:(\d+):(\d+)/gu

let known

/**
 * The folder with the compiled programs of the sources as they are now; they are compiled if they are not yet. Looked for once a process, and
 * again when somebody swept it away. Null where nothing can be written or compiled: then every file goes through tsx.
 */
export function compiledFolder() {
  if (known?.folder && !isWhole(known.folder)) {
    known = undefined
    delete process.env[TOLD]
  }
  known ??= { folder: found() }
  process.env[TOLD] ??= known.folder ?? 'off'
  return known.folder
}

/** What a compiled bundle exports, and its script, from which a code cache can be made. */
export function bundle(folder, name) {
  const cache = path.join(folder, `${name}.cache`)
  // As code of the project: what is not part of the bundle is looked for from there. The bundle has signs of one byte only.
  const filename = path.join(PROJECT, `${name}.compiled.cjs`)
  const script = new Script(
    `(function (exports, require, module) {${readFileSync(path.join(folder, `${name}.cjs`), 'latin1')}\n})`,
    {
      filename,
      ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
    },
  )
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(filename), module)
  return { programs: module.exports, script }
}

/** Places in compiled programs → the lines of their sources, in the text of a stack. The map is read now: an error is rare. */
export function inSources(stack) {
  const maps = new Map()
  const mapOf = (name) => {
    const file = path.join(compiledFolder() ?? '', `${name}.cjs.map`)
    if (!maps.has(name)) maps.set(name, new SourceMap(JSON.parse(readFileSync(file, 'utf8'))))
    return maps.get(name)
  }
  return stack.replaceAll(COMPILED_PLACE, (whole, name, line, column) => {
    try {
      const { originalSource, originalLine } = mapOf(name).findEntry(line - 1, column - 1)
      return `${path.join(PROJECT, originalSource)}:${originalLine + 1}`
    } catch {
      return whole
    }
  })
}

/**
 * Loads a program of the service's bundle: compiled, or where that cannot be as `source` imports it, through tsx.
 * @param name key of PROGRAMS in compile.js
 * @param source imports the same file
 */
export async function load(name, source) {
  const folder = compiledFolder()
  if (folder) return bundle(folder, 'service').programs[name]()
  process.env.TSX_TSCONFIG_PATH ??= path.join(PROJECT, 'tsconfig.json')
  await import('tsx')
  return source()
}
