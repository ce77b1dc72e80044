// Every number in a sentence of a finding is traced: to the finding's own numbers, to the values it points at, to a list of the letter, or to
// a constant of the rule that is written here by hand with where it comes from.
import { beforeAll, describe, expect, it } from 'vitest'
import {
  checkCase,
  compareWith,
  comparisonFindings,
  type Population,
  populationOf,
  recordOf,
} from '../../analysis/index.ts'
import { type Finding, type Letter, valueAt } from '../../extract/index.ts'
import { demoLetters } from '../../fixtures/index.ts'
import { numbersIn, numbersOf } from './traced.ts'

const TODAY = '2026-11-25'
/** The range of the score of 2026 and the day since which it exists (letters.md §3). */
const SCORE_2026 = [100, 999, 17, 3, 2026]
/** Constants of a rule or a comparison, by hand. */
const CONSTANTS: Record<string, readonly number[]> = {
  // Art. 15 GDPR.
  'answer-incomplete': [15],
  // Code of conduct: within 100 days, 18 months.
  'fast-settled-overdue': [100, 18],
  'score-despite-default': SCORE_2026,
  'points-do-not-add-up': SCORE_2026,
  'level-border-near': [...SCORE_2026, 31],
  decode: SCORE_2026,
  // Bands of the coarse facts: years of the oldest bank contract and of the address; the level of the interval.
  'peer-position': [5, 15, 2, 10, 95],
}

let population: Population
beforeAll(() => {
  const records = demoLetters(3, 900).flatMap(({ letters, answers }, at) => {
    const record = letters[0] ? recordOf(letters[0], answers) : null
    return record === null ? [] : [{ ...record, person: `p${at}` }]
  })
  population = populationOf({ campaign: 'd', batch: '1', asOf: '2026-11-20' }, records)
}, 60_000)

/** How many of each thing a letter lists: what "the letter names 3 loans" may count. */
function countsIn(letter: Letter): number[] {
  const by = (values: readonly unknown[]): number[] => {
    const counts = new Map<unknown, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [0, values.length, ...counts.values()]
  }
  const { entries, inquiries, scores, addresses } = letter
  return [
    ...by(entries.map(({ type }) => type)),
    ...by(entries.map(({ status }) => status)),
    ...by(entries.map(({ negative }) => negative)),
    ...by(entries.map(({ amount }) => amount !== null)),
    ...by(entries.map(({ negative, status }) => `${negative} ${status}`)),
    ...by(inquiries.map(({ kind }) => kind)),
    ...by(scores.map(({ transmittedOn }) => transmittedOn !== null)),
    ...by(addresses),
    entries.length - entries.filter(({ status }) => ['settled', 'closed'].includes(status)).length,
    inquiries.length + scores.filter(({ recipient }) => recipient !== null).length,
  ]
}

function known(finding: Finding, letters: readonly Letter[]): Set<number> {
  const found = numbersOf([finding.numbers, finding.effect, TODAY, population.asOf])
  for (const number of CONSTANTS[finding.rule.id] ?? []) found.add(number)
  for (const place of finding.where) {
    const [, n = '0', path = ''] = /^\/letters\/(\d+)(.*)$/.exec(place) ?? []
    const letter = letters[Number(n)]
    if (letter && path) numbersOf(valueAt(letter, path), found)
  }
  for (const letter of letters) {
    numbersOf([letter.issuedOn, letter.cutoffOn], found)
    for (const count of countsIn(letter)) found.add(count)
  }
  const { own, median } = finding.numbers
  // "About 10 points above the middle": the distance on the step of 5 points or half a percent.
  if (typeof own === 'number' && typeof median === 'number')
    for (const step of [5, 0.5])
      found.add(Number(Math.abs(Math.round((own - median) / step) * step).toFixed(1)))
  return found
}

describe.each(['de', 'en', 'fr'] as const)('what a person reads in %s', (speech) => {
  it('says no number that does not stand somewhere', () => {
    const strange: string[] = []
    let said = 0
    for (const { letters, answers } of demoLetters(3, 90)) {
      const subject = { letters, answers, today: TODAY }
      const compared = letters.flatMap((letter, at) =>
        comparisonFindings(
          compareWith(letter, answers, population, { excluding: null, letterIndex: at }),
          at,
          speech,
        ),
      )
      for (const finding of [...checkCase(subject, speech), ...compared]) {
        const numbers = known(finding, letters)
        for (const text of [finding.title, finding.statement, ...finding.caveats])
          for (const number of numbersIn(text)) {
            said++
            if (!numbers.has(number)) strange.push(`${finding.rule.id}: ${number} in “${text}”`)
          }
      }
    }
    expect(strange).toEqual([])
    expect(said).toBeGreaterThan(1_000)
  })
})
