// What follows from a confirmed letter: findings, requests, deadlines, the evidence pack. 202 while they are made.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Finding, Request } from '../../../extract/index.ts'
import { PACK_SPEECHES, PRINTS } from '../../../reports/index.ts'
import { languageOf } from '../../language.ts'
import type { Made, Paper } from '../../service.ts'
import { bytesOf, Pending, refusals } from '../shapes.ts'
import type { Opened } from './index.ts'

const security = [{ receipt: [] }]

/** In which language (`de-plain`: with a summary in plain German; else as the client accepts) and print. */
const PackQuery = z.object({
  language: z.enum(PACK_SPEECHES).optional(),
  print: z.enum(PRINTS).optional(),
})

export function resultRoutes(plain: FastifyInstance, opened: Opened): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/donation/findings',
    {
      schema: {
        summary: 'Findings in the language asked for',
        security,
        response: { 200: z.array(Finding), 202: Pending, ...refusals },
      },
    },
    async (request, reply) => {
      const made = await opened(request).findings(languageOf(request))
      return made.state === 'ready' ? made.value : await later(reply, made.retryAfter)
    },
  )
  app.get(
    '/api/donation/requests',
    {
      schema: {
        summary: 'Requests that the findings support',
        security,
        response: { 200: z.array(Request), 202: Pending, ...refusals },
      },
    },
    async (request, reply) => {
      const made = await opened(request).requests(languageOf(request))
      return made.state === 'ready' ? made.value : await later(reply, made.retryAfter)
    },
  )
  app.get(
    '/api/donation/requests/:id.:format',
    {
      schema: {
        summary: 'A request as a paper to send',
        security,
        params: z.object({
          id: z.string().regex(/^[a-z0-9-]{1,120}$/),
          format: z.enum(['pdf', 'docx', 'txt', 'eml']),
        }),
        response: {
          200: bytesOf('application/pdf', 'text/plain', 'message/rfc822'),
          202: Pending,
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { id, format } = request.params
      return await sendPaper(reply, await opened(request).request(id, format))
    },
  )
  app.get(
    '/api/donation/deadlines.ics',
    {
      schema: {
        summary: 'Due dates for a calendar',
        security,
        response: { 200: bytesOf('text/calendar'), 202: Pending, ...refusals },
      },
    },
    async (request, reply) => await sendPaper(reply, await opened(request).deadlines()),
  )
  app.get(
    '/api/donation/pack',
    {
      schema: {
        summary: 'The evidence pack',
        security,
        querystring: PackQuery,
        response: { 200: bytesOf('application/zip'), 202: Pending, ...refusals },
      },
    },
    async (request, reply) => {
      const { language, print } = request.query
      const made = await opened(request).pack(language ?? languageOf(request), print)
      return await sendPaper(reply, made)
    },
  )
}

async function sendPaper(reply: FastifyReply, made: Made<Paper>): Promise<FastifyReply> {
  if (made.state === 'pending') return await later(reply, made.retryAfter)
  const { bytes, contentType, name } = made.value
  return await reply
    .type(contentType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(bytes)
}

async function later(reply: FastifyReply, seconds: number): Promise<FastifyReply> {
  return await reply.code(202).header('retry-after', String(seconds)).send({ status: 'pending' })
}
