// The campaign's own public pages: results as they are released, a sheet to print, a counter that may stand in other people's pages.
import type { FastifyRequest } from 'fastify'
import type { AnalysisResult } from '../../../extract/index.ts'
import { chartSvg } from '../../../reports/index.ts'
import { Counter, Handout } from '../pages/handout.tsx'
import { Results, type Shown } from '../pages/results.tsx'
import { NARROW, WIDE } from '../picture.ts'
import { html } from '../render.ts'
import { callOf, type Desk } from './answer.ts'
import { openly } from './openly.ts'

const originOf = (request: FastifyRequest) => `${request.protocol}://${request.host}`

/** May be framed by anybody; loads one style sheet and asks nothing. */
const COUNTER_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

const silent = (svg: string, title: string) =>
  svg
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(
      '<svg ',
      `<svg role="img" aria-label="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" `,
    )

/** A specification that does not draw leaves its table. */
async function shownOf(result: AnalysisResult): Promise<Shown> {
  if (!result.chart) return { result, drawing: null }
  try {
    const [wide, narrow] = await Promise.all(
      [WIDE, NARROW].map((width) => chartSvg({ ...result.chart, width, autosize: 'fit' })),
    )
    if (!wide || !narrow) return { result, drawing: null }
    return {
      result,
      drawing: { wide: silent(wide, result.title), narrow: silent(narrow, result.title) },
    }
  } catch {
    return { result, drawing: null }
  }
}

/** Drawn once for the results that the service remembers. */
const drawn = new WeakMap<readonly AnalysisResult[], Promise<Shown[]>>()
async function drawnOf(results: readonly AnalysisResult[]): Promise<Shown[]> {
  const known = drawn.get(results) ?? Promise.all(results.map(shownOf))
  drawn.set(results, known)
  return await known
}

export function campaignRoutes(desk: Desk): void {
  const { app, deps } = desk

  app.get(
    '/ergebnisse',
    openly(
      desk,
      async ({ request }) => {
        const campaign = await desk.campaign()
        const [results, origin] = [
          await drawnOf(await deps.service.analyses(campaign.id)),
          originOf(request),
        ]
        return {
          from: [campaign, results],
          draw: (frame) => Results({ frame, campaign, results, origin }),
        }
      },
      originOf,
    ),
  )
  app.get(
    '/aushang',
    openly(
      desk,
      async ({ request }) => {
        const [campaign, origin] = [await desk.campaign(), originOf(request)]
        return {
          from: [campaign],
          draw: (frame) => Handout({ frame, campaign, origin }),
        }
      },
      originOf,
    ),
  )
  app.get('/zaehler', async (request, reply) => {
    const { visitor } = await callOf(desk, request, reply)
    const campaign = await desk.campaign()
    reply.removeHeader('x-frame-options')
    reply.removeHeader('set-cookie')
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': COUNTER_POLICY,
        'cache-control': 'public, max-age=3600',
        'cross-origin-resource-policy': 'cross-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        vary: 'accept-language',
      })
      .send(html(Counter({ frame: visitor.frame(), campaign })))
  })
}
