// What the papers room refuses, in words: a request that does not exist, does not apply, lacks something or cannot be drawn.
import type { ProblemTable } from '../extract/index.ts'
import { PACK_PROBLEMS } from './evidence/errors.ts'

export const REPORT_PROBLEMS = {
  ...PACK_PROBLEMS,
  REQUEST_UNKNOWN: {
    status: 404,
    de: {
      title: 'Dieses Schreiben gibt es nicht.',
      detail: 'Wählen Sie ein Schreiben aus der Liste Ihrer Schreiben.',
    },
    en: {
      title: 'There is no such request.',
      detail: 'Choose a request from the list of your requests.',
    },
    fr: {
      title: 'Ce courrier n’existe pas.',
      detail: 'Choisissez un courrier dans la liste de vos courriers.',
    },
  },
  REQUEST_ISSUER_UNKNOWN: {
    status: 404,
    de: {
      title: 'Diese Auskunftei kennen wir nicht.',
      detail: 'Wählen Sie eine Auskunftei aus der Liste.',
    },
    en: {
      title: 'We do not know this credit bureau.',
      detail: 'Choose a credit bureau from the list.',
    },
    fr: {
      title: 'Nous ne connaissons pas cette agence.',
      detail: 'Choisissez une agence dans la liste.',
    },
  },
  REQUEST_DOES_NOT_APPLY: {
    status: 409,
    de: {
      title: 'Für dieses Schreiben gibt es noch keinen Grund.',
      detail:
        'Ein solches Schreiben braucht einen Befund, der als Tatsache behauptet werden darf, eine Entscheidung, die Sie angegeben haben, oder ein früheres Schreiben, auf das keine volle Antwort kam. Eine Auskunft oder eine Erklärung können Sie immer verlangen.',
    },
    en: {
      title: 'There is no ground for this request yet.',
      detail:
        'Such a request needs a finding that may be stated as fact, a decision that you told us of, or an earlier letter without a full answer. You can always ask for access or for an explanation.',
    },
    fr: {
      title: 'Rien ne fonde encore ce courrier.',
      detail:
        'Un tel courrier demande un constat qui peut être affirmé comme un fait, une décision que vous avez indiquée, ou un courrier antérieur resté sans réponse complète. Vous pouvez toujours demander l’accès ou une explication.',
    },
  },
  REQUEST_INCOMPLETE: {
    status: 409,
    de: {
      title: 'Für dieses Schreiben fehlt noch etwas.',
      detail:
        'Es fehlen {count} Angaben oder Bestätigungen: {missing}. Ergänzen Sie sie, dann wird das Schreiben fertig.',
    },
    en: {
      title: 'Something is still missing for this request.',
      detail:
        'Details or confirmations missing ({count}): {missing}. Add them and the request can be written.',
    },
    fr: {
      title: 'Il manque encore quelque chose pour ce courrier.',
      detail:
        'Indications ou confirmations manquantes ({count}) : {missing}. Ajoutez-les et le courrier pourra être rédigé.',
    },
  },
  REQUEST_UNPRINTABLE: {
    status: 422,
    de: {
      title: 'Ein Name enthält Zeichen, die wir nicht drucken können.',
      detail:
        'Schreiben Sie Namen und Anschrift in lateinischen, griechischen oder kyrillischen Buchstaben, oder laden Sie das Schreiben als Text.',
    },
    en: {
      title: 'A name contains characters that we cannot print.',
      detail:
        'Write names and addresses in Latin, Greek or Cyrillic letters, or download the request as text.',
    },
    fr: {
      title: 'Un nom contient des caractères que nous ne pouvons pas imprimer.',
      detail:
        'Écrivez noms et adresses en lettres latines, grecques ou cyrilliques, ou téléchargez le courrier en texte.',
    },
  },
} satisfies ProblemTable
