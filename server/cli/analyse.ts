// How `analyse` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeAnalyse(program: Command): void {
  program
    .command('analyse')
    .description('run the analyses over the confirmed letters whose owners agreed to it')
    .requiredOption('--campaign <id>', 'the campaign')
    .option('--only <analysis>', 'one analysis by its id')
    .option(
      '--release',
      'publish: results that may be, records for researchers, and the batch that donors are compared with',
    )
    .option('--json', 'print AnalysisResult[]')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys (else CAMPAIGN_KEY_FILE)")
    .action(async (...given: Parameters<typeof import('./run/analyse.ts').run>) => {
      const { run } = await import('./run/analyse.ts')
      await run(...given)
    })
}
