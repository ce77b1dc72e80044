// What can go wrong with backups, one plain sentence each.
import type { ProblemTable } from '../../extract/index.ts'

export const BACKUP_PROBLEMS = {
  BACKUP_NOTHING: {
    status: 404,
    de: {
      title: 'In diesem Ordner liegt kein Datenbestand',
      detail: 'Bitte --data auf den Datenordner zeigen lassen.',
    },
    en: { title: 'There is no data in this folder', detail: 'Point --data at the data folder.' },
    fr: {
      title: 'Ce dossier ne contient pas de données',
      detail: 'Indiquez le dossier de données avec --data.',
    },
  },
  BACKUP_NOT_EMPTY: {
    status: 409,
    de: {
      title: 'Der Ordner für die Sicherung ist nicht leer',
      detail: 'Bitte einen neuen Ordner nennen; überschrieben wird nichts.',
    },
    en: {
      title: 'The folder for the backup is not empty',
      detail: 'Name a new folder; nothing is overwritten.',
    },
    fr: {
      title: 'Le dossier de sauvegarde n’est pas vide',
      detail: 'Indiquez un nouveau dossier ; rien n’est écrasé.',
    },
  },
  BACKUP_NO_RECIPIENT: {
    status: 409,
    de: {
      title: 'Niemand könnte diese Sicherung öffnen',
      detail: 'Es gibt noch keine Kampagne mit Schlüssel. Bitte --passphrase-file angeben.',
    },
    en: {
      title: 'Nobody could open this backup',
      detail: 'There is no campaign with a key yet. Give --passphrase-file.',
    },
    fr: {
      title: 'Personne ne pourrait ouvrir cette sauvegarde',
      detail: 'Il n’y a pas encore de campagne avec clé. Indiquez --passphrase-file.',
    },
  },
  PASSPHRASE_SHORT: {
    status: 400,
    de: { title: 'Das Kennwort ist zu kurz', detail: 'Es braucht mindestens {least} Zeichen.' },
    en: { title: 'The passphrase is too short', detail: 'It needs {least} characters at least.' },
    fr: {
      title: 'La phrase secrète est trop courte',
      detail: 'Il faut au moins {least} caractères.',
    },
  },
  BACKUP_SOURCE_DAMAGED: {
    status: 500,
    de: {
      title: 'Der Datenordner ist beschädigt, gesichert wurde nichts',
      detail:
        'Was fehlt oder beschädigt ist: {what}. countercheck doctor sagt mehr; die letzte gute Sicherung behalten.',
    },
    en: {
      title: 'The data folder is damaged, nothing was backed up',
      detail:
        'Missing or damaged: {what}. countercheck doctor says more; keep the last good backup.',
    },
    fr: {
      title: 'Le dossier de données est endommagé, rien n’a été sauvegardé',
      detail:
        'Manquant ou endommagé : {what}. countercheck doctor en dit plus ; gardez la dernière bonne sauvegarde.',
    },
  },
  BACKUP_UNFINISHED: {
    status: 409,
    de: {
      title: 'Hier liegt keine fertige Sicherung',
      detail:
        'backup.json fehlt oder ist nicht lesbar: sie wurde nicht zu Ende geprüft. Bitte eine andere nehmen.',
    },
    en: {
      title: 'There is no finished backup here',
      detail:
        'backup.json is missing or not readable: it was never checked to the end. Take another.',
    },
    fr: {
      title: 'Il n’y a pas de sauvegarde achevée ici',
      detail:
        'backup.json manque ou est illisible : elle n’a pas été vérifiée. Prenez-en une autre.',
    },
  },
  BACKUP_NEWER: {
    status: 409,
    de: {
      title: 'Die Sicherung stammt von einem neueren Programm',
      detail: 'Bitte mit dessen Fassung zurückspielen.',
    },
    en: { title: 'A newer program made this backup', detail: 'Restore it with that version.' },
    fr: {
      title: 'Cette sauvegarde vient d’un programme plus récent',
      detail: 'Restaurez-la avec cette version.',
    },
  },
  BACKUP_DAMAGED: {
    status: 409,
    de: {
      title: 'Die Sicherung ist beschädigt',
      detail:
        'Mindestens ein Byte ist anders als gesichert. Zurückgespielt wurde nichts; bitte eine andere nehmen.',
    },
    en: {
      title: 'The backup is damaged',
      detail: 'At least one byte is not as it was saved. Nothing was restored; take another.',
    },
    fr: {
      title: 'La sauvegarde est endommagée',
      detail: 'Au moins un octet diffère. Rien n’a été restauré ; prenez-en une autre.',
    },
  },
  BACKUP_LOCKED: {
    status: 403,
    de: {
      title: 'Diese Sicherung öffnet sich damit nicht',
      detail:
        'Bitte mit --campaign-key den privaten Schlüssel einer Kampagne nennen oder mit --passphrase-file das Kennwort.',
    },
    en: {
      title: 'This does not open the backup',
      detail:
        'Give the private key of one of its campaigns with --campaign-key, or the passphrase with --passphrase-file.',
    },
    fr: {
      title: 'Cela n’ouvre pas la sauvegarde',
      detail:
        'Indiquez la clé privée d’une campagne avec --campaign-key ou la phrase secrète avec --passphrase-file.',
    },
  },
  BACKUP_KEYS_GONE: {
    status: 410,
    de: {
      title: 'Zu dieser Sicherung gibt es keine Schlüssel mehr',
      detail:
        'keys.sealed fehlt; sie wird nach 7 Tagen gelöscht, und ohne sie ist nichts lesbar. Bitte eine jüngere Sicherung nehmen.',
    },
    en: {
      title: 'The keys of this backup are gone',
      detail:
        'keys.sealed is missing; it is deleted after 7 days, and nothing can be read without it. Take a newer backup.',
    },
    fr: {
      title: 'Les clés de cette sauvegarde n’existent plus',
      detail:
        'keys.sealed manque ; il est supprimé après 7 jours, et rien n’est lisible sans lui. Prenez une sauvegarde plus récente.',
    },
  },
  BACKUP_KEYS_EXPIRED: {
    status: 410,
    de: {
      title: 'Die Schlüssel dieser Sicherung sind älter als 7 Tage',
      detail:
        'Sie galten bis {until} und hätten gelöscht sein müssen. Nur wenn es keine jüngere gibt: --expired-keys.',
    },
    en: {
      title: 'The keys of this backup are older than 7 days',
      detail:
        'They were good until {until} and should have been deleted. Only if there is no newer one: --expired-keys.',
    },
    fr: {
      title: 'Les clés de cette sauvegarde ont plus de 7 jours',
      detail:
        'Elles valaient jusqu’au {until} et auraient dû être supprimées. Seulement s’il n’y en a pas de plus récente : --expired-keys.',
    },
  },
  RESTORE_NOT_EMPTY: {
    status: 409,
    de: {
      title: 'Der Datenordner ist nicht leer',
      detail:
        'Zurückgespielt wird nur in einen leeren Ordner (campaign-key.pem und tombstones.txt dürfen darin liegen).',
    },
    en: {
      title: 'The data folder is not empty',
      detail:
        'Restoring needs an empty folder (campaign-key.pem and tombstones.txt may lie in it).',
    },
    fr: {
      title: 'Le dossier de données n’est pas vide',
      detail:
        'La restauration demande un dossier vide (campaign-key.pem et tombstones.txt peuvent s’y trouver).',
    },
  },
  RESTORE_TOMBSTONES: {
    status: 409,
    de: {
      title: 'Wer seit der Sicherung widerrufen hat, käme zurück',
      detail:
        'Bitte mit --tombstones die jüngste tombstones.txt nennen (alter Ordner oder Kopie). Nur wenn seit {madeAt} niemand widerrufen haben kann: --no-newer-tombstones.',
    },
    en: {
      title: 'Whoever withdrew since this backup would come back',
      detail:
        'Name the newest tombstones.txt with --tombstones (of the old folder or a copy). Only if nobody can have withdrawn since {madeAt}: --no-newer-tombstones.',
    },
    fr: {
      title: 'Ceux qui se sont retirés depuis reviendraient',
      detail:
        'Indiquez le tombstones.txt le plus récent avec --tombstones. Seulement si personne n’a pu se retirer depuis {madeAt} : --no-newer-tombstones.',
    },
  },
  TOMBSTONES_FOREIGN: {
    status: 409,
    de: {
      title: 'Diese tombstones.txt gehört zu einem anderen Dienst',
      detail:
        'Sie ist kürzer oder anders als die gesicherte. Bitte die jüngste desselben Datenordners nennen.',
    },
    en: {
      title: 'This tombstones.txt belongs to another service',
      detail:
        'It is shorter than or different from the saved one. Name the newest of the same data folder.',
    },
    fr: {
      title: 'Ce tombstones.txt appartient à un autre service',
      detail:
        'Il est plus court ou différent de celui sauvegardé. Indiquez le plus récent du même dossier.',
    },
  },
  STORE_RESTORING: {
    status: 503,
    de: {
      title: 'In diesen Datenordner wurde nicht zu Ende zurückgespielt',
      detail: 'Bitte den Ordner leeren und restore noch einmal starten.',
    },
    en: {
      title: 'A restore into this data folder was not finished',
      detail: 'Empty the folder and run restore again.',
    },
    fr: {
      title: 'Une restauration dans ce dossier n’a pas été achevée',
      detail: 'Videz le dossier et relancez restore.',
    },
  },
} satisfies ProblemTable
