// Waiting: the page, and its server-sent events for browsers with JavaScript.
import { render } from 'preact-render-to-string'
import { ProgressPart, Waiting } from '../pages/waiting.tsx'
import { progressOf } from '../progress.ts'
import { callOf, type Desk, page, privately } from './answer.ts'

export function waitingRoutes(desk: Desk): void {
  const { app } = desk

  app.get(
    '/warten',
    privately(desk, async ({ reply, visitor, handle }) => {
      const progress = progressOf(await handle.views(visitor.language))
      return page(reply, Waiting({ frame: visitor.frame('letters'), progress }))
    }),
  )

  app.get('/warten/ereignisse', async (request, reply) => {
    const { visitor } = await callOf(desk, request, reply)
    const { handle } = visitor
    if (!handle) return reply.code(401).send()
    const frame = visitor.frame()
    const ended = new AbortController()
    request.raw.on('close', () => ended.abort())
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    try {
      for await (const _ of handle.events(ended.signal, visitor.language)) {
        const progress = progressOf(await handle.views(visitor.language))
        const part = render(ProgressPart({ frame, progress }))
        raw.write(
          `event: ${progress.reading ? 'stand' : 'fertig'}\ndata: ${JSON.stringify(part)}\n\n`,
        )
      }
    } catch {
      // Withdrawn or expired meanwhile: the stream ends, and the page asks again and is told so.
    }
    raw.end()
    return reply
  })
}
