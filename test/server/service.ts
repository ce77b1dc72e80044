// Starts the service in a process of its own and waits until it answers.
import { type ChildProcess, spawn } from 'node:child_process'

export type Started = {
  child: ChildProcess
  address: string
  cpuMs: number
  receipts: { receipt: string; title: string }[]
  /** Everything that it wrote to stderr. */
  log: () => string
}

export function startProcess(dataDir: string, mode: 'demo' | 'plain' = 'plain'): Promise<Started> {
  const entry = new URL('./service-entry.js', import.meta.url).pathname
  const child = spawn(process.execPath, [entry, dataDir, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let log = ''
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString()
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
      const [line, rest] = text.split('\n')
      if (rest === undefined || !line) return
      const ready = JSON.parse(line) as Pick<Started, 'address' | 'cpuMs' | 'receipts'>
      resolve({ child, ...ready, log: () => log })
    })
    child.once('exit', () => reject(new Error(`the service did not start: ${log}`)))
  })
}
