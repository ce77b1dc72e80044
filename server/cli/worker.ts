// How `worker` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeWorker(program: Command): void {
  program
    .command('worker')
    .description('read queued letters and make findings, beside a running serve on the same data')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys (else CAMPAIGN_KEY_FILE)")
    .action(async (...given: Parameters<typeof import('./run/worker.ts').run>) => {
      const { run } = await import('./run/worker.ts')
      await run(...given)
    })
}
