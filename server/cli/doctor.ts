// How `doctor` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look whether a data folder is sound: settings, integrity, files, keys')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys (else CAMPAIGN_KEY_FILE)")
    .option('--json', 'print the checks as JSON')
    .action(async (...given: Parameters<typeof import('./run/doctor.ts').run>) => {
      const { run } = await import('./run/doctor.ts')
      await run(...given)
    })
}
