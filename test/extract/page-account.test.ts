// Every value that a page prints and no reading took is said: as a row of a list, as a lone value of one, or as the letter's own.
import { emptyLetter } from '../../extract/index.ts'
import { expect, test } from 'vitest'
import { DATENKOPIE_2018 } from '../../extract/issuers/schufa/layouts.ts'
import type { Section } from '../../extract/parse/layout.ts'
import { line, type Line } from '../../extract/parse/lines.ts'
import { emptied, untakenOn } from '../../extract/parse/page-account.ts'
import { emptyRecord, put, reading } from '../../extract/parse/record.ts'
import { areFiguresOthers, isSqueezed } from '../../extract/parse/untold.ts'
import type { Word } from '../../extract/read/word.ts'

/** Words of equal height, one beside the other; two spaces make a gap. */
function row(text: string, top: number): Line {
  let x = 70
  return line(
    text.split(/( {1,2})/u).flatMap((piece): Word[] => {
      if (/^ *$/u.test(piece)) {
        x += piece.length > 1 ? 40 : 3
        return []
      }
      const box: Word['box'] = [x, top, x + 5 * piece.length, top + 10]
      x = box[2]
      const form = { turn: 0, size: 10, mono: false, source: 'text', confidence: 1 } as const
      return [{ text: piece, page: 1, box, at: box, ...form }]
    }),
  )
}

const into = (id: string | null): Section => ({ titles: [], into: id })
const of = (text: string, section: string | null) =>
  untakenOn(
    { records: [], fields: [], lines: [row(text, 100)], left: [] },
    () => into(section),
    DATENKOPIE_2018,
  )

test('a company with a day in one piece is a row of the list in whose part it stands', () => {
  expect([...of('Muster AG, angefragt am 03.04.2016', 'inquiries').rows]).toEqual(['inquiries'])
  expect([...of('Muster AG, angefragt am 03.04.2016', null).rows]).toEqual([])
})

test('a lone day in no list’s part may be one of the letter’s own', () => {
  expect(of('nachstehend die Daten zum 03.04.2016', null).loose).toEqual(
    new Map([[null, new Set(['date'])]]),
  )
})

test('a day under its label that was given to no record is a row of the lists that have the label, unless it was read', () => {
  const day = row('03.04.2016', 100)
  const unchosen = [{ lists: ['inquiries' as const], words: day.words }]
  const given = { records: [], fields: [], lines: [], left: [], unchosen }
  const rowsOf = (fields: Parameters<typeof untakenOn>[0]['fields']) => [
    ...untakenOn({ ...given, fields }, () => null, DATENKOPIE_2018).rows,
  ]
  expect(rowsOf([])).toEqual(['inquiries'])
  const column = { id: 'issuedOn', type: 'date' as const, labels: [] }
  const made = reading(column, '03.04.2016', day.words, 1)
  expect(made && rowsOf([made])).toEqual([])
})

test('a kind of data with its sign that no step read is a row of the scores', () =>
  expect([
    ...untakenOn(
      { records: [], fields: [], lines: [], left: [row('Kreditnutzung | o', 100)] },
      () => null,
      DATENKOPIE_2018,
    ).rows,
  ]).toEqual(['scores']))

test('what the bureau says of itself is no value', () => {
  const { rows, loose } = of('Amtsgericht Musterstadt HRB 123456 · Telefon 0611-927800', null)
  expect([rows.size, loose.size]).toEqual([0, 0])
})

test('a lone amount behind an entry without one is of its place, and one that was read is not looked at again', () => {
  const entries = DATENKOPIE_2018.sets.find(({ id }) => id === 'entries')
  const amount = entries?.columns.find(({ id }) => id === 'amount')
  if (!entries || !amount) throw new Error('no entries')
  const own = row('Bürgschaftsbetrag 37.500,00 EUR', 100)
  const record = emptyRecord(entries, 1, 80)
  const given = { records: [record], fields: [], lines: [own], left: [] }
  untakenOn(given, () => into('entries'), DATENKOPIE_2018)
  expect(record.area.map(({ text }) => text)).toContain('37.500,00')
  const read = emptyRecord(entries, 1, 80)
  const made = reading(amount, '37.500,00 EUR', own.words.slice(1), 1)
  if (!made) throw new Error('no reading')
  put(read, made)
  const again = untakenOn({ ...given, records: [read] }, () => into('entries'), DATENKOPIE_2018)
  expect([again.rows.size, again.loose.size, read.area.length]).toEqual([0, 0, 0])
})

test('a heading right above the next one lost its list, unless something says that there is nothing', () => {
  const [one, none, two] = [row('Anfragen', 100), row('Keine', 115), row('Vertragsdaten', 130)]
  const sections = [
    { line: one, section: into('inquiries') },
    { line: two, section: into('entries') },
  ]
  expect(emptied(sections, [], [one, two], DATENKOPIE_2018)).toEqual(['inquiries'])
  expect(emptied(sections, [], [one, none, two], DATENKOPIE_2018)).toEqual([])
})

test('words without room for their letters', () => {
  const { words } = row('Musterstadt speichert seit gestern einen Vertrag über Strom', 100)
  const page = { number: 1, width: 595, height: 842, words }
  expect(isSqueezed([page])).toBe(false)
  const thin = words.map((word): Word => {
    const [x0, y0, , y1] = word.at
    return { ...word, at: [x0, y0, x0 + word.text.length, y1] }
  })
  expect(isSqueezed([{ ...page, words: thin }])).toBe(true)
})

test('a year that nobody can have printed shows that figures stand for others', () => {
  const place = { page: 1, box: null, text: '', method: 'text' as const, confidence: 0.9 }
  const letter = (issuedOn: string) => ({
    ...emptyLetter('schufa/datenkopie-15', 1),
    issuedOn,
    provenance: { '/issuedOn': place, '/sender': place },
  })
  expect(areFiguresOthers(letter('2918-07-14'))).toBe(true)
  expect(areFiguresOthers(letter('1209-07-14'))).toBe(true)
  expect(areFiguresOthers(letter('2018-07-14'))).toBe(false)
})
