// How often somebody was turned away, by page and status: a guesser or a flood shows in the log within a minute and in /metrics at once. Nothing of who it was.
import type { FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'

/** Not let in, not allowed, too often, not now. */
const COUNTED = new Set([401, 403, 429, 503])
/** One line a page and status in this time, ms: a flood must not fill the journal. */
const TOLD_EVERY_MS = 60_000

/** Since the start, by status. */
export type Refused = ReadonlyMap<number, number>

/** Counts the refusals of all routes that are registered after it. */
export function countRefusals(app: FastifyInstance, log: Log, everyMs = TOLD_EVERY_MS): Refused {
  const all = new Map([...COUNTED].map((status) => [status, 0]))
  let since = new Map<string, { route: string; status: number; count: number }>()
  const tell = () => {
    for (const refused of since.values()) log('refused', refused)
    since = new Map()
  }
  // When it is sent, not when it has arrived: to wait for that costs every answer, and a refusal is one even if nobody stays to hear it.
  app.addHook('onSend', (request, { statusCode: status }, _body, done) => {
    if (COUNTED.has(status)) {
      // The route as it was registered: what stood in its place may be a person's.
      const route = `${request.method} ${request.routeOptions.url ?? 'none'}`
      const key = `${status} ${route}`
      since.set(key, { route, status, count: (since.get(key)?.count ?? 0) + 1 })
      all.set(status, (all.get(status) ?? 0) + 1)
    }
    done()
  })
  const timer = setInterval(tell, everyMs).unref()
  app.addHook('onClose', () => {
    clearInterval(timer)
    tell()
  })
  return all
}
