// Scores that Austrian bureaus sent out, and queries that were answered with one, in words and ways nobody drew: who got which value on which day.
import { expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { type PartName, WORDINGS } from '../arrangements/parts.ts'
import { pagesWith } from '../arrangements/set.ts'
import { TRUTHS } from '../arrangements/truth.ts'

const LETTERS = [TRUTHS['crif-at/auskunft'], TRUTHS['ksv1870/auskunft']].flatMap((one) => one ?? [])

const sentIn = ({ scores }: Letter): string[] =>
  scores
    .filter(({ recipient }) => recipient !== null)
    .map((one) => `${one.transmittedOn} ${one.recipient} ${one.value}`)
    .toSorted()

const readOf = (truth: Letter, part: PartName, way: string): Letter[] =>
  WORDINGS.map((wording) => {
    const read = letterOfPages(pagesWith(truth, wording, part, way), 'de')
    if (!read) throw new Error(`wording ${wording} is not recognised`)
    return read
  })

test.each(['table', 'titled, label: value', 'label | value', '1. label: value', 'told'])(
  'scores that went out, set as „%s"',
  (way) => {
    for (const truth of LETTERS)
      for (const [w, read] of readOf(truth, 'sent scores', way).entries()) {
        expect(sentIn(read), `${truth.kind}, wording ${w}`).toEqual(sentIn(truth))
        expect(new Set(read.scores.map(({ name }) => name)).size, 'one name for all').toBe(1)
      }
  },
)

test.each(['label: value', 'label | value', 'strung ·'])(
  'queries answered with a score, set as „%s", are both',
  (way) => {
    for (const truth of LETTERS)
      for (const [w, read] of readOf(truth, 'queries with score', way).entries()) {
        expect(sentIn(read), `${truth.kind}, wording ${w}`).toEqual(sentIn(truth))
        expect(
          read.inquiries.map(({ on, party }) => `${on} ${party}`),
          `${truth.kind}, wording ${w}`,
        ).toEqual(truth.inquiries.map(({ on, party }) => `${on} ${party}`))
      }
  },
)

test('a query that no score went out for is a query and no score', () => {
  for (const truth of LETTERS)
    for (const read of readOf(truth, 'queries with score', 'label: value'))
      expect(read.scores.filter(({ recipient }) => recipient === 'Sparkasse Musterlingen')).toEqual(
        [],
      )
})
