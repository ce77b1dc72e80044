// The server's own refusals in words (de, en, fr): what happened, and what the person can do.
import type { ProblemTable } from '../extract/index.ts'

export const SERVER_PROBLEMS = {
  UPLOAD_UNKNOWN: {
    status: 404,
    de: {
      title: 'Diese Datei ist nicht mehr da',
      detail: 'Die Übertragung hat zu lange geruht. Bitte senden Sie die Datei noch einmal.',
    },
    en: {
      title: 'This file is no longer here',
      detail: 'The transfer rested too long. Please send the file once more.',
    },
    fr: {
      title: 'Ce fichier n’est plus là',
      detail: 'Le transfert s’est arrêté trop longtemps. Veuillez envoyer le fichier de nouveau.',
    },
  },
  UPLOAD_OFFSET: {
    status: 409,
    de: {
      title: 'Ein Stück der Datei fehlt',
      detail: 'Die Datei ist noch nicht ganz angekommen. Bitte setzen Sie die Übertragung fort.',
    },
    en: {
      title: 'A piece of the file is missing',
      detail: 'The file has not fully arrived. Please go on where it stopped.',
    },
    fr: {
      title: 'Il manque un morceau du fichier',
      detail: 'Le fichier n’est pas encore entièrement arrivé. Veuillez poursuivre le transfert.',
    },
  },
  UPLOAD_BUSY: {
    status: 503,
    de: {
      title: 'Gerade kommen zu viele Dateien an',
      detail: 'Bitte versuchen Sie es in einigen Minuten noch einmal. Es geht nichts verloren.',
    },
    en: {
      title: 'Too many files are arriving',
      detail: 'Please try again in a few minutes. Nothing is lost.',
    },
    fr: {
      title: 'Trop de fichiers arrivent en ce moment',
      detail: 'Veuillez réessayer dans quelques minutes. Rien n’est perdu.',
    },
  },
  DONATION_UNKNOWN: {
    status: 401,
    de: {
      title: 'Dieser Beleg öffnet nichts',
      detail:
        'Bitte den Beleg Zeichen für Zeichen prüfen. Wer ihn verloren hat, kann den Brief noch einmal geben.',
    },
    en: {
      title: 'This receipt opens nothing',
      detail:
        'Please check the receipt character by character. If it is lost, the letter can be given again.',
    },
    fr: {
      title: 'Ce reçu n’ouvre rien',
      detail:
        'Veuillez vérifier le reçu caractère par caractère. S’il est perdu, la lettre peut être donnée à nouveau.',
    },
  },
  BODY_INVALID: {
    status: 400,
    de: {
      title: 'Die Angaben passen nicht',
      detail: 'Welche Stelle nicht passt, steht unter errors.',
    },
    en: {
      title: 'The data given do not fit',
      detail: 'Which part does not fit is listed under errors.',
    },
    fr: {
      title: 'Les données ne conviennent pas',
      detail: 'Les endroits concernés sont listés sous errors.',
    },
  },
  BODY_TOO_LARGE: {
    status: 413,
    de: { title: 'Zu groß', detail: 'Erlaubt sind 64 kB Angaben in einer Anfrage.' },
    en: { title: 'Too large', detail: 'A request may carry 64 kB of data.' },
    fr: { title: 'Trop volumineux', detail: 'Une requête peut contenir 64 ko de données.' },
  },
  BODY_TYPE: {
    status: 415,
    de: {
      title: 'Dieses Format wird hier nicht angenommen',
      detail: 'Bitte den Inhaltstyp senden, den die Beschreibung der Schnittstelle nennt.',
    },
    en: {
      title: 'This format is not taken here',
      detail: 'Please send the content type that the description of the API names.',
    },
    fr: {
      title: 'Ce format n’est pas accepté ici',
      detail: 'Veuillez envoyer le type de contenu indiqué dans la description de l’API.',
    },
  },
  BODY_NOT_READABLE: {
    status: 400,
    de: {
      title: 'Die Anfrage ist nicht lesbar',
      detail: 'Sie ist kein gültiges JSON oder Formular. Bitte neu senden.',
    },
    en: {
      title: 'The request is not readable',
      detail: 'It is no valid JSON or form. Please send it again.',
    },
    fr: {
      title: 'La requête est illisible',
      detail: 'Ce n’est ni du JSON ni un formulaire valable. Veuillez la renvoyer.',
    },
  },
  CONSENT_MISSING: {
    status: 422,
    de: {
      title: 'Ohne Einwilligung nehmen wir nichts an',
      detail: 'Bitte der geltenden Fassung zustimmen, mindestens dem Zweck findings.',
    },
    en: {
      title: 'We take nothing without consent',
      detail: 'Please consent to the present version, at least to the purpose findings.',
    },
    fr: {
      title: 'Nous n’acceptons rien sans consentement',
      detail: 'Veuillez consentir à la version en vigueur, au moins à la finalité findings.',
    },
  },
  CAMPAIGN_UNKNOWN: {
    status: 404,
    de: {
      title: 'Diese Kampagne gibt es nicht',
      detail: 'Die laufenden Kampagnen stehen unter /api/campaigns.',
    },
    en: {
      title: 'There is no such campaign',
      detail: 'The running campaigns are listed at /api/campaigns.',
    },
    fr: {
      title: 'Cette campagne n’existe pas',
      detail: 'Les campagnes en cours figurent sous /api/campaigns.',
    },
  },
  CAMPAIGN_CLOSED: {
    status: 409,
    de: {
      title: 'Diese Kampagne nimmt nichts an',
      detail: 'Sie ist noch nicht offen oder schon geschlossen.',
    },
    en: {
      title: 'This campaign takes no letters',
      detail: 'It is not open yet or already closed.',
    },
    fr: {
      title: 'Cette campagne n’accepte rien',
      detail: 'Elle n’est pas encore ouverte ou déjà close.',
    },
  },
  CAMPAIGN_EXISTS: {
    status: 409,
    de: { title: 'Diese Kampagne gibt es schon', detail: 'Zum Ändern bitte update verwenden.' },
    en: { title: 'This campaign exists already', detail: 'Use update to change it.' },
    fr: { title: 'Cette campagne existe déjà', detail: 'Utilisez update pour la modifier.' },
  },
  CAMPAIGN_KEY: {
    status: 503,
    de: {
      title: 'Der Schlüssel der Kampagne fehlt',
      detail: 'Bitte --campaign-key mit der Datei des privaten Schlüssels angeben.',
    },
    en: {
      title: 'The campaign’s key is missing',
      detail: 'Name the file of the private key with --campaign-key.',
    },
    fr: {
      title: 'La clé de la campagne manque',
      detail: 'Indiquez le fichier de la clé privée avec --campaign-key.',
    },
  },
  FINDINGS_UNCONFIRMED: {
    status: 409,
    de: {
      title: 'Noch nicht bestätigt',
      detail: 'Bitte erst die gelesenen Werte ansehen und bestätigen; dann folgt die Prüfung.',
    },
    en: {
      title: 'Not confirmed yet',
      detail: 'Please look through the values as read and confirm them first; the check follows.',
    },
    fr: {
      title: 'Pas encore confirmé',
      detail: 'Veuillez d’abord vérifier et confirmer les valeurs lues ; le contrôle suit.',
    },
  },
  FINDINGS_FAILED: {
    status: 500,
    de: {
      title: 'Die Prüfung ist gescheitert',
      detail:
        'Es liegt an uns, nicht am Brief. Nach der nächsten Änderung wird sie neu versucht; bitte melden Sie uns den Fall.',
    },
    en: {
      title: 'The check has failed',
      detail:
        'It is our fault, not the letter’s. It is tried again after the next change; please tell us.',
    },
    fr: {
      title: 'Le contrôle a échoué',
      detail:
        'C’est notre faute, pas celle de la lettre. Il sera retenté après la prochaine modification ; merci de nous le signaler.',
    },
  },
  LETTER_NOT_READY: {
    status: 409,
    de: {
      title: 'Der Brief ist noch nicht so weit',
      detail: 'Er wird noch gelesen oder wurde nicht erkannt. Der Stand steht unter /api/donation.',
    },
    en: {
      title: 'The letter is not ready for this',
      detail: 'It is still being read or was not recognised. Its state is shown at /api/donation.',
    },
    fr: {
      title: 'La lettre n’est pas prête',
      detail:
        'Elle est en cours de lecture ou n’a pas été reconnue. Son état figure sous /api/donation.',
    },
  },
  LETTER_STALE: {
    status: 412,
    de: {
      title: 'Der Brief hat sich inzwischen geändert',
      detail: 'Bitte neu laden und die Änderung noch einmal machen.',
    },
    en: {
      title: 'The letter has changed meanwhile',
      detail: 'Please load it again and repeat the change.',
    },
    fr: {
      title: 'La lettre a changé entre-temps',
      detail: 'Veuillez la recharger et refaire la modification.',
    },
  },
  LETTER_UNVERSIONED: {
    status: 428,
    de: {
      title: 'If-Match fehlt',
      detail: 'Bitte den ETag des Briefes mitsenden, damit keine Änderung verloren geht.',
    },
    en: {
      title: 'If-Match is missing',
      detail: 'Please send the letter’s ETag, so that no change is lost.',
    },
    fr: {
      title: 'If-Match manque',
      detail: 'Veuillez envoyer l’ETag de la lettre pour qu’aucune modification ne se perde.',
    },
  },
  LETTER_DELETED: {
    status: 410,
    de: {
      title: 'Die Seiten sind gelöscht',
      detail: 'Das Original wurde nach Ablauf der Frist gelöscht. Die gelesenen Werte bleiben.',
    },
    en: {
      title: 'The pages are deleted',
      detail: 'The original was deleted when its time had come. The values as read stay.',
    },
    fr: {
      title: 'Les pages sont supprimées',
      detail: 'L’original a été supprimé à l’échéance. Les valeurs lues restent.',
    },
  },
  LETTERS_TOO_MANY: {
    status: 409,
    de: { title: 'Zu viele Briefe', detail: 'Zu einem Beleg gehören höchstens {most} Briefe.' },
    en: { title: 'Too many letters', detail: 'A receipt holds {most} letters at most.' },
    fr: { title: 'Trop de lettres', detail: 'Un reçu contient au plus {most} lettres.' },
  },
  IDEMPOTENCY_KEY: {
    status: 400,
    de: {
      title: 'Idempotency-Key ist zu kurz',
      detail: 'Bitte mindestens 16 zufällige Bytes senden (22 Zeichen base64 oder 32 hex).',
    },
    en: {
      title: 'Idempotency-Key is too short',
      detail: 'Please send at least 16 random bytes (22 characters of base64 or 32 of hex).',
    },
    fr: {
      title: 'Idempotency-Key est trop court',
      detail: 'Veuillez envoyer au moins 16 octets aléatoires (22 caractères base64 ou 32 hex).',
    },
  },
  SETTING_INVALID: {
    status: 400,
    de: { title: 'Eine Einstellung passt nicht', detail: 'Bitte {setting} prüfen.' },
    en: { title: 'A setting does not fit', detail: 'Please check {setting}.' },
    fr: { title: 'Un réglage ne convient pas', detail: 'Veuillez vérifier {setting}.' },
  },
  STORE_NOT_FOUND: {
    status: 404,
    de: { title: 'Das gibt es hier nicht', detail: 'Bitte die Adresse prüfen.' },
    en: { title: 'There is no such thing here', detail: 'Please check the address.' },
    fr: { title: 'Cela n’existe pas ici', detail: 'Veuillez vérifier l’adresse.' },
  },
  STORE_BUSY: {
    status: 503,
    de: { title: 'Gerade überlastet', detail: 'Bitte in einer Minute noch einmal versuchen.' },
    en: { title: 'Busy at the moment', detail: 'Please try again in a minute.' },
    fr: { title: 'Surchargé pour le moment', detail: 'Veuillez réessayer dans une minute.' },
  },
  STORE_FULL: {
    status: 507,
    de: {
      title: 'Der Speicher des Dienstes ist voll',
      detail:
        'Es wurde nichts angenommen. Bitte später noch einmal versuchen; was schon angenommen war, ist sicher.',
    },
    en: {
      title: 'The service’s disk is full',
      detail: 'Nothing was taken in. Please try again later; what was taken in before is safe.',
    },
    fr: {
      title: 'Le disque du service est plein',
      detail:
        'Rien n’a été enregistré. Veuillez réessayer plus tard ; ce qui l’était déjà est en sécurité.',
    },
  },
  STORE_UNWRITABLE: {
    status: 503,
    de: {
      title: 'Der Dienst kann gerade nichts speichern',
      detail: 'Es wurde nichts angenommen. Bitte später noch einmal versuchen.',
    },
    en: {
      title: 'The service cannot store anything at the moment',
      detail: 'Nothing was taken in. Please try again later.',
    },
    fr: {
      title: 'Le service ne peut rien enregistrer pour le moment',
      detail: 'Rien n’a été enregistré. Veuillez réessayer plus tard.',
    },
  },
  STORE_NEWER_SCHEMA: {
    status: 503,
    de: {
      title: 'Der Datenordner ist neuer als dieses Programm',
      detail: 'Bitte die neuere Fassung des Programms starten.',
    },
    en: {
      title: 'The data folder is newer than this program',
      detail: 'Start the newer version of the program.',
    },
    fr: {
      title: 'Le dossier de données est plus récent que ce programme',
      detail: 'Démarrez la version plus récente du programme.',
    },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    de: {
      title: 'Zu viele Anfragen',
      detail: 'Bitte in einer Minute noch einmal versuchen; es geht nichts verloren.',
    },
    en: { title: 'Too many requests', detail: 'Please try again in a minute; nothing is lost.' },
    fr: {
      title: 'Trop de requêtes',
      detail: 'Veuillez réessayer dans une minute ; rien n’est perdu.',
    },
  },
  ANSWERS_INVALID: {
    status: 400,
    de: {
      title: 'Die Antworten passen nicht zur vereinbarten Form',
      detail: 'Die erste Stelle, die nicht passt: {where}.',
    },
    en: {
      title: 'The answers do not fit the agreed form',
      detail: 'The first place that does not fit: {where}.',
    },
    fr: {
      title: 'Les réponses ne respectent pas la forme convenue',
      detail: 'Premier endroit en cause : {where}.',
    },
  },
  IMPORT_LINE: {
    status: 400,
    de: {
      title: 'Eine Zeile passt nicht zur vereinbarten Form',
      detail: 'Zeile {line}, erste Stelle: {where}. Die übrigen Zeilen wurden aufgenommen.',
    },
    en: {
      title: 'A line does not fit the agreed form',
      detail: 'Line {line}, first place: {where}. The other lines were taken in.',
    },
    fr: {
      title: 'Une ligne ne respecte pas la forme convenue',
      detail: 'Ligne {line}, premier endroit : {where}. Les autres lignes ont été prises.',
    },
  },
  LETTER_GAVE_UP: {
    status: 422,
    de: {
      title: 'Der Brief konnte nicht gelesen werden',
      detail:
        'Das Lesen brach dreimal ab. Bitte die Datei neu speichern oder ein Foto geben, oder die Werte von Hand eintragen.',
    },
    en: {
      title: 'The letter could not be read',
      detail:
        'Reading broke off three times. Save the file anew, give a photo, or type the values in.',
    },
    fr: {
      title: 'La lettre n’a pas pu être lue',
      detail:
        'La lecture a échoué trois fois. Enregistrez le fichier à nouveau, donnez une photo ou saisissez les valeurs.',
    },
  },
  INTERNAL: {
    status: 500,
    de: {
      title: 'Hier ist etwas schiefgegangen',
      detail:
        'Es liegt an uns. Was angenommen wurde, ist sicher. Nummer des Vorfalls: {reference}.',
    },
    en: {
      title: 'Something went wrong here',
      detail: 'It is our fault. What was taken in is safe. Reference number: {reference}.',
    },
    fr: {
      title: 'Une erreur s’est produite',
      detail:
        'C’est notre faute. Ce qui a été accepté est en sécurité. Numéro de référence : {reference}.',
    },
  },
} satisfies ProblemTable
