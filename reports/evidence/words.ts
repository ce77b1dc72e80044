// The words of the pack that are the same in every pack, German and English side by side.
import type { RequestType } from '../../extract/index.ts'
import type { Speech } from './speak.ts'

const REQUEST_NAMES: Record<Speech, Record<RequestType, string>> = {
  de: {
    access: 'Auskunft',
    explanation: 'Erklärung des Scores',
    rectification: 'Berichtigung',
    erasure: 'Löschung',
    restriction: 'Einschränkung',
    objection: 'Widerspruch',
    contest: 'Anfechtung einer Entscheidung',
    reminder: 'Erinnerung',
    complaint: 'Beschwerde',
    'code-of-conduct': 'Beschwerde nach den Verhaltensregeln',
    'notice-of-correction': 'Notice of correction',
    dispute: 'Dispute',
    'algorithm-explanation': 'Erklärung des Verfahrens',
  },
  en: {
    access: 'Access',
    explanation: 'Explanation of the score',
    rectification: 'Rectification',
    erasure: 'Erasure',
    restriction: 'Restriction',
    objection: 'Objection',
    contest: 'Contesting a decision',
    reminder: 'Reminder',
    complaint: 'Complaint',
    'code-of-conduct': 'Complaint under the code of conduct',
    'notice-of-correction': 'Notice of correction',
    dispute: 'Dispute',
    'algorithm-explanation': 'Explanation of the procedure',
  },
}

const de = {
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
  },
  checks: 'Prüfungen',
  coverHead: ['Nr.', 'Stärke', 'Befund', 'Seite'],
  key: 'Was die Linien bedeuten',
  sheets: (n: number) => (n === 1 ? '1 Blatt' : `${n} Blatt`),
  unreadable: 'ein Brief, der nicht erkannt wurde',
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
  asOf: (day: string) => `Stand: ${day}.`,
  sources: 'Quellen:',
  from: (from: string, low: string, high: string) =>
    low === high ? `Von ${from} auf etwa ${low}.` : `Von ${from} auf ${low} bis ${high}.`,
  how: {
    text: 'gelesen',
    ocr: (percent: number) => `vom Bild gelesen, zu ${percent} % sicher`,
    person: 'von der Person eingetragen',
    confirmed: 'von der Person bestätigt',
    vouched: 'beim Beraten verglichen',
  },
  nothing: (n: number) => (n === 1 ? 'Eine Prüfung ohne Befund' : `${n} Prüfungen ohne Befund`),
  untestable: (n: number) =>
    n === 1 ? 'Eine Prüfung war nicht möglich' : `${n} Prüfungen waren nicht möglich`,
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

export type PackWords = typeof de

const en: PackWords = {
  pack: 'Evidence pack',
  title: (person) => (person ? `Evidence pack for ${person}` : 'Evidence pack'),
  hash: 'SHA-256 of evidence.json:',
  page: 'Page',
  of: 'of',
  attached: 'The findings and fields of this pack for programs',
  finding: (n, of) => `Finding ${n} of ${of}`,
  chart: 'The figure',
  sum: 'The sum',
  source: 'Where the rule comes from',
  limits: 'What this finding does not show',
  effect: 'What it may change',
  read: 'Read and confirmed',
  readHead: ['Field', 'Value', 'How'],
  quiet: 'Without finding and not testable',
  method: 'How it was checked',
  lead: (count, checks) =>
    count === 0
      ? `${checks} checks, no finding. That does not mean the score is fair.`
      : `${checks} checks, ${count === 1 ? 'one finding' : `${count} findings`}. Each finding has pages of its own, with the place in the letter, the sum and the source.`,
  facts: {
    person: 'Person',
    bureau: 'Credit bureau',
    letter: 'Letter',
    letterNumber: (n) => `Letter ${n}`,
    issued: 'Date of the letter',
    cutoff: 'Data as of',
    made: 'Pack made on',
    campaign: 'Campaign',
    score: 'Score on the letter',
  },
  checks: 'Checks',
  coverHead: ['No.', 'Strength', 'Finding', 'Page'],
  key: 'What the lines mean',
  sheets: (n) => (n === 1 ? '1 page' : `${n} pages`),
  unreadable: 'a letter that was not recognised',
  check: {
    codeAlt: 'QR code with the SHA-256 value of the file evidence.json',
    title: 'To check this pack',
    key: (fingerprint) => `Fingerprint of the key (SHA-256): ${fingerprint}`,
    unsigned: 'This pack is not signed. It does not show who made it.',
    how: 'In the unpacked folder of the pack:',
    shows:
      'The signature shows that this pack came unchanged from the holder of this key. It does not show that the letter is genuine.',
    showsUnsigned:
      'The first command shows whether all files fit together. It does not show that the letter is genuine.',
  },
  crop: {
    alt: (page) => `Part of page ${page} of the letter, the values named here marked in yellow`,
    caption: (sheet, scale) => `${sheet}, ${scale}, marked by Countercheck`,
    sheet: (page, letter) =>
      letter === null ? `Page ${page} of the letter` : `Page ${page} of letter ${letter}`,
    smaller: (percent) => `reduced to ${percent} %`,
    larger: (percent) => `enlarged to ${percent} %`,
    same: 'original size',
  },
  rule: 'Rule',
  ruleAfter: (version, from, reviewed) => `, version ${version}, valid from ${from}, ${reviewed}.`,
  ruleShort: (id, version) => `Rule ${id}, version ${version}`,
  reviewed: { yes: 'reviewed by a lawyer', no: 'draft, not reviewed by a lawyer' },
  asOf: (day) => `As of ${day}.`,
  sources: 'Sources:',
  from: (from, low, high) =>
    low === high ? `From ${from} to about ${low}.` : `From ${from} to between ${low} and ${high}.`,
  how: {
    text: 'read',
    ocr: (percent) => `read from the picture, ${percent} % sure`,
    person: 'entered by the person',
    confirmed: 'confirmed by the person',
    vouched: 'compared by the adviser',
  },
  nothing: (n) => (n === 1 ? 'One check without finding' : `${n} checks without finding`),
  untestable: (n) => (n === 1 ? 'One check was not possible' : `${n} checks were not possible`),
  methodTitle: 'How it was checked',
  methodParts: {
    checked: 'What was checked',
    checkedHead: ['Check', 'Result', 'Version'],
    reading: 'How it was read',
    readingHead: ['Letter', 'Fields', 'from text', 'from picture', 'entered', 'confirmed'],
    readingText:
      'Every field of this pack stands in evidence.json with page, place, text as read and confidence. No finding rests on a field that is in doubt.',
    statistics: 'Comparisons',
    statisticsHead: ['Comparison', 'Result', 'Based on'],
    statisticsText:
      'Counts of other people are rounded to 5, shares are computed from the rounded counts, intervals are rounded outwards. The rounded distributions stand in evidence.json.',
    law: 'State of the law',
    lawHead: ['Provision', 'As of', 'Review'],
    lawNone: 'No finding of this pack cites a provision.',
    versions: 'Versions',
    versionsHead: ['Part', 'Version'],
    requests: 'Letters to send',
    requestsHead: ['Letter', 'To', 'State'],
    requestReady: 'in this pack',
    requestNames: REQUEST_NAMES.en,
    requestOpen: (n) => (n === 1 ? 'one answer is missing' : `${n} answers are missing`),
    damages: 'Whether damages can be claimed is a matter for a lawyer.',
  },
}

/** The pack's own words by language. */
export const PACK_WORDS: Record<Speech, PackWords> = { de, en }
