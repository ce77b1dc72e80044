// Words that letters in chance arrangements print beside their values: for each thing several that bureaus print or plausibly would (letters.md §1–§8).
export const LABELS = {
  surname: ['Name', 'Nachname', 'Familienname', 'Zuname'],
  givenNames: ['Vorname', 'Vornamen', 'Vorname(n)', 'Rufname und weitere Vornamen'],
  fullName: ['Vor- und Nachname', 'Vorname, Name', 'Vor- und Zuname', 'Vorname Nachname'],
  bornOn: ['Geburtsdatum', 'geboren am', 'Geb.-Datum', 'Tag der Geburt'],
  birthplace: ['Geburtsort', 'geboren in', 'Ort der Geburt', 'Geb.-Ort'],
  reference: ['Referenznummer', 'Unser Zeichen', 'Vorgangsnummer', 'Referenz', 'Aktenzeichen'],
  issuedOn: ['Ausgestellt am', 'Erstellt am', 'Datum', 'Ausstellungsdatum'],
  address: ['Adresse', 'Anschrift', 'Straße, PLZ und Ort', 'Wohnanschrift', 'Wohnadresse'],
  standing: ['Status', 'Art', 'Art der Adresse', 'Adressart'],
  reportedBy: ['Gemeldet von', 'Herkunft', 'Quelle', 'Übermittelt von', 'Datenlieferant'],
  storedOn: ['Gespeichert am', 'Gespeichert seit', 'Speicherdatum', 'Eingetragen am'],
  type: ['Art', 'Vertragsart', 'Art des Vertrags', 'Merkmal', 'Eintrag', 'Geschäftsart'],
  party: ['Vertragspartner', 'Unternehmen', 'Meldendes Unternehmen', 'Gemeldet durch', 'Gläubiger'],
  originalParty: ['Ursprünglicher Gläubiger', 'Ursprungsgläubiger', 'Frühere Gläubigerin'],
  number: ['Kontonummer', 'Vertragsnummer', 'Konto-Nr.', 'Konto- oder Vertragsnummer', 'Nummer'],
  amount: ['Betrag', 'Summe', 'Höhe', 'Betrag (EUR)', 'Kreditbetrag'],
  instalments: ['Raten', 'Anzahl der Raten', 'Ratenanzahl', 'Anzahl Raten'],
  openedOn: ['Vertragsbeginn', 'Beginn', 'Eröffnet am', 'Abgeschlossen am', 'Vertragsdatum'],
  reportedOn: ['Gemeldet am', 'Meldedatum', 'Datum der Meldung', 'Meldung vom'],
  firstDueOn: ['Erste Rate', 'Erste Rate am', 'Ratenbeginn'],
  lastDueOn: ['Letzte Rate', 'Letzte Rate am', 'Ratenende'],
  endedOn: ['Beendet am', 'Ende', 'Beendet/erledigt am', 'Vertragsende'],
  status: ['Status', 'Stand', 'Zustand', 'Kennzeichen'],
  on: ['Datum', 'Anfrage vom', 'Angefragt am', 'Tag'],
  asker: ['Unternehmen', 'Anfragendes Unternehmen', 'Anfragender', 'Angefragt von', 'Firma'],
  purpose: ['Anfragegrund', 'Art der Anfrage', 'Anlass', 'Grund', 'Zweck der Anfrage'],
  scoreName: ['Score', 'Bezeichnung', 'Scoretyp', 'Name des Scores', 'Scorekarte'],
  value: ['Scorewert', 'Wert', 'Punktwert', 'Punkte', 'Score-Wert'],
  rating: ['Ratingstufe', 'Rating', 'Stufe', 'Ratingklasse'],
  probability: ['Erfüllungswahrscheinlichkeit', 'Wahrscheinlichkeit', 'Erfüllungswahrsch.'],
  meaning: ['Bedeutung', 'Risikoklasse', 'Einstufung', 'Bewertung'],
  sentOn: ['Übermittelt am', 'Datum der Übermittlung', 'Datum', 'Mitgeteilt am'],
  recipient: ['Empfänger', 'Übermittelt an', 'Mitgeteilt an', 'Vertragspartner'],
  calculatedOn: ['Berechnet am', 'Ermittelt am', 'Stand', 'Berechnungsdatum', 'Erstellt am'],
} satisfies Record<string, readonly string[]>
export type LabelName = keyof typeof LABELS

type Headings = readonly string[]
/** Headings of the parts; the second list of two is Austria's. */
export const HEADINGS: Record<string, readonly [Headings, Headings]> = {
  identity: [
    ['Angaben zur Person', 'Persönliche Daten', 'Ihre Stammdaten', 'Zur Person', 'Personendaten'],
    ['Angaben zur Person', 'Persönliche Daten', 'Ihre Stammdaten', 'Identifikationsdaten'],
  ],
  addresses: [
    ['Anschriften', 'Gespeicherte Adressen', 'Adressdaten', 'Ihre Adressen'],
    ['Adressen', 'Gespeicherte Anschriften', 'Adressdaten', 'Ihre Adressen'],
  ],
  entries: [
    [
      'Gespeicherte Vertragsdaten',
      'Verträge und Zahlungsstörungen',
      'Ihre Verträge',
      'Kredite und Verträge',
      'Meldungen der Vertragspartner',
      'Von Vertragspartnern gemeldete Daten',
    ],
    ['Zahlungserfahrungen', 'Zahlungserfahrungsdaten', 'Gemeldete Forderungen', 'Inkassodaten'],
  ],
  inquiries: [
    ['Anfragen', 'Anfragen zu Ihrer Person', 'Wer hat angefragt?', 'Anfragen von Unternehmen'],
    ['Abfragen', 'Anfragen zu Ihrer Person', 'Wer hat abgefragt?', 'Abfragen durch Unternehmen'],
  ],
  'own score': [
    ['Aktuelle Scorewerte', 'Ihre aktuellen Scores', 'Scorewerte', 'Berechnete Scores'],
    ['Bonitätsscore', 'Ihr Score', 'Scorewert', 'Bonitätsbewertung'],
  ],
  'sent scores': [
    [
      'Übermittelte Scorewerte',
      'Übermittelte Scores der letzten 12 Monate',
      'An Unternehmen übermittelte Scorewerte',
      'Scoreübermittlungen',
    ],
    ['Übermittelte Scores', 'Übermittelte Scorewerte', 'An Unternehmen übermittelte Scorewerte'],
  ],
}

