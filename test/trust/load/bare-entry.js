// A bare Fastify that answers the bytes it is told to: what the framework alone costs for the same answer.
import Fastify from 'fastify'
const app = Fastify({ logger: false })
let body = Buffer.from('{}')
app.get('/', (_request, reply) => reply.type('application/octet-stream').send(body))
const address = await app.listen({ port: 0 })
process.on('message', (message) => {
  if (typeof message === 'number') body = Buffer.alloc(message, 65)
  const { user, system } = process.cpuUsage()
  process.send({ cpuMs: (user + system) / 1000 })
})
process.send({ address })
process.on('SIGTERM', () => process.exit(0))
