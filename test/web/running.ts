// A really started service with the demo campaign in a folder and a process of its own, as `serve --demo` runs.
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { startProcess } from '../server/service.ts'
import { tempFolder } from '../folder.ts'

export type Running = {
  base: string
  sample(name: string): Promise<Uint8Array>
  stop(): Promise<void>
}

/**
 * Resolves once it answers. The demo's own six documents are withdrawn before they are read: the first letter of a test would wait half a minute behind
 * them, and what becomes of them is for `test/server/demo.test.ts`. The 2,000 letters stay, so that findings are compared.
 */
export async function startDemo(): Promise<Running> {
  const folder = tempFolder('pages')
  const { child, address: base, receipts } = await startProcess(folder, 'demo')
  // A script that fails ends without stopping it.
  process.once('exit', () => child.kill('SIGKILL'))
  // The worker begins with the first: it comes last, and most of the others are gone before their turn.
  await Promise.all(receipts.toReversed().map(({ receipt }) => withdraw(base, receipt)))
  return {
    base,
    sample: async (name) => {
      const answer = await fetch(`${base}/beispiele/${name}`)
      if (!answer.ok) throw new Error(`no sample ${name}: ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    stop: async () => {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/** Throws unless the file is gone. */
export async function withdraw(base: string, receipt: string): Promise<void> {
  const { status } = await fetch(`${base}/api/donation`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${receipt}` },
  })
  if (status !== 200) throw new Error(`not withdrawn: ${status}`)
}
