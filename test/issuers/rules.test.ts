// Every rule over lawful letters of the kinds beside SCHUFA's: no false alarm, no exception, and what a rule cannot judge it says in a sentence.
import { describe, expect, test } from 'vitest'
import { checkCase } from '../../analysis/index.ts'
import type { Answers } from '../../extract/index.ts'
import { OTHER_KINDS, otherLetter } from '../../fixtures/index.ts'

const NOTHING_SAID: Answers = {
  entries: {},
  inquiries: {},
  addresses: {},
  scores: {},
  confirmed: 'all',
  identity: {},
  sender: {},
  addressees: {},
  log: [],
  missing: [],
  request: {},
  decision: null,
  about: {},
}
const LETTERS = 200
const LOUD = ['contradiction', 'unexplained', 'indication']

describe.each(OTHER_KINDS)('%s', (kind) => {
  test(`${LETTERS} lawful letters give no finding against the bureau`, () => {
    const alarms: string[] = []
    const sentences = new Set<string>()
    for (let n = 0; n < LETTERS; n += 1) {
      const letter = otherLetter(kind, 91, n)
      const today = letter.issuedOn ?? '2026-11-25'
      for (const finding of checkCase({ letters: [letter], answers: NOTHING_SAID, today }, 'en')) {
        if (LOUD.includes(finding.strength) || finding.contestable === 'yes')
          alarms.push(`${n} ${finding.id} ${finding.strength} ${finding.contestable}`)
        if (finding.strength === 'untestable') sentences.add(finding.statement)
      }
    }
    expect(alarms).toEqual([])
    expect(sentences.size).toBeGreaterThan(0)
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{15,}[.!?]$/su)
  })
})
