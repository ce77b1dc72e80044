// The web application: an explicit list of what is registered, in order. Everything it needs is an argument.
import { readFileSync } from 'node:fs'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { document } from './plugins/documentation.ts'
import { answerErrors, answerNothing, type ErrorPage, problemOf } from './plugins/errors.ts'
import { harden } from './plugins/hardening.ts'
import { trusting } from './plugins/proxies.ts'
import { countRefusals } from './plugins/refusals.ts'
import { writtenOnce } from './plugins/written-once.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { donationRoutes } from './routes/donation/index.ts'
import { donationsRoutes } from './routes/donations.ts'
import { type Health, operatorRoutes } from './routes/operators.ts'
import { recordRoutes } from './routes/records.ts'
import { requestRoutes } from './routes/requests.ts'
import { uploadRoutes } from './routes/uploads.ts'
import type { Service } from './service.ts'
import { StaffSessions } from './staff/index.ts'
import { staffRoutes } from './staff/routes/index.ts'
import type { Store } from './store/index.ts'
import type { Tombstones } from './vault/index.ts'
import { registerPages } from './web/index.ts'

/** JSON bodies are small; forms with files have limits of their own (routes/form.ts). */
const BODY_BYTES_MOST = 64 * 1024
const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string }

export type AppParts = {
  config: Pick<Config, 'demo' | 'trustProxy'>
  service: Service
  store: Store
  tombstones: Tombstones
  clock: Clock
  /** Tells the worker that a job waits. */
  poke: () => void
  log: Log
  health: Health
}

export async function buildApp({
  config,
  service,
  store,
  tombstones,
  clock,
  poke,
  log,
  health,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_BYTES_MOST,
    trustProxy: config.trustProxy === null ? false : trusting(config.trustProxy),
    // A form of 100 MB over a slow line takes minutes; headers do not.
    connectionTimeout: 0,
    requestTimeout: 10 * 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(writtenOnce)
  const page: { show: ErrorPage | null } = { show: null }
  answerErrors(app, log, page)
  const refused = countRefusals(app, log)
  const counted = await harden(app)
  answerNothing(app, page, counted)
  await document(app, version)
  await app.register(async (api) => {
    // Opened as a page by somebody's trick an answer is saved, not shown; files name themselves.
    api.addHook('onRequest', (_request, reply, done) => {
      reply.header('content-disposition', 'attachment; filename="api.json"')
      done()
    })
    campaignRoutes(api, service)
    recordRoutes(api, service)
    // Where forms with files come in, and nowhere else: its hooks cost every answer of their scope a tenth of its time.
    await api.register(async (forms) => {
      await forms.register(multipart)
      donationsRoutes(forms, service)
    })
    requestRoutes(api, service)
    await api.register(async (uploads) => uploadRoutes(uploads, service))
    await api.register((donation) => donationRoutes(donation, service))
  })
  operatorRoutes(app, store, health, refused)
  const sessions = new StaffSessions(store, clock)
  app.addHook('onClose', () => sessions.close())
  const deps = { service, demo: config.demo, problemOf }
  const pages = await registerPages(app, deps, (desk) =>
    staffRoutes({ desk, store, tombstones, clock, sessions, poke }),
  )
  page.show = pages.errorPage
  return app
}
