// A page that could not be read may hold the very entry whose absence would count: nothing is said from absence then.
import { beforeAll, describe, expect, it } from 'vitest'
import { checkCase } from '../../../analysis/index.ts'
import type { Letter } from '../../../extract/index.ts'
import { demoDocuments } from '../../../fixtures/index.ts'

const strengths = (letter: Letter, rule: string) =>
  Object.fromEntries(
    checkCase({ letters: [letter], answers: {}, today: '2026-11-25' }, 'de')
      .filter((finding) => finding.rule.id === rule)
      .map(({ id, strength }) => [id, strength]),
  )

describe('an unread page', () => {
  // The first demo letter: a mortgage among its entries, 55 points printed for having one.
  let letter: Letter
  beforeAll(async () => {
    const [first] = await demoDocuments(2026)
    if (!first?.documents[0]) throw new Error('no demo letter')
    letter = structuredClone(first.documents[0].letter)
    letter.entries = letter.entries.filter(({ type }) => type !== 'mortgage')
  })

  it('keeps a lost entry from accusing the points', () => {
    const found = strengths(
      { ...letter, doubts: [{ path: '/pages', reason: 'Blatt 2' }] },
      'points-do-not-add-up',
    )
    expect(found['points-do-not-add-up:/scores/1/criteria/4']).toBe('untestable')
    expect(found['points-do-not-add-up:/scores/1']).toBe('contradiction') // 811 is not 773, whatever else is missing
  })

  it('is what makes the difference', () => {
    const found = strengths({ ...letter, doubts: [] }, 'points-do-not-add-up')
    expect(found['points-do-not-add-up:/scores/1/criteria/4']).toBe('unexplained')
  })
})
