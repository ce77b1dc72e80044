// Both kinds of documentation of every method: what a reader must know before using it, and an example that runs.
import { readdirSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import * as statistics from '../../../analysis/statistics/index.ts'

const FOLDER = 'analysis/statistics'
const PARTS = ['What for', 'Shapes', 'Cost', 'Caveat', 'Source'] as const
/** Building blocks without a method of their own: a docstring, but no source to name. */
const PLAIN = new Set(
  'countOf intercept numeric indicators rangesOf outwardPercent likelihoodRatio meanDifference sorted shuffle leverages standardErrors tTwoSided chiSquareUpper fUpper pValue independent solved crossInverse'.split(
    ' ',
  ),
)

const functions = readdirSync(FOLDER).flatMap((file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
  return [...text.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?\nexport function (\w+)/g)].map(
    ([, doc = '', name = '']) => ({ file, name, doc }),
  )
})

/** `expression // what comes out`: a number, a list of numbers, or null; words after it are for people. */
const examples = functions.flatMap(({ name, doc }) =>
  [...doc.matchAll(/@example ([^\n]+?) \/\/ ([^\n]+)/g)].map(([, code = '', said = '']) => ({
    name,
    code,
    said,
  })),
)

describe('every method says', () => {
  it('what it is for, shapes, cost, caveat and source', () => {
    const missing = functions.flatMap(({ file, name, doc }) =>
      doc.trim() === '' || (!PLAIN.has(name) && PARTS.some((part) => !doc.includes(part)))
        ? [`${file} ${name}: ${PARTS.filter((part) => !doc.includes(part)).join(', ')}`]
        : [],
    )
    expect(missing).toEqual([])
    expect(functions.length).toBeGreaterThan(50)
  })
})

describe('examples run', () => {
  const columns = { Float64Array, Uint32Array, Int16Array, Uint16Array, Uint8Array }
  it.each(
    examples
      .filter(({ code, said }) => /^(\[?-?\d|null)/.test(said) && usable(code))
      .map(({ name, code, said }) => [name, code, said] as const),
  )('%s: %s gives %s', (_, code, said) => {
    const got: unknown = runInNewContext(code, { ...statistics, ...columns })
    if (said.startsWith('null')) return expect(got).toBeNull()
    const values =
      typeof got === 'object' && got !== null ? Array.from(got as ArrayLike<number>) : [Number(got)]
    const wanted = said.startsWith('[')
      ? said.slice(1, said.indexOf(']')).split(',').map(Number)
      : said.split(', ').map(expression)
    expect(values).toHaveLength(wanted.length)
    // To the digits that are printed; a fraction is meant exactly.
    const digits = said.includes('/') ? 6 : Math.min(6, /\.(\d+)/.exec(said)?.[1]?.length ?? 6)
    wanted.forEach((value, at) => expect(values[at]).toBeCloseTo(value, digits))
  })
})

/** Only what leaves the room can be run from outside it. */
function usable(code: string): boolean {
  const called = /^(\w+)/.exec(code)?.[1] ?? ''
  return called in statistics
}

/** '0.0625', '16 / 6', '0.5 − 0.25'. */
function expression(text: string): number {
  const [a = Number.NaN, b] = text.split(/ [/−] /).map(Number.parseFloat)
  if (b === undefined) return a
  return text.includes('/') ? a / b : a - b
}
