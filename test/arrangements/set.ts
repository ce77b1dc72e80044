// A whole letter of which one part is set in another way than usual.
import type { Letter } from '../../extract/index.ts'
import type { Page } from '../../extract/read/word.ts'
import { ARRANGEMENTS } from './arrange.ts'
import { dayOf, type PartName, partsOf, type Wording } from './parts.ts'
import { LEFT, Sheet } from './sheet.ts'

export const USUAL: Record<PartName, string> = {
  identity: 'label | value',
  addresses: 'table',
  entries: 'table',
  inquiries: 'table',
  'own score': 'label | value',
  'sent scores': 'table',
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

/** The pages of a letter, one part of which is set in that way. */
export function pagesWith(truth: Letter, wording: Wording, part: PartName, way: string): Page[] {
  const sheet = new Sheet()
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
  const parts = partsOf(truth, wording)
  for (const [name, own] of Object.entries(parts) as [PartName, (typeof parts)[PartName]][]) {
    if (own.items.length === 0) continue
    sheet.heading(own.heading)
    ARRANGEMENTS[name === part ? way : USUAL[name]]?.(sheet, own)
  }
  sheet.heading('Ihre Rechte')
  sheet.flow(
    'Sie haben das Recht auf Berichtigung, Löschung und Einschränkung sowie ein Beschwerderecht bei der Datenschutzbehörde. Die Daten stammen von den genannten Unternehmen; Empfänger sind die genannten Stellen.',
    9,
  )
  return sheet.pages
}
