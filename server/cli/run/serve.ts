// `serve`: the whole service, pages, API and reading, until Ctrl-C.
import { configFrom } from '../../config.ts'
import { sayLastWords } from '../../last-words.ts'
import { stderrLog } from '../../log.ts'
import { startService } from '../../serve.ts'
import { print, say } from '../terminal.ts'

type Options = { host?: string; port?: string; data?: string; demo?: boolean; campaignKey?: string }

export async function run(options: Options): Promise<void> {
  const { campaignKey, data, ...rest } = options
  const config = configFrom({ ...rest, dataDir: data, campaignKeyFile: campaignKey }, process.env)
  const service = await startService(config)
  sayLastWords(stderrLog)
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
