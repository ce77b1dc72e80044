// Words of the page that checks a pack in the browser, in three languages; plain German reads the German ones.
import type { Language } from '../../../extract/index.ts'

const de = {
  title: 'Beweismappe prüfen',
  lead: 'Sie haben eine Beweismappe bekommen? Hier sehen Sie, ob sie unverändert ist und wer sie unterschrieben hat.',
  local:
    'Die Prüfung läuft nur in Ihrem Browser. Die Datei verlässt Ihr Gerät nicht. Nach dem Laden dieser Seite geht es auch ohne Verbindung.',
  file: 'Mappe (ZIP-Datei)',
  fileHint: 'Wählen Sie die Datei, oder ziehen Sie sie auf diese Seite.',
  key: 'Fingerabdruck oder öffentlicher Schlüssel der Stelle',
  keyHint:
    'Die Stelle, die Mappen ausgibt, veröffentlicht ihn selbst. Ohne ihn zeigt die Prüfung nicht, von wem die Mappe kommt.',
  own: 'Dieser Dienst selbst unterschreibt mit dem Schlüssel, der diesen Fingerabdruck hat:',
  check: 'Mappe prüfen',
  handTitle: 'Ohne diese Seite',
  hand: 'Entpacken Sie die Mappe. Diese beiden Befehle prüfen Dateien und Unterschrift:',
  wholeTitle: 'Ob die Befunde stimmen',
  whole: 'Diese Seite rechnet keinen Befund nach. Das macht der Befehl:',
  results: {
    working: 'Die Mappe wird geprüft …',
    good: 'Die Mappe ist unverändert, und der Schlüssel ist der erwartete.',
    half: 'Kein Fehler gefunden, aber nicht alles ließ sich prüfen.',
    bad: 'Diese Mappe hält der Prüfung nicht stand.',
    marks: { yes: 'Stimmt', no: 'Stimmt nicht', open: 'Offen' },
    zip: 'Die Datei ist kein Zip einer Beweismappe.',
    zipGood: 'Das Zip ist gepackt wie eine Beweismappe.',
    container: 'Das Zip selbst wurde verändert.',
    files: 'Diese Dateien sind nicht so, wie die Liste sagt:',
    filesGood: '{n} Dateien sind so, wie die Liste sagt.',
    signature: {
      good: 'Die Unterschrift passt zur Liste der Dateien.',
      bad: 'Die Unterschrift passt nicht zur Liste der Dateien.',
      none: 'Die Mappe ist nicht unterschrieben.',
      cannot:
        'Dieser Browser kann die Unterschrift nicht prüfen (Ed25519). Nehmen Sie den zweiten Befehl unten.',
    },
    noKey:
      'Mit diesem Schlüssel könnte jeder unterschrieben haben. Tragen Sie den Fingerabdruck der Stelle ein.',
    keyGood: 'Der Schlüssel ist der angegebene.',
    otherKey: 'Die Mappe ist mit einem anderen Schlüssel unterschrieben als dem angegebenen.',
    fingerprint: 'Fingerabdruck des Schlüssels in der Mappe:',
    about: 'In der Mappe: {n} Prüfungen, erstellt am {day}.',
    recompute:
      'Befunde sind hier nicht nachgerechnet: Das macht countercheck verify. Dass der Brief echt ist, zeigt keine Unterschrift.',
  },
}

export type VerifyWords = typeof de

