// A whole letter of which one part is set in another way than usual.
import type { Letter } from '../../extract/index.ts'
import type { Page } from '../../extract/read/word.ts'
import { partsOfNotice, stated, US_FOOT, US_HEADS, usDay } from './american.ts'
import { ARRANGEMENTS } from './arrange.ts'
import { answeredQueries, sentScores } from './austria.ts'
import { LISTS, PAIRS } from './lists.ts'
import { dayOf, type Part, type PartName, partsOf, type Wording } from './parts.ts'
import { called, partsOf2026 } from './score-2026.ts'
import { LEFT, Sheet } from './sheet.ts'
import type { Arrange } from './tables.ts'

export const USUAL: Record<PartName, string> = {
  identity: 'label | value',
  addresses: 'table',
  entries: 'table',
  inquiries: 'table',
  'own score': 'label | value',
  'sent scores': 'table',
  'queries with score': 'table',
  criteria: 'table',
  'criteria, one a line': 'label | value',
  reasons: 'numbered',
  factors: 'bullets',
  agency: 'label: value',
}

export const WAYS: Record<string, Arrange> = { ...ARRANGEMENTS, ...LISTS, ...PAIRS }

/** The truth as this wording prints it: names of criteria and reasons are values, too. */
export const printed = (truth: Letter, wording: Wording): Letter =>
  truth.kind === 'us/adverse-action'
    ? stated(truth, wording)
    : truth.kind === 'schufa/score-2026'
      ? called(truth, wording)
      : truth

/** The parts of a letter of that kind. @param letter as `printed` gives it */
export function partsIn(letter: Letter, wording: Wording): Partial<Record<PartName, Part>> {
  if (letter.kind === 'us/adverse-action') return partsOfNotice(letter, wording)
  if (letter.kind === 'schufa/score-2026') return partsOf2026(letter, wording)
  const parts = partsOf(letter, wording)
  return letter.kind.startsWith('schufa/')
    ? parts
    : {
        ...parts,
        'sent scores': sentScores(letter, wording),
        'queries with score': answeredQueries(letter, wording),
      }
}

const HEADS: Record<string, { sender: string[]; title: string; body: string[] }> = {
  'schufa/datenkopie-15': {
    sender: ['SCHUFA Holding AG', 'Postfach 10 20 30, 65000 Wiesbaden'],
    title: 'Datenkopie nach Art. 15 DS-GVO',
    body: ['nachfolgend erhalten Sie die zu Ihrer Person am 16.07.2018 gespeicherten Daten.'],
  },
  'schufa/datenuebersicht-34': {
    sender: ['SCHUFA Holding AG', 'Postfach 10 20 30, 65000 Wiesbaden'],
    title: 'Datenübersicht nach § 34 Bundesdatenschutzgesetz',
    body: ['nachfolgend erhalten Sie die zu Ihrer Person am 16.04.2018 gespeicherten Daten.'],
  },
  'schufa/bonitaetsauskunft': {
    sender: ['SCHUFA Holding AG', 'Postfach 10 20 30, 65000 Wiesbaden'],
    title: 'SCHUFA-BonitätsAuskunft',
    body: [
      'Zertifikat zur Vorlage bei Geschäftspartnern',
      'Es liegen ausschließlich positive Vertragsinformationen vor; die Echtheit kann mit dem Prüfcode geprüft werden.',
    ],
  },
  'schufa/score-2026': {
    sender: ['SCHUFA Holding AG', 'Postfach 10 20 30, 65000 Wiesbaden'],
    title: 'Mitteilung Ihres SCHUFA-Scores',
    body: ['hier sehen Sie, wie sich Ihr Score zusammensetzt. Die Skala reicht von 100 bis 999.'],
  },
  'crif-at/auskunft': {
    sender: ['CRIF GmbH', 'Rothschildplatz 3, 1020 Wien'],
    title: 'Auskunft nach Art. 15 DSGVO',
    body: ['Ihre Daten haben den Stand 16.07.2018.'],
  },
  'ksv1870/auskunft': {
    sender: ['KSV1870 Information GmbH', 'Wagenseilgasse 7, 1120 Wien'],
    title: 'Auskunft nach Art. 15 DSGVO',
    body: ['Ihre Daten haben den Stand 16.07.2018.'],
  },
}

/** Sender, window, day, title, salutation. */
function headOf(sheet: Sheet, truth: Letter, wording: Wording): void {
  const head = HEADS[truth.kind]
  if (!head) throw new Error(truth.kind)
  for (const line of head.sender) sheet.flow(line, 9)
  sheet.gap(30)
  for (const line of ['Julia Platzhalter', ...(truth.addresses[0]?.text?.split(', ') ?? [])])
    sheet.flow(line, 10)
  sheet.gap(20)
  sheet.put(
    `${truth.kind.startsWith('schufa') ? 'Wiesbaden' : 'Wien'}, ${dayOf(wording === 3)(truth.issuedOn)}`,
    400,
    10,
  )
  sheet.gap(30)
  sheet.put(head.title, LEFT, 14)
  sheet.gap(24)
  sheet.put(`Referenz: ${truth.identity.reference}`, LEFT, 10)
  sheet.gap(24)
  sheet.flow('Sehr geehrte Frau Platzhalter,')
  for (const line of head.body) sheet.flow(line)
}

function headOfNotice(sheet: Sheet, truth: Letter, wording: Wording): void {
  const head = US_HEADS[wording]
  const { givenNames, surname } = truth.identity
  sheet.flow(truth.sender ?? '', 12)
  sheet.flow('Credit Department, 100 Example Plaza, Sampletown, OH 00000', 9)
  sheet.gap(24)
  if (wording !== 0) {
    for (const line of [`${givenNames} ${surname}`, '12 Example Street', 'Sampletown, OH 00001'])
      sheet.flow(line, 10)
    sheet.gap(16)
    sheet.flow(usDay(truth.issuedOn, wording))
    sheet.gap(10)
  }
  sheet.flow(head?.title ?? '', 14)
  sheet.gap(8)
  if (wording !== 0) sheet.flow(`Dear ${givenNames} ${surname}:`)
  for (const line of head?.body ?? []) sheet.flow(line)
}

const FOOT =
  'Sie haben das Recht auf Berichtigung, Löschung und Einschränkung sowie ein Beschwerderecht bei der Datenschutzbehörde. Die Daten stammen von den genannten Unternehmen; Empfänger sind die genannten Stellen.'

/** The pages of a letter, one part of which is set in that way. @param truth as `printed` gives it */
export function pagesWith(truth: Letter, wording: Wording, part: PartName, way: string): Page[] {
  const sheet = new Sheet()
  const isNotice = truth.kind === 'us/adverse-action'
  ;(isNotice ? headOfNotice : headOf)(sheet, truth, wording)
  const parts = partsIn(truth, wording)
  const instead = parts[part]?.instead ?? []
  for (const [name, own] of Object.entries(parts) as [PartName, Part][]) {
    if (own.items.length === 0 || instead.includes(name)) continue
    if (own.instead && name !== part) continue
    sheet.heading(own.heading)
    WAYS[name === part ? way : USUAL[name]]?.(sheet, own)
  }
  sheet.heading(isNotice ? 'Your rights' : 'Ihre Rechte')
  sheet.flow(isNotice ? US_FOOT : FOOT, 9)
  return sheet.pages
}
