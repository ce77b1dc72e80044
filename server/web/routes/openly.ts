// A page for everybody: no form, nothing of a person. It goes compressed, and is drawn once for all who read the same language.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type Coding, codingFor, Drawn, DrawnOnce } from '../drawn-once.ts'
import type { Area, Frame } from '../frame.ts'
import { tongueFor } from '../language.ts'
import type { Tongue } from '../messages/index.ts'
import { HEADERS, html } from '../render.ts'
import { type Call, callOf, type Desk } from './answer.ts'

export type Shared = {
  here?: Area
  /** All that the page is drawn from beside its language, to be compared by identity: things of the store as `remembered` gives them, and plain values. */
  from: readonly unknown[]
  draw: (frame: Frame) => VNode
}

/** Such pages hold no secret, which compression could tell by its length. */
const COMPRESSED = { ...HEADERS, vary: `${HEADERS['vary']}, accept-encoding` }
const CODED: Record<Coding, Record<string, string>> = {
  br: { ...COMPRESSED, 'content-encoding': 'br' },
  gzip: { ...COMPRESSED, 'content-encoding': 'gzip' },
}

/** A page with a form belongs to one browser and may not be kept for others: asking for its token is a mistake of ours. */
const formless = (frame: Frame): Frame =>
  Object.create(frame, {
    token: {
      get(): never {
        throw new Error('a page for everybody has no form')
      },
    },
  }) as Frame // a frame with one property replaced

/**
 * `shared` says what to draw: asked when the store or the day changed, or when the browser shows that somebody was here before.
 * `also` names what else tells two pages of one language apart: the host for pages that say their own address.
 */
export function openly(
  desk: Desk,
  shared: (call: Call) => Promise<Shared>,
  also: (request: FastifyRequest) => string = () => '',
) {
  const kept = new DrawnOnce()
  const key = (tongue: Tongue, request: FastifyRequest) => `${tongue} ${also(request)}`

  function send(request: FastifyRequest, reply: FastifyReply, drawn: Drawn) {
    const coding = codingFor(request.headers['accept-encoding'])
    return reply.headers(coding ? CODED[coding] : COMPRESSED).send(drawn.as(coding))
  }

  async function anew(request: FastifyRequest, reply: FastifyReply, stamp: string) {
    const isPlain = !request.url.includes('?')
    const call = await callOf(desk, request, reply)
    const { visitor } = call
    const { here = null, from, draw } = await shared(call)
    const frame = formless(visitor.frame(here))
    const text = () => html(draw(frame))
    // An open file shows in the frame; what stands behind a question mark does in the links.
    const isForAll = isPlain && visitor.handle === null
    const all = [frame.controller, ...from]
    return send(
      request,
      reply,
      isForAll ? kept.page(key(visitor.tongue, request), stamp, all, text) : new Drawn(text()),
    )
  }

  // Not async: nothing is waited for when nothing changed.
  return (request: FastifyRequest, reply: FastifyReply): Promise<unknown> | undefined => {
    const stamp = desk.deps.service.stamp()
    // Nobody whom we know: nothing of the answer can be theirs alone.
    if (request.headers.cookie !== undefined || request.url.includes('?'))
      return anew(request, reply, stamp)
    const tongue = tongueFor(undefined, undefined, request.headers['accept-language'])
    const drawn = kept.unchanged(key(tongue, request), stamp)
    if (!drawn) return anew(request, reply, stamp)
    void send(request, reply, drawn)
    return undefined
  }
}
