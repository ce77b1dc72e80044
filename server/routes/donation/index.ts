// /api/donation: everything that a receipt opens. One hook opens it before any body is read; no route takes an id of a donation.
import { fastifySSE } from '@fastify/sse'
import type { FastifyInstance, FastifyRequest } from 'fastify'
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
  app.addHook('onRequest', async (request) => {
    // No receipt at all takes the same way as a wrong one.
    const receipt = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const handle = await service.open(receipt)
    if (!handle) throw new Refusal('DONATION_UNKNOWN')
    handles.set(request, handle)
  })
  await app.register(fastifySSE)
  stateRoutes(app, opened)
  letterRoutes(app, opened, service)
  resultRoutes(app, opened)
}
