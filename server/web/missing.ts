// What a request still lacks, as fields of a form: paths in Answers become inputs, what is typed goes back into Answers.
import { Answers } from '../../extract/index.ts'
import { parseTyped, type ValueKind } from './typed.ts'

export type MissingKind = ValueKind | 'yes-no' | 'count' | 'lines'
/** A path as `Request.missing` spells it (contract §3): `entries/~1entries~13/disputedOn`. */
export type MissingField = { path: string; keys: string[]; kind: MissingKind }

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

const keysOf = (path: string) =>
  path.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Pointers of values still to be confirmed start with a slash; everything else is an answer to give. */
export const isPointer = (path: string) => path.startsWith('/')

/** How a missing answer is asked for, by the last key of its path. */
export function missingField(path: string): MissingField {
  const keys = keysOf(path)
  const key = keys.at(-1) ?? ''
  const kind: MissingKind = YES_NO.has(key)
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
  return { path, keys, kind }
}

type Tree = { [key: string]: unknown }
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same tree with one value put in; parts on the way are made. Never walks into a prototype: keys become own keys only. */
function withValue(tree: Tree, keys: string[], value: unknown): Tree {
  const [key, ...rest] = keys
  if (key === undefined || key === '__proto__') return tree
  const under = Object.hasOwn(tree, key) ? tree[key] : undefined
  return {
    ...tree,
    [key]: rest.length === 0 ? value : withValue(isTree(under) ? under : {}, rest, value),
  }
}

/** What stands in Answers at a path; `undefined` when nothing was said. */
export function answerAt(answers: Answers, keys: string[]): unknown {
  let at: unknown = answers
  for (const key of keys) at = isTree(at) && Object.hasOwn(at, key) ? at[key] : undefined
  return at
}

/** One answer as typed: its value, `undefined` for "not said", or null when it cannot be understood. */
export function understood(field: MissingField, typed: string): { value: unknown } | null {
  const text = typed.trim()
  if (text === '') return { value: undefined }
  if (field.kind === 'yes-no')
    return { value: text === 'ja' ? true : text === 'nein' ? false : undefined }
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
    .reduce<Tree>((at, [keys, value]) => withValue(at, keys, value), answers)
  const checked = Answers.safeParse(tree)
  return checked.success ? checked.data : null
}
