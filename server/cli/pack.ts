// How `pack` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describePack(program: Command): void {
  program
    .command('pack')
    .description(
      'write the evidence pack of a case: findings, papers, pictures, in a zip that can be verified',
    )
    .argument(
      '[file...]',
      'files or folders; together one case unless --each (a folder of folders: one case for each)',
    )
    .requiredOption(
      '-o, --output <file>',
      'the zip to write; with --each a folder, which also gets a page to print for each case',
    )
    .option('--as-one', 'all files together are one letter')
    .option('--each', 'every file or folder is a case of its own')
    .option('--answers <file>', 'what the person adds, as JSON (Answers)')
    .option('--today <date>', 'the day that requests are dated with, YYYY-MM-DD (else the clock)')
    .option(
      '--key <pem>',
      'Ed25519 private key to sign with; without one the pack says that it is not signed',
    )
    .option(
      '--language <code>',
      'de, de-plain (German, its summary in plain language), en or fr (else by LANG)',
    )
    .option('--large', 'in large print: 18 points, one column, the same sentences')
    .option('--receipt <key>', 'the pack of a stored donation instead of files')
    .option('--data <folder>', 'the data folder, with --receipt (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaign's private keys, with --receipt")
    .action(async (...given: Parameters<typeof import('./run/pack.ts').run>) => {
      const { run } = await import('./run/pack.ts')
      await run(...given)
    })
}
