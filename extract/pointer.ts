// JSON pointers (RFC 6901) into a letter: the value at one, and all leaves.
import type { Letter } from './model/index.ts'

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')
const escaped = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1')

/** Tokens of a pointer: `/a~1b/0` → `['a/b', '0']`. */
export const tokensOf = (pointer: string): string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped)

/** The value that a pointer names; undefined when there is none. Only own properties are followed. */
export function valueAt(letter: Letter, pointer: string): unknown {
  let value: unknown = letter
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(value))
      value = /^(?:0|[1-9]\d*)$/u.test(token) ? value[Number(token)] : undefined
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, token)) {
      value = Object.entries(value).find(([key]) => key === token)?.[1]
    } else return undefined
  }
  return value
}

/** Parts of a letter that speak about the reading and are not fields of it. */
const NOT_FIELDS = new Set(['provenance', 'doubts'])

/** Every leaf field of a letter with its pointer, in the order of the model: values and nulls, without provenance and doubts. */
export function leaves(letter: Letter): [string, string | number | boolean | null][] {
  const out: [string, string | number | boolean | null][] = []
  const walk = (value: unknown, pointer: string): void => {
    if (Array.isArray(value)) {
      for (const [i, one] of value.entries()) walk(one, `${pointer}/${i}`)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (pointer !== '' || !NOT_FIELDS.has(key)) walk(one, `${pointer}/${escaped(key)}`)
      }
    } else if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
      out.push([pointer, value as string | number | boolean | null]) // typeof was just looked at
    }
  }
  walk(letter, '')
  return out
}
