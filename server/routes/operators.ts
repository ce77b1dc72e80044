// For operators: is the process alive, is it ready, and a few figures. Nothing about a person or a campaign.
import type { FastifyInstance } from 'fastify'
import type { Refused } from '../plugins/refusals.ts'
import { countJobs, type Store } from '../store/index.ts'

export type Health = { workerAlive(): boolean }

export function operatorRoutes(
  app: FastifyInstance,
  store: Store,
  health: Health,
  refused: Refused,
): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    await countJobs(store.data)
    const ready = health.workerAlive()
    return await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'no worker' })
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const jobs = await countJobs(store.data)
    const memory = process.memoryUsage()
    const lines = [
      '# TYPE countercheck_jobs gauge',
      ...['queued', 'running', 'done', 'refused'].map(
        (state) => `countercheck_jobs{state="${state}"} ${jobs[state] ?? 0}`,
      ),
      '# TYPE countercheck_worker_alive gauge',
      `countercheck_worker_alive ${health.workerAlive() ? 1 : 0}`,
      '# TYPE countercheck_refused_total counter',
      ...[...refused].map(
        ([status, count]) => `countercheck_refused_total{status="${status}"} ${count}`,
      ),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${memory.rss}`,
      '# TYPE process_uptime_seconds counter',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
    ]
    return await reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`)
  })
}
