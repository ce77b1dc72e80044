// Headers and rates that hold for every answer: nothing from elsewhere, nothing framed, nothing cached, nobody floods.
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../extract/index.ts'

/** Requests a minute from one address block. A library or an advice centre shares one, so it is generous. */
const REQUESTS_A_MINUTE = 1200

export async function harden(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
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
  })
  await app.register(rateLimit, {
    global: true,
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => blockOf(request.ip),
    errorResponseBuilder: () => new Refusal('TOO_MANY_REQUESTS'),
  })
  // Private answers stay in no cache; static files of the pages set their own.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

/** The block of an address: the last part of IPv4 and all behind /48 of IPv6 dropped, so that no single address is remembered. */
function blockOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  return plain.includes('.')
    ? plain.split('.').slice(0, 3).join('.')
    : plain.split(':').slice(0, 3).join(':')
}
