// The parts of a letter as labels and printed values: what an arrangement sets.
import type { Letter } from '../../extract/index.ts'

/** One record: its title, if it were set as a block, and its labels with their values (null: not printed). */
export type Item = {
  title: string | null
  group: string | null
  cells: [label: string, value: string | null][]
}
export type PartName =
  | 'identity'
  | 'addresses'
  | 'entries'
  | 'inquiries'
  | 'own score'
  | 'sent scores'
  | 'queries with score'
  | 'criteria'
  | 'criteria, one a line'
  | 'reasons'
  | 'factors'
  | 'agency'
/** `instead`: which parts it takes the place of; such a part stands only where it is the one that is looked at. `ways`: those it can be set in, where not all. */
export type Part = {
  heading: string
  items: Item[]
  told: string[]
  instead?: PartName[]
  ways?: readonly string[]
  /** Of a list of plain items: these, what they are called, and what a form names besides. */
  list?: readonly string[]
  itemHead?: string
  others?: readonly string[]
}

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'
/** A day, an amount, a share as they are printed; `isLong`: „2. März 2011", „EUR 3.500,00", „97,66%". */
export const dayOf =
  (isLong: boolean) =>
  (iso: string | null): string | null => {
    if (iso === null) return null
    const [year = '', month = '', day = ''] = iso.split('-')
    return isLong
      ? `${Number(day)}. ${MONTHS.split(' ')[Number(month) - 1]} ${year}`
      : `${day}.${month}.${year}`
  }
const moneyOf =
  (isLong: boolean) =>
  (cents: number | null): string | null => {
    if (cents === null) return null
    const text = (cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })
    return isLong ? `EUR ${text}` : `${text} EUR`
  }
const percentOf =
  (isLong: boolean) =>
  (value: number | null): string | null =>
    value === null ? null : `${value.toFixed(2).replace('.', ',')}${isLong ? '%' : ' %'}`

const TYPES: Record<string, string> = {
  'current-account': 'Girokonto',
  'instalment-loan': 'Ratenkredit',
  'credit-card': 'Kreditkarte',
  claim: 'Forderung',
  telecom: 'Telekommunikationsvertrag',
}
const STATUS: Record<string, string> = {
  open: 'offen',
  settled: 'erledigt',
  closed: 'beendet',
  running: 'laufend',
}

/** Labels in three wordings; the fourth is the first in capitals, with days and amounts written out. */
export const WORDINGS = [0, 1, 2, 3] as const
export type Wording = (typeof WORDINGS)[number]
const L = {
  fullName: ['Name', 'Vor- und Nachname', 'Person'],
  issuedOn: ['Ausgestellt am', 'Ausstellungsdatum', 'Datum der Ausstellung'],
  surname: ['Nachname', 'Familienname', 'Name'],
  givenNames: ['Vorname', 'Vorname(n)', 'Vornamen'],
  bornOn: ['Geburtsdatum', 'geboren am', 'Geburtstag'],
  birthplace: ['Geburtsort', 'geboren in', 'Ort der Geburt'],
  address: ['Adresse', 'Anschrift', 'Wohnanschrift'],
  standing: ['Status', 'Art', 'Kennzeichen'],
  reportedBy: ['Gemeldet von', 'Herkunft', 'Quelle'],
  storedOn: ['Gespeichert am', 'gespeichert seit', 'Erfasst am'],
  type: ['Vertragsart', 'Art', 'Kategorie'],
  party: ['Vertragspartner', 'Gemeldet von', 'Unternehmen'],
  reference: ['Kontonummer', 'Konto-/Vertragsnummer', 'Vertragsnummer'],
  amount: ['Betrag', 'Höhe', 'Summe'],
  instalments: ['Anzahl Raten', 'Raten', 'Ratenzahl'],
  openedOn: ['Vertragsbeginn', 'abgeschlossen am', 'Beginn'],
  reportedOn: ['Gemeldet am', 'Meldedatum', 'Datum der Meldung'],
  endedOn: ['Beendet/erledigt am', 'Ende/Erledigung', 'Ende'],
  status: ['Status', 'Stand', 'Zustand'],
  on: ['Datum', 'Anfrage vom', 'Tag der Anfrage'],
  asker: ['Anfragendes Unternehmen', 'Unternehmen', 'Anfragende Stelle'],
  purpose: ['Anfragegrund', 'Art der Anfrage', 'Anlass'],
  scoreName: ['Score', 'Bezeichnung', 'Scoretyp'],
  value: ['Scorewert', 'Wert', 'Punkte'],
  rating: ['Ratingstufe', 'Rating', 'Stufe'],
  probability: [
    'Erfüllungswahrscheinlichkeit',
    'Wahrscheinlichkeit',
    'Erfüllungswahrscheinlichkeit',
  ],
  meaning: ['Bedeutung', 'Risikoklasse', 'Einstufung'],
  sentOn: ['Übermittelt am', 'Datum', 'Tag der Übermittlung'],
  recipient: ['Übermittelt an', 'Empfänger', 'Empfangende Stelle'],
  calculatedOn: ['Berechnet am', 'Ermittelt am', 'Berechnungsdatum'],
} satisfies Record<string, [string, string, string]>

