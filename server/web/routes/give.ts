// Giving a letter: the form, taking the files in, the one page that shows the receipt; and a further letter for an open file.
import { randomBytes } from 'node:crypto'
import { type Campaign, LIMITS, Refusal } from '../../../extract/index.ts'
import type { Said } from '../components/consent.tsx'
import type { FormError } from '../components/form.tsx'
import type { Frame } from '../frame.ts'
import type { Service } from '../../service.ts'
import { stateOf } from '../campaign-state.ts'
import { Closed, closedSentence } from '../pages/closed.tsx'
import { Give } from '../pages/give.tsx'
import { Arrived } from '../pages/waiting.tsx'
import { progressOf } from '../progress.ts'
import { type Call, type Desk, page, privately, publicly, seeOther } from './answer.ts'

type Upload = { files: Uint8Array[]; fields: Map<string, string> }
type Stages = Pick<Service, 'stagedFiles'>

/** Reads a multipart form. The token must come before the first file, so that a foreign form costs nothing. */
async function uploadOf({ request, visitor }: Call, service: Stages): Promise<Upload> {
  const pieces: string[] = []
  const fields = new Map<string, string>()
  const files: Uint8Array[] = []
  let total = 0
  let ours = false
  const limits = {
    fileSize: LIMITS.fileBytesMax,
    files: LIMITS.filesPerLetterMax + 2,
    fields: 40,
    fieldSize: 4096,
  }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.fieldname === 'teil') pieces.push(String(part.value))
      else fields.set(part.fieldname, String(part.value))
      if (part.fieldname === 'token') {
        visitor.mustBeOurs(part.value)
        ours = true
      }
      continue
    }
    if (!ours) visitor.mustBeOurs(null)
    const bytes = await part.toBuffer().catch((error: unknown) => {
      const large = (error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE'
      throw large
        ? new Refusal('UPLOAD_TOO_LARGE', {
            megabytes: Math.round(LIMITS.fileBytesMax / 1024 / 1024),
          })
        : error
    })
    if (part.filename === '' && bytes.length === 0) continue
    total += bytes.length
    if (total > LIMITS.letterBytesMax)
      throw new Refusal('UPLOAD_TOO_LARGE', {
        megabytes: Math.round(LIMITS.letterBytesMax / 1024 / 1024),
      })
    files.push(bytes)
  }
  if (!ours) visitor.mustBeOurs(null)
  return { files: [...service.stagedFiles(pieces), ...files], fields }
}

const saidIn = (fields: Map<string, string>, campaign: Campaign): Said =>
  Object.fromEntries(
    campaign.consent.purposes.flatMap(({ id }) => {
      const answer = fields.get(`zweck-${id}`)
      return answer === 'ja' || answer === 'nein' ? [[id, answer]] : []
    }),
  )

/**
 * What is missing from a form of consent, in the order of its fields. Only `findings` must be said, and with `free` not even that: what
 * is left open is a no.
 */