export const TYPES: Record<string, readonly string[]> = {
  'current-account': ['Girokonto', 'Girovertrag', 'Konto (Girokonto)'],
  'basic-account': ['Basiskonto', 'Basiskonto'],
  'credit-card': ['Kreditkarte', 'Kreditkartenvertrag', 'Kreditkartenkonto'],
  'instalment-loan': ['Ratenkredit', 'Kredit mit Ratenzahlung', 'Ratenkreditvertrag'],
  mortgage: ['Immobilienkredit', 'Hypothekarkredit', 'Immobiliendarlehen'],
  'framework-credit': ['Rahmenkredit', 'Dispositionskredit', 'Rahmenkreditvertrag'],
  leasing: ['Leasing', 'Leasingvertrag', 'Leasingvertrag'],
  guarantee: ['Bürgschaft', 'Bürgschaft', 'Bürgschaftsverpflichtung'],
  'mail-order-account': ['Versandhandelskonto', 'Kundenkonto Versandhandel', 'Kundenkonto'],
  telecom: ['Telekommunikationsvertrag', 'Mobilfunkvertrag', 'Telekommunikationskonto'],
  energy: ['Energieliefervertrag', 'Stromvertrag', 'Energievertrag'],
  'building-loan': ['Bauspardarlehen', 'Bausparvertrag', 'Bauspardarlehen'],
  claim: ['Forderung', 'Zahlungsstörung', 'Offene Forderung'],
}

export const STATUSES: Record<string, readonly string[]> = {
  running: ['laufend', 'aktiv', 'bestehend'],
  closed: ['beendet', 'abgeschlossen', 'geschlossen'],
  open: ['offen', 'unbezahlt', 'nicht erledigt'],
  settled: ['erledigt', 'bezahlt', 'ausgeglichen'],
  titled: ['tituliert', 'tituliert', 'tituliert'],
}

export const STANDINGS = [
  ['aktuell', 'früher'],
  ['Aktuelle Anschrift', 'Frühere Anschrift'],
  ['gültig', 'ehemalig'],
] as const

/** Paragraphs before a list, after it, and where it is empty. */
export const BEFORE: Record<string, readonly string[]> = {
  identity: ['Unter diesen Angaben führen wir Ihren Datensatz.'],
  addresses: ['Folgende Anschriften sind uns bekannt.'],
  entries: [
    'Die folgenden Angaben haben uns Unternehmen über Geschäftsbeziehungen mit Ihnen gemeldet.',
    'Zu Ihrer Person liegen diese Meldungen vor:',
  ],
  inquiries: [
    'In den letzten zwölf Monaten haben diese Unternehmen nach Ihnen gefragt.',
    'Anfragen werden zwölf Monate nach ihrem Eingang gelöscht.',
  ],
  'own score': ['Der Score gibt an, wie wahrscheinlich eine Zahlung wie vereinbart ist.'],
  'sent scores': ['Diese Werte haben Unternehmen in den letzten zwölf Monaten erhalten.'],
}
export const AFTER: Record<string, readonly string[]> = {
  entries: [
    'Hinweis: Angaben zu beendeten Verträgen werden drei Jahre nach dem Ende gelöscht.',
    'Beträge in Euro. Alle Angaben ohne Gewähr.',
  ],
  inquiries: ['Anfragen zu Kreditkonditionen wirken sich nicht auf Scores aus.'],
  'own score': ['Je höher der Wert, desto geringer ist das Risiko eines Zahlungsausfalls.'],
  'sent scores': ['Ein Score ist eine Prognose und keine Aussage über Ihr Verhalten.'],
}
export const EMPTY: Record<string, readonly string[]> = {
  entries: ['Es sind keine Einträge gespeichert.', 'Keine Eintragungen vorhanden.'],
  inquiries: ['In den letzten zwölf Monaten gab es keine Anfragen.', 'Keine Anfragen vorhanden.'],
  'sent scores': ['In den letzten zwölf Monaten wurde kein Score übermittelt.'],
}

export const GREETINGS = [
  'Sehr geehrte Damen und Herren,',
  'Guten Tag,',
  'Sehr geehrte Kundin, sehr geehrter Kunde,',
] as const

export const RIGHTS = [
  'Sie können die Berichtigung unrichtiger Daten, die Löschung oder die Einschränkung der Verarbeitung verlangen und sich bei einer Aufsichtsbehörde beschweren.',
  'Ihre Daten stammen von unseren Vertragspartnern und aus öffentlichen Verzeichnissen. Empfänger sind Unternehmen mit berechtigtem Interesse. Das Ergebnis wird mit einem mathematisch-statistischen Verfahren berechnet.',
] as const
