// The service in a process of its own, behind an address that may forward others, telling how late its event loop is when asked.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { load } from '../../../extract/start/compiled.js'

const { startService } = await load('service', () => import('../../../server/serve.ts'))
const { configFrom } = await load('config', () => import('../../../server/config.ts'))
const [dataDir] = process.argv.slice(2)
const config = configFrom({ dataDir, port: 0, trustProxy: '127.0.0.1' }, {})
const service = await startService(config)
const RESOLUTION_MS = 5
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
/** The most memory since it was last asked to begin anew: what is given back meanwhile was held all the same. */
const held = () => process.memoryUsage.rss() / 1024 / 1024
let most = held()
/** Looked at from the first such question on: a look costs as much as an answer. */
let looking = null
process.on('message', (message) => {
  const { user, system } = process.cpuUsage()
  const figures = {
    // The clock of the measurement itself is no delay.
    delayMs: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
    cpuMs: (user + system) / 1000,
    megabytes: held(),
    mostMegabytes: most,
  }
  if (message === 'anew') {
    delay.reset()
    most = held()
    looking ??= setInterval(() => {
      most = Math.max(most, held())
    }, 50)
  }
  process.send(figures)
})
process.send({ address: service.address, worker: service.workerPid() })
process.on('SIGTERM', () => void service.close().then(() => process.exit(0)))
