// The beginning of a copy of data on a sheet, up to its lists: for tests of tables, whose cells must stand at places.
import { Sheet } from '../../arrangements/sheet.ts'

export function begunCopy(): Sheet {
  const sheet = new Sheet()
  for (const text of [
    'SCHUFA Holding AG',
    'Datenkopie nach Art. 15 DS-GVO',
    'Guten Tag,',
    'dies sind die am 12.07.2024 zu Ihrer Person gespeicherten personenbezogenen Daten.',
    'Angaben zur Person',
    'Datensatznummer: 000030094',
    'Name: Muster',
    'Vorname: Erika',
    'geboren am: 10.02.1994',
  ])
    sheet.flow(text)
  return sheet
}