const en: VerifyWords = {
  title: 'Check an evidence pack',
  lead: 'Were you given an evidence pack? Here you see whether it is unchanged and who signed it.',
  local:
    'The check runs in your browser alone. The file does not leave your device. Once this page has loaded, it works without a connection.',
  file: 'Pack (zip file)',
  fileHint: 'Choose the file, or drop it onto this page.',
  key: 'Fingerprint or public key of the office',
  keyHint:
    'The office that issues packs publishes it itself. Without it the check does not show from whom the pack comes.',
  own: 'This service itself signs with the key that has this fingerprint:',
  check: 'Check the pack',
  handTitle: 'Without this page',
  hand: 'Unpack the pack. These two commands check files and signature:',
  wholeTitle: 'Whether the findings are right',
  whole: 'This page computes no finding again. This command does:',
  results: {
    working: 'The pack is being checked …',
    good: 'The pack is unchanged, and the key is the expected one.',
    half: 'No error found, but not everything could be checked.',
    bad: 'This pack does not hold.',
    marks: { yes: 'Right', no: 'Wrong', open: 'Open' },
    zip: 'The file is no zip of an evidence pack.',
    zipGood: 'The zip is packed as an evidence pack is.',
    container: 'The zip itself was changed.',
    files: 'These files are not as the list says:',
    filesGood: '{n} files are as the list says.',
    signature: {
      good: 'The signature fits the list of files.',
      bad: 'The signature does not fit the list of files.',
      none: 'The pack is not signed.',
      cannot: 'This browser cannot check the signature (Ed25519). Use the second command below.',
    },
    noKey: 'Anyone could have signed with this key. Enter the fingerprint of the office.',
    keyGood: 'The key is the one given.',
    otherKey: 'The pack is signed with another key than the one given.',
    fingerprint: 'Fingerprint of the key in the pack:',
    about: 'In the pack: {n} checks, made on {day}.',
    recompute:
      'Findings are not computed again here: countercheck verify does that. No signature shows that the letter is genuine.',
  },
}

const fr: VerifyWords = {
  title: 'Vérifier un dossier de preuves',
  lead: 'Vous avez reçu un dossier de preuves ? Vous voyez ici s’il est inchangé et qui l’a signé.',
  local:
    'La vérification se fait uniquement dans votre navigateur. Le fichier ne quitte pas votre appareil. Une fois la page chargée, elle fonctionne sans connexion.',
  file: 'Dossier (fichier ZIP)',
  fileHint: 'Choisissez le fichier, ou déposez-le sur cette page.',
  key: 'Empreinte ou clé publique de l’organisme',
  keyHint:
    'L’organisme qui délivre les dossiers la publie lui-même. Sans elle, la vérification ne montre pas de qui vient le dossier.',
  own: 'Ce service signe lui-même avec la clé qui a cette empreinte :',
  check: 'Vérifier le dossier',
  handTitle: 'Sans cette page',
  hand: 'Décompressez le dossier. Ces deux commandes vérifient les fichiers et la signature :',
  wholeTitle: 'Si les constats sont justes',
  whole: 'Cette page ne recalcule aucun constat. Cette commande le fait :',
  results: {
    working: 'Le dossier est en cours de vérification …',
    good: 'Le dossier est inchangé, et la clé est celle attendue.',
    half: 'Aucune erreur trouvée, mais tout n’a pas pu être vérifié.',
    bad: 'Ce dossier ne résiste pas à la vérification.',
    marks: { yes: 'Juste', no: 'Faux', open: 'Ouvert' },
    zip: 'Le fichier n’est pas le zip d’un dossier de preuves.',
    zipGood: 'Le zip est emballé comme un dossier de preuves.',
    container: 'Le zip lui-même a été modifié.',
    files: 'Ces fichiers ne sont pas tels que la liste le dit :',
    filesGood: '{n} fichiers sont tels que la liste le dit.',
    signature: {
      good: 'La signature va avec la liste des fichiers.',
      bad: 'La signature ne va pas avec la liste des fichiers.',
      none: 'Le dossier n’est pas signé.',
      cannot:
        'Ce navigateur ne peut pas vérifier la signature (Ed25519). Utilisez la seconde commande ci-dessous.',
    },
    noKey: 'N’importe qui a pu signer avec cette clé. Saisissez l’empreinte de l’organisme.',
    keyGood: 'La clé est celle indiquée.',
    otherKey: 'Le dossier est signé avec une autre clé que celle indiquée.',
    fingerprint: 'Empreinte de la clé du dossier :',
    about: 'Dans le dossier : {n} vérifications, établi le {day}.',
    recompute:
      'Les constats ne sont pas recalculés ici : countercheck verify le fait. Aucune signature ne montre que la lettre est authentique.',
  },
}

export const VERIFY_WORDS: Record<Language, VerifyWords> = { de, en, fr }
