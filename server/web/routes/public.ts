// Pages for everybody: start, asking for the letter, help, privacy, about; static files and samples.
import { ACCESS_ISSUERS, Refusal } from '../../../extract/index.ts'
import { assetOf, ASSETS } from '../assets.ts'
import type { FormError } from '../components/form.tsx'
import { Access, type AccessForm } from '../pages/access.tsx'
import { About, Help, Privacy } from '../pages/plain.tsx'
import { Start } from '../pages/start.tsx'
import { type Desk, file, formOf, openPage, page, paramsOf, publicly, queryOf } from './answer.ts'

const ISSUER_LIST = ACCESS_ISSUERS.map(({ slug, name }) => ({ slug, name }))
const EMPTY: AccessForm = { issuer: '', name: '', street: '', town: '' }
const PAPERS = ['pdf', 'docx', 'txt'] as const

export function publicRoutes(desk: Desk): void {
  const { app, deps } = desk

  app.get(
    '/',
    publicly(desk, async ({ request, reply, visitor }) => {
      const frame = visitor.frame()
      const notice = queryOf(request).has('geschlossen') ? frame.t.receipt.closed : null
      const [campaign, samples] = [await desk.campaign(), await deps.service.samples()]
      return openPage(request, reply, Start({ frame, campaign, samples, notice }))
    }),
  )

  app.get(
    '/hilfe',
    publicly(desk, async ({ reply, visitor }) =>
      page(reply, Help({ frame: visitor.frame('help'), campaign: await desk.campaign() })),
    ),
  )
  app.get(
    '/datenschutz',
    publicly(desk, async ({ reply, visitor }) =>
      page(reply, Privacy({ frame: visitor.frame(), campaign: await desk.campaign() })),
    ),
  )
  app.get(
    '/ueber',
    publicly(desk, async ({ reply, visitor }) => page(reply, About({ frame: visitor.frame() }))),
  )

  app.get(
    '/brief-anfordern',
    publicly(desk, async ({ reply, visitor }) => {
      const form = {
        ...EMPTY,
        issuer: ISSUER_LIST.length === 1 ? (ISSUER_LIST[0]?.slug ?? '') : '',
      }
      const frame = visitor.frame()
      return page(reply, Access({ frame, issuers: ISSUER_LIST, form, errors: [], preview: null }))
    }),
  )

  app.post(
    '/brief-anfordern',
    publicly(desk, async ({ request, reply, visitor }) => {
      const fields = formOf(request.body)
      visitor.mustBeOurs(fields.one('token'))
      const form: AccessForm = {
        issuer: fields.one('issuer'),
        name: fields.one('name').trim().slice(0, 200),
        street: fields.one('street').trim().slice(0, 200),
        town: fields.one('town').trim().slice(0, 200),
      }
      const frame = visitor.frame()
      const errors = (Object.keys(EMPTY) as (keyof AccessForm)[])
        .filter((field) => form[field] === '')
        .map((field): FormError => ({ field, message: frame.t.access.missing[field] }))
      const show = (preview: string | null, status: number) =>
        page(reply, Access({ frame, issuers: ISSUER_LIST, form, errors, preview }), status)
      if (errors.length > 0) return show(null, 422)
      const sender = { name: form.name, lines: [form.street, form.town] }
      const format = PAPERS.find((one) => one === fields.one('format'))
      const paper = await deps.service.accessRequest(form.issuer, sender, format ?? 'txt')
      return format ? file(reply, paper) : show(Buffer.from(paper.bytes).toString('utf8'), 200)
    }),
  )

  app.get('/beispiele/:name', async (request, reply) => {
    const name = paramsOf(request)['name'] ?? ''
    const bytes = await deps.service.sample(name)
    if (!bytes) throw new Refusal('STORE_NOT_FOUND')
    return file(reply, { bytes, contentType: 'application/pdf', name })
  })

  app.get('/assets/:name', async (request, reply) => {
    const asset = assetOf(paramsOf(request)['name'] ?? '')
    if (!asset) throw new Refusal('STORE_NOT_FOUND')
    const tagged = queryOf(request).get('v') === asset.tag || asset.type === 'font/woff2'
    const zip = asset.zipped !== null && String(request.headers['accept-encoding']).includes('gzip')
    reply.headers({
      'content-type': asset.type,
      'cache-control': tagged ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${asset.tag}"`,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    })
    if (request.headers['if-none-match'] === `"${asset.tag}"`) return reply.code(304).send()
    if (zip) reply.header('content-encoding', 'gzip')
    return reply.send(zip ? asset.zipped : asset.bytes)
  })
  app.get('/favicon.ico', async (_, reply) => {
    const icon = ASSETS.get('favicon.svg')
    return reply.header('content-type', 'image/svg+xml').send(icon?.bytes)
  })
}
