// What can end a reading, in words: what happened and what the person can do. Codes as in house.md §7.1.
import type { ProblemTable } from './refusal.ts'

export const READ_PROBLEMS = {
  UPLOAD_EMPTY: {
    status: 400,
    de: {
      title: 'Die Datei ist leer',
      detail:
        'Die Datei enthält nichts. Bitte laden oder speichern Sie sie neu und wählen Sie sie noch einmal aus.',
    },
    en: {
      title: 'The file is empty',
      detail:
        'There is nothing in the file. Please download or save it again and choose it once more.',
    },
    fr: {
      title: 'Le fichier est vide',
      detail:
        'Le fichier ne contient rien. Téléchargez-le ou enregistrez-le à nouveau, puis choisissez-le encore une fois.',
    },
  },
  UPLOAD_TYPE: {
    status: 415,
    de: {
      title: 'Diese Art von Datei können wir nicht lesen',
      detail: 'Bitte geben Sie den Brief als PDF, JPEG, PNG, WebP, TIFF oder HEIC.',
    },
    en: {
      title: 'We cannot read this kind of file',
      detail: 'Please give the letter as PDF, JPEG, PNG, WebP, TIFF or HEIC.',
    },
    fr: {
      title: 'Nous ne savons pas lire ce type de fichier',
      detail: 'Donnez la lettre au format PDF, JPEG, PNG, WebP, TIFF ou HEIC.',
    },
  },
  UPLOAD_TOO_LARGE: {
    status: 413,
    de: {
      title: 'Die Datei ist zu groß',
      detail:
        'Erlaubt sind {megabytes} MB. Bitte speichern Sie den Brief kleiner oder geben Sie die Seiten einzeln.',
    },
    en: {
      title: 'The file is too large',
      detail:
        'The limit is {megabytes} MB. Please save the letter smaller or give its pages one by one.',
    },
    fr: {
      title: 'Le fichier est trop grand',
      detail: 'La limite est de {megabytes} Mo. Réduisez le fichier ou donnez les pages une à une.',
    },
  },
  UPLOAD_TOO_MANY_FILES: {
    status: 413,
    de: {
      title: 'Das sind zu viele Dateien',
      detail:
        'Ein Brief darf aus höchstens {files} Dateien bestehen. Bitte fassen Sie Seiten in einem PDF zusammen.',
    },
    en: {
      title: 'Too many files',
      detail: 'A letter may have at most {files} files. Please put pages together in one PDF.',
    },
    fr: {
      title: 'Trop de fichiers',
      detail: 'Une lettre compte au plus {files} fichiers. Réunissez les pages dans un seul PDF.',
    },
  },
  READ_ENCRYPTED: {
    status: 422,
    de: {
      title: 'Das PDF ist mit einem Passwort geschützt',
      detail:
        'Bitte öffnen Sie es mit dem Passwort, speichern oder drucken Sie es als neues PDF ohne Passwort und geben Sie dieses.',
    },
    en: {
      title: 'The PDF is protected by a password',
      detail:
        'Please open it with the password, save or print it as a new PDF without one, and give us that.',
    },
    fr: {
      title: 'Le PDF est protégé par un mot de passe',
      detail:
        'Ouvrez-le avec le mot de passe, enregistrez ou imprimez-le en PDF sans mot de passe, puis donnez ce fichier.',
    },
  },
  READ_DAMAGED: {
    status: 422,
    de: {
      title: 'Die Datei ist beschädigt oder unvollständig',
      detail:
        'Sie lässt sich nicht öffnen. Bitte laden Sie sie noch einmal aus dem Konto oder der E-Mail herunter, aus der sie stammt.',
    },
    en: {
      title: 'The file is damaged or incomplete',
      detail:
        'It cannot be opened. Please download it again from the account or e-mail that it came from.',
    },
    fr: {
      title: 'Le fichier est endommagé ou incomplet',
      detail:
        'Il ne s’ouvre pas. Téléchargez-le de nouveau depuis le compte ou le courriel d’où il vient.',
    },
  },
  READ_TOO_MANY_PAGES: {
    status: 422,
    de: {
      title: 'Das sind zu viele Seiten',
      detail:
        'Ein Brief darf höchstens {max} Seiten haben, hier sind es {pages}. Bitte geben Sie nur die Seiten des Briefs.',
    },
    en: {
      title: 'Too many pages',
      detail:
        'A letter may have at most {max} pages, this has {pages}. Please give only the pages of the letter.',
    },
    fr: {
      title: 'Trop de pages',
      detail:
        'Une lettre compte au plus {max} pages, il y en a {pages} ici. Donnez seulement les pages de la lettre.',
    },
  },
  READ_TOO_LARGE_PICTURE: {
    status: 422,
    de: {
      title: 'Das Bild ist zu groß',
      detail:
        'Erlaubt sind {megapixels} Megapixel. Bitte nehmen Sie das Foto mit kleinerer Auflösung auf.',
    },
    en: {
      title: 'The picture is too large',
      detail: 'The limit is {megapixels} megapixels. Please take the photo at a lower resolution.',
    },
    fr: {
      title: 'L’image est trop grande',
      detail:
        'La limite est de {megapixels} mégapixels. Prenez la photo avec une résolution plus basse.',
    },
  },
  READ_TIMEOUT: {
    status: 422,
    de: {
      title: 'Das Lesen hat zu lange gedauert',
      detail:
        'Nach {seconds} Sekunden haben wir abgebrochen. Bitte geben Sie das PDF aus dem Konto der Auskunftei oder tippen Sie den Brief ab.',
    },
    en: {
      title: 'Reading took too long',
      detail:
        'We stopped after {seconds} seconds. Please give the PDF from the bureau’s account, or type the letter in.',
    },
    fr: {
      title: 'La lecture a duré trop longtemps',
      detail:
        'Nous avons arrêté après {seconds} secondes. Donnez le PDF du compte de l’organisme ou saisissez la lettre.',
    },
  },
  READ_MEMORY: {
    status: 422,
    de: {
      title: 'Die Datei ist zu aufwendig zum Lesen',
      detail:
        'Sie braucht mehr Speicher oder Rechenzeit, als ein Brief brauchen darf. Bitte geben Sie das PDF aus dem Konto der Auskunftei oder tippen Sie den Brief ab.',
    },
    en: {
      title: 'The file is too heavy to read',
      detail:
        'It needs more memory or computing time than a letter may. Please give the PDF from the bureau’s account, or type the letter in.',
    },
    fr: {
      title: 'Le fichier est trop lourd à lire',
      detail:
        'Il demande plus de mémoire ou de calcul qu’une lettre ne le doit. Donnez le PDF du compte de l’organisme ou saisissez la lettre.',
    },
  },
  READ_NO_TEXT: {
    status: 422,
    de: {
      title: 'Auf der Seite ist kein lesbarer Text',
      detail:
        'Wir haben auf der Seite keine Schrift gefunden. Bitte geben Sie das PDF aus dem Konto der Auskunftei oder ein schärferes Foto, oder tippen Sie den Brief ab.',
    },
    en: {
      title: 'There is no readable text on the page',
      detail:
        'We found no print on the page. Please give the PDF from the bureau’s account or a sharper photo, or type the letter in.',
    },
    fr: {
      title: 'La page ne contient pas de texte lisible',
      detail:
        'Nous n’avons trouvé aucun texte sur la page. Donnez le PDF du compte de l’organisme ou une photo plus nette, ou saisissez la lettre.',
    },
  },
  READ_PICTURE_DARK: {
    status: 422,
    de: {
      title: 'Das Bild ist zu dunkel',
      detail:
        'Bitte fotografieren Sie die Seite bei Tageslicht noch einmal, ohne dass Hand oder Telefon einen Schatten werfen.',
    },
    en: {
      title: 'The picture is too dark',
      detail:
        'Please photograph the page again in daylight, without the shadow of hand or phone on it.',
    },
    fr: {
      title: 'L’image est trop sombre',
      detail:
        'Photographiez de nouveau la page à la lumière du jour, sans l’ombre de la main ou du téléphone.',
    },
  },
  READ_PICTURE_BLURRED: {
    status: 422,
    de: {
      title: 'Das Bild ist unscharf',
      detail:
        'Bitte legen Sie die Seite flach hin, halten Sie das Telefon ruhig und fotografieren Sie sie noch einmal.',
    },
    en: {
      title: 'The picture is blurred',
      detail: 'Please lay the page flat, hold the phone still and photograph it again.',
    },
    fr: {
      title: 'L’image est floue',
      detail: 'Posez la page à plat, tenez le téléphone immobile et photographiez-la de nouveau.',
    },
  },
  READ_PICTURE_SMALL: {
    status: 422,
    de: {
      title: 'Die Schrift auf dem Bild ist zu klein',
      detail:
        'Bitte gehen Sie näher heran, bis die Seite das Bild füllt, oder scannen Sie sie mit 300 dpi.',
    },
    en: {
      title: 'The print in the picture is too small',
      detail: 'Please go closer until the page fills the picture, or scan it at 300 dpi.',
    },
    fr: {
      title: 'Le texte sur l’image est trop petit',
      detail: 'Approchez-vous jusqu’à ce que la page remplisse l’image, ou numérisez-la à 300 dpi.',
    },
  },
  READ_PICTURE_CUT: {
    status: 422,
    de: {
      title: 'Auf dem Bild fehlt ein Rand der Seite',
      detail:
        'Am Rand des Bildes ist Schrift abgeschnitten. Bitte nehmen Sie die ganze Seite auf; was fehlt, können wir nicht lesen.',
    },
    en: {
      title: 'An edge of the page is missing in the picture',
      detail:
        'Print is cut off at the edge of the picture. Please take the whole page; what is missing we cannot read.',
    },
    fr: {
      title: 'Il manque un bord de la page sur l’image',
      detail:
        'Du texte est coupé au bord de l’image. Photographiez la page entière ; nous ne pouvons pas lire ce qui manque.',
    },
  },
  READ_PICTURE_HALF: {
    status: 422,
    de: {
      title: 'Auf dem Bild war nicht genug zu lesen',
      detail:
        'Der Brief sieht aus wie einer, den wir kennen. {missing} Bitte legen Sie ihn flach hin und fotografieren Sie ihn bei Tageslicht noch einmal, so nah, dass eine Seite das Bild füllt. Noch besser ist das PDF der Auskunftei. Sie können den Brief auch abtippen.',
    },
    en: {
      title: 'Too little could be read in the picture',
      detail:
        'The letter looks like one that we know. {missing} Please lay it flat and photograph it again in daylight, so close that one page fills the picture. The bureau’s PDF is better still. You can also type the letter in.',
    },
    fr: {
      title: 'Trop peu était lisible sur l’image',
      detail:
        'La lettre ressemble à une lettre que nous connaissons. {missing} Posez-la à plat et photographiez-la de nouveau à la lumière du jour, d’assez près pour qu’une page remplisse l’image. Le PDF de l’organisme est encore mieux. Vous pouvez aussi saisir la lettre.',
    },
  },
  READ_PAGE_TWICE: {
    status: 422,
    de: {
      title: 'Eine Seite ist doppelt',
      detail:
        'Seite {page} Ihrer Sendung zeigt dasselbe Blatt wie Seite {of}. Gelesen ist die bessere Aufnahme.',
    },
    en: {
      title: 'One page is there twice',
      detail:
        'Page {page} of what you sent shows the same sheet as page {of}. The better picture was read.',
    },
    fr: {
      title: 'Une page figure deux fois',
      detail:
        'La page {page} de votre envoi montre la même feuille que la page {of}. La meilleure image a été lue.',
    },
  },
  READ_PAGE_FOREIGN: {
    status: 422,
    de: {
      title: 'Eine Seite gehört nicht zum Brief',
      detail:
        'Seite {page} Ihrer Sendung gehört zu keinem Brief, den wir kennen, und wurde nicht gelesen. Fehlt sie im Brief, geben Sie sie bitte noch einmal.',
    },
    en: {
      title: 'One page does not belong to the letter',
      detail:
        'Page {page} of what you sent belongs to no letter that we know and was not read. If the letter lacks it, please give it again.',
    },
    fr: {
      title: 'Une page n’appartient pas à la lettre',
      detail:
        'La page {page} de votre envoi n’appartient à aucune lettre connue et n’a pas été lue. Si elle manque à la lettre, donnez-la à nouveau.',
    },
  },
  READ_PAGES_LEFT: {
    status: 422,
    de: {
      title: 'Nicht alle Seiten wurden gelesen',
      detail:
        'Die Zeit für diesen Brief war um. Bitte geben Sie ihn in zwei Teilen oder das PDF aus dem Konto der Auskunftei.',
    },
    en: {
      title: 'Not all pages were read',
      detail:
        'The time for this letter was up. Please give it in two parts, or give the PDF from the bureau’s account.',
    },
    fr: {
      title: 'Toutes les pages n’ont pas été lues',
      detail:
        'Le temps prévu pour cette lettre est écoulé. Donnez-la en deux parties, ou donnez le PDF du compte de l’organisme.',
    },
  },
  READ_FAILED: {
    status: 422,
    de: {
      title: 'Die Datei ließ sich nicht lesen',
      detail:
        'Beim Lesen ist etwas fehlgeschlagen. Bitte speichern oder drucken Sie den Brief als neues PDF, oder tippen Sie ihn ab.',
    },
    en: {
      title: 'The file could not be read',
      detail:
        'Something failed while reading. Please save or print the letter as a new PDF, or type it in.',
    },
    fr: {
      title: 'Le fichier n’a pas pu être lu',
      detail:
        'La lecture a échoué. Enregistrez ou imprimez la lettre en nouveau PDF, ou saisissez-la.',
    },
  },
  RECOGNISE_UNKNOWN_ISSUER: {
    status: 422,
    de: {
      title: 'Diesen Brief kennen wir nicht',
      detail:
        'Wir lesen nur Briefe, die wir sicher erkennen. {missing} Sie können den Brief abtippen.',
    },
    en: {
      title: 'We do not know this letter',
      detail:
        'We only read letters that we recognise with certainty. {missing} You can type the letter in.',
    },
    fr: {
      title: 'Nous ne connaissons pas cette lettre',
      detail:
        'Nous ne lisons que les lettres reconnues avec certitude. {missing} Vous pouvez saisir la lettre.',
    },
  },
  PATCH_INVALID: {
    status: 400,
    de: {
      title: 'Die Änderung ist nicht erlaubt',
      detail:
        'Erlaubt sind nur „test“ und „replace“ auf einzelnen Werten und „add“ am Ende einer Liste.',
    },
    en: {
      title: 'This change is not allowed',
      detail:
        'Only “test” and “replace” on single values and “add” at the end of a list are allowed.',
    },
    fr: {
      title: 'Cette modification n’est pas permise',
      detail:
        'Seuls « test » et « replace » sur des valeurs et « add » en fin de liste sont permis.',
    },
  },
  PATCH_PATH: {
    status: 400,
    de: {
      title: 'Diese Stelle gibt es im Brief nicht',
      detail:
        'Die Änderung nennt eine Stelle, die der Brief nicht hat. Bitte laden Sie die Seite neu.',
    },
    en: {
      title: 'The letter has no such place',
      detail: 'The change names a place that the letter does not have. Please load the page again.',
    },
    fr: {
      title: 'Cet endroit n’existe pas dans la lettre',
      detail: 'La modification nomme un endroit absent de la lettre. Rechargez la page.',
    },
  },
  PATCH_TEST: {
    status: 409,
    de: {
      title: 'Der Wert hat sich inzwischen geändert',
      detail: 'Bitte laden Sie die Seite neu und ändern Sie den Wert noch einmal.',
    },
    en: {
      title: 'The value has changed meanwhile',
      detail: 'Please load the page again and make the change once more.',
    },
    fr: {
      title: 'La valeur a changé entre-temps',
      detail: 'Rechargez la page et refaites la modification.',
    },
  },
  PATCH_VALUE: {
    status: 400,
    de: {
      title: 'Dieser Wert passt nicht an diese Stelle',
      detail:
        'Erwartet wird ein Wert der richtigen Art, zum Beispiel ein Datum als 2023-02-14 oder ein Betrag in Cent.',
    },
    en: {
      title: 'This value does not fit this place',
      detail:
        'A value of the right kind is expected, for example a date as 2023-02-14 or an amount in cents.',
    },
    fr: {
      title: 'Cette valeur ne convient pas ici',
      detail:
        'Il faut une valeur du bon type, par exemple une date comme 2023-02-14 ou un montant en centimes.',
    },
  },
} satisfies ProblemTable
