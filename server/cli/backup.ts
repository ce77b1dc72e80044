// How `backup` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeBackup(program: Command): void {
  program
    .command('backup')
    .description('write an encrypted, checked backup of a data folder, also while it is served')
    .requiredOption('-o, --output <folder>', 'a new folder')
    .option('--passphrase-file <file>', 'opens it as well as the campaigns’ keys do')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys, which are left out")
    .option('--json', 'print what was written as JSON')
    .action(async (...given: Parameters<typeof import('./run/backup.ts').run>) => {
      const { run } = await import('./run/backup.ts')
      await run(...given)
    })
}
