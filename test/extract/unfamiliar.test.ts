// A letter set in a way that the reader does not know waits as a whole; what was hard to read, or contradicts itself, says nothing of how it is set.
import { expect, test } from 'vitest'
import { readLetter } from '../../extract/pipeline.ts'
import { reasonFor, type ReasonCode } from '../../extract/parse/reasons.ts'
import { unfamiliarDoubts } from '../../extract/parse/unfamiliar.ts'
import { drawDocument, dressOf, otherLetter } from '../../fixtures/index.ts'
import { letter } from './strangers/people.ts'

/** Twenty values of a letter, so many of them in doubt for one reason. */
function waiting(code: ReasonCode, doubts: number): string[] {
  const parties = Array.from({ length: 19 }, (_, i) => `/entries/${i}/party`)
  const place = { page: 1, box: null, text: 'x', method: 'text', confidence: 1 } as const
  const [entry] = letter({ kind: 'schufa/datenkopie-15' }).entries
  const own = {
    ...letter({ kind: 'schufa/datenkopie-15' }),
    entries: entry ? [entry] : [],
    provenance: Object.fromEntries(['/issuedOn', ...parties].map((path) => [path, { ...place }])),
  }
  const reason = reasonFor(code, 'de')
  const told = parties.slice(0, doubts).map((path) => ({ path, reason }))
  return unfamiliarDoubts(own, told, 'de').map(({ path }) => path)
}

test('doubts on three values in ten put all of a letter in doubt', () => {
  expect(waiting('columns', 6)).toEqual(expect.arrayContaining(['/issuedOn']))
  expect(waiting('columns', 5)).toEqual([])
})

test.each(['low-confidence', 'broken', 'alike', 'sum', 'order'] as const)(
  'not so doubts for the reason „%s", however many',
  (code) => expect(waiting(code, 19)).toEqual([]),
)

test('a letter of which no original was seen claims little of any value', async () => {
  const made = otherLetter('crif-at/auskunft', 5, 0)
  const { pdf } = await drawDocument(made, dressOf('airy'))
  const { letters } = await readLetter([pdf], 'de')
  const claims = Object.values(letters[0]?.letter.provenance ?? {}).map((one) => one.confidence)
  expect(claims.length).toBeGreaterThan(10)
  expect(Math.max(...claims)).toBe(0.9)
})
