// Refusals of the key ceremony in words.
import type { ProblemTable } from '../../extract/index.ts'

export const CEREMONY_PROBLEMS = {
  KEYS_HOLDERS: {
    status: 400,
    de: {
      title: 'So lässt sich der Schlüssel nicht teilen',
      detail:
        'Es braucht {least} bis {most} verschiedene Menschen mit Konten der Rolle key-holder, und höchstens so viele zum Zusammensetzen.',
    },
    en: {
      title: 'The key cannot be split like this',
      detail:
        'It takes {least} to {most} different people with accounts of the role key-holder, and no more than these to put it together.',
    },
    fr: {
      title: 'La clé ne peut pas être partagée ainsi',
      detail:
        'Il faut de {least} à {most} personnes différentes ayant un compte key-holder, et pas plus pour la reconstituer.',
    },
  },
  KEYS_CODE: {
    status: 403,
    de: {
      title: 'Dieser Code öffnet den Teil von {holder} nicht',
      detail: 'Bitte Zeichen für Zeichen vergleichen. Sonst ist die Datei beschädigt.',
    },
    en: {
      title: 'This code does not open the part of {holder}',
      detail: 'Please compare it character by character. Otherwise the file is damaged.',
    },
    fr: {
      title: 'Ce code n’ouvre pas la part de {holder}',
      detail: 'Comparez-le caractère par caractère. Sinon, le fichier est endommagé.',
    },
  },
  KEYS_TOO_FEW: {
    status: 403,
    de: {
      title: 'Es fehlen Teile',
      detail: 'Der Schlüssel braucht {threshold} verschiedene Teile, jeden einmal.',
    },
    en: {
      title: 'Parts are missing',
      detail: 'The key needs {threshold} different parts, each once.',
    },
    fr: {
      title: 'Il manque des parts',
      detail: 'La clé demande {threshold} parts différentes, chacune une fois.',
    },
  },
  KEYS_MIXED: {
    status: 409,
    de: {
      title: 'Diese Teile gehören nicht zusammen',
      detail: 'Alle müssen aus derselben Teilung des Schlüssels dieser Kampagne stammen.',
    },
    en: {
      title: 'These parts do not belong together',
      detail: 'All must come from the same splitting of this campaign’s key.',
    },
    fr: {
      title: 'Ces parts ne vont pas ensemble',
      detail: 'Toutes doivent venir du même partage de la clé de cette campagne.',
    },
  },
  KEYS_FILE: {
    status: 400,
    de: {
      title: 'Das ist keine Datei mit einem Teil des Schlüssels',
      detail: 'keys ceremony hat sie geschrieben; ihr Name endet auf .share.json.',
    },
    en: {
      title: 'This is no file with a part of the key',
      detail: 'keys ceremony wrote it; its name ends in .share.json.',
    },
    fr: {
      title: 'Ce fichier ne contient pas de part de la clé',
      detail: 'keys ceremony l’a écrit ; son nom se termine par .share.json.',
    },
  },
  KEYS_PLACE: {
    status: 409,
    de: {
      title: 'Dorthin werden keine Schlüssel geschrieben',
      detail: 'Bitte einen neuen Ort außerhalb des Datenordners nennen.',
    },
    en: {
      title: 'No keys are written there',
      detail: 'Please name a new place outside the data folder.',
    },
    fr: {
      title: 'Aucune clé n’est écrite à cet endroit',
      detail: 'Indiquez un nouvel emplacement hors du dossier de données.',
    },
  },
  KEYS_NEEDED: {
    status: 409,
    de: {
      title: 'Der alte Schlüssel wird noch gebraucht',
      detail: 'Ein Ersetzen ist nicht zu Ende. Bitte keys replace noch einmal aufrufen.',
    },
    en: {
      title: 'The old key is still needed',
      detail: 'A replacement has not come to its end. Please call keys replace once more.',
    },
    fr: {
      title: 'L’ancienne clé sert encore',
      detail: 'Un remplacement n’est pas terminé. Appelez keys replace une fois de plus.',
    },
  },
  KEYS_REHEARSAL: {
    status: 500,
    de: {
      title: 'Die Probe ist misslungen',
      detail:
        'Mit dem zusammengesetzten Schlüssel ließen sich {failed} von {all} Spenden nicht öffnen. Bitte doctor aufrufen.',
    },
    en: {
      title: 'The rehearsal failed',
      detail:
        'With the key put together {failed} of {all} donations could not be opened. Please call doctor.',
    },
    fr: {
      title: 'La répétition a échoué',
      detail:
        'Avec la clé reconstituée, {failed} dons sur {all} n’ont pas pu être ouverts. Appelez doctor.',
    },
  },
} satisfies ProblemTable