export function consentErrors(
  { t }: Frame,
  said: Said,
  email: string,
  asks: 'everything' | 'free' = 'everything',
): FormError[] {
  const errors: FormError[] = []
  if (asks === 'everything' && said.findings !== 'ja')
    errors.push({
      field: 'zweck-findings',
      message: said.findings === 'nein' ? t.give.missing.findingsNo : t.give.missing.findings,
    })
  if (said.contact === 'ja' && email === '')
    errors.push({ field: 'email', message: t.give.missing.email })
  else if (said.contact === 'ja' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    errors.push({ field: 'email', message: t.common.badEmail })
  return errors
}

const once = () => randomBytes(24).toString('base64url')
const UPLOAD_CODES = /^(UPLOAD_|READ_|CONSENT_|LETTERS_|CAMPAIGN_CLOSED$)/

export function giveRoutes(desk: Desk): void {
  const { app, deps } = desk
  const { service } = deps

  /** A refused file is an error of its field, in the words of the refusal. */
  const uploadError = (error: unknown, frame: Frame): FormError => {
    const known = error instanceof Refusal && UPLOAD_CODES.test(error.code)
    if (!known) throw error
    const { title, detail } = deps.problemOf(error, frame.t.language)
    return { field: 'datei', message: `${title}. ${detail}`.replace('..', '.') }
  }

  app.get(
    '/geben',
    publicly(desk, async ({ reply, visitor }) => {
      const campaign = await desk.campaign()
      const state = stateOf(campaign, service.today())
      const sentence = closedSentence(visitor.frame(), campaign, state)
      if (sentence) return page(reply, Closed({ frame: visitor.frame(), sentence }))
      return page(
        reply,
        Give({
          frame: visitor.frame(),
          campaign,
          once: once(),
          said: {},
          email: '',
          errors: [],
          further: false,
        }),
      )
    }),
  )

  app.post(
    '/geben',
    { bodyLimit: LIMITS.letterBytesMax + 1_000_000 },
    publicly(desk, async (call) => {
      const { reply, visitor } = call
      const frame = visitor.frame()
      const campaign = await desk.campaign()
      const again = (fields: Map<string, string>, errors: FormError[]) =>
        page(
          reply,
          Give({
            frame,
            campaign,
            once: once(),
            said: saidIn(fields, campaign),
            email: fields.get('email') ?? '',
            errors,
            further: false,
          }),
          422,
        )
      let upload: Upload = { files: [], fields: new Map() }
      try {
        upload = await uploadOf(call, service)
        const { files, fields } = upload
        const said = saidIn(fields, campaign)
        const email = (fields.get('email') ?? '').trim()
        const errors = consentErrors(frame, said, email)
        if (files.length === 0)
          errors.unshift({ field: 'datei', message: frame.t.give.missing.files })
        if (errors.length > 0) return again(fields, errors)
        const purposes = campaign.consent.purposes
          .map(({ id }) => id)
          .filter((id) => said[id] === 'ja')
        const accepted = await service.accept({
          files,
          campaign: campaign.id,
          consent: { version: campaign.consent.version, purposes },
          idempotencyKey: fields.get('einmal') ?? once(),
        })
        const session = await service.openSession(accepted.receipt)
        if (!session) throw new Refusal('DONATION_UNKNOWN')
        visitor.open(session)
        const handle = await service.session(session)
        if (handle && said.contact === 'ja') await handle.putContact({ email })
        const progress = progressOf(handle ? await handle.views() : [])
        return page(
          reply,
          Arrived({
            frame: { ...frame, token: '', open: true },
            receipt: accepted.receipt,
            progress,
          }),
        )
      } catch (error) {
        return again(upload.fields, [uploadError(error, frame)])
      }
    }),
  )

  app.get(
    '/brief-dazu',
    privately(desk, async ({ reply, visitor, handle }) => {
      const campaign = await handle.campaign()
      return page(
        reply,
        Give({
          frame: visitor.frame('letters'),
          campaign,
          once: once(),
          said: {},
          email: '',
          errors: [],
          further: true,
        }),
      )
    }),
  )

  app.post(
    '/brief-dazu',
    { bodyLimit: LIMITS.letterBytesMax + 1_000_000 },
    privately(desk, async (call) => {
      const { reply, visitor, handle } = call
      const frame = visitor.frame('letters')
      const again = async (error: FormError) =>
        page(
          reply,
          Give({
            frame,
            campaign: await handle.campaign(),
            once: once(),
            said: {},
            email: '',
            errors: [error],
            further: true,
          }),
          422,
        )
      try {
        const { files } = await uploadOf(call, service)
        if (files.length === 0)
          return await again({ field: 'datei', message: frame.t.give.missing.files })
        await handle.addLetter(files)
        return seeOther(reply, '/warten')
      } catch (error) {
        return await again(uploadError(error, frame))
      }
    }),
  )
}
