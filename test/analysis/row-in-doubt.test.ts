// "Nothing found" is not said of a list in which a whole row was not read with certainty: the row may be the very thing.
import { describe, expect, it } from 'vitest'
import { checkCase } from '../../analysis/index.ts'
import type { Answers, Letter } from '../../extract/index.ts'
import { demoDocuments } from '../../fixtures/index.ts'

async function verdict(doubts: Letter['doubts'], answers: Answers = {}) {
  const [first] = await demoDocuments(2026)
  const letter = first?.documents[0]?.letter
  if (!letter) throw new Error('no demo letter')
  // Without its settled claims the letter holds nothing that this rule could find.
  const entries = letter.entries.filter(({ type }) => type !== 'claim')
  const found = checkCase(
    { letters: [{ ...letter, entries, doubts }], answers, today: '2026-11-25' },
    'de',
  )
  return found
    .filter(({ rule }) => rule.id === 'settled-claim-overdue')
    .map(({ strength }) => strength)
}

describe('a row in doubt', () => {
  it('makes "nothing found" untestable', async () => {
    expect(await verdict([])).toEqual(['none'])
    expect(await verdict([{ path: '/entries/0', reason: 'Spalten' }])).toEqual(['untestable'])
  })

  it('no longer does once the person looked at it, nor when only another list is unsure', async () => {
    const doubts = [{ path: '/entries/0', reason: 'Spalten' }]
    expect(await verdict(doubts, { confirmed: ['/entries/0'] })).toEqual(['none'])
    expect(await verdict([{ path: '/inquiries/0', reason: 'Spalten' }])).toEqual(['none'])
  })
})
