// A points table that its publisher has confirmed is never called unconfirmed, in any of the three languages; one that is not always is.
import { expect, test } from 'vitest'
import { howSure } from '../../../analysis/rules/level-border-near.ts'
import { lookAt } from '../../../analysis/rules/look.ts'
import { aboutTable } from '../../../analysis/rules/points.ts'
import { noteOf } from '../../../analysis/score/effect.ts'
import { copy } from '../made.ts'

const SPEECHES = ['de', 'en', 'fr'] as const
const DOUBT = /nicht bestätigt|zweiter Hand|not confirmed|secondary|non confirmé|ne l’a pas|second/
const CASE = { letters: [copy()], answers: {}, today: '2026-11-24' }

function said(status: 'confirmed' | 'unconfirmed'): string[] {
  const table = { version: '2026-03-17', status }
  return SPEECHES.flatMap((speech) => {
    const look = lookAt(CASE, copy(), 0, speech)
    return [aboutTable(look, table), howSure(look, table), noteOf(table, [], speech)]
  })
}

test('an unconfirmed table is named so', () => {
  for (const text of said('unconfirmed')) expect(text).toMatch(DOUBT)
})

test('a confirmed table is named so, and nothing else', () => {
  for (const text of said('confirmed')) expect(text).not.toMatch(DOUBT)
  expect(said('confirmed').filter((_, n) => n % 3 !== 1)).toEqual([
    'Gerechnet ist mit der bestätigten Punktetabelle vom 17.03.2026.',
    'Nach der Punktetabelle ändert sich nichts. Bestätigte Punktetabelle vom 17.03.2026.',
    'This uses the confirmed points table of 17 March 2026.',
    'By the points table nothing changes. Confirmed points table of 17 March 2026.',
    'Le calcul suit le barème confirmé du 17 mars 2026.',
    'Selon le barème, rien ne change. Barème confirmé du 17 mars 2026.',
  ])
})
