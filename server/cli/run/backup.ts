// `backup`: one folder, checked before it counts.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { takeBackup } from '../../backup/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom, defaultKeyFile } from '../../config.ts'
import { print, printJson, say } from '../terminal.ts'

type Options = {
  output: string
  passphraseFile?: string
  data?: string
  campaignKey?: string
  json?: boolean
}

export async function run(options: Options): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const made = await takeBackup({
    dataDir: config.dataDir,
    keyFile: config.campaignKeyFile ?? defaultKeyFile(config.dataDir),
    out: resolve(options.output),
    passphrase: options.passphraseFile ? await passphraseIn(options.passphraseFile) : null,
    clock: systemClock,
    program: await version(),
  })
  if (options.json) return printJson(made)
  print(
    `${options.output}: ${made.donations} donations, ${made.files} files, restored and checked.`,
  )
  say(
    `Delete keys.sealed by ${made.keysUntil.slice(0, 10)}: whoever withdraws was promised it. The campaigns' private keys are not in the backup.`,
  )
}

/** The first line of a file. */
export async function passphraseIn(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? ''
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
