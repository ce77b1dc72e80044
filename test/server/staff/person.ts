// A member of staff at a browser: accepts an invitation, signs in with both factors, keeps cookies, posts forms with the token of their page.
import type { FastifyInstance } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { addStaff } from '../../../server/staff/index.ts'
import type { StaffRole } from '../../../server/store/index.ts'
import type { TestHouse } from '../house.ts'

export const PASSWORD = 'Nebel Ofen Gitarre 81 Moor'

/** The code that an app shows at an instant (RFC 6238), by the secret that was typed in. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

export class Browser {
  readonly #app: FastifyInstance
  readonly cookies = new Map<string, string>()
  #token = ''

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async get(url: string) {
    return await this.#call('GET', url)
  }

  /** Posts a form; the token is that of the last page unless it is among the fields. */
  async post(url: string, fields: Record<string, string | string[]> = {}) {
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries({ token: this.#token, ...fields }))
      for (const one of [value].flat()) form.append(name, one)
    return await this.#call('POST', url, form.toString())
  }

  async #call(method: 'GET' | 'POST', url: string, payload?: string) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await this.#app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        cookie,
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of reply.cookies) {
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    this.#token = /name="token" value="([^"]+)"/.exec(reply.body)?.[1] ?? this.#token
    return reply
  }
}

export type Person = { name: string; browser: Browser; secret: string; recovery: string[] }

/** Opens an account through the pages and signs in. The clock moves on by a minute, since no code is taken twice. */
export async function person(house: TestHouse, name: string, role: StaffRole): Promise<Person> {
  const invitation = await addStaff(house.store, house.clock, { name, role })
  const browser = new Browser(house.app)
  await browser.get('/team/einladung')
  const shown = await browser.post('/team/einladung', { einladung: invitation })
  const secret = /name="schluessel" value="([A-Z2-7]{32})"/.exec(shown.body)?.[1] ?? ''
  const joined = await browser.post('/team/konto', {
    einladung: invitation,
    schluessel: secret,
    code: codeAt(secret, house.clock.now()),
    passwort: PASSWORD,
    nochmal: PASSWORD,
  })
  const codes = joined.body.match(/[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}/g) ?? []
  const one = { name, browser, secret, recovery: codes }
  await signIn(house, one)
  return one
}

export async function signIn(house: TestHouse, { name, browser, secret }: Person) {
  house.clock.set(new Date(house.clock.now().getTime() + 60_000).toISOString())
  await browser.get('/team')
  const code = codeAt(secret, house.clock.now())
  return await browser.post('/team', { name, passwort: PASSWORD, code })
}
