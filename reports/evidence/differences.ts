// What `verify` says when a pack is not as signed, in plain sentences. German and English.
import type { Language } from '../../extract/index.ts'
import type { ZipProblem } from './zip.ts'

const de = {
  zip: {
    broken: 'Die Datei ist kein lesbares Zip.',
    'too-many': 'Das Zip hat mehr Dateien als eine Beweismappe.',
    'too-large': 'Das Zip ist größer, als eine Beweismappe sein darf.',
    compressed: 'Das Zip ist nicht so gepackt wie eine Beweismappe.',
    'unsafe-name': 'Das Zip hat einen Dateinamen, den eine Beweismappe nicht hat.',
  } satisfies Record<ZipProblem, string>,
  missing: (name: string) => `Es fehlt: ${name}.`,
  noManifest: 'Es fehlt die Liste der Dateien, manifest-sha256.txt.',
  extra: (name: string) => `Diese Datei steht nicht in der Liste: ${name}.`,
  changed: (name: string) => `Diese Datei ist nicht so, wie die Liste sagt: ${name}.`,
  tag: (name: string) => `Diese Begleitdatei ist nicht so, wie die Mappe sie verlangt: ${name}.`,
  unreadable: 'evidence.json hat nicht die Form einer Beweismappe.',
  notCanonical: 'evidence.json ist nicht in der festen Schreibweise.',
  container: 'Das Zip selbst wurde verändert: Neu gepackt ergibt derselbe Inhalt andere Bytes.',
  unsigned: 'Die Mappe ist nicht unterschrieben.',
  noKey: 'Die Mappe ist unterschrieben, aber der öffentliche Schlüssel fehlt oder ist keiner.',
  keyUnreadable: 'Der angegebene Schlüssel ist kein Ed25519-Schlüssel.',
  otherKey: 'Die Mappe ist mit einem anderen Schlüssel unterschrieben als dem angegebenen.',
  signature: 'Die Unterschrift passt nicht zur Liste der Dateien.',
  rulesDiffer: (theirs: string, ours: string) =>
    `Die Mappe entstand mit anderen Versionen (${theirs}) als dieses Programm (${ours}); Befunde können deshalb abweichen.`,
  findingMissing: (id: string) => `Dieser Befund ergibt sich nicht noch einmal: ${id}.`,
  findingExtra: (id: string) => `Es ergibt sich ein Befund, den die Mappe nicht nennt: ${id}.`,
  findingDiffers: (id: string) =>
    `Dieser Befund ergibt sich anders, als er in der Mappe steht: ${id}.`,
  values: 'Die Liste der benutzten Angaben ergibt sich anders, als sie in der Mappe steht.',
  comparisons: 'Die Vergleiche passen nicht zu den Briefen der Mappe.',
  paper: (name: string) => `Noch einmal geschrieben, ergibt diese Datei andere Bytes: ${name}.`,
  rewrite: 'Die Schriftstücke ließen sich aus der Mappe nicht noch einmal schreiben.',
  changes:
    'Was sich zwischen den Briefen geändert hat, ergibt sich anders, als es in der Mappe steht.',
  recompute: 'Die Befunde ließen sich aus der Mappe nicht noch einmal berechnen.',
}

export type Differences = typeof de

