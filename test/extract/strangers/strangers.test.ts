// Letters by producers that the reader was not built for: they follow the description of the letters and share no code with it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Letter, Reader } from '../../../extract/index.ts'
import {
  accountPage,
  copyInBlocks,
  copyInTables,
  hasChromium,
  printed,
  tableLetter,
} from './chromium.ts'
import { compare } from './compare.ts'
import * as people from './people.ts'
import { copyInSentences, scoreLetter } from './pdfkit.ts'

const copy = (meaning: string | null) =>
  people.letter({
    kind: 'schufa/datenkopie-15',
    issuedOn: '2023-03-02',
    cutoffOn: '2023-03-01',
    scores: [
      ...people.TRANSMITTED.map((score) => ({ ...score, factors: [] })),
      people.basisscore('2023-01-01', meaning),
    ],
    entries: people.ENTRIES,
    inquiries: people.INQUIRIES,
    addresses: people.ADDRESSES,
  })
const nobody = {
  surname: null,
  givenNames: null,
  bornOn: null,
  birthplace: null,
  recordNumber: null,
  reference: null,
}
const account = people.letter({
  kind: 'schufa/score-2026',
  scores: [people.SCORE_2026],
  identity: nobody,
})
const scoreByPost = people.letter({
  kind: 'schufa/score-2026',
  issuedOn: '2026-04-13',
  scores: [people.SCORE_2026],
  identity: { ...nobody, reference: '0000-4711-0815' },
})
const table = people.letter({
  kind: 'schufa/datenuebersicht-34',
  issuedOn: '2018-03-26',
  cutoffOn: '2018-03-20',
  scores: [...people.TRANSMITTED, ...people.CALCULATED, people.basisscore('2018-01-01', null)],
  entries: people.ENTRIES.filter((entry) => !entry.negative),
  inquiries: people.INQUIRIES,
  addresses: people.ADDRESSES,
})

let reader: Reader
beforeAll(() => {
  reader = new Reader()
})
afterAll(() => reader.close())

async function expectRead(truth: Letter, pdf: Uint8Array): Promise<void> {
  const { letters, problems } = await reader.read([pdf])
  expect(problems).toEqual([])
  expect(letters.map(({ letter }) => letter.kind)).toEqual([truth.kind])
  const tally = compare(truth, letters[0]?.letter ?? null)
  const printedFields = tally.right + tally.wrong + tally.missing
  expect(tally.sure, tally.notes.join('\n')).toBe(0)
  expect(tally.right / printedFields, tally.notes.join('\n')).toBeGreaterThanOrEqual(0.97)
}

describe.skipIf(!hasChromium)('printed by a browser', () => {
  let pdfs: Uint8Array[]
  const documents: [string, Letter, string][] = [
    [
      'Datenkopie in tables, cells centred in height',
      copy('Hervorragend'),
      copyInTables(copy('Hervorragend')),
    ],
    ['Datenkopie in labelled blocks', copy('Hervorragend'), copyInBlocks(copy('Hervorragend'))],
    ['account page of 2026', account, accountPage(account)],
    ['table letter with turned heads', table, tableLetter(table)],
  ]
  beforeAll(async () => {
    pdfs = await printed(documents.map(([, , html]) => html))
  })
  test.each(documents.map(([name, truth], i) => ({ name, truth, i })))(
    '$name',
    async ({ truth, i }) => {
      await expectRead(truth, pdfs[i] ?? new Uint8Array())
    },
  )
})

describe('placed word by word', () => {
  test('Datenkopie in sentences, heading letter by letter, columns written backwards', async () => {
    const truth = copy(null)
    // This producer prints the Basisscore before the table: reading order.
    const [basis] = truth.scores.slice(-1)
    await expectRead(
      { ...truth, scores: basis ? [basis, ...truth.scores.slice(0, -1)] : [] },
      await copyInSentences(truth),
    )
  })
  test('score of 2026 as a letter with maxima beside the points', async () => {
    await expectRead(scoreByPost, await scoreLetter(scoreByPost))
  })
})
