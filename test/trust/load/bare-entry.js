// A bare Fastify that answers the bytes it is told to: what the framework alone costs for the same answer.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Fastify from 'fastify'
const RESOLUTION_MS = 5
/** How late a process is that does next to nothing: what the machine alone makes of it. */
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
const app = Fastify({ logger: false })
let body = Buffer.from('{}')
app.get('/', (_request, reply) => reply.type('application/octet-stream').send(body))
const address = await app.listen({ port: 0 })
process.on('message', (message) => {
  if (typeof message === 'number') body = Buffer.alloc(message, 65)
  const { user, system } = process.cpuUsage()
  const delayMs = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS)
  if (message === 'anew') delay.reset()
  process.send({ cpuMs: (user + system) / 1000, delayMs })
})
process.send({ address })
process.on('SIGTERM', () => process.exit(0))
