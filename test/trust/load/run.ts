// `npm run load [-- --seconds 30 --part intake]`: what the service stands. Prints each figure beside its goal; ends with 1 when one is missed. Wants a quiet
// machine: with others at work only the CPU figures and shares mean something.
import { rmSync } from 'node:fs'
import { folderWithCampaign } from '../../server/kill-rounds.ts'
import { start } from './client.ts'
import * as parts from './parts.ts'

const option = (name: string) =>
  process.argv.includes(`--${name}`)
    ? process.argv[process.argv.indexOf(`--${name}`) + 1]
    : undefined
const seconds = Number(option('seconds') ?? 30)
const only = option('part')
const WANTED = { rates: parts.rates, loop: parts.loop, bombs: parts.bombs, intake: parts.intake }

let missed = 0
for (const [name, part] of Object.entries(WANTED)) {
  if (only !== undefined && only !== name) continue
  const folder = await folderWithCampaign()
  const service = await start('service-entry.js', folder)
  try {
    for (const { what, figure, goal, met } of await part(service, seconds)) {
      if (!met) missed += 1
      process.stdout.write(`${met ? 'met   ' : 'MISSED'} ${what}: ${figure} (goal ${goal})\n`)
    }
  } finally {
    await service.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
process.exit(missed > 0 ? 1 : 0)
