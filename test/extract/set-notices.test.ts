// American notices whose reasons, key factors and score are set in ways nobody drew: in two columns, apart, told in one sentence, as a table of one row.
import { expect, test } from 'vitest'
import type { Letter } from '../../extract/index.ts'
import { letterOfPages } from '../../extract/pipeline.ts'
import { LIST_OF_ITEMS } from '../arrangements/lists.ts'
import { type PartName, type Wording, WORDINGS } from '../arrangements/parts.ts'
import { pagesWith, printed } from '../arrangements/set.ts'
import { TRUTHS } from '../arrangements/truth.ts'

const NOTICE = TRUTHS['us/adverse-action']

function both(part: PartName, way: string, wording: Wording): { truth: Letter; read: Letter } {
  if (!NOTICE) throw new Error('no such truth')
  const truth = printed(NOTICE, wording)
  const read = letterOfPages(pagesWith(truth, wording, part, way), 'en')
  if (!read) throw new Error('not recognised')
  return { truth, read }
}

test.each(LIST_OF_ITEMS)('reasons set as „%s" are read as they are printed', (way) => {
  for (const wording of WORDINGS) {
    const { truth, read } = both('reasons', way, wording)
    expect(read.reasons, `wording ${wording}`).toEqual(truth.reasons)
  }
})

test.each(LIST_OF_ITEMS.filter((way) => way !== 'boxes' && way !== 'beside a label'))(
  'key factors set as „%s" keep their codes',
  (way) => {
    for (const wording of WORDINGS) {
      const { truth, read } = both('factors', way, wording)
      expect(read.scores[0]?.factors, `wording ${wording}`).toEqual(truth.scores[0]?.factors)
    }
  },
)

test.each(['table', 'table, middle', 'cards, label over', 'cards two, under'])(
  'the score set as „%s": its name is no label of the row',
  (way) => {
    for (const wording of WORDINGS) {
      const [score] = both('own score', way, wording).read.scores
      expect([score?.name, score?.value, score?.calculatedOn], `wording ${wording}`).toEqual([
        'FICO Score 8',
        612,
        '2026-03-12',
      ])
    }
  },
)

test('the agency has a mailing address, and the applicant another', () => {
  const { truth, read } = both('agency', 'label: value', 2)
  expect(read.addresses.map(({ text }) => text)).toEqual(truth.addresses.map(({ text }) => text))
})