const en: Differences = {
  zip: {
    broken: 'The file is not a readable zip.',
    'too-many': 'The zip has more files than an evidence pack.',
    'too-large': 'The zip is larger than an evidence pack may be.',
    compressed: 'The zip is not packed as an evidence pack is.',
    'unsafe-name': 'The zip has a file name that an evidence pack does not have.',
  },
  missing: (name) => `Missing: ${name}.`,
  noManifest: 'The list of files, manifest-sha256.txt, is missing.',
  extra: (name) => `This file is not in the list: ${name}.`,
  changed: (name) => `This file is not as the list says: ${name}.`,
  tag: (name) => `This tag file is not as the pack demands: ${name}.`,
  unreadable: 'evidence.json does not have the shape of an evidence pack.',
  notCanonical: 'evidence.json is not in its fixed spelling.',
  container: 'The zip itself was changed: packed again, the same content gives other bytes.',
  unsigned: 'The pack is not signed.',
  noKey: 'The pack is signed, but the public key is missing or is none.',
  keyUnreadable: 'The given key is not an Ed25519 key.',
  otherKey: 'The pack is signed with another key than the one given.',
  signature: 'The signature does not fit the list of files.',
  rulesDiffer: (theirs, ours) =>
    `The pack was made with other versions (${theirs}) than this program (${ours}); findings may differ because of that.`,
  findingMissing: (id) => `This finding does not come out again: ${id}.`,
  findingExtra: (id) => `A finding comes out that the pack does not name: ${id}.`,
  findingDiffers: (id) => `This finding comes out otherwise than it stands in the pack: ${id}.`,
  values: 'The list of values used comes out otherwise than it stands in the pack.',
  comparisons: 'The comparisons do not fit the letters of the pack.',
  paper: (name) => `Written again, this file gives other bytes: ${name}.`,
  rewrite: 'The papers could not be written again from the pack.',
  changes: 'What changed between the letters comes out otherwise than it stands in the pack.',
  recompute: 'The findings could not be computed again from the pack.',
}

const fr: Differences = {
  zip: {
    broken: 'Le fichier n’est pas un zip lisible.',
    'too-many': 'Le zip contient plus de fichiers qu’un dossier de preuves.',
    'too-large': 'Le zip est plus grand qu’un dossier de preuves ne peut l’être.',
    compressed: 'Le zip n’est pas emballé comme un dossier de preuves.',
    'unsafe-name': 'Le zip contient un nom de fichier qu’un dossier de preuves n’a pas.',
  },
  missing: (name) => `Il manque : ${name}.`,
  noManifest: 'La liste des fichiers, manifest-sha256.txt, manque.',
  extra: (name) => `Ce fichier n’est pas dans la liste : ${name}.`,
  changed: (name) => `Ce fichier n’est pas tel que la liste le dit : ${name}.`,
  tag: (name) => `Ce fichier d’accompagnement n’est pas tel que le dossier l’exige : ${name}.`,
  unreadable: 'evidence.json n’a pas la forme d’un dossier de preuves.',
  notCanonical: 'evidence.json n’est pas dans son écriture fixe.',
  container:
    'Le zip lui-même a été modifié : emballé de nouveau, le même contenu donne d’autres octets.',
  unsigned: 'Le dossier n’est pas signé.',
  noKey: 'Le dossier est signé, mais la clé publique manque ou n’en est pas une.',
  keyUnreadable: 'La clé indiquée n’est pas une clé Ed25519.',
  otherKey: 'Le dossier est signé avec une autre clé que celle indiquée.',
  signature: 'La signature ne va pas avec la liste des fichiers.',
  rulesDiffer: (theirs, ours) =>
    `Le dossier a été établi avec d’autres versions (${theirs}) que ce programme (${ours}) ; les constats peuvent donc différer.`,
  findingMissing: (id) => `Ce constat ne ressort pas une seconde fois : ${id}.`,
  findingExtra: (id) => `Un constat ressort que le dossier ne nomme pas : ${id}.`,
  findingDiffers: (id) => `Ce constat ressort autrement qu’il ne figure au dossier : ${id}.`,
  values: 'La liste des données utilisées ressort autrement qu’elle ne figure au dossier.',
  comparisons: 'Les comparaisons ne vont pas avec les lettres du dossier.',
  paper: (name) => `Écrit de nouveau, ce fichier donne d’autres octets : ${name}.`,
  rewrite: 'Les documents n’ont pas pu être récrits à partir du dossier.',
  changes: 'Ce qui a changé entre les lettres ressort autrement qu’il ne figure au dossier.',
  recompute: 'Les constats n’ont pas pu être recalculés à partir du dossier.',
}

/** Sentences of `verify` by language. */
export const DIFFERENCES: Record<Language, Differences> = { de, en, fr }
