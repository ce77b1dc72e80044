// The donation itself: its state, answers, consent, contact, confirmation, export and withdrawal.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Answers, Consent, Donation } from '../../../extract/index.ts'
import { languageOf } from '../../language.ts'
import { Confirmation, Contact, refusals, WithdrawalReply } from '../shapes.ts'
import { atOnce } from '../at-once.ts'
import type { Opened } from './index.ts'

const security = [{ receipt: [] }]

export function stateRoutes(plain: FastifyInstance, opened: Opened): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/donation',
    {
      schema: {
        summary: 'State of the donation and its letters',
        security,
        response: { 200: Donation, ...refusals },
      },
    },
    (request, reply) => atOnce(reply, opened(request).donation(languageOf(request))),
  )
  const listening = new Set<AbortController>()
  // Listeners would keep the service from closing.
  app.addHook('preClose', async () => {
    for (const gone of listening) gone.abort()
  })
  app.get(
    '/api/donation/events',
    {
      sse: 'only',
      schema: { summary: 'The same as server-sent events, until nothing is being read', security },
    },
    async (request, reply) => {
      const gone = new AbortController()
      listening.add(gone)
      reply.sse.onClose(() => {
        gone.abort()
        listening.delete(gone)
      })
      let id = 0
      for await (const donation of opened(request).events(gone.signal, languageOf(request))) {
        await reply.sse.send({ id: String(id++), event: 'donation', data: donation })
      }
    },
  )
  app.put(
    '/api/donation/answers',
    {
      schema: {
        summary: 'Replaces the answers',
        security,
        body: Answers,
        response: { 200: Answers, ...refusals },
      },
    },
    async (request) => await opened(request).putAnswers(request.body),
  )
  app.put(
    '/api/donation/consent',
    {
      schema: {
        summary: 'Changes the consent; without the purpose `findings` it is a withdrawal',
        security,
        body: Consent,
        response: { 200: z.union([Donation, WithdrawalReply]), ...refusals },
      },
    },
    async (request) => await opened(request).putConsent(request.body),
  )
  app.put(
    '/api/donation/contact',
    {
      schema: {
        summary: 'Sets or removes the address for messages',
        security,
        body: Contact,
        response: { 200: Contact, ...refusals },
      },
    },
    async (request, reply) => {
      await opened(request).putContact(request.body)
      return await reply.type('application/json; charset=utf-8').send(request.body)
    },
  )
  app.post(
    '/api/donation/confirm',
    {
      schema: {
        summary: 'Vouches for the letters in review, or for single values',
        security,
        body: Confirmation,
        response: { 200: Donation, ...refusals },
      },
    },
    async (request) => await opened(request).confirm(request.body?.values),
  )
  app.get(
    '/api/donation/export',
    {
      schema: {
        summary: 'Everything held about this person',
        security,
        response: { 200: z.record(z.string(), z.unknown()), ...refusals },
      },
    },
    async (request, reply) => {
      const all = await opened(request).export()
      return await reply
        .header('content-disposition', 'attachment; filename="countercheck-export.json"')
        .send(all)
    },
  )
  app.delete(
    '/api/donation',
    {
      schema: {
        summary: 'Withdraws the donation; everything goes at once',
        security,
        response: { 200: WithdrawalReply, ...refusals },
      },
    },
    async (request) => await opened(request).withdraw(),
  )
}
