// What a request still lacks, as fields of a form: paths in Answers become inputs, what is typed goes back into Answers.
import { z } from 'zod'
import { About, Answers } from '../../extract/index.ts'
import { parseTyped, type ValueKind } from './typed.ts'

export type MissingKind = ValueKind | 'yes-no' | 'count' | 'lines' | 'choice'
/** A path as `Request.missing` spells it (contract §3): `entries/~1entries~13/disputedOn`. `options`: the words of a choice. */
export type MissingField = {
  path: string
  keys: string[]
  kind: MissingKind
  options: readonly string[]
}

/** Answers that are one of a few words, by the part of Answers and the last key. Who took a decision (`decision/by`) is a name. */
const CHOICES: Record<string, readonly string[]> = {
  'decision/outcome': ['refused', 'worse-terms', 'deposit', 'other'],
  'inquiries/kind': ['credit', 'conditions', 'identity'],
  'log/by': ['post', 'registered', 'fax', 'email', 'form'],
  'log/outcome': ['met', 'partly', 'refused', 'excessive', 'identity-demanded', 'extended', 'none'],
}

const YES_NO = new Set([
  'mine',
  'disputed',
  'acknowledged',
  'terminable',
  'titled',
  'known',
  'current',
  'recipientKnown',
  'humanInvolved',
  'onLetter',
  'identityChecked',
])
const COUNTS = new Set(['reminders', 'birthYear'])

/** How a question about the person is answered, as the model has it; null for what it does not know. */
function aboutKind(key: string): Pick<MissingField, 'kind' | 'options'> | null {
  const shape: Record<string, z.ZodOptional<z.ZodNullable> | undefined> = About.shape
  const type = shape[key]?.unwrap().unwrap()
  if (!type) return null
  if (type instanceof z.ZodEnum) return { kind: 'choice', options: type.options.map(String) }
  if (type instanceof z.ZodBoolean) return { kind: 'yes-no', options: [] }
  if (type instanceof z.ZodNumber) return { kind: 'count', options: [] }
  return { kind: key.endsWith('On') ? 'day' : 'text', options: [] }
}

const keysOf = (path: string) =>
  path.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Pointers of values still to be confirmed start with a slash; everything else is an answer to give. */
export const isPointer = (path: string) => path.startsWith('/')

/** How a missing answer is asked for, by the last key of its path. */
export function missingField(path: string): MissingField {
  const keys = keysOf(path)
  const key = keys.at(-1) ?? ''
  const about = keys[0] === 'about' ? aboutKind(key) : null
  if (about) return { path, keys, ...about }
  const options = CHOICES[`${keys[0]}/${key}`] ?? []
  const kind: MissingKind =
    options.length > 0
      ? 'choice'
      : YES_NO.has(key)
        ? 'yes-no'
        : COUNTS.has(key)
          ? 'count'
          : key === 'lines'
            ? 'lines'
            : /(On|^on|^since)$/.test(key)
              ? 'day'
              : key === 'amount'
                ? 'money'
                : 'text'
  return { path, keys, kind, options }
}

type Tree = { [key: string]: unknown }
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The same tree with one value put in; parts on the way are made. Rows of a list (`log/0`) are changed in place: one that is not
 * there is not made, for a row of its own has more to it than one value. Never walks into a prototype: keys become own keys only.
 */
function withValue(at: unknown, keys: string[], value: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (Array.isArray(at))
    return at.map((row: unknown, i) => (String(i) === key ? withValue(row, rest, value) : row))
  if (key === '__proto__') return at
  const tree = isTree(at) ? at : {}
  return {
    ...tree,
    [key]: withValue(Object.hasOwn(tree, key) ? tree[key] : undefined, rest, value),
  }
}

/** What stands in Answers at a path; `undefined` when nothing was said. */
export function answerAt(answers: Answers, keys: string[]): unknown {
  let at: unknown = answers
  for (const key of keys) {
    const row = Array.isArray(at) && /^\d+$/.test(key) ? (at[Number(key)] as unknown) : undefined
    at = isTree(at) && Object.hasOwn(at, key) ? at[key] : row
  }
  return at
}

/** One answer as typed: its value, `undefined` for "not said", or null when it cannot be understood. */
export function understood(field: MissingField, typed: string): { value: unknown } | null {
  const text = typed.trim()
  if (text === '') return { value: undefined }
  if (field.kind === 'yes-no')
    return { value: text === 'ja' ? true : text === 'nein' ? false : undefined }
  if (field.kind === 'choice') return { value: field.options.includes(text) ? text : undefined }
  if (field.kind === 'lines')
    return {
      value: text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .slice(0, 6),
    }
  if (field.kind === 'count') return /^\d{1,4}$/.test(text) ? { value: Number(text) } : null
  const parsed = parseTyped(text, field.kind)
  return parsed.ok ? { value: parsed.value } : null
}

/** Puts understood answers in and lets the model check the whole; null when it does not fit. */
export function withAnswers(
  answers: Answers,
  given: [keys: string[], value: unknown][],
): Answers | null {
  const tree = given
    .filter(([, value]) => value !== undefined)
    .reduce<unknown>((at, [keys, value]) => withValue(at, keys, value), answers)
  const checked = Answers.safeParse(tree)
  return checked.success ? checked.data : null
}
