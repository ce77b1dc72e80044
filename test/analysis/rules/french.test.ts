// Findings in French: the same findings as in German and English, and no sentence of them left in another language.
import { expect, test } from 'vitest'
import { checkCase } from '../../../analysis/index.ts'
import type { Answers, Finding, Letter } from '../../../extract/index.ts'
import { ERRORS, plant } from '../../../fixtures/index.ts'
import { SCENARIOS } from './scenarios.ts'

type Case = { name: string; letters: (Letter | null)[]; answers: Answers; today: string }
const NO_ANSWERS: Answers = plant('E1', 1).answers
const CASES: Case[] = [
  ...SCENARIOS.map(({ name, letters, answers, today }) => ({
    name,
    letters,
    answers: { ...NO_ANSWERS, ...answers },
    today: today ?? '2026-11-20',
  })),
  ...ERRORS.map((id) => ({ name: id, ...plant(id, 12) })),
]
/** Words that stand in most sentences of the other two languages and in no French one. */
const FOREIGN =
  /(?<![\p{L}«])(the|of|and|letter|was|with|your|der|die|das|und|nicht|Brief|Ihre?|ist|kein)(?!\p{L})/u

const texts = ({ title, statement, caveats, grounds, effect }: Finding) => [
  title,
  statement,
  ...caveats,
  ...grounds.map(({ text }) => text),
  ...(effect?.note ? [effect.note] : []),
]
/** What is quoted from the letter stays in its language. */
const unquoted = (text: string) =>
  text.replace(/« [^»]* »/g, '«»').replace(/^[\p{L} +-]+ : de \d/gu, '«»')
const bones = ({ id, strength, contestable, numbers, where, letters }: Finding) => ({
  id,
  strength,
  contestable,
  numbers,
  where,
  letters,
})

test('every sentence is French, and the findings are the same', () => {
  const seen = new Set<string>()
  for (const { name, letters, answers, today } of CASES) {
    const [de, en, fr] = (['de', 'en', 'fr'] as const).map((speech) =>
      checkCase({ letters, answers, today }, speech),
    )
    expect(fr?.map(bones), name).toEqual(de?.map(bones))
    for (const [n, finding] of (fr ?? []).entries()) {
      seen.add(`${finding.rule.id} ${finding.strength}`)
      const [german, english] = [de?.[n], en?.[n]]
      if (german === undefined || english === undefined) throw new Error('no such finding')
      expect(texts(finding), name).toHaveLength(texts(german).length)
      for (const [at, text] of texts(finding).entries()) {
        expect(unquoted(text), name).not.toMatch(FOREIGN)
        expect(text, name).not.toBe(texts(german)[at])
        expect(text, name).not.toBe(texts(english)[at])
        expect(text.trim(), name).toMatch(/^[\p{Lu}«]/u)
      }
    }
  }
  // Each rule spoke in earnest, found nothing, or said what it lacks somewhere in these cases.
  expect(seen.size).toBeGreaterThan(60)
})
