// How routes answer: a page, a see-other, a file; and the two guards that most of them share.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Campaign } from '../../../extract/index.ts'
import { Refusal } from '../../../extract/index.ts'
import type { DonationHandle, Made, PageDeps, Paper } from '../../service.ts'
import { Enter } from '../pages/receipt.tsx'
import { Making } from '../pages/waiting.tsx'
import { HEADERS, html } from '../render.ts'
import { type Visitor, visitorOf } from './visitor.ts'

export type Desk = {
  app: FastifyInstance
  deps: PageDeps
  /** The campaign that the start page speaks for: the first that is open, else the first. */
  campaign(): Promise<Campaign>
}

export type Call = { request: FastifyRequest; reply: FastifyReply; visitor: Visitor }
export type Private = Call & { handle: DonationHandle }

/** Fields of a form: every value of a name, and the first of them. */
export type Form = {
  all(name: string): string[]
  one(name: string): string
  record: Record<string, string>
}

/** Never compressed: zipped together, a secret and what a stranger can put beside it tell each other's length. */
export const page = (reply: FastifyReply, node: VNode, status = 200) =>
  reply.code(status).headers(HEADERS).send(html(node))

export const seeOther = (reply: FastifyReply, to: string) =>
  reply.code(303).header('cache-control', 'no-store').header('location', to).send()

export function file(reply: FastifyReply, paper: Paper) {
  return reply
    .header('content-type', paper.contentType)
    .header('content-disposition', `attachment; filename="${paper.name.replace(/[^\w.-]/g, '-')}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(paper.bytes))
}

/** A page may wait a few seconds for what the worker makes: then a page that asks again by itself. */
export const making = (
  { reply, visitor }: Call,
  made: Extract<Made<unknown>, { state: 'pending' }>,
) =>
  page(
    reply,
    Making({ frame: visitor.frame('findings'), seconds: Math.max(1, made.retryAfter) }),
    202,
  )

export function formOf(body: unknown): Form {
  const fields = body instanceof URLSearchParams ? body : new URLSearchParams()
  return {
    all: (name) => fields.getAll(name),
    one: (name) => fields.get(name) ?? '',
    record: Object.fromEntries(fields),
  }
}

/** Who asks, before anything else; the controller's name for the foot is that of the campaign. */
export async function callOf(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Call> {
  const campaign = await desk.campaign().catch(() => null)
  const visitor = await visitorOf(request, reply, desk.deps, campaign?.controller.name ?? null)
  return { request, reply, visitor }
}

/** A route that only an open file reaches; without one it shows where to enter the receipt. */
export function privately(desk: Desk, answer: (call: Private) => Promise<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const call = await callOf(desk, request, reply)
    const { handle } = call.visitor
    if (!handle) {
      const frame = call.visitor.frame('receipt')
      return page(reply, Enter({ frame, errors: [], notice: frame.t.receipt.expired }), 401)
    }
    return await answer({ ...call, handle })
  }
}

export function publicly(desk: Desk, answer: (call: Call) => Promise<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply) =>
    await answer(await callOf(desk, request, reply))
}

/** A number in a path, or STORE_NOT_FOUND. */
export function numberIn(text: string | undefined, least: number): number {
  const n = /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN
  if (Number.isNaN(n) || n < least) throw new Refusal('STORE_NOT_FOUND')
  return n
}

export const paramsOf = (request: FastifyRequest) => request.params as Record<string, string>
export const queryOf = (request: FastifyRequest) =>
  new URLSearchParams(request.url.split('?')[1] ?? '')
