// GET /api/campaigns/{id}/records.{json,csv}: coarse records of the last release, for researchers with a token. Each reading is in the audit log.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { csvOf, RECORD_FIELDS, type ResearchRecord } from '../release/index.ts'
import type { Service } from '../service.ts'
import { bytesOf, refusals } from './shapes.ts'

const text = z.string().nullable()
const Record = z.strictObject({
  outcome: z.string(),
  version: text,
  month: text,
  birthYears: text,
  sex: text,
  state: text,
  moves: text,
  value: z.number().nullable(),
  class: text,
  thin: z.boolean().nullable(),
  negative: z.boolean().nullable(),
})
const Id = z.object({ id: z.string().max(40) })
/** Records change with a release, so nobody needs them often. */
const RATE = { max: 30, minutes: 1 }
const ABOUT =
  'For researchers (`Authorization: Bearer <token>`). One score of one person each; at least 20 are alike in all that others may know of a person.'

export function recordRoutes(plain: FastifyInstance, service: Service): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const read = (request: FastifyRequest, campaign: string) =>
    service.records(
      campaign,
      /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '',
    )
  app.get(
    '/api/campaigns/:id/records.json',
    {
      config: { rate: RATE },
      schema: {
        summary: 'Records of the last release, for researchers',
        description: ABOUT,
        params: Id,
        response: { 200: z.array(Record), ...refusals },
      },
    },
    async (request) => await read(request, request.params.id),
  )
  app.get(
    '/api/campaigns/:id/records.csv',
    {
      config: { rate: RATE },
      schema: {
        summary: 'The same as CSV',
        description: ABOUT,
        params: Id,
        response: { 200: bytesOf('text/csv'), ...refusals },
      },
    },
    async (request, reply) => recordsFile(reply, await read(request, request.params.id)),
  )
}

/** Answers with records as a CSV file. */
export function recordsFile(reply: FastifyReply, records: ResearchRecord[]) {
  const names = Object.keys(RECORD_FIELDS) as (keyof ResearchRecord)[]
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="records.csv"')
    .send(
      csvOf(
        names,
        records.map((one) => names.map((name) => one[name])),
      ),
    )
}
