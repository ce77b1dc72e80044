// The gate of the staff pages: every route names the roles that may pass, and whoever is not signed in with one of them does not.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../../extract/index.ts'
import type { Clock } from '../../clock.ts'
import type { StaffRole, Store } from '../../store/index.ts'
import type { Tombstones } from '../../vault/index.ts'
import { type Call, callOf, type Desk, formOf, page } from '../../web/routes/answer.ts'
import { cookiesFor, forgotten } from '../../web/routes/cookies.ts'
import { isRefusal } from '../../web/routes/visitor.ts'
import { Again } from '../pages/again.tsx'
import { SignIn } from '../pages/sign-in.tsx'
import type { Member, StaffSessions } from '../sessions.ts'
import { STAFF_WORDS, type StaffWords } from '../words/index.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Staff must have shown both factors within the last ten minutes; else they are asked for, and what was begun goes on. */
    freshSignIn?: boolean
  }
}

/** For routes that give something out, or do what cannot be taken back. */
export const FRESH = { config: { freshSignIn: true } }

export type Parts = {
  desk: Desk
  store: Store
  clock: Clock
  tombstones: Tombstones
  sessions: StaffSessions
  poke: () => void
}

/** The session of a member of staff; the value means nothing without the row that it names. */
const COOKIE = 'team'

export type StaffCall = Call & { w: StaffWords; token: string | null }
export type SignedCall = StaffCall & { member: Member }

/** Keeps or, with null, forgets the session in this browser. */
export function keepSession({ request, reply }: Call, token: string | null): void {
  if (token === null) forgotten(reply)
  cookiesFor(request, reply).set(COOKIE, token ?? '', token ? '' : '; Max-Age=0')
}

async function staffCall(
  { desk }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StaffCall> {
  const call = await callOf(desk, request, reply)
  const { cookies, name } = cookiesFor(request, reply)
  const token = cookies.get(name(COOKIE)) || null
  return { ...call, w: STAFF_WORDS[call.visitor.language], token }
}

/** A page for whoever comes to sign in. A form must be ours before it does anything. */
export function atTheDoor(parts: Parts, answer: (call: StaffCall) => Promise<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const call = await staffCall(parts, request, reply)
    if (request.method !== 'GET') call.visitor.mustBeOurs(formOf(request.body).one('token'))
    return await answer(call)
  }
}

/**
 * A page for signed-in staff of these roles; with none named, of any. Without a session the sign-in is shown (401); another role is refused
 * (STAFF_ROLE, 403) before anything is looked up. Where the route says so (`FRESH`), an older sign-in is asked for again (401).
 */
export function asStaff(
  parts: Parts,
  roles: readonly StaffRole[],
  answer: (call: SignedCall) => Promise<unknown>,
) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const call = await staffCall(parts, request, reply)
    const { w, token, visitor } = call
    const member = token ? await parts.sessions.find(token) : null
    if (!member) {
      const notice = token ? w.signIn.over : null
      return page(reply, SignIn({ frame: visitor.frame(), w, notice }), 401)
    }
    if (roles.length > 0 && !roles.includes(member.role)) throw new Refusal('STAFF_ROLE')
    if (request.method !== 'GET') visitor.mustBeOurs(formOf(request.body).one('token'))
    const signedIn = { ...call, member }
    if (member.isFresh || !request.routeOptions.config.freshSignIn) return await answer(signedIn)
    return await asked(parts, signedIn, answer)
  }
}

/** Asks for both factors; with them a new session takes the place of the old one and what was begun goes on. Else nothing was done. */
async function asked(
  { desk, sessions }: Parts,
  call: SignedCall,
  answer: (call: SignedCall) => Promise<unknown>,
) {
  const { request, reply, visitor, member } = call
  const form = formOf(request.body)
  const kept = Object.keys(form.record)
    .filter((name) => !NOT_KEPT.has(name))
    .map((name) => [name, form.one(name)] as const)
  const again = { ...signed(call), to: request.url, kept }
  const [password, code] = [form.one('passwort'), form.one('code').slice(0, 60)]
  if (!password && !code) return page(reply, Again(again), 401)
  const token = await sessions
    .signIn({ name: member.name, password, code }, call.token)
    .catch((error: unknown) => {
      if (isRefusal(error, 'STAFF_SIGN_IN', 'STAFF_WAIT', 'STAFF_BUSY')) return error
      throw error
    })
  if (token instanceof Refusal) {
    const { title, detail, status } = desk.deps.problemOf(token, visitor.language)
    const errors = [{ field: 'code', message: `${title}. ${detail}` }]
    return page(reply, Again({ ...again, errors }), status)
  }
  keepSession(call, token)
  return await answer({ ...call, token, member: { ...member, isFresh: true } })
}

/** What belongs to the asking and not to what was begun. */
const NOT_KEPT = new Set(['token', 'passwort', 'code'])

/** What every page behind the sign-in is drawn with. */
export const signed = ({ visitor, w, member }: SignedCall) => ({
  frame: visitor.frame(),
  w,
  member,
})
