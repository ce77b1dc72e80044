// POST /api/requests/access.{pdf,docx,txt}: the first request to a bureau. Nothing is stored.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Service } from '../service.ts'
import { AccessOrder, bytesOf, refusals } from './shapes.ts'

export function requestRoutes(plain: FastifyInstance, service: Service): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/requests/access.:format',
    {
      schema: {
        summary: 'The first Art. 15 request to a bureau',
        params: z.object({ format: z.enum(['pdf', 'docx', 'txt']) }),
        body: AccessOrder,
        response: { 200: bytesOf('application/pdf', 'text/plain'), ...refusals },
      },
    },
    async (request, reply) => {
      const { issuer, sender } = request.body
      const paper = await service.accessRequest(issuer, sender, request.params.format)
      return await reply
        .type(paper.contentType)
        .header('content-disposition', `attachment; filename="${paper.name}"`)
        .send(paper.bytes)
    },
  )
}
