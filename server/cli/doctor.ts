// `doctor`: is a data folder sound? Each check with its result, and what to do where one fails.
import type { Command } from 'commander'
import { configFrom } from '../config.ts'
import { examine } from '../examination.ts'
import { print, printJson } from './terminal.ts'

export function describeDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look whether a data folder is sound: settings, integrity, files, keys')
    .option('--data <folder>', 'data folder (else DATA_DIR, else ./data)')
    .option('--campaign-key <file>', "the campaigns' private keys (else CAMPAIGN_KEY_FILE)")
    .option('--json', 'print the checks as JSON')
    .action(run)
}

async function run(options: {
  data?: string
  campaignKey?: string
  json?: boolean
}): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const checks = await examine(config.dataDir, config.campaignKeyFile)
  if (options.json) printJson(checks)
  else
    for (const { name, ok, detail } of checks)
      print(`${ok ? 'sound ' : 'FAILED'}  ${name}: ${detail}`)
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1
}
