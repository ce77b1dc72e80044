// A really started service with the demo campaign in a folder of its own.
import { rm } from 'node:fs/promises'
import { configFrom } from '../../server/config.ts'
import { startService } from '../../server/serve.ts'
import { tempFolder } from '../folder.ts'

export type Running = {
  base: string
  sample(name: string): Promise<Uint8Array>
  stop(): Promise<void>
}

export async function startDemo(): Promise<Running> {
  const folder = tempFolder('pages')
  const service = await startService(
    configFrom({ port: 0, demo: true, dataDir: folder }, {}),
    () => {},
  )
  const base = service.address
  return {
    base,
    sample: async (name) => {
      const answer = await fetch(`${base}/beispiele/${name}`)
      if (!answer.ok) throw new Error(`no sample ${name}: ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    stop: async () => {
      await service.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
