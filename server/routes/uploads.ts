// Files piece by piece: begun, continued where a lost connection left them, and then named in the form that gives the letter.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Refusal } from '../../extract/index.ts'
import { PIECE_BYTES_MAX } from '../donations/staging.ts'
import type { Service } from '../service.ts'
import { refusals } from './shapes.ts'

const StagedReply = z.strictObject({
  id: z.string(),
  size: z.number().int(),
  received: z.number().int(),
})
const Id = z.object({ id: z.string().max(64) })
/** Pieces from one address block in ten minutes: an advice centre that sends 20 letters of 40 photos at once. */
const PIECE_RATE = { max: 6000, minutes: 10 }

export function uploadRoutes(plain: FastifyInstance, service: Service): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: PIECE_BYTES_MAX },
    (_request, body, done) => done(null, body),
  )
  app.post(
    '/api/uploads',
    {
      config: { rate: PIECE_RATE },
      schema: {
        summary: 'Begins a file that is sent piece by piece',
        description:
          'Whoever knows the `id` may continue it. It is kept in memory for 30 minutes after its last piece and then named as `upload` ' +
          'in `POST /api/donations` or `POST /api/donation/letters`, in the order of the pages, instead of `file`.',
        body: z.strictObject({ size: z.number().int().min(0) }),
        response: { 201: StagedReply, ...refusals },
      },
    },
    async (request, reply) => reply.code(201).send(service.stage(request.body.size)),
  )
  app.get(
    '/api/uploads/:id',
    {
      config: { rate: PIECE_RATE },
      schema: {
        summary: 'How much of a file has arrived: where to go on',
        params: Id,
        response: { 200: StagedReply, ...refusals },
      },
    },
    async (request) => service.staged(request.params.id),
  )
  app.put(
    '/api/uploads/:id',
    {
      config: { rate: PIECE_RATE },
      schema: {
        summary: 'Adds the piece that begins at byte `from`; at most 1 MB',
        description:
          'application/octet-stream. A piece that arrived already changes nothing; a gap is 409: ask where to go on.',
        consumes: ['application/octet-stream'],
        params: Id,
        querystring: z.object({ from: z.coerce.number().int().min(0) }),
        response: { 200: StagedReply, ...refusals },
      },
    },
    async (request) => {
      if (!(request.body instanceof Uint8Array)) throw new Refusal('BODY_TYPE')
      return service.stagePiece(request.params.id, request.query.from, request.body)
    },
  )
}
