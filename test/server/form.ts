// Requests as a client sends them: forms of letters, and calls under a receipt.
import type { FastifyInstance, InjectOptions } from 'fastify'
import { CAMPAIGN, CONSENT } from './campaign.ts'

export type FormParts = {
  files?: Uint8Array[]
  uploads?: string[]
  campaign?: string | null
  consent?: unknown
  answers?: unknown
  headers?: Record<string, string>
}

/** A multipart body, written by hand so that broken ones can be sent too. */
export function formOf(parts: FormParts): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'x-countercheck-test'
  const pieces: (string | Uint8Array)[] = []
  const field = (name: string, value: string) =>
    pieces.push(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
  if (parts.campaign !== null) field('campaign', parts.campaign ?? CAMPAIGN.id)
  if (parts.consent !== null) {
    const consent = parts.consent ?? CONSENT
    field('consent', typeof consent === 'string' ? consent : JSON.stringify(consent))
  }
  if (parts.answers !== undefined) {
    field(
      'answers',
      typeof parts.answers === 'string' ? parts.answers : JSON.stringify(parts.answers),
    )
  }
  for (const id of parts.uploads ?? []) field('upload', id)
  for (const file of parts.files ?? []) {
    pieces.push(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="brief.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
      file,
      '\r\n',
    )
  }
  pieces.push(`--${boundary}--\r\n`)
  return {
    payload: Buffer.concat(pieces.map((piece) => Buffer.from(piece))),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...parts.headers },
  }
}

export const give = (app: FastifyInstance, parts: FormParts) =>
  app.inject({ method: 'POST', url: '/api/donations', ...formOf(parts) })

/** Gives letters and returns the receipt. */
export async function given(app: FastifyInstance, parts: FormParts): Promise<string> {
  const reply = await give(app, parts)
  if (reply.statusCode !== 201) throw new Error(`not taken in: ${reply.statusCode} ${reply.body}`)
  return reply.json<{ receipt: string }>().receipt
}

/** Calls under a receipt. */
export function caller(app: FastifyInstance, receipt: string) {
  return (
    method: NonNullable<InjectOptions['method']>,
    url: string,
    body?: NonNullable<InjectOptions['payload']>,
    headers: Record<string, string> = {},
  ) =>
    app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${receipt}`, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
}
