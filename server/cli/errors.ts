// What can go wrong with a command line itself, in words. Status 400 stands for exit code 2.
import type { ProblemTable } from '../../extract/index.ts'

export const CLI_PROBLEMS = {
  FILE_MISSING: {
    status: 400,
    de: { title: 'Diese Datei gibt es nicht.', detail: 'Bitte Namen und Ordner prüfen.' },
    en: { title: 'There is no such file.', detail: 'Please check its name and folder.' },
    fr: { title: 'Ce fichier n’existe pas.', detail: 'Veuillez vérifier son nom et son dossier.' },
  },
  USAGE_PORT_TAKEN: {
    status: 400,
    de: {
      title: 'Anschluss {port} ist belegt.',
      detail:
        'Vermutlich läuft hier schon ein Countercheck. Bitte beenden oder mit --port 0 einen freien Anschluss wählen lassen.',
    },
    en: {
      title: 'Port {port} is taken.',
      detail:
        'Perhaps another Countercheck is running here. Please end it, or give --port 0 to have a free one chosen.',
    },
    fr: {
      title: 'Le port {port} est occupé.',
      detail:
        'Un autre Countercheck tourne peut-être ici. Veuillez l’arrêter, ou indiquer --port 0 pour qu’un port libre soit choisi.',
    },
  },
  USAGE_DATE: {
    status: 400,
    de: {
      title: 'Das ist kein Tag des Kalenders.',
      detail: 'Bitte --today als JJJJ-MM-TT angeben.',
    },
    en: { title: 'That is no day of the calendar.', detail: 'Please give --today as YYYY-MM-DD.' },
    fr: {
      title: 'Ce jour n’existe pas.',
      detail: 'Veuillez indiquer --today sous la forme AAAA-MM-JJ.',
    },
  },
  USAGE_NO_FILE: {
    status: 400,
    de: {
      title: 'Es wurde keine Datei genannt.',
      detail: 'Bitte mindestens einen Brief angeben, oder --receipt.',
    },
    en: {
      title: 'No file was named.',
      detail: 'Please name at least one letter, or give --receipt.',
    },
    fr: {
      title: 'Aucun fichier n’a été indiqué.',
      detail: 'Veuillez indiquer au moins une lettre, ou --receipt.',
    },
  },
  USAGE_LANGUAGE: {
    status: 400,
    de: {
      title: 'Diese Sprache gibt es hier nicht.',
      detail: 'Möglich sind de, de-plain, en und fr.',
    },
    en: { title: 'That language is not here.', detail: 'There are de, de-plain, en and fr.' },
    fr: {
      title: 'Cette langue n’existe pas ici.',
      detail: 'Langues possibles : de, de-plain, en et fr.',
    },
  },
  USAGE_CONSENT: {
    status: 400,
    de: {
      title: 'Ohne Einwilligung wird nichts aufgenommen.',
      detail:
        'Bitte --consent DATEI.json mit { "version", "purposes" } angeben, wie auf Papier erteilt.',
    },
    en: {
      title: 'Without consent nothing is taken in.',
      detail: 'Please give --consent FILE.json with { "version", "purposes" } as given on paper.',
    },
    fr: {
      title: 'Sans consentement, rien n’est enregistré.',
      detail: 'Veuillez indiquer --consent FICHIER.json avec { "version", "purposes" }.',
    },
  },
  USAGE_KEY: {
    status: 400,
    de: {
      title: 'Der Schlüssel der Kampagne fehlt.',
      detail: 'Bitte --campaign-key DATEI angeben, oder CAMPAIGN_KEY_FILE setzen.',
    },
    en: {
      title: "The campaign's key is missing.",
      detail: 'Please give --campaign-key FILE, or set CAMPAIGN_KEY_FILE.',
    },
    fr: {
      title: 'La clé de la campagne manque.',
      detail: 'Veuillez indiquer --campaign-key FICHIER ou définir CAMPAIGN_KEY_FILE.',
    },
  },
  USAGE_FILE_FORM: {
    status: 400,
    de: {
      title: 'Die Datei hat nicht die vereinbarte Form.',
      detail: 'Die erste Stelle, die nicht passt: {where}.',
    },
    en: {
      title: 'The file does not have the agreed form.',
      detail: 'The first place that does not fit: {where}.',
    },
    fr: {
      title: 'Le fichier n’a pas la forme convenue.',
      detail: 'Premier endroit en cause : {where}.',
    },
  },
  FINDINGS_PENDING: {
    status: 409,
    de: {
      title: 'Die Befunde entstehen noch.',
      detail: 'Bitte in einigen Sekunden noch einmal versuchen.',
    },
    en: {
      title: 'The findings are still being made.',
      detail: 'Please try again in a few seconds.',
    },
    fr: {
      title: 'Les constats sont en cours de préparation.',
      detail: 'Veuillez réessayer dans quelques secondes.',
    },
  },
} satisfies ProblemTable
