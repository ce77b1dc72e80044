// How `import` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeImport(program: Command): void {
  program
    .command('import')
    .description(
      'take in many letters: documents, folders, or .ndjson with { letters, answers } a line',
    )
    .argument(
      '<path...>',
      'files or folders; a folder inside a folder is one letter of several files',
    )
    .requiredOption('--campaign <id>', 'the campaign; it must exist')
    .option(
      '--consent <file>',
      '{ "version", "purposes" } as given on paper; without it nothing is imported',
    )
    .option(
      '--receipts <file>',
      'write one receipt a line; else only the campaign can withdraw the letters',
    )
    .option('--json', 'print the counts as JSON')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys (else CAMPAIGN_KEY_FILE)")
    .action(async (...given: Parameters<typeof import('./run/import.ts').run>) => {
      const { run } = await import('./run/import.ts')
      await run(...given)
    })
}
