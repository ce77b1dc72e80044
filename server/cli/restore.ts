// How `restore` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeRestore(program: Command): void {
  program
    .command('restore')
    .argument('<folder>', 'what backup wrote')
    .description('put a backup back into an empty data folder, without those who withdrew since')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "a campaign's private key (else CAMPAIGN_KEY_FILE)")
    .option('--passphrase-file <file>', 'the passphrase, if one was set')
    .option('--tombstones <file...>', 'newest tombstones.txt of the lost folder or a copy of it')
    .option('--no-newer-tombstones', 'nobody can have withdrawn since the backup')
    .option('--expired-keys', 'take keys that are older than 7 days')
    .option('--json', 'print what was restored as JSON')
    .action(async (...given: Parameters<typeof import('./run/restore.ts').run>) => {
      const { run } = await import('./run/restore.ts')
      await run(...given)
    })
}
