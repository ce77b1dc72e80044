// The program of contract §1: one command a file, each loaded only when it is called, so that --help stays quick.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { COMMANDS } from './commands.ts'
import { fail } from './terminal.ts'

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
).version

/** Runs one command line. Sets the exit code of contract §1; never prints a stack trace. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('countercheck')
    .description('Reads score letters, checks them, and writes the letters that challenge them.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(countercheck --help lists the commands)')
  for (const describe of COMMANDS) describe(program)
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    await fail(error)
  }
}
