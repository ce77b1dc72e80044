// Refusals of staff accounts, sign-in and reviews in words.
import type { ProblemTable } from '../../extract/index.ts'

export const STAFF_PROBLEMS = {
  STAFF_EXISTS: {
    status: 409,
    de: {
      title: 'Ein Konto mit diesem Namen gibt es schon',
      detail: 'Bitte einen anderen Namen wählen; auch der eines beendeten Kontos bleibt vergeben.',
    },
    en: {
      title: 'There is an account of this name already',
      detail: 'Please choose another name; that of an ended account stays taken too.',
    },
    fr: {
      title: 'Un compte de ce nom existe déjà',
      detail: 'Choisissez un autre nom ; celui d’un compte clos reste pris aussi.',
    },
  },
  STAFF_UNKNOWN: {
    status: 404,
    de: { title: 'Dieses Konto gibt es nicht', detail: 'staff list zeigt alle Konten.' },
    en: { title: 'There is no such account', detail: 'staff list shows all accounts.' },
    fr: { title: 'Ce compte n’existe pas', detail: 'staff list affiche tous les comptes.' },
  },
  STAFF_NAME: {
    status: 400,
    de: {
      title: 'So kann ein Konto nicht heißen',
      detail: 'Drei bis vierzig kleine Buchstaben, Ziffern, Punkt, Strich; zuerst ein Buchstabe.',
    },
    en: {
      title: 'An account cannot be called that',
      detail: 'Three to forty small letters, digits, dots, dashes; a letter first.',
    },
    fr: {
      title: 'Un compte ne peut pas porter ce nom',
      detail: 'De trois à quarante minuscules, chiffres, points, tirets ; d’abord une lettre.',
    },
  },
  STAFF_ROLE_UNKNOWN: {
    status: 400,
    de: {
      title: 'Diese Rolle gibt es nicht',
      detail: 'Möglich sind researcher, reviewer, administrator und key-holder.',
    },
    en: {
      title: 'There is no such role',
      detail: 'There are researcher, reviewer, administrator and key-holder.',
    },
    fr: {
      title: 'Ce rôle n’existe pas',
      detail: 'Rôles possibles : researcher, reviewer, administrator et key-holder.',
    },
  },
  STAFF_INVITATION: {
    status: 404,
    de: {
      title: 'Diese Einladung gilt nicht',
      detail: 'Sie gilt drei Tage und einmal. Bitte lassen Sie sich eine neue geben.',
    },
    en: {
      title: 'This invitation is not valid',
      detail: 'It is valid for three days and once. Please ask for a new one.',
    },
    fr: {
      title: 'Cette invitation n’est pas valable',
      detail: 'Elle vaut trois jours et une seule fois. Demandez-en une nouvelle.',
    },
  },
  STAFF_PASSWORD_SHORT: {
    status: 422,
    de: {
      title: 'Das Passwort ist zu kurz',
      detail: 'Mindestens {least} Zeichen; ein Satz aus mehreren Wörtern ist gut.',
    },
    en: {
      title: 'The password is too short',
      detail: 'At least {least} characters; a sentence of several words is good.',
    },
    fr: {
      title: 'Le mot de passe est trop court',
      detail: 'Au moins {least} caractères ; une phrase de plusieurs mots convient bien.',
    },
  },
  STAFF_PASSWORD_COMMON: {
    status: 422,
    de: {
      title: 'Dieses Passwort ist zu leicht zu erraten',
      detail: 'Es steht in Listen oder folgt einem Muster. Vier zufällige Wörter sind besser.',
    },
    en: {
      title: 'This password is too easy to guess',
      detail: 'It is in lists or follows a pattern. Four random words are better.',
    },
    fr: {
      title: 'Ce mot de passe est trop facile à deviner',
      detail: 'Il figure dans des listes ou suit un modèle. Mieux : quatre mots au hasard.',
    },
  },
  STAFF_CODE: {
    status: 422,
    de: {
      title: 'Der Code aus der App stimmt nicht',
      detail: 'Bitte den Schlüssel noch einmal einlesen und auf die Uhr des Telefons achten.',
    },
    en: {
      title: 'The code of the app is not right',
      detail: 'Please read in the key once more and check the clock of the telephone.',
    },
    fr: {
      title: 'Le code de l’application n’est pas juste',
      detail: 'Enregistrez de nouveau la clé et vérifiez l’heure du téléphone.',
    },
  },
  STAFF_SIGN_IN: {
    status: 401,
    de: {
      title: 'Die Anmeldung stimmt nicht',
      detail: 'Name, Passwort oder Code passen nicht. Jeder Code gilt einmal.',
    },
    en: {
      title: 'The sign-in is not right',
      detail: 'Name, password or code do not fit. Each code is valid once.',
    },
    fr: {
      title: 'La connexion a échoué',
      detail: 'Nom, mot de passe ou code ne correspondent pas. Chaque code vaut une fois.',
    },
  },
  STAFF_WAIT: {
    status: 429,
    de: {
      title: 'Zu viele falsche Versuche mit diesem Namen',
      detail: 'Bitte {minutes} Minuten warten, oder mit einem Ersatzcode anmelden.',
    },
    en: {
      title: 'Too many wrong tries with this name',
      detail: 'Please wait {minutes} minutes, or sign in with a recovery code.',
    },
    fr: {
      title: 'Trop d’essais erronés avec ce nom',
      detail: 'Attendez {minutes} minutes, ou utilisez un code de secours.',
    },
  },
  STAFF_BUSY: {
    status: 503,
    de: {
      title: 'Gerade melden sich zu viele an',
      detail: 'Bitte in einer Minute noch einmal versuchen.',
    },
    en: { title: 'Too many are signing in', detail: 'Please try again in a minute.' },
    fr: { title: 'Trop de connexions en même temps', detail: 'Réessayez dans une minute.' },
  },
  STAFF_ROLE: {
    status: 403,
    de: {
      title: 'Dafür hat Ihr Konto keine Rolle',
      detail: 'Die Leitung der Kampagne kann ein Konto mit dieser Rolle einrichten.',
    },
    en: {
      title: 'Your account has no role for this',
      detail: 'The campaign’s administration can set up an account with that role.',
    },
    fr: {
      title: 'Votre compte n’a pas ce rôle',
      detail: 'L’administration de la campagne peut créer un compte avec ce rôle.',
    },
  },
  REVIEW_UNKNOWN: {
    status: 404,
    de: {
      title: 'Dieser Brief ist Ihnen nicht (mehr) geliehen',
      detail: 'Die Zeit ist um, er wurde zurückgezogen oder Ihr Vorschlag ist schon da.',
    },
    en: {
      title: 'This letter is not lent to you (any more)',
      detail: 'The time is over, it was withdrawn, or your proposal is in already.',
    },
    fr: {
      title: 'Cette lettre ne vous est pas (ou plus) prêtée',
      detail: 'Le délai est passé, elle a été retirée ou votre proposition est déjà reçue.',
    },
  },
  REVIEW_REASON: {
    status: 422,
    de: {
      title: 'Ohne Grund wird kein Brief geöffnet',
      detail: 'Bitte wählen Sie, warum Sie diesen Brief ansehen.',
    },
    en: {
      title: 'No letter is opened without a reason',
      detail: 'Please choose why you look at this letter.',
    },
    fr: {
      title: 'Aucune lettre ne s’ouvre sans raison',
      detail: 'Choisissez pourquoi vous consultez cette lettre.',
    },
  },
  REVIEW_NOT_LENDABLE: {
    status: 409,
    de: {
      title: 'Dieser Brief kann nicht geliehen werden',
      detail:
        'Geliehen wird ein Brief mit Zweifeln, den die Person noch nicht bestätigt hat und deren Einwilligung die Auswertung umfasst, und nur einmal zugleich.',
    },
    en: {
      title: 'This letter cannot be lent',
      detail:
        'A letter is lent that has doubts, that the person has not confirmed yet, whose consent covers analysis, and only once at a time.',
    },
    fr: {
      title: 'Cette lettre ne peut pas être prêtée',
      detail:
        'Est prêtée une lettre avec des doutes, pas encore confirmée, dont le consentement couvre l’analyse, et une seule fois à la fois.',
    },
  },
  REVIEW_CONSENT: {
    status: 409,
    de: {
      title: 'Die Einwilligung sagt nicht, dass ein Mensch Briefe ansieht',
      detail:
        'Im Text zu analysis muss stehen: „{sentence}“ Ein neuer Text braucht eine neue Fassung; geliehen werden nur Briefe, die unter ihr gegeben wurden.',
    },
    en: {
      title: 'The consent does not say that a person looks at letters',
      detail:
        'The text for analysis must contain: “{sentence}” A new text needs a new version; only letters given under it are lent.',
    },
    fr: {
      title: 'Le consentement ne dit pas qu’une personne regarde les lettres',
      detail:
        'Le texte relatif à analysis doit contenir : « {sentence} » Un nouveau texte demande une nouvelle version ; seules les lettres données sous celle-ci sont prêtées.',
    },
  },
  REVIEW_REVIEWER: {
    status: 409,
    de: {
      title: 'Dieses Konto prüft keine Briefe',
      detail: 'Es muss die Rolle reviewer haben und eingerichtet sein.',
    },
    en: {
      title: 'This account reviews no letters',
      detail: 'It must have the role reviewer and be set up.',
    },
    fr: {
      title: 'Ce compte ne vérifie pas de lettres',
      detail: 'Il doit avoir le rôle reviewer et être activé.',
    },
  },
} satisfies ProblemTable
