// One request through a proxy: encrypted, under the name of the handbook, from an address of one's own if wanted.
import { request as plainRequest } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { HOST } from './programs.ts'

export type Asked = {
  method?: string
  headers?: Record<string, string>
  body?: Uint8Array | string
  /** 127.x.y.z: another client as the proxy sees it. */
  from?: string
  /** Ends the answer when it says true of what has come so far. */
  until?: (soFar: string) => boolean
  plain?: boolean
}
export type Answer = { status: number; headers: Record<string, string[]>; body: string }

export async function ask(port: number, path: string, asked: Asked = {}): Promise<Answer> {
  const options: RequestOptions = {
    host: '127.0.0.1',
    port,
    path,
    servername: HOST,
    method: asked.method ?? 'GET',
    headers: { host: HOST, accept: 'text/html', ...asked.headers },
    rejectUnauthorized: false,
    agent: false,
    ...(asked.from ? { localAddress: asked.from } : {}),
  }
  return await new Promise((resolve, reject) => {
    const call = (asked.plain ? plainRequest : request)(options, (reply) => {
      const headers: Record<string, string[]> = {}
      for (let i = 0; i < reply.rawHeaders.length; i += 2) {
        const name = (reply.rawHeaders[i] ?? '').toLowerCase()
        headers[name] = [...(headers[name] ?? []), reply.rawHeaders[i + 1] ?? '']
      }
      let body = ''
      const done = () => resolve({ status: reply.statusCode ?? 0, headers, body })
      reply.setEncoding('utf8')
      reply.on('data', (piece: string) => {
        body += piece
        if (!asked.until?.(body)) return
        done()
        call.destroy()
      })
      reply.on('end', done)
      reply.on('error', done)
    })
    // A refusal may come before the whole body was sent.
    call.on('error', (error) => setTimeout(() => reject(error), 500))
    call.setTimeout(60_000, () => call.destroy(new Error('no answer in a minute')))
    call.end(asked.body)
  })
}
