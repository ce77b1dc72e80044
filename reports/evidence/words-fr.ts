// French words of the pack, complete against the German ones.
import { REQUEST_NAMES } from '../requests/request-names.ts'
import type { PackWords } from './words.ts'

export const fr: PackWords = {
  pack: 'Dossier de preuves',
  title: (person) => (person ? `Dossier de preuves pour ${person}` : 'Dossier de preuves'),
  hash: 'SHA-256 de evidence.json :',
  page: 'Page',
  of: 'sur',
  attached: 'Les constats et les données de ce dossier pour les programmes',
  finding: (n, of) => `Constat ${n} sur ${of}`,
  chart: 'La figure',
  sum: 'Le calcul',
  source: 'D’où vient la règle',
  limits: 'Ce que ce constat ne montre pas',
  effect: 'Ce que cela peut changer',
  read: 'Lu et confirmé',
  readHead: ['Donnée', 'Valeur', 'Comment'],
  question: (asked) => `La question posée : ${asked}`,
  onlyEnglish: 'en anglais',
  quotedNote: 'Ce qui est cité de la lettre reste dans sa langue.',
  allFindings: 'Tous les constats',
  moreFindings: (n) =>
    n === 1
      ? 'Un autre constat figure à la page suivante.'
      : `${n} autres constats figurent à la page suivante.`,
  moreValues: (n) => `${n} autres figurent dans evidence.json`,
  quiet: 'Sans constat et non vérifiable',
  method: 'Comment on a vérifié',
  lead: (count, checks) =>
    count === 0
      ? `${checks} vérifications, aucun constat. Cela ne veut pas dire que le score est juste.`
      : `${checks} vérifications, ${count === 1 ? 'un constat' : `${count} constats`}. Chaque constat a ses propres pages, avec l’endroit de la lettre, le calcul et la source.`,
  facts: {
    person: 'Personne',
    bureau: 'Agence',
    letter: 'Lettre',
    letterNumber: (n) => `Lettre ${n}`,
    issued: 'Date de la lettre',
    cutoff: 'Données arrêtées au',
    made: 'Dossier établi le',
    campaign: 'Campagne',
    score: 'Score sur la lettre',
    adviser: 'Représentée par',
    mandate: 'Mandat',
  },
  checks: 'Vérifications',
  coverHead: ['N°', 'Force', 'Constat', 'Page'],
  key: 'Ce que disent les traits',
  sheets: (n) => (n === 1 ? '1 page' : `${n} pages`),
  unreadable: 'une lettre qui n’a pas été reconnue',
  mandateIn: 'joint, à signer (mandate.pdf)',
  check: {
    codeAlt: 'Code QR de la valeur SHA-256 du fichier evidence.json',
    title: 'Pour vérifier ce dossier',
    key: (fingerprint) => `Empreinte de la clé (SHA-256) : ${fingerprint}`,
    unsigned: 'Ce dossier n’est pas signé. Il ne montre pas qui l’a établi.',
    how: 'Dans le dossier décompressé :',
    shows:
      'La signature montre que ce dossier vient, inchangé, du détenteur de cette clé. Elle ne montre pas que la lettre est authentique.',
    showsUnsigned:
      'La première commande montre si tous les fichiers vont ensemble. Elle ne montre pas que la lettre est authentique.',
  },
  crop: {
    alt: (page) =>
      `Extrait de la page ${page} de la lettre, les valeurs citées surlignées en jaune`,
    caption: (sheet, scale) => `${sheet}, ${scale}, surligné par Countercheck`,
    sheet: (page, letter) =>
      letter === null ? `Page ${page} de la lettre` : `Page ${page} de la lettre ${letter}`,
    smaller: (percent) => `réduit à ${percent} %`,
    larger: (percent) => `agrandi à ${percent} %`,
    same: 'taille réelle',
  },
  rule: 'Règle',
  ruleAfter: (version, from, reviewed) =>
    `, version ${version}, valable depuis le ${from}, ${reviewed}.`,
  ruleShort: (id, version) => `Règle ${id}, version ${version}`,
  reviewed: { yes: 'relue par un avocat', no: 'projet, non relu par un avocat' },
  asOfAll: (day) => `État de ces textes : ${day}.`,
  asOf: (day) => `État : ${day}.`,
  sources: 'Sources :',
  from: (from, low, high) =>
    low === high
      ? `De ${from} à environ ${low}.`
      : `De ${from} à une valeur entre ${low} et ${high}.`,
  how: {
    page: (words, page) => `${words}, page ${page}`,
    text: 'lu',
    ocr: (percent) => `lu sur l’image, sûr à ${percent} %`,
    person: 'saisi par la personne',
    confirmed: 'confirmé par la personne',
    vouched: 'comparé lors du conseil',
  },
  nothing: (n) => (n === 1 ? 'Une vérification sans constat' : `${n} vérifications sans constat`),
  untestable: (n) =>
    n === 1
      ? 'Une vérification n’a pas été possible'
      : `${n} vérifications n’ont pas été possibles`,
  client: {
    title: 'En un coup d’œil',
    head: ['N°', 'Force', 'Constat', 'Contestable'],
    lead: 'Une page pour le conseil. Les endroits de la lettre, les calculs et les sources figurent au dossier de preuves.',
    ready: 'prêt',
    steps: 'La suite',
    more: (n) => (n === 1 ? 'et un autre' : `et ${n} autres`),
    note: 'Projet, non relu par un avocat. Aucun constat ne montre que la lettre est authentique ou le score juste.',
  },
  methodTitle: 'Comment on a vérifié',
  methodParts: {
    checked: 'Ce qui a été vérifié',
    checkedHead: ['Vérification', 'Résultat', 'Version'],
    reading: 'Comment on a lu',
    readingHead: ['Lettre', 'Données', 'du texte', 'de l’image', 'saisies', 'confirmées'],
    readingText:
      'Chaque donnée de ce dossier figure dans evidence.json avec page, endroit, texte lu et certitude. Aucun constat ne repose sur une donnée douteuse.',
    statistics: 'Comparaisons',
    statisticsHead: ['Comparaison', 'Résultat', 'Base'],
    statisticsText:
      'Les nombres d’autres personnes sont arrondis à 5, les parts calculées sur les nombres arrondis, les intervalles arrondis vers l’extérieur. Les répartitions arrondies figurent dans evidence.json.',
    law: 'État du droit',
    lawHead: ['Disposition', 'État', 'Relecture'],
    lawNone: 'Aucun constat de ce dossier ne cite de disposition.',
    versions: 'Versions',
    versionsHead: ['Partie', 'Version'],
    requests: 'Courriers',
    requestsHead: ['Courrier', 'À', 'État'],
    requestReady: 'dans ce dossier',
    requestNames: REQUEST_NAMES.fr,
    requestOpen: (n) => (n === 1 ? 'une réponse manque' : `${n} réponses manquent`),
    damages: 'La question d’une réparation relève d’une avocate ou d’un avocat.',
  },
}
