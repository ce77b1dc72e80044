// A pattern is passed over only where it could not match: on every paragraph of drawn letters, for every pattern of every layout, and sign by sign.
import { expect, it } from 'vitest'
import { LAYOUTS } from '../../extract/issuers/layouts.ts'
import { folded, mayMatch, neededOf } from '../../extract/parse/needed.ts'
import { pattern } from '../../extract/parse/typed.ts'
import { allPages } from '../../extract/intake/files.ts'
import { PRACTICE_LETTERS, practiceLetter } from '../../extract/read/practice.ts'

/** Every source of a regular expression in the layouts. */
const SOURCES = [...new Set(LAYOUTS.flatMap((layout) => sourcesIn(layout)))]

function sourcesIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => sourcesIn(one, key))
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([name, one]) => sourcesIn(one, name))
  return typeof value === 'string' && /^(?:says|starts|when|not|until|after)$/u.test(key)
    ? [value]
    : []
}

it.each([
  ['erledigt seit ({date})', [['erledigt'], ['seit']]],
  ['(?:Quelle|Herkunft)(?: ist|:)? ?({party})', [['quelle', 'herkunft']]],
  ['Raten?|Zahlung', [['rate', 'zahlung']]],
  ['(?!Stand)Konto(?=nummer)', [['konto'], ['nummer']]],
  ['[Ss]tand\\p{L}{2,}am{date}', [['tand'], ['am']]],
  ['(?:ab|)c+', []],
  ['(?:von|durch)? ?({date})', []],
  ['Straße x{0,3}y{2}z', [['straße']]],
])('%s needs %j', (source, needed) => expect(neededOf(source)).toEqual(needed))

it('what needs words is found in no text without them', async () => {
  const told = SOURCES.filter((source) => neededOf(source).length > 0)
  expect(told.length / SOURCES.length).toBeGreaterThan(0.7)
  const letters = await Promise.all(
    PRACTICE_LETTERS.map((name) => allPages([practiceLetter(name)])),
  )
  const pages = letters.flatMap((letter) =>
    letter.pages.map(({ words }) => words.map((word) => word.text)),
  )
  // As they stand, in capitals, and in pieces of a line's length.
  const texts = pages.flatMap((words) => [
    words.join(' '),
    words.join(' ').toUpperCase(),
    ...Array.from({ length: Math.ceil(words.length / 12) }, (_, i) =>
      words.slice(i * 12, i * 12 + 12).join(' '),
    ),
  ])
  let found = 0
  for (const source of told)
    for (const text of texts)
      if (pattern(source).test(text)) {
        found += 1
        expect(mayMatch(neededOf(source), folded(text)), `${source} in ${text}`).toBe(true)
      }
  expect(found).toBeGreaterThan(200)
})

it('no sign matches another than the one it is folded to', () => {
  const signs = Array.from('abcdefghijklmnopqrstuvwxyz0123456789äöüß')
  const any = new RegExp(`[${signs.join('')}]`, 'iu')
  const strange: string[] = []
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const text = String.fromCodePoint(code)
    if (!any.test(text)) continue
    const own = signs.filter((sign) => new RegExp(sign, 'iu').test(text))
    if (own.join('') !== folded(text)) strange.push(text)
  }
  expect(strange).toEqual([])
})
