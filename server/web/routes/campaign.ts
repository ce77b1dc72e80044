// The campaign's own public pages: results as they are released, a sheet to print, a counter that may stand in other people's pages.
import type { FastifyRequest } from 'fastify'
import { type Coded, inWords } from '../../../analysis/index.ts'
import type { Language } from '../../../extract/index.ts'
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
async function shownOf(result: Coded, language: Language): Promise<Shown> {
  if (!result.figure) return { result, drawing: null }
  try {
    const [wide, narrow] = await Promise.all(
      ([WIDE, NARROW] as const).map((width) =>
        chartSvg(inWords(result, language, width).chart ?? {}),
      ),
    )
    if (!wide || !narrow) return { result, drawing: null }
    const words = result.figure.description[language]
    return { result, drawing: { wide: silent(wide, words), narrow: silent(narrow, words) } }
  } catch {
    return { result, drawing: null }
  }
}

/** Drawn once in each language for the results that the service remembers. */
const drawn = new WeakMap<readonly Coded[], Map<Language, Promise<Shown[]>>>()
async function drawnOf(results: readonly Coded[], language: Language): Promise<Shown[]> {
  const byLanguage = drawn.get(results) ?? new Map<Language, Promise<Shown[]>>()
  drawn.set(results, byLanguage)
  const known =
    byLanguage.get(language) ?? Promise.all(results.map((one) => shownOf(one, language)))
  byLanguage.set(language, known)
  return await known
}

export function campaignRoutes(desk: Desk): void {
  const { app, deps } = desk

  app.get(
    '/ergebnisse',
    openly(
      desk,
      async ({ request, visitor }) => {
        const campaign = await desk.campaign()
        const [results, origin] = [
          await drawnOf(await deps.service.analyses(campaign.id), visitor.t.language),
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
