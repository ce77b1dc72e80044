// Pages for everybody: start, asking for the letter, help, privacy, about; static files and samples.
import type { FastifyRequest } from 'fastify'
import { ACCESS_ISSUERS, type Campaign, Refusal } from '../../../extract/index.ts'
import { assetOf, ASSETS, type Encoding } from '../assets.ts'
import { stateOf } from '../campaign-state.ts'
import type { FormError } from '../components/form.tsx'
import { Access, type AccessForm } from '../pages/access.tsx'
import { About, Help, Privacy } from '../pages/plain.tsx'
import { Start } from '../pages/start.tsx'
import { parseTyped } from '../typed.ts'
import { type Desk, file, formOf, page, paramsOf, publicly, queryOf } from './answer.ts'
import { openly } from './openly.ts'

/** The bureaus that the campaign asks for; all when it names none that can be written to. */
function issuersOf({ issuers }: Campaign): { slug: string; name: string }[] {
  const all = ACCESS_ISSUERS.map(({ slug, name }) => ({ slug, name }))
  const own = all.filter(({ slug }) => issuers.includes(slug))
  return own.length > 0 ? own : all
}
const EMPTY: AccessForm = { issuer: '', name: '', street: '', town: '', bornOn: '' }
const NEEDED = ['issuer', 'name', 'street', 'town'] as const
const PAPERS = ['pdf', 'docx', 'txt', 'ics'] as const

const ENCODINGS: readonly Encoding[] = ['br', 'gzip']
const accepts = (request: FastifyRequest, encoding: Encoding) =>
  String(request.headers['accept-encoding'])
    .split(',')
    .some((one) => one.trim() === encoding)
/** What the hardening of every answer sets for documents; a style sheet or font does nothing that they could forbid. */
const PAGE_HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-frame-options',
]

export function publicRoutes(desk: Desk): void {
  const { app, deps } = desk

  app.get(
    '/',
    openly(desk, async ({ request, visitor }) => {
      const notice = queryOf(request).has('geschlossen') ? visitor.t.receipt.closed : null
      const [campaign, samples] = [await desk.campaign(), await deps.service.samples()]
      const state = stateOf(campaign, deps.service.today())
      return {
        from: [campaign, samples, state],
        draw: (frame) => Start({ frame, campaign, state, samples, notice }),
      }
    }),
  )

  app.get(
    '/hilfe',
    openly(desk, async () => {
      const campaign = await desk.campaign()
      return { here: 'help', from: [campaign], draw: (frame) => Help({ frame, campaign }) }
    }),
  )
  app.get(
    '/datenschutz',
    openly(desk, async () => {
      const campaign = await desk.campaign()
      return { from: [campaign], draw: (frame) => Privacy({ frame, campaign }) }
    }),
  )
  app.get(
    '/ueber',
    openly(desk, async () => ({ from: [], draw: (frame) => About({ frame }) })),
  )

  app.get(
    '/brief-anfordern',
    publicly(desk, async ({ reply, visitor }) => {
      const issuers = issuersOf(await desk.campaign())
      const form = { ...EMPTY, issuer: issuers.length === 1 ? (issuers[0]?.slug ?? '') : '' }
      const frame = visitor.frame()
      return page(reply, Access({ frame, issuers, form, errors: [], preview: null }))
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
        bornOn: fields.one('bornOn').trim().slice(0, 40),
      }
      const frame = visitor.frame()
      const issuers = issuersOf(await desk.campaign())
      const errors = NEEDED.filter((field) => form[field] === '').map(
        (field): FormError => ({ field, message: frame.t.access.missing[field] }),
      )
      const born = parseTyped(form.bornOn, 'day')
      if (!born.ok) errors.push({ field: 'bornOn', message: frame.t.common.badDate })
      const show = (preview: string | null, status: number) =>
        page(reply, Access({ frame, issuers, form, errors, preview }), status)
      if (errors.length > 0) return show(null, 422)
      const bornOn = born.ok && typeof born.value === 'string' ? born.value : null
      const sender = { name: form.name, lines: [form.street, form.town], bornOn }
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
    const encoding = ENCODINGS.find((one) => accepts(request, one) && asset.smaller[one])
    // An old phone pays for every byte of them.
    if (asset.type !== 'image/svg+xml') for (const name of PAGE_HEADERS) reply.removeHeader(name)
    reply.headers({
      'content-type': asset.type,
      'cache-control': tagged ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${asset.tag}"`,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    })
    if (request.headers['if-none-match'] === `"${asset.tag}"`) return reply.code(304).send()
    if (encoding) reply.header('content-encoding', encoding)
    return reply.send(encoding ? asset.smaller[encoding] : asset.bytes)
  })
  app.get('/favicon.ico', async (_, reply) => {
    const icon = ASSETS.get('favicon.svg')
    return reply.header('content-type', 'image/svg+xml').send(icon?.bytes)
  })
}
