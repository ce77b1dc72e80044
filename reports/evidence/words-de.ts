// German words of the pack, the same in every pack: the reference that English must satisfy.
import { REQUEST_NAMES } from '../requests/request-names.ts'

export const de = {
  pack: 'Beweismappe',
  title: (person: string) => (person ? `Beweismappe für ${person}` : 'Beweismappe'),
  hash: 'SHA-256 von evidence.json:',
  page: 'Seite',
  of: 'von',
  attached: 'Die Befunde und Angaben dieser Mappe für Programme',
  finding: (n: number, of: number) => `Befund ${n} von ${of}`,
  chart: 'Die Zeichnung',
  sum: 'Die Rechnung',
  source: 'Woher die Regel kommt',
  limits: 'Was dieser Befund nicht zeigt',
  effect: 'Was es ändern kann',
  read: 'Gelesen und bestätigt',
  readHead: ['Angabe', 'Wert', 'Wie'],
  question: (asked: string) => `Gefragt war: ${asked}`,
  /** Stands behind a text that exists only in English. */
  onlyEnglish: 'nur auf Englisch',
  quotedNote: null as string | null,
  allFindings: 'Alle Befunde',
  moreFindings: (n: number) =>
    n === 1
      ? 'Ein weiterer Befund steht auf der nächsten Seite.'
      : `${n} weitere Befunde stehen auf der nächsten Seite.`,
  moreValues: (n: number) => `${n} weitere stehen in evidence.json`,
  quiet: 'Ohne Befund und nicht prüfbar',
  method: 'Wie geprüft wurde',
  lead: (count: number, checks: number) =>
    count === 0
      ? `${checks} Prüfungen, kein Befund. Das heißt nicht, dass der Score gerecht ist.`
      : `${checks} Prüfungen, ${count === 1 ? 'ein Befund' : `${count} Befunde`}. Jeder Befund steht auf eigenen Seiten, mit der Stelle im Brief, der Rechnung und der Quelle.`,
  facts: {
    person: 'Person',
    bureau: 'Auskunftei',
    letter: 'Brief',
    letterNumber: (n: number) => `Brief ${n}`,
    issued: 'Datum des Briefs',
    cutoff: 'Stichtag der Daten',
    made: 'Mappe erstellt am',
    campaign: 'Kampagne',
    score: 'Score auf dem Brief',
    adviser: 'Vertreten durch',
    mandate: 'Vollmacht',
  },
  checks: 'Prüfungen',
  coverHead: ['Nr.', 'Stärke', 'Befund', 'Seite'],
  key: 'Was die Linien bedeuten',
  sheets: (n: number) => (n === 1 ? '1 Blatt' : `${n} Blatt`),
  unreadable: 'ein Brief, der nicht erkannt wurde',
  mandateIn: 'liegt bei, zum Unterschreiben (mandate.pdf)',
  check: {
    codeAlt: 'QR-Code mit dem SHA-256-Wert der Datei evidence.json',
    title: 'Diese Mappe prüfen',
    key: (fingerprint: string) => `Fingerabdruck des Schlüssels (SHA-256): ${fingerprint}`,
    unsigned: 'Diese Mappe ist nicht unterschrieben. Sie zeigt nicht, wer sie gemacht hat.',
    how: 'Im entpackten Ordner der Mappe:',
    shows:
      'Die Unterschrift zeigt, dass diese Mappe unverändert vom Inhaber dieses Schlüssels kommt. Sie zeigt nicht, dass der Brief echt ist.',
    showsUnsigned:
      'Der erste Befehl zeigt, ob alle Dateien zueinander passen. Dass der Brief echt ist, zeigt er nicht.',
  },
  crop: {
    alt: (page: number) =>
      `Ausschnitt aus Blatt ${page} des Briefs, die genannten Werte gelb markiert`,
    caption: (sheet: string, scale: string) => `${sheet}, ${scale}, Markierung von Countercheck`,
    sheet: (page: number, letter: number | null) =>
      letter === null ? `Blatt ${page} des Briefs` : `Blatt ${page} von Brief ${letter}`,
    smaller: (percent: number) => `verkleinert auf ${percent} %`,
    larger: (percent: number) => `vergrößert auf ${percent} %`,
    same: 'Originalgröße',
  },
  rule: 'Regel',
  ruleAfter: (version: string, from: string, reviewed: string) =>
    `, Version ${version}, gültig ab ${from}, ${reviewed}.`,
  ruleShort: (id: string, version: string) => `Regel ${id}, Version ${version}`,
  reviewed: { yes: 'anwaltlich geprüft', no: 'Entwurf, nicht anwaltlich geprüft' },
  asOfAll: (day: string) => `Stand dieser Texte: ${day}.`,
  asOf: (day: string) => `Stand: ${day}.`,
  sources: 'Quellen:',
  from: (from: string, low: string, high: string) =>
    low === high ? `Von ${from} auf etwa ${low}.` : `Von ${from} auf ${low} bis ${high}.`,
  how: {
    page: (words: string, page: number) => `${words}, Blatt ${page}`,
    text: 'gelesen',
    ocr: (percent: number) => `vom Bild gelesen, zu ${percent} % sicher`,
    person: 'von der Person eingetragen',
    confirmed: 'von der Person bestätigt',
    vouched: 'beim Beraten verglichen',
  },
  nothing: (n: number) => (n === 1 ? 'Eine Prüfung ohne Befund' : `${n} Prüfungen ohne Befund`),
  untestable: (n: number) =>
    n === 1 ? 'Eine Prüfung war nicht möglich' : `${n} Prüfungen waren nicht möglich`,
  client: {
    title: 'Auf einen Blick',
    head: ['Nr.', 'Stärke', 'Befund', 'Angreifbar'],
    lead: 'Eine Seite für die Beratung. Stellen im Brief, Rechnungen und Quellen stehen in der Beweismappe.',
    ready: 'fertig',
    steps: 'Was als Nächstes kommt',
    more: (n: number) => (n === 1 ? 'und ein weiteres' : `und ${n} weitere`),
    note: 'Entwurf, nicht anwaltlich geprüft. Kein Befund zeigt, dass der Brief echt oder der Score gerecht ist.',
  },
  methodTitle: 'Wie geprüft wurde',
  methodParts: {
    checked: 'Was geprüft wurde',
    checkedHead: ['Prüfung', 'Ergebnis', 'Version'],
    reading: 'Wie gelesen wurde',
    readingHead: ['Brief', 'Angaben', 'vom Text', 'vom Bild', 'eingetragen', 'bestätigt'],
    readingText:
      'Jede Angabe dieser Mappe steht mit Blatt, Stelle, gelesenem Text und Sicherheit in evidence.json. Kein Befund ruht auf einer Angabe, an der ein Zweifel besteht.',
    statistics: 'Vergleiche',
    statisticsHead: ['Vergleich', 'Ergebnis', 'Grundlage'],
    statisticsText:
      'Anzahlen anderer Menschen sind auf 5 gerundet, Anteile aus den gerundeten Zahlen berechnet, Intervalle nach außen gerundet. Die gerundeten Verteilungen stehen in evidence.json.',
    law: 'Rechtsstand',
    lawHead: ['Vorschrift', 'Stand', 'Durchsicht'],
    lawNone: 'Kein Befund dieser Mappe nennt eine Vorschrift.',
    versions: 'Versionen',
    versionsHead: ['Teil', 'Version'],
    requests: 'Schreiben',
    requestsHead: ['Schreiben', 'An', 'Stand'],
    requestReady: 'in dieser Mappe',
    requestNames: REQUEST_NAMES.de,
    requestOpen: (n: number) => (n === 1 ? 'eine Angabe fehlt' : `${n} Angaben fehlen`),
    damages: 'Ob Schadenersatz in Frage kommt, ist eine Sache für eine Anwältin oder einen Anwalt.',
  },
}
