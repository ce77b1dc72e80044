// /api/donation: everything that a receipt opens. One hook opens it before any body is read; no route takes an id of a donation.
import multipart from '@fastify/multipart'
import { fastifySSE } from '@fastify/sse'
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify'
import { Refusal } from '../../../extract/index.ts'
import type { DonationHandle, Service } from '../../service.ts'
import { letterRoutes } from './letters.ts'
import { resultRoutes } from './results.ts'
import { stateRoutes } from './state.ts'

/** Gives the donation that the request's receipt opened. */
export type Opened = (request: FastifyRequest) => DonationHandle

export async function donationRoutes(app: FastifyInstance, service: Service): Promise<void> {
  const handles = new WeakMap<FastifyRequest, DonationHandle>()
  const opened: Opened = (request) => {
    const handle = handles.get(request)
    if (!handle) throw new Refusal('DONATION_UNKNOWN')
    return handle
  }
  const enters: onRequestHookHandler = (request, _reply, done) => {
    // No receipt at all takes the same way as a wrong one.
    const receipt = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const enter = (handle: DonationHandle | null) => {
      if (!handle) return done(new Refusal('DONATION_UNKNOWN'))
      handles.set(request, handle)
      done()
    }
    const handle = service.open(receipt)
    if (handle instanceof Promise) void handle.then(enter, done)
    else enter(handle)
  }
  // A hook of each route, not of the scope: those run before requests are counted.
  app.addHook('onRoute', (route) => {
    route.onRequest = [...[route.onRequest ?? []].flat(), enters]
  })
  await app.register(fastifySSE)
  stateRoutes(app, opened)
  await app.register(async (forms) => {
    await forms.register(multipart)
    letterRoutes(forms, opened, service)
  })
  resultRoutes(app, opened)
}
