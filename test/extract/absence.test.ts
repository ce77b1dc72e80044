// What is not found must not accuse: a matter told in words that no layout knows, and a list whose heading stands nowhere.
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import { join } from '../../extract/parse/join.ts'
import { statementsIn } from '../../extract/parse/statements.ts'
import { readLetter } from '../../extract/pipeline.ts'
import type { Page, Word } from '../../extract/read/word.ts'
import { dressOf, drawLetter, letterOf, person } from '../../fixtures/index.ts'

const box: Word['box'] = [0, 0, 10, 10]
const rest = { page: 1, box, at: box, turn: 0, size: 10, mono: false, confidence: 1 } as const
const word = (text: string): Word => ({ ...rest, text, source: 'text' })

function statementsOf(text: string, number = 'Seite 1 von 1') {
  const said = text.split(' ').map(word)
  const page: Page = {
    number: 1,
    width: 595,
    height: 842,
    words: [...said, ...number.split(' ').map(word)],
  }
  const paragraph = { ...join([said]), page: 1, top: 0, line: 0, rows: [] }
  return statementsIn([page], [paragraph], DATENKOPIE_2018)
}

test('what a layout knows is said', () =>
  expect(statementsOf('Speicherdauer: drei Jahre').retention).toBe(true))
test.each([
  'Anfragen werden nach zwölf Monaten gelöscht',
  'Wir bewahren sie auf, solange der Vertrag läuft',
  'Anfragen bleiben zwölf Monate stehen',
])('own words are no omission: %s', (text) => expect(statementsOf(text).retention).toBeNull())
test('nothing about the matter on a whole letter is an omission', () =>
  expect(statementsOf('Guten Tag').retention).toBe(false))
test('nothing on a letter that is not whole is none', () =>
  expect(statementsOf('Guten Tag', 'Seite 1 von 2').retention).toBeNull())

/** Paths in doubt of a letter without any entry or inquiry, whose one list for both stands under this heading. */
async function doubtsUnder(mixedHeading: string) {
  const dress = dressOf('ruled')
  const copy = letterOf(person(7, 0), 'schufa/datenkopie-15', { on: '2019-03-04' })
  const drawn = await drawLetter(
    { ...copy, entries: [], inquiries: [] },
    { ...dress, words: { ...dress.words, mixedHeading } },
  )
  const { letters } = await readLetter([drawn], 'de')
  return letters[0]?.letter.doubts.map(({ path }) => path)
}
test('an empty list is in doubt where no heading stands for it', async () =>
  expect(await doubtsUnder('Sonstiges')).toEqual(['/entries', '/inquiries']))
test('under a heading that names both, both are sure to be empty', async () =>
  expect(await doubtsUnder('Anfragen und Mitteilungen')).toEqual([]))
