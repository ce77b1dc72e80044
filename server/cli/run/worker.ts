// `worker`: reads queued letters and makes findings only; the one process that holds the campaigns' private keys.
import { Refusal } from '../../../extract/index.ts'
import { configFrom } from '../../config.ts'
import { sayLastWords } from '../../last-words.ts'
import { stderrLog } from '../../log.ts'
import { startWorker } from '../../worker.ts'
import { say } from '../terminal.ts'

export async function run(options: { data?: string; campaignKey?: string }): Promise<void> {
  const config = configFrom(
    { dataDir: options.data, campaignKeyFile: options.campaignKey },
    process.env,
  )
  if (!config.campaignKeyFile) throw new Refusal('USAGE_KEY')
  const worker = await startWorker(
    { dataDir: config.dataDir, campaignKeyFile: config.campaignKeyFile },
    stderrLog,
  )
  sayLastWords(stderrLog)
  say('The worker is running. Ctrl-C ends it after the letter in hand.')
  const end = () => void worker.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
