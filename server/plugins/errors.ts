// Every error leaves the house here: as application/problem+json (RFC 9457), or as a page for people who asked for one.
import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { type Language, Refusal, wordsFor } from '../../extract/index.ts'
import { PROBLEMS } from '../errors.ts'
import { languageOf, pageLanguageOf } from '../language.ts'
import type { Log } from '../log.ts'
import type { ProblemBody } from '../service.ts'
import { troubleOf } from '../trouble.ts'
import type { Counted } from './hardening.ts'

/** Fastify's and its plugins' own errors, as ours. */
const KNOWN: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BODY_TYPE',
  FST_ERR_CTP_EMPTY_TYPE: 'BODY_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_NOT_READABLE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_NOT_READABLE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_NOT_READABLE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'BODY_TYPE',
  FST_REQ_FILE_TOO_LARGE: 'UPLOAD_TOO_LARGE',
  FST_FILES_LIMIT: 'UPLOAD_TOO_MANY_FILES',
  FST_PARTS_LIMIT: 'UPLOAD_TOO_MANY_FILES',
  FST_FIELDS_LIMIT: 'BODY_NOT_READABLE',
  FST_PROTO_VIOLATION: 'BODY_NOT_READABLE',
  FST_NO_FORM_DATA: 'BODY_NOT_READABLE',
}

/** When to come back, seconds. */
const RETRY_AFTER: Record<string, number> = {
  STORE_BUSY: 60,
  STORE_FULL: 600,
  UPLOAD_BUSY: 60,
  STAFF_BUSY: 60,
}

export type ErrorPage = (problem: ProblemBody, language: Language) => string

/** A refusal that also names the places that do not fit. */
export class Invalid extends Refusal {
  readonly errors: { path: string; message: string }[]

  constructor(errors: { path: string; message: string }[]) {
    super('BODY_INVALID')
    this.errors = errors
  }
}

/** Puts any error into words; anything unknown becomes a 500 without detail. */
export function problemOf(error: unknown, language: Language): ProblemBody {
  const refusal = refusalOf(error)
  const status = PROBLEMS[refusal.code]?.status ?? 500
  const { title, detail } = wordsFor(refusal, language, PROBLEMS)
  const type = `/problems/${refusal.code.toLowerCase().replaceAll('_', '-')}`
  const { missing } = refusal.details
  return {
    type,
    title,
    status,
    detail,
    code: refusal.code,
    ...(refusal instanceof Invalid ? { errors: refusal.errors } : {}),
    ...(typeof missing === 'string' ? { missing: missing.split(', ').filter(Boolean) } : {}),
  }
}

/** Sets the error handler of the app. `page` shows an error to people; it may be set later. */
export function answerErrors(
  app: FastifyInstance,
  log: Log,
  page: { show: ErrorPage | null },
): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error, spokenTo(request))
    if (problem.status >= 500 && !(error instanceof Refusal)) {
      log('bug', {
        reference: referenceOf(error),
        route: request.routeOptions.url ?? 'unknown',
        kind: kindOf(error),
      })
    }
    return await answer(request, reply, problem, page.show)
  })
}

/** Answers what is not there; counted like any request, so that nobody searches for addresses without end. */
export function answerNothing(
  app: FastifyInstance,
  page: { show: ErrorPage | null },
  counted: Counted,
): void {
  app.setNotFoundHandler({ preHandler: counted }, async (request, reply) => {
    const problem = problemOf(new Refusal('STORE_NOT_FOUND'), spokenTo(request))
    return await answer(request, reply, problem, page.show)
  })
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemBody,
  show: ErrorPage | null,
): Promise<FastifyReply> {
  reply.code(problem.status).header('cache-control', 'no-store')
  const wait = RETRY_AFTER[problem.code]
  if (wait !== undefined) reply.header('retry-after', wait)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  if (show && wantsPage(request)) {
    return await reply.type('text/html; charset=utf-8').send(show(problem, spokenTo(request)))
  }
  // A string, so that no reply schema of the route is applied to it.
  return await reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
}

const spokenTo = (request: FastifyRequest): Language =>
  wantsPage(request) ? pageLanguageOf(request) : languageOf(request)

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Invalid(
      error.validation.map(({ instancePath, message }) => ({
        path: instancePath || '/',
        message: message ?? 'does not fit',
      })),
    )
  }
  const { code, statusCode } = (error ?? {}) as Partial<FastifyError>
  const known = code === undefined ? undefined : KNOWN[code]
  if (known) return new Refusal(known, { megabytes: 25, files: 20 })
  if (statusCode === 400) return new Refusal('BODY_NOT_READABLE')
  if (statusCode === 429) return new Refusal('TOO_MANY_REQUESTS')
  // The store cannot take anything at the moment; nothing was taken in, and a later try may succeed.
  const trouble = troubleOf(error)
  if (trouble) return new Refusal(trouble)
  return new Refusal('INTERNAL', { reference: referenceOf(error) })
}

const references = new WeakMap<object, string>()

/** The same number for the same error, in log and answer. */
function referenceOf(error: unknown): string {
  const key = typeof error === 'object' && error !== null ? error : {}
  const reference = references.get(key) ?? randomBytes(4).toString('hex')
  references.set(key, reference)
  return reference
}

/** Class and code of an error: words of programs. Its message may hold a person's text and is never logged. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as NodeJS.ErrnoException
  return code ? `${error.name} ${code}` : error.name
}
