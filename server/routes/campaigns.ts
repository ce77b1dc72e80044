// Campaigns and what disclosure lets out about them: public.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AnalysisResult, Campaign, Refusal } from '../../extract/index.ts'
import type { Service } from '../service.ts'
import { refusals } from './shapes.ts'

const Id = z.object({ id: z.string().max(40) })

export function campaignRoutes(plain: FastifyInstance, service: Service): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/campaigns',
    { schema: { summary: 'All campaigns', response: { 200: z.array(Campaign), ...refusals } } },
    async () => await service.campaigns(),
  )
  app.get(
    '/api/campaigns/:id',
    { schema: { summary: 'One campaign', params: Id, response: { 200: Campaign, ...refusals } } },
    async (request) => await service.campaign(request.params.id),
  )
  app.get(
    '/api/campaigns/:id/analyses',
    {
      schema: {
        summary: 'Results that may be published',
        params: Id,
        response: { 200: z.array(AnalysisResult), ...refusals },
      },
    },
    async (request) => await service.analyses(request.params.id),
  )
  app.get(
    '/api/campaigns/:id/analyses/:name',
    {
      schema: {
        summary: 'One result that may be published',
        params: Id.extend({ name: z.string().max(100) }),
        response: { 200: AnalysisResult, ...refusals },
      },
    },
    async (request) => {
      const all = await service.analyses(request.params.id)
      const one = all.find(({ id }) => id === request.params.name)
      if (!one) throw new Refusal('STORE_NOT_FOUND')
      return one
    },
  )
}
