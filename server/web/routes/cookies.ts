// The cookies of one call: read and set, closed to scripts and to other sites, bound to this host where the line is encrypted.
import type { FastifyReply, FastifyRequest } from 'fastify'

export type Cookies = {
  cookies: ReadonlyMap<string, string>
  /** A cookie's name on this line. */
  name: (plain: string) => string
  /** `more`: further attributes, each with its semicolon before it. */
  set: (plain: string, value: string, more: string) => void
}

/** Said when what stood on the pages is nobody's business here any more: a browser forgets what it kept of this host, pages to go back to among it. */
export const forgotten = (reply: FastifyReply) =>
  reply.header('clear-site-data', '"cache", "storage"')

export function cookiesFor(request: FastifyRequest, reply: FastifyReply): Cookies {
  const secure = request.protocol === 'https'
  const name = (plain: string) => (secure ? `__Host-${plain}` : plain)
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
  return {
    cookies: new Map(pairs),
    name,
    set(plain, value, more) {
      const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}${more}`
      const known = reply.getHeader('set-cookie')
      const all = [known ?? []].flat().map(String)
      reply.header('set-cookie', [...all, `${name(plain)}=${value}; ${attributes}`])
    },
  }
}
