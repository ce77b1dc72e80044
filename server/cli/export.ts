// How `export` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeExport(program: Command): void {
  program
    .command('export')
    .description('write the open data package of the last release')
    .requiredOption('--campaign <id>', 'the campaign')
    .requiredOption('-o, --output <folder>', 'where to write it: a folder that is new or empty')
    .option('--json', 'print what was written as JSON')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys (else CAMPAIGN_KEY_FILE)")
    .action(async (...given: Parameters<typeof import('./run/export.ts').run>) => {
      const { run } = await import('./run/export.ts')
      await run(...given)
    })
}
