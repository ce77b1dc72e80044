// What a process holds and what is set in it, so that it can be told whether a file of tests left it as it was.
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { PLACE } from './folder.ts'

/** Ports and what came through them, children that are waited for. Timers are not told apart from those of the tests' runner. */
const HELD = ['TCPServerWrap', 'TCPSocketWrap', 'ProcessWrap']

/** What tests fake; of `process.cwd`, which a library wraps when it is loaded, what it answers is looked at. */
const EVERYBODYS: [object, string][] = [
  [process.stdout, 'write'],
  [process.stderr, 'write'],
  [process, 'exit'],
  [globalThis, 'setTimeout'],
  [globalThis, 'setInterval'],
  [globalThis, 'setImmediate'],
  [globalThis, 'Date'],
  [globalThis, 'fetch'],
]

/** Set when something is first loaded: where the compiled programs lie, for children, and where the reader of pictures looks for its parts. */
const OURS = { COUNTERCHECK_COMPILED: undefined, VIPSHOME: undefined }

export type State = {
  held: string[]
  children: string
  files: string[]
  env: Record<string, string | undefined>
  cwd: string
  exitCode: typeof process.exitCode
  listeners: string[]
  /** Which functions these are: a fake is another one. */
  everybodys: number[]
}

/** All of it at this moment. */
export function present(): State {
  return {
    held: process
      .getActiveResourcesInfo()
      .filter((kind) => HELD.includes(kind))
      .toSorted(),
    children: childrenOf(),
    files: filesIn(join(PLACE, 'countercheck-')),
    env: { ...process.env, ...OURS },
    cwd: process.cwd(),
    exitCode: process.exitCode,
    listeners: process
      .eventNames()
      .map((name) => `${process.listenerCount(name)} ${String(name)}`)
      .toSorted(),
    everybodys: EVERYBODYS.map(([of, name]) => numberOf(Reflect.get(of, name))),
  }
}

const numbers = new Map<unknown, number>()

function numberOf(one: unknown): number {
  if (!numbers.has(one)) numbers.set(one, numbers.size)
  return numbers.get(one) ?? 0
}

/** Those that are no longer waited for, too. */
function childrenOf(): string {
  const file = `/proc/self/task/${process.pid}/children`
  return existsSync(file) ? readFileSync(file, 'ascii') : ''
}

/** Open files in folders of tests: a store that was not closed holds its databases. */
function filesIn(folders: string): string[] {
  if (!existsSync('/proc/self/fd')) return []
  return readdirSync('/proc/self/fd').flatMap((one) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${one}`)
      return file.startsWith(folders) ? [file] : []
    } catch {
      // The one that listed them is closed.
      return []
    }
  })
}

/** Which parts are other ones than they were. */
export function changedSince(before: State): (keyof State)[] {
  const now = present()
  const names = Object.keys(now) as (keyof State)[]
  return names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]))
}
