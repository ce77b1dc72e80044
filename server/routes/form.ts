// A multipart form of letters: read part by part within the limits of the contract, nothing written to disk on the way.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { LIMITS, Refusal } from '../../extract/index.ts'
import { Invalid } from '../plugins/errors.ts'

/** A field may be answers as JSON; the whole of them stays below this. */
const FIELD_BYTES_MOST = 64 * 1024
const FIELDS_MOST = 4 + LIMITS.filesPerLetterMax

const FORM_LIMITS = {
  fileSize: LIMITS.fileBytesMax,
  files: LIMITS.filesPerLetterMax,
  fields: FIELDS_MOST,
  fieldSize: FIELD_BYTES_MOST,
  fieldNameSize: 100,
  parts: LIMITS.filesPerLetterMax + FIELDS_MOST,
  headerPairs: 20,
}

/** `uploads`: files that came piece by piece before, by their ids, in their order. */
export type Form = { files: Uint8Array[]; uploads: string[]; fields: Map<string, string> }

/** Reads the form. Refuses UPLOAD_TOO_LARGE, UPLOAD_TOO_MANY_FILES, BODY_*. File names are not even looked at. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) throw new Refusal('BODY_TYPE')
  try {
    return await readParts(request)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof Refusal || code?.startsWith('FST_')) throw error
    // The form parser's own errors have no codes: a form cut short, a header that is none.
    throw new Refusal('BODY_NOT_READABLE')
  }
}

async function readParts(request: FastifyRequest): Promise<Form> {
  const files: Uint8Array[] = []
  const uploads: string[] = []
  const fields = new Map<string, string>()
  let together = 0
  for await (const part of request.parts({ limits: FORM_LIMITS })) {
    if (part.type === 'field') {
      if (part.valueTruncated || part.fieldnameTruncated) throw new Refusal('BODY_TOO_LARGE')
      if (typeof part.value !== 'string') continue
      if (part.fieldname === 'upload') uploads.push(part.value)
      // Of two consents nobody could say which was meant.
      else if (fields.has(part.fieldname))
        throw new Invalid([{ path: `/${part.fieldname}`, message: 'given twice' }])
      else fields.set(part.fieldname, part.value)
      continue
    }
    const bytes = await part.toBuffer()
    if (part.file.truncated) throw tooLarge(LIMITS.fileBytesMax)
    if (part.fieldname !== 'file')
      throw new Invalid([{ path: '/file', message: 'unknown file field' }])
    together += bytes.length
    if (together > LIMITS.letterBytesMax) throw tooLarge(LIMITS.letterBytesMax)
    files.push(bytes)
  }
  return { files, uploads, fields }
}

/** A field that must hold JSON of this shape; absent fields are `undefined` before the shape looks at them. */
export function jsonField<Shape extends z.ZodType>(
  form: Form,
  name: string,
  shape: Shape,
): z.output<Shape> {
  const text = form.fields.get(name)
  let value: unknown
  try {
    value = text === undefined || text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new Invalid([{ path: `/${name}`, message: 'not JSON' }])
  }
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Invalid(
    parsed.error.issues.map((issue) => ({
      path: `/${[name, ...issue.path].join('/')}`,
      message: issue.message,
    })),
  )
}

const tooLarge = (most: number) =>
  new Refusal('UPLOAD_TOO_LARGE', { megabytes: Math.round(most / 1024 / 1024) })
