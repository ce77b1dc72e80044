// POST /api/donations: a letter in, a receipt out, once the files are durable.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Answers, Consent, Refusal } from '../../extract/index.ts'
import { Invalid } from '../plugins/errors.ts'
import type { Service } from '../service.ts'
import { jsonField, readForm } from './form.ts'
import { AcceptedReply, refusals } from './shapes.ts'

/** Letters from one address block in ten minutes: an advice centre's busy day passes, a flood does not. */
const INTAKE_RATE = { max: 300, minutes: 10 }

export function donationsRoutes(plain: FastifyInstance, service: Service): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/donations',
    {
      config: { rate: INTAKE_RATE },
      schema: {
        summary: 'Gives a letter; answers when it is durable, not when it is read',
        description:
          'multipart/form-data: `file` or `upload` (1 to 20, together one letter), `campaign`, `consent` (JSON), `answers` (JSON, optional).',
        consumes: ['multipart/form-data'],
        headers: z.looseObject({ 'idempotency-key': z.string().max(256).optional() }),
        response: { 201: AcceptedReply, ...refusals },
      },
    },
    async (request, reply) => {
      const form = await readForm(request)
      const campaign = form.fields.get('campaign')
      if (!campaign) throw new Invalid([{ path: '/campaign', message: 'is missing' }])
      if (!form.fields.get('consent')) throw new Refusal('CONSENT_MISSING')
      const consent = jsonField(form, 'consent', Consent)
      const answers = jsonField(form, 'answers', Answers.optional())
      const key = request.headers['idempotency-key']
      const accepted = await service.accept({
        files: [...form.files, ...service.stagedFiles(form.uploads)],
        campaign,
        consent,
        ...(answers === undefined ? {} : { answers }),
        ...(key === undefined ? {} : { idempotencyKey: key }),
      })
      return await reply.code(201).send(accepted)
    },
  )
}
