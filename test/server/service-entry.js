// A service in a process of its own, for tests that kill it. Prints its address, what it cost to get there, and the demo's receipts.
import { load } from '../../extract/start/compiled.js'

const { startService } = await load('service', () => import('../../server/serve.ts'))
const { configFrom } = await load('config', () => import('../../server/config.ts'))
const [dataDir, mode] = process.argv.slice(2)
const service = await startService(configFrom({ dataDir, port: 0, demo: mode === 'demo' }, {}))
const { user, system } = process.cpuUsage()
const ready = {
  address: service.address,
  cpuMs: (user + system) / 1000,
  receipts: service.demo?.receipts ?? [],
}
process.stdout.write(`${JSON.stringify(ready)}\n`)
process.on('SIGTERM', () => void service.close().then(() => process.exit(0)))
