// `restore`: a backup back into an empty data folder.
import { resolve } from 'node:path'
import { restoreBackup } from '../../backup/index.ts'
import { systemClock } from '../../clock.ts'
import { configFrom } from '../../config.ts'
import { print, printJson, say } from '../terminal.ts'
import { passphraseIn } from './backup.ts'

type Options = {
  data?: string
  campaignKey?: string
  passphraseFile?: string
  tombstones?: string[]
  newerTombstones: boolean
  expiredKeys?: boolean
  json?: boolean
}

export async function run(folder: string, options: Options): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  const restored = await restoreBackup({
    from: resolve(folder),
    dataDir: config.dataDir,
    keyFile: config.campaignKeyFile,
    passphrase: options.passphraseFile ? await passphraseIn(options.passphraseFile) : null,
    tombstones: options.tombstones ?? [],
    noNewerTombstones: !options.newerTombstones,
    expiredKeys: options.expiredKeys ?? false,
    clock: systemClock,
  })
  if (options.json) return printJson(restored)
  const { madeAt, donations, files, withdrawnSince, revokedSince } = restored
  print(`${config.dataDir}: ${donations} donations, ${files} files, as of ${madeAt}.`)
  say(
    `Withdrawn since and taken out again: ${withdrawnSince}. Accounts and tokens ended again: ${revokedSince}. ` +
      'Now run countercheck doctor.',
  )
}
