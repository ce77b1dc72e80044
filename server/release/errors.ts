// Refusals of releases, records and researchers in words.
import type { ProblemTable } from '../../extract/index.ts'

export const RELEASE_PROBLEMS = {
  RELEASE_TOO_FEW: {
    status: 409,
    de: {
      title: 'Seit der letzten Veröffentlichung haben sich zu wenige Menschen geändert',
      detail:
        'Veröffentlicht wird, sobald mindestens zwanzig hinzugekommen, gegangen oder anders sind: Sonst ließe sich aus dem Unterschied auf Einzelne schließen.',
    },
    en: {
      title: 'Too few people changed since the last release',
      detail:
        'A release is made once at least twenty have come, gone or changed: otherwise the difference would tell of single people.',
    },
    fr: {
      title: 'Trop peu de personnes ont changé depuis la dernière publication',
      detail:
        'Une publication a lieu dès que vingt personnes au moins sont arrivées, parties ou ont changé : sinon la différence révélerait des cas particuliers.',
    },
  },
  RELEASE_NONE: {
    status: 409,
    de: {
      title: 'Es wurde noch nichts veröffentlicht',
      detail: 'Zuerst analyse --release aufrufen; dann gibt es etwas auszugeben.',
    },
    en: {
      title: 'Nothing has been released yet',
      detail: 'Call analyse --release first; then there is something to hand out.',
    },
    fr: {
      title: 'Rien n’a encore été publié',
      detail: 'Appelez d’abord analyse --release ; il y aura alors quelque chose à remettre.',
    },
  },
  RELEASE_WHOLE: {
    status: 400,
    de: {
      title: 'Veröffentlicht wird alles zusammen',
      detail: 'Bitte --release ohne --only aufrufen: Ein Teil könnte über den Rest etwas verraten.',
    },
    en: {
      title: 'A release is made as a whole',
      detail: 'Please call --release without --only: a part could give the rest away.',
    },
    fr: {
      title: 'Une publication se fait en entier',
      detail: 'Appelez --release sans --only : une partie pourrait révéler le reste.',
    },
  },
  QUARANTINE_UNKNOWN: {
    status: 404,
    de: {
      title: 'Diesen Fall gibt es nicht in der Quarantäne',
      detail:
        'quarantine list nennt alle. Ein Fall vergeht, wenn seine Briefe nicht mehr auffallen.',
    },
    en: {
      title: 'There is no such case in quarantine',
      detail:
        'quarantine list names them all. A case ends when its letters are no longer conspicuous.',
    },
    fr: {
      title: 'Ce cas n’est pas en quarantaine',
      detail:
        'quarantine list les énumère tous. Un cas disparaît quand ses lettres ne se remarquent plus.',
    },
  },
  EXPORT_NOT_EMPTY: {
    status: 409,
    de: { title: 'Dieser Ordner ist nicht leer', detail: 'Bitte einen neuen Ordner nennen.' },
    en: { title: 'This folder is not empty', detail: 'Please name a new folder.' },
    fr: { title: 'Ce dossier n’est pas vide', detail: 'Veuillez indiquer un nouveau dossier.' },
  },
  RECORDS_NONE: {
    status: 404,
    de: {
      title: 'Es gibt keine Datensätze für Sie',
      detail:
        'Die letzte Veröffentlichung hat keine, weil zu wenige zugestimmt haben oder sich gleichen, oder Ihr Zugang ist jünger als sie. Bitte nach der nächsten wieder fragen.',
    },
    en: {
      title: 'There are no records for you',
      detail:
        'The last release holds none, because too few agreed or are alike, or your access is younger than it. Please ask again after the next one.',
    },
    fr: {
      title: 'Il n’y a pas d’enregistrements pour vous',
      detail:
        'La dernière publication n’en contient pas, car trop peu de personnes ont consenti ou se ressemblent, ou votre accès est plus récent. Veuillez redemander après la prochaine.',
    },
  },
  RESEARCHER_TOKEN: {
    status: 401,
    de: {
      title: 'Dieser Zugang gilt nicht',
      detail: 'Er ist unbekannt, abgelaufen oder zurückgenommen. Neue gibt die Kampagne aus.',
    },
    en: {
      title: 'This access is not valid',
      detail: 'It is unknown, has ended or was revoked. The campaign gives out new ones.',
    },
    fr: {
      title: 'Cet accès n’est pas valable',
      detail: 'Il est inconnu, expiré ou retiré. La campagne en délivre de nouveaux.',
    },
  },
  RESEARCHER_UNKNOWN: {
    status: 404,
    de: { title: 'Diesen Zugang gibt es nicht', detail: 'researcher list nennt alle.' },
    en: { title: 'There is no such researcher', detail: 'researcher list names them all.' },
    fr: { title: 'Ce chercheur est inconnu', detail: 'researcher list les énumère tous.' },
  },
  RESEARCHER_EXISTS: {
    status: 409,
    de: {
      title: 'Diesen Namen gibt es schon',
      detail: 'Bitte einen anderen wählen; ein zurückgenommener Zugang behält seinen Namen.',
    },
    en: {
      title: 'This name is taken',
      detail: 'Please choose another one; a revoked access keeps its name.',
    },
    fr: {
      title: 'Ce nom est déjà pris',
      detail: 'Veuillez en choisir un autre ; un accès retiré garde son nom.',
    },
  },
} satisfies ProblemTable
