// Headers and rates that hold for every answer: nothing from elsewhere, nothing framed, nothing cached, nobody floods.
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type HookHandlerDoneFunction,
} from 'fastify'
import { Refusal } from '../../extract/index.ts'
import { Rate } from './rate.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Requests of one address block to this route, counted apart from all others. */
    rate?: { max: number; minutes: number }
  }
}

/** Requests a minute from one address block. A library or an advice centre shares one, so it is generous. */
const REQUESTS_A_MINUTE = 1200

const HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    // Helmet's defaults would add upgrade-insecure-requests, which breaks plain HTTP in a local network.
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // TLS ends at a proxy, which knows whether it may promise this.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  // For Internet Explorer 8, for Flash, and for a filter that browsers have dropped: each header costs every answer, these protect nobody.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
}

/** What Helmet says with these settings. It words its headers anew for every answer, a fifth of the time of a small one; they are asked for once. */
async function helmetsHeaders(): Promise<Record<string, string>> {
  const once = Fastify()
  await once.register(helmet, HEADERS)
  once.get('/', async (_request, reply) => await reply.send())
  const { headers } = await once.inject('/')
  await once.close()
  const others = ['content-length', 'connection', 'date', 'content-type']
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !others.includes(name))
      .map(([name, value]) => [name, String(value)]),
  )
}

const MINUTE_MS = 60_000

/** Counts a request before anything else is looked at. */
export type Counted = (
  request: FastifyRequest,
  reply: FastifyReply,
  done: HookHandlerDoneFunction,
) => void

/**
 * Sets headers for every answer and counts every request to a route, before all other hooks of routes: a wrong receipt is counted, too.
 * @returns what counts requests to no route
 */
export async function harden(app: FastifyInstance): Promise<Counted> {
  // Private answers stay in no cache; static files of the pages set their own.
  const fixed = { ...(await helmetsHeaders()), 'cache-control': 'no-store' }
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(fixed)
    done()
  })
  const counted = countedBy(new Rate(REQUESTS_A_MINUTE, MINUTE_MS))
  app.addHook('onRoute', (route) => {
    const own = route.config?.rate
    const count = own ? countedBy(new Rate(own.max, own.minutes * MINUTE_MS)) : counted
    route.onRequest = [count, ...[route.onRequest ?? []].flat()]
  })
  return counted
}

/** Who comes too often is told when to come back; a count on every answer helps nobody. */
function countedBy(rate: Rate): Counted {
  return (request, reply, done) => {
    const waitMs = rate.waitOf(blockOf(request.ip), performance.now())
    if (waitMs === 0) return done()
    const seconds = Math.ceil(waitMs / 1000)
    reply.headers({
      'x-ratelimit-limit': rate.max,
      'x-ratelimit-remaining': 0,
      'x-ratelimit-reset': seconds,
      'retry-after': seconds,
    })
    done(new Refusal('TOO_MANY_REQUESTS'))
  }
}

/** The block of an address: the last part of IPv4 and all behind /48 of IPv6 dropped, so that no single address is remembered. */
function blockOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  const last = plain.lastIndexOf('.')
  return last >= 0 ? plain.slice(0, last) : plain.split(':').slice(0, 3).join(':')
}
