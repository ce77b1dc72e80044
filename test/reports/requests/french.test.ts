// Next steps, warnings and enclosures in French: the same as in German and English, and no sentence of them left in another language.
import { expect, test } from 'vitest'
import { ISSUERS } from '../../../extract/index.ts'
import { nextSteps, requestsFor } from '../../../reports/requests/index.ts'
import { SAID_FR } from '../../../reports/requests/said-fr.ts'
import { ABROAD } from './abroad-cases.ts'
import { SITUATIONS } from './chain-situations.ts'
import { followed, WHOLE } from './follow-cases.ts'

const CASES = [
  ...Object.entries(WHOLE),
  ...Object.entries(SITUATIONS).map(([name, { log }]) => [name, followed(log)] as const),
  ...Object.entries(ABROAD).map(([name, [, input]]) => [name, input] as const),
]
/** Words that stand in most sentences of the other two languages and in no French one. */
const FOREIGN =
  /(?<![\p{L}«])(the|of|and|letter|was|with|your|answer|der|die|das|und|nicht|Brief|Ihre?|ist|kein|Schreiben)(?!\p{L})/u
const MONTHS = /\b(January|February|March|May|June|July|August|October|December|Oktober)\b/
/** Titles of papers are quoted as they stand there. */
const unquoted = (text: string) =>
  text
    .replace(/«[^»]*»/g, '«»')
    .replace(
      /Der Hessische Beauftragte für Datenschutz und Informationsfreiheit|Information Commissioner’s Office/g,
      'X',
    )

function isFrench(text: string, name: string): void {
  expect(unquoted(text), name).not.toMatch(FOREIGN)
  expect(unquoted(text), name).not.toMatch(MONTHS)
  expect(text, name).not.toMatch(/[{}]| [:;?!»]|« /)
}

test('every next step is French, and the steps are the same', () => {
  const seen = new Set<string>()
  for (const [name, input] of CASES) {
    const [de, en, fr] = [nextSteps(input, 'de'), nextSteps(input, 'en'), nextSteps(input, 'fr')]
    const bones = (steps: typeof fr) => steps.map((step) => ({ ...step, why: '' }))
    expect(bones(fr), name).toEqual(bones(de))
    for (const [n, { step, why }] of fr.entries()) {
      seen.add(step)
      isFrench(why, name)
      expect([de[n]?.why, en[n]?.why], name).not.toContain(why)
    }
  }
  expect(seen.size).toBeGreaterThan(8)
})

test('every warning and enclosure is French, as many as in German', () => {
  let warnings = 0
  for (const [name, input] of CASES) {
    const [de, fr] = [requestsFor(input, 'de'), requestsFor(input, 'fr')]
    for (const [n, request] of fr.entries()) {
      expect(request.warnings, name).toHaveLength(de[n]?.warnings.length ?? -1)
      expect(request.enclose, name).toHaveLength(de[n]?.enclose.length ?? -1)
      warnings += request.warnings.length
      for (const text of [...request.warnings, ...request.enclose]) isFrench(text, name)
      expect({ ...request, warnings: [], enclose: [] }, name).toEqual({
        ...de[n],
        warnings: [],
        enclose: [],
      })
    }
  }
  expect(warnings).toBeGreaterThan(50)
})

test('all texts are French, and so is what is known about an address', () => {
  for (const [name, blocks] of Object.entries(SAID_FR))
    for (const block of blocks)
      isFrench('text' in block ? block.text.replace(/\{.*?\}/g, 'x') : '', name)
  const notes = ISSUERS.flatMap(({ addresses }) => addresses.flatMap(({ note }) => note ?? []))
  expect(notes.filter(({ fr }) => fr === undefined)).toEqual([])
  for (const { de, fr = '' } of notes) isFrench(fr, de)
})
