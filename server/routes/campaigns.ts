// Campaigns and what disclosure lets out about them: public.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Coded, inWords } from '../../analysis/index.ts'
import { AnalysisResult, Campaign, type Language, Refusal } from '../../extract/index.ts'
import type { Service } from '../service.ts'
import { languageOf } from '../language.ts'
import { frozen } from '../remembered.ts'
import { atOnce } from './at-once.ts'
import { refusals } from './shapes.ts'

const Id = z.object({ id: z.string().max(40) })

/** Put into words once in each language for the results that the service remembers. */
const said = new WeakMap<readonly Coded[], Map<Language, AnalysisResult[]>>()
function worded(results: readonly Coded[], language: Language): AnalysisResult[] {
  const byLanguage = said.get(results) ?? new Map<Language, AnalysisResult[]>()
  said.set(results, byLanguage)
  const all = byLanguage.get(language) ?? frozen(results.map((one) => inWords(one, language)))
  byLanguage.set(language, all)
  return all
}

export function campaignRoutes(plain: FastifyInstance, service: Service): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/campaigns',
    { schema: { summary: 'All campaigns', response: { 200: z.array(Campaign), ...refusals } } },
    (_request, reply) => atOnce(reply, service.campaigns()),
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
        summary: 'Results that may be published, in the words of Accept-Language (de, en, fr)',
        params: Id,
        response: { 200: z.array(AnalysisResult), ...refusals },
      },
    },
    async (request, reply) => {
      reply.header('vary', 'accept-language')
      return worded(await service.analyses(request.params.id), languageOf(request))
    },
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
    async (request, reply) => {
      reply.header('vary', 'accept-language')
      const all = worded(await service.analyses(request.params.id), languageOf(request))
      const one = all.find(({ id }) => id === request.params.name)
      if (!one) throw new Refusal('STORE_NOT_FOUND')
      // The page of results links here: who follows has a file with a name.
      reply.header('content-disposition', `attachment; filename="${one.id}.json"`)
      return one
    },
  )
}