type GermanPart = 'identity' | 'addresses' | 'entries' | 'inquiries' | 'own score' | 'sent scores'

export function partsOf(letter: Letter, wording: Wording): Record<GermanPart, Part> {
  const isLong = wording === 3
  const w = wording === 3 ? 0 : wording
  const [day, money, percent] = [dayOf(isLong), moneyOf(isLong), percentOf(isLong)]
  const { identity } = letter
  const isAustrian = !letter.kind.startsWith('schufa/')
  const isCertificate = letter.kind === 'schufa/bonitaetsauskunft'
  const l = (name: keyof typeof L): string => (isLong ? L[name][w].toUpperCase() : L[name][w])
  const own = letter.scores.filter((one) => one.recipient === null)
  return {
    identity: {
      heading: ['Persönliche Daten', 'Angaben zu Ihrer Person', 'Zur Person'][w] ?? '',
      items: [
        {
          title: null,
          group: null,
          cells: isCertificate
            ? [
                [l('fullName'), `${identity.givenNames} ${identity.surname}`],
                [l('bornOn'), day(identity.bornOn)],
                [l('address'), letter.addresses[0]?.text ?? null],
                [l('issuedOn'), day(letter.issuedOn)],
              ]
            : [
                [l('surname'), identity.surname],
                [l('givenNames'), identity.givenNames],
                [l('bornOn'), day(identity.bornOn)],
                [l('birthplace'), identity.birthplace],
              ],
        },
      ],
      told: [
        isCertificate
          ? `${identity.givenNames} ${identity.surname}, geboren am ${day(identity.bornOn)}, wohnhaft ${letter.addresses[0]?.text}. Ausgestellt am ${day(letter.issuedOn)}.`
          : `Zu Ihrer Person sind gespeichert: ${identity.givenNames} ${identity.surname}, geboren am ${day(identity.bornOn)} in ${identity.birthplace}.`,
      ],
    },
    addresses: {
      heading: ['Adressen', 'Gespeicherte Anschriften', 'Ihre Anschriften'][w] ?? '',
      items: (isCertificate ? [] : letter.addresses).map((one) => ({
        title: one.current ? 'Aktuelle Adresse' : 'Frühere Adresse',
        group: null,
        cells: [
          [l('address'), one.text],
          [l('standing'), one.current ? 'aktuell' : 'früher'],
          [l('reportedBy'), one.reportedBy],
          [l('storedOn'), day(one.storedOn)],
        ],
      })),
      told: letter.addresses.map(
        (one) =>
          `${one.current ? 'Ihre aktuelle' : 'Eine frühere'} Adresse lautet ${one.text}. Sie wurde von ${one.reportedBy} gemeldet und am ${day(one.storedOn)} gespeichert.`,
      ),
    },
    entries: {
      heading:
        [
          'Verträge und Forderungen',
          isAustrian ? 'Zahlungserfahrungen und Verträge' : 'Gespeicherte Verträge und Forderungen',
          isAustrian ? 'Gespeicherte Einträge' : 'Ihre Verträge',
        ][w] ?? '',
      items: letter.entries.map((one) => ({
        title: TYPES[one.type ?? ''] ?? null,
        group: one.party,
        cells: [
          [l('type'), TYPES[one.type ?? ''] ?? null],
          [l('party'), one.party],
          [l('reference'), one.reference],
          [l('amount'), money(one.amount)],
          [l('instalments'), one.instalments === null ? null : String(one.instalments)],
          [l('openedOn'), day(one.openedOn)],
          [l('reportedOn'), day(one.reportedOn)],
          [l('storedOn'), day(one.storedOn)],
          [l('endedOn'), day(one.closedOn ?? one.settledOn)],
          [l('status'), STATUS[one.status ?? ''] ?? null],
        ],
      })),
      told: letter.entries.map((one) => {
        const what = TYPES[one.type ?? ''] ?? ''
        const details = [
          `Nummer ${one.reference}`,
          money(one.amount) && `Betrag ${money(one.amount)}`,
          one.instalments !== null && `${one.instalments} Raten`,
        ]
          .filter(Boolean)
          .join(', ')
        const begun = one.openedOn
          ? ` Der Vertrag wurde am ${day(one.openedOn)} abgeschlossen.`
          : ''
        const ended = one.closedOn
          ? ` Der Vertrag wurde am ${day(one.closedOn)} beendet.`
          : one.settledOn
            ? ` Die Forderung wurde am ${day(one.settledOn)} beglichen.`
            : one.type === 'claim'
              ? ' Die Forderung ist offen.'
              : ''
        return `${one.party} hat am ${day(one.reportedOn)} gemeldet: ${what} (${details}).${begun}${ended} Gespeichert am ${day(one.storedOn)}.`
      }),
    },
    inquiries: {
      heading:
        [
          isAustrian ? 'Abfragen' : 'Anfragen',
          isAustrian ? 'Abfragen der letzten zwölf Monate' : 'Anfragen der letzten zwölf Monate',
          isAustrian ? 'Abfragen zu Ihrer Person' : 'Wer nach Ihnen gefragt hat',
        ][w] ?? '',
      items: letter.inquiries.map((one) => ({
        title: one.purpose,
        group: one.party,
        cells: [
          [l('on'), day(one.on)],
          [l('asker'), one.party],
          [l('purpose'), one.purpose],
        ],
      })),
      told: letter.inquiries.map(
        (one) => `Am ${day(one.on)} hat ${one.party} angefragt. Grund: ${one.purpose}.`,
      ),
    },
    'own score': {
      heading:
        own[0]?.unit === 'percent'
          ? 'Basisscore'
          : (['Score', `Ihr ${own[0]?.name}`, 'Bonitätsbewertung'][w] ?? ''),
      items: own.map((one) => ({
        title: null,
        group: null,
        cells: [
          [
            one.unit === 'percent' ? 'Basisscore' : one.name,
            one.unit === 'percent' ? percent(one.value) : String(one.value),
          ],
          ...(one.meaning === null ? [] : [[l('meaning'), one.meaning] as [string, string]]),
          [l('calculatedOn'), day(one.calculatedOn)],
        ],
      })),
      told: own.map((one) =>
        one.unit === 'percent'
          ? `Ihr Basisscore beträgt ${percent(one.value)}. Er wurde am ${day(one.calculatedOn)} berechnet.`
          : `Ihr ${one.name} beträgt ${one.value} (${one.meaning}). Er wurde am ${day(one.calculatedOn)} berechnet.`,
      ),
    },
    'sent scores': {
      heading:
        [
          'In den letzten 12 Monaten übermittelte Wahrscheinlichkeitswerte',
          'Übermittelte Scores',
          'Scorewerte, die an Dritte gingen',
        ][w] ?? '',
      items: letter.scores
        .filter((one) => one.recipient !== null)
        .map((one) => ({
          title: one.name,
          group: one.recipient,
          cells: [
            [l('sentOn'), day(one.transmittedOn)],
            [l('recipient'), one.recipient],
            [l('scoreName'), one.name],
            [l('value'), String(one.value)],
            [l('rating'), one.rating],
            [l('probability'), percent(one.probability)],
            [l('meaning'), one.meaning],
          ],
        })),
      told: letter.scores
        .filter((one) => one.recipient !== null)
        .map(
          (one) =>
            `Am ${day(one.transmittedOn)} erhielt ${one.recipient} den ${one.name}. Der Scorewert betrug ${one.value}, die Ratingstufe ${one.rating}, die Erfüllungswahrscheinlichkeit ${percent(one.probability)} (${one.meaning}).`,
        ),
    },
  }
}
