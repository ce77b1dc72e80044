// The worker as a child of `serve`: gets its settings as arguments, is poked by messages, and ends when its parent does.
import { sayLastWords } from './last-words.ts'
import { stderrLog } from './log.ts'
import { startWorker } from './worker.ts'

/** The whole life of this process, from its arguments on: data folder, key file, the name that its jobs carry. */
export async function work(): Promise<void> {
  const [dataDir, campaignKeyFile, name] = process.argv.slice(2)
  if (!dataDir || !campaignKeyFile) throw new Error('the worker needs a data folder and a key file')
  sayLastWords(stderrLog)
  const worker = await startWorker({ dataDir, campaignKeyFile }, stderrLog, name)
  process.on('message', () => worker.poke())
  let ending = false
  async function end() {
    if (ending) return
    ending = true
    await worker.close()
    process.exit(0)
  }
  process.on('disconnect', () => void end())
  process.on('SIGTERM', () => void end())
  // Ctrl-C reaches the whole group: the parent decides when this ends.
  process.on('SIGINT', () => {})
  process.send?.('ready')
}
