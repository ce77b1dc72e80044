// `serve`: the whole service, pages, API and reading, until Ctrl-C.
import type { Command } from 'commander'
import { configFrom } from '../config.ts'
import { startService } from '../serve.ts'
import { print, say } from './terminal.ts'

type Options = { host?: string; port?: string; data?: string; demo?: boolean; campaignKey?: string }

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
    .action(run)
}

async function run(options: Options): Promise<void> {
  const { campaignKey, data, ...rest } = options
  const config = configFrom({ ...rest, dataDir: data, campaignKeyFile: campaignKey }, process.env)
  const service = await startService(config)
  print(`Countercheck is running. Open ${service.address}`)
  for (const { receipt, title } of service.demo?.receipts ?? []) print(`  ${receipt}  ${title}`)
  if (service.demo)
    print('These receipts open six invented people’s letters. Everything here is synthetic.')
  say('Ctrl-C ends it.')
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    void service.close().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
