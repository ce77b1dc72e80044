// Who is asking: language, open file, form token. The browser holds two opaque cookies at most; the receipt never leaves the server's memory.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, Refusal } from '../../../extract/index.ts'
import type { DonationHandle, PageDeps, Speech } from '../../service.ts'
import type { Area, Frame } from '../frame.ts'
import { tongueFor } from '../language.ts'
import { messages, type Messages, type Tongue } from '../messages/index.ts'
import { cookiesFor, forgotten } from './cookies.ts'

/** Short session of an open file; the value means nothing outside this process. */
const FILE_COOKIE = 'akte'
/** Random name of this browser for form tokens. */
const FORM_COOKIE = 'formular'
/** An adviser who may read a case for half an hour. */
const GUEST_COOKIE = 'gast'
const LANGUAGE_COOKIE = 'sprache'
const YEAR_SECONDS = 31_536_000

/** Form tokens are valid for this process only: after a restart a form is loaded anew. */
const secret = randomBytes(32)
const tokenFor = (browser: string) =>
  createHmac('sha256', secret).update(browser).digest('base64url')

export type Visitor = {
  /** The name of the catalogue. */
  tongue: Tongue
  t: Messages
  /** What findings, warnings and steps are asked for in. */
  speech: Speech
  /** What problems are asked for in. */
  language: Language
  handle: DonationHandle | null
  /** Draws the frame of a page for this visitor. */
  frame(here?: Area | null): Frame
  /** Refuses with FORM_EXPIRED unless the form came from us and from this browser. */
  mustBeOurs(token: unknown): void
  /** Names the open file to the service; means nothing outside this process. */
  session: string | null
  /** The adviser's token, if this browser has one. */
  guest: string | null
  /** Lets this browser read a case as a guest; null ends it. */
  admit(guest: string | null): void
  open(session: string): void
  close(): void
}

export class FormExpired extends Error {}

/** Everything known about a visitor. Language from `?lang=` is remembered in a cookie. */
export async function visitorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: PageDeps,
  controller: string | null,
): Promise<Visitor> {
  const { cookies, name, set } = cookiesFor(request, reply)
  const asked = (request.query as { lang?: unknown }).lang
  const tongue = tongueFor(
    asked,
    cookies.get(name(LANGUAGE_COOKIE)),
    request.headers['accept-language'],
  )
  const t = messages(tongue)
  if (asked === tongue) set(LANGUAGE_COOKIE, tongue, `; Max-Age=${YEAR_SECONDS}`)

  let session = cookies.get(name(FILE_COOKIE)) ?? null
  let handle = session ? await deps.service.session(session) : null
  let browser = cookies.get(name(FORM_COOKIE)) ?? ''
  const named = /^[\w-]{22,}$/.test(browser)

  return {
    tongue,
    t,
    speech: t.speech,
    language: t.language,
    get handle() {
      return handle
    },
    frame: (here = null) => ({
      t,
      s: t.spell,
      path: request.url,
      here,
      open: handle !== null,
      demo: deps.demo,
      get token() {
        if (!named && !/^[\w-]{22,}$/.test(browser)) {
          browser = randomBytes(18).toString('base64url')
          set(FORM_COOKIE, browser, '')
        }
        return tokenFor(browser)
      },
      controller,
    }),
    mustBeOurs: (token) => {
      const origin = request.headers.origin
      const elsewhere = origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host
      const expected = Buffer.from(tokenFor(browser))
      const given = Buffer.from(typeof token === 'string' ? token : '')
      const fits = given.length === expected.length && timingSafeEqual(given, expected)
      if (!named || elsewhere || !fits) throw new FormExpired()
    },
    get session() {
      return session
    },
    guest: cookies.get(name(GUEST_COOKIE)) ?? null,
    admit: (guest) => {
      if (guest === null) forgotten(reply)
      set(GUEST_COOKIE, guest ?? '', guest ? '' : '; Max-Age=0')
    },
    open: (opened) => {
      if (session) deps.service.closeSession(session)
      session = opened
      set(FILE_COOKIE, opened, '')
    },
    close: () => {
      if (session) deps.service.closeSession(session)
      session = null
      handle = null
      forgotten(reply)
      set(FILE_COOKIE, '', '; Max-Age=0')
    },
  }
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host
  } catch {
    return ''
  }
}

/** True for a refusal with this code. */
export const isRefusal = (error: unknown, ...codes: string[]): error is Refusal =>
  error instanceof Refusal && codes.includes(error.code)
