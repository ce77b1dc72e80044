// A command that has commands below it, all on one data folder.
import type { Command } from 'commander'

/** Gives a function that adds one of the commands below `name`, with the options that all of them take. */
export function subcommands(
  program: Command,
  name: string,
  description: string,
): (name: string, description: string) => Command {
  const parent = program.command(name).description(description)
  return (one, does) =>
    parent
      .command(one)
      .description(does)
      .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
      .option('--json', 'print JSON')
}
