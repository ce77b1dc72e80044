// What a process says when it ends by an error that nobody caught: of what kind and where, never its text, which may hold what a person wrote or was written to.
import { inSources } from '../extract/index.ts'
import type { Log } from './log.ts'

/** A place in our code as a stack names it. */
const OURS = /\/((?:server|extract|analysis|reports)\/[\w./-]+\.tsx?:\d+)/u

/** File and line of ours nearest to where an error arose, as `server/app.ts:12`; `unknown` when the stack names none. */
export function placeOf(error: unknown): string {
  const stack = error instanceof Error ? inSources(error.stack ?? '') : ''
  // The text of the error comes first, and may have lines of its own.
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line))
  return frames.map((line) => OURS.exec(line)?.[1]).find(Boolean) ?? 'unknown'
}

/** The name of an error's class where it is one of the language's or ours. */
const kindOf = (error: unknown): string =>
  error instanceof Error && /^[A-Z]\w{2,39}$/u.test(error.name) ? error.name : 'unknown'

/** From now on this process ends with code 1 and a line in the log, instead of Node's own words with the whole text of the error. */
export function sayLastWords(log: Log): void {
  const end = (error: unknown) => {
    log('crashed', { kind: kindOf(error), place: placeOf(error) })
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
