// How `serve` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeServe(program: Command): void {
  program
    .command('serve')
    .description('run the service: pages, API and the reading of letters')
    .option('--host <address>', 'address to listen on (else HOST, else 127.0.0.1)')
    .option('--port <number>', 'port, 0 for a free one (else PORT, else 8080)')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--demo', 'fill an empty data folder with a synthetic campaign of 2,000 letters')
    .option(
      '--campaign-key <file>',
      "the campaigns' private keys, for the worker (else CAMPAIGN_KEY_FILE)",
    )
    .action(async (...given: Parameters<typeof import('./run/serve.ts').run>) => {
      const { run } = await import('./run/serve.ts')
      await run(...given)
    })
}
