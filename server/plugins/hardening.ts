// Headers and rates that hold for every answer: nothing from elsewhere, nothing framed, nothing cached, nobody floods.
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { Refusal } from '../../extract/index.ts'

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

export async function harden(app: FastifyInstance): Promise<void> {
  // Private answers stay in no cache; static files of the pages set their own.
  const fixed = { ...(await helmetsHeaders()), 'cache-control': 'no-store' }
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(fixed)
    done()
  })
  await app.register(rateLimit, {
    global: true,
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => blockOf(request.ip),
    errorResponseBuilder: () => new Refusal('TOO_MANY_REQUESTS'),
    // Who comes too often is told when to come back; a count on every answer helps nobody.
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
}

/** The block of an address: the last part of IPv4 and all behind /48 of IPv6 dropped, so that no single address is remembered. */
function blockOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  return plain.includes('.')
    ? plain.split('.').slice(0, 3).join('.')
    : plain.split(':').slice(0, 3).join(':')
}
