// What a command says and how it ends: results on stdout, one plain sentence on stderr, exit codes of contract §1.
import type { Language, Problem } from '../../extract/index.ts'
import { inSources, READ_PROBLEMS, Refusal, wordsFor } from '../../extract/index.ts'
import { troubleOf } from '../trouble.ts'
import { CLI_PROBLEMS } from './errors.ts'

/** The language of messages: LC_ALL, LC_MESSAGES or LANG when they name German or French, else English. */
export function speech(): Language {
  const env = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
  return env.startsWith('de') ? 'de' : env.startsWith('fr') ? 'fr' : 'en'
}

export const say = (line: string): void => void process.stderr.write(`${line}\n`)
export const print = (text: string): void => void process.stdout.write(`${text}\n`)
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

/** One sentence for a problem: what happened, where, and what to do. */
export function sentence(problem: Problem, file?: string): string {
  return [file, `${problem.title.replace(/\.$/, '')}. ${problem.detail} [${problem.code}]`]
    .filter(Boolean)
    .join(': ')
}

/** A refusal of reading, or of the command line itself, in the language of the terminal. */
export function inWords(refusal: Refusal): Problem {
  return wordsFor(refusal, speech(), { ...READ_PROBLEMS, ...CLI_PROBLEMS })
}

/** What was refused, by the house or by the machine under it; a file that may not be read is told by its name instead. */
function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const system = error as (NodeJS.ErrnoException & { port?: number }) | null
  if (system?.code === 'EACCES') return null
  if (system?.code === 'EADDRINUSE')
    return new Refusal('USAGE_PORT_TAKEN', { port: system.port ?? 0 })
  const trouble = troubleOf(error)
  return trouble === null ? null : new Refusal(trouble)
}

/** Ends the command with a sentence and exit code 2. A bug is named as ours; details only with COUNTERCHECK_DEBUG. */
export async function fail(error: unknown): Promise<void> {
  process.exitCode = 2
  const refusal = refusalIn(error)
  if (refusal) {
    // The tables of all rooms weigh half a second at import: only a refusal pays it.
    const { PROBLEMS } = await import('../errors.ts')
    return say(sentence(wordsFor(refusal, speech(), { ...PROBLEMS, ...CLI_PROBLEMS })))
  }
  const system = error as NodeJS.ErrnoException
  if (system?.code === 'ENOENT') return say(`There is no file or folder ${system.path ?? ''}.`)
  if (system?.code === 'EACCES')
    return say(`${system.path ?? 'A file'} may not be read or written here.`)
  if (process.env['COUNTERCHECK_DEBUG'] && error instanceof Error)
    return say(inSources(error.stack ?? error.message))
  say(
    'Something is wrong in Countercheck itself. COUNTERCHECK_DEBUG=1 shows where; please report it.',
  )
}
