// README.txt of a pack: what is in it and the two commands that check it, for someone who has never seen one.
import type { BagFacts } from './bag.ts'

/** The two commands that check a pack by hand, in its unpacked folder. */
export const CHECK_COMMANDS = {
  files: 'sha256sum -c manifest-sha256.txt',
  signature:
    'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest-sha256.txt -sigfile manifest-sha256.txt.sig',
} as const

const TEXTS = {
  de: {
    title: 'Beweismappe',
    holds: [
      'data/evidence.pdf      für Menschen: Befunde mit Ausschnitten, Rechnungen und Quellen',
      'data/evidence.json     dasselbe für Programme; auch im PDF als Anlage',
      'data/schemas/          wie evidence.json aufgebaut ist',
      'data/requests/         Ihre Schreiben, soweit sie fertig sind',
      'data/deadlines.ics     Fristen für den Kalender',
      'data/crops/            die Stellen des Briefs, auf die Befunde zeigen',
    ],
    signed: [
      'So prüfen Sie die Mappe, entpackt und in diesem Ordner:',
      '',
      '1. Sind alle Dateien unverändert?',
      `   ${CHECK_COMMANDS.files}`,
      '2. Stammt die Liste vom Inhaber des Schlüssels?',
      `   ${CHECK_COMMANDS.signature}`,
      '',
      'Die Unterschrift zeigt: Diese Mappe kam unverändert vom Inhaber dieses Schlüssels.',
      'Sie zeigt nicht, dass der Brief echt ist. Den Schlüssel kann jeder erzeugen: Vergleichen Sie',
      'seinen Fingerabdruck mit dem, den die Stelle selbst veröffentlicht.',
    ],
    unsigned: [
      'Diese Mappe ist nicht unterschrieben. Ob alle Dateien zueinander passen, prüft, entpackt und in',
      'diesem Ordner:',
      '',
      `   ${CHECK_COMMANDS.files}`,
      '',
      'Wer die Mappe gemacht hat, zeigt sie nicht.',
    ],
  },
  en: {
    title: 'Evidence pack',
    holds: [
      'data/evidence.pdf      for people: findings with crops, sums and sources',
      'data/evidence.json     the same for programs; also attached to the PDF',
      'data/schemas/          how evidence.json is built',
      'data/requests/         your letters, as far as they are ready',
      'data/deadlines.ics     deadlines for the calendar',
      'data/crops/            the places on the letter that findings point at',
    ],
    signed: [
      'To check the pack, unpack it and in this folder run:',
      '',
      '1. Are all files unchanged?',
      `   ${CHECK_COMMANDS.files}`,
      '2. Does the list come from the holder of the key?',
      `   ${CHECK_COMMANDS.signature}`,
      '',
      'The signature shows: this pack came unchanged from the holder of this key.',
      'It does not show that the letter is genuine. Anyone can make a key: compare its fingerprint',
      'with the one that the office publishes itself.',
    ],
    unsigned: [
      'This pack is not signed. Whether all files fit together is checked, unpacked and in this folder, by:',
      '',
      `   ${CHECK_COMMANDS.files}`,
      '',
      'It does not show who made it.',
    ],
  },
  fr: {
    title: 'Dossier de preuves',
    holds: [
      'data/evidence.pdf      pour les personnes : constats avec extraits, calculs et sources',
      'data/evidence.json     la même chose pour les programmes ; aussi joint au PDF',
      'data/schemas/          comment evidence.json est construit',
      'data/requests/         vos courriers, s’ils sont prêts',
      'data/deadlines.ics     les délais pour l’agenda',
      'data/crops/            les endroits de la lettre que les constats désignent',
    ],
    signed: [
      'Pour vérifier le dossier, décompressé et dans ce répertoire :',
      '',
      '1. Tous les fichiers sont-ils inchangés ?',
      `   ${CHECK_COMMANDS.files}`,
      '2. La liste vient-elle du détenteur de la clé ?',
      `   ${CHECK_COMMANDS.signature}`,
      '',
      'La signature montre : ce dossier vient, inchangé, du détenteur de cette clé. Elle ne montre pas',
      'que la lettre est authentique. Chacun peut créer une clé : comparez son empreinte avec celle',
      'que l’organisme publie lui-même.',
    ],
    unsigned: [
      'Ce dossier n’est pas signé. Si tous les fichiers vont ensemble, cette commande le dit, dans le',
      'répertoire décompressé :',
      '',
      `   ${CHECK_COMMANDS.files}`,
      '',
      'Il ne montre pas qui l’a établi.',
    ],
  },
} as const

/** The text of README.txt; nothing in it is personal. */
export function readme(facts: BagFacts, signed: boolean): string {
  const t = TEXTS[facts.speech]
  const body = signed ? t.signed : t.unsigned
  return [
    `Countercheck · ${t.title} ${facts.number} · ${facts.madeOn}`,
    '',
    ...t.holds,
    '',
    ...body,
    '',
  ].join('\n')
}
