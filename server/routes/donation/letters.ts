// Letters of a donation: as read, corrected by JSON Patch, typed in, added, and page by page as pictures.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Letter, Refusal } from '../../../extract/index.ts'
import type { LetterView, Service } from '../../service.ts'
import { readForm } from '../form.ts'
import { AddedReply, bytesOf, JsonPatch, Place, refusals } from '../shapes.ts'
import type { Opened } from './index.ts'

const security = [{ receipt: [] }]
const OneLetter = Letter.nullable()

export function letterRoutes(
  plain: FastifyInstance,
  opened: Opened,
  service: Pick<Service, 'stagedFiles'>,
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.addContentTypeParser(
    'application/json-patch+json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  )
  app.get(
    '/api/donation/letters',
    {
      schema: {
        summary:
          'All letters; null where none was recognised. The ETag may be used to correct any of them',
        security,
        response: { 200: z.array(OneLetter), ...refusals },
      },
    },
    async (request, reply) => {
      const views = await opened(request).views()
      const etag = views.map((view) => view.etag.replaceAll('"', '')).join('+')
      return await reply.header('etag', `"${etag}"`).send(views.map(({ letter }) => letter))
    },
  )
  app.post(
    '/api/donation/letters',
    {
      schema: {
        summary: 'Adds a further letter',
        description: 'multipart/form-data: `file` or `upload` (1 to 20, together one letter).',
        consumes: ['multipart/form-data'],
        security,
        response: { 201: AddedReply, ...refusals },
      },
    },
    async (request, reply) => {
      const handle = opened(request)
      const { files, uploads } = await readForm(request)
      const all = [...files, ...service.stagedFiles(uploads)]
      return await reply.code(201).send(await handle.addLetter(all))
    },
  )
  app.get(
    '/api/donation/letters/:n',
    {
      schema: {
        summary: 'One letter with its ETag',
        security,
        params: Place,
        response: { 200: OneLetter, ...refusals },
      },
    },
    async (request, reply) => await send(reply, await opened(request).view(request.params.n)),
  )
  app.patch(
    '/api/donation/letters/:n',
    {
      schema: {
        summary:
          'Corrects what was read: JSON Patch with test, replace on leaves, add at the end of a list',
        security,
        consumes: ['application/json-patch+json'],
        params: Place,
        headers: z.looseObject({ 'if-match': z.string().max(2000).optional() }),
        body: JsonPatch,
        response: { 200: OneLetter, ...refusals },
      },
    },
    async (request, reply) => {
      const etag = request.headers['if-match']
      if (!etag) throw new Refusal('LETTER_UNVERSIONED')
      const view = await opened(request).patchLetter(request.params.n, request.body, etag)
      return await send(reply, view)
    },
  )
  app.put(
    '/api/donation/letters/:n',
    {
      bodyLimit: 512 * 1024,
      schema: {
        summary: 'Fills in by hand a letter that could not be read',
        security,
        params: Place,
        body: Letter,
        response: { 200: OneLetter, ...refusals },
      },
    },
    async (request, reply) =>
      await send(reply, await opened(request).putLetter(request.params.n, request.body)),
  )
  app.get(
    '/api/donation/letters/:n/pages/:p.png',
    {
      schema: {
        summary: 'A page as the person sent it, without metadata',
        security,
        params: Place.extend({ p: z.coerce.number().int().min(1) }),
        response: { 200: bytesOf('image/png'), ...refusals },
      },
    },
    async (request, reply) => {
      const { n, p } = request.params
      const png = await opened(request).page(n, p)
      return await reply
        .header('content-disposition', `attachment; filename="letter-${n}-page-${p}.png"`)
        .type('image/png')
        .send(png)
    },
  )
}

async function send(reply: FastifyReply, view: LetterView): Promise<FastifyReply> {
  // Said aloud, because `null` alone would go out as an empty body.
  reply.header('etag', view.etag).type('application/json; charset=utf-8')
  return await reply.send(view.letter === null ? 'null' : view.letter)
}
