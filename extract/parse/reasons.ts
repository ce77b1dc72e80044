// Why a value needs a look, in the reader's language. Codes are ours; a reason never quotes the letter.
import type { Language } from '../model/index.ts'

export const REASONS = {
  unparsable: {
    de: 'Der gedruckte Text hat nicht die erwartete Form. Bitte vergleichen Sie ihn mit dem Brief.',
    en: 'The printed text does not have the expected form. Please compare it with the letter.',
    fr: 'Le texte imprimé n’a pas la forme attendue. Comparez-le avec la lettre.',
  },
  twice: {
    de: 'Der Brief nennt dafür an zwei Stellen Verschiedenes. Gelesen ist die erste.',
    en: 'The letter states this differently in two places. The first one was taken.',
    fr: 'La lettre l’indique différemment à deux endroits. Le premier a été retenu.',
  },
  alike: {
    de: 'Der Brief nennt eine Firma in zwei Schreibweisen. Bitte vergleichen Sie den Namen mit dem Brief.',
    en: 'The letter spells a company in two ways. Please compare the name with the letter.',
    fr: 'La lettre écrit un nom d’entreprise de deux façons. Comparez-le avec la lettre.',
  },
  gap: {
    de: 'In dieser Zeile fehlt ein Wert, den die anderen Zeilen haben.',
    en: 'This row lacks a value that the other rows have.',
    fr: 'Il manque à cette ligne une valeur que les autres lignes ont.',
  },
  range: {
    de: 'Der Wert liegt außerhalb der Skala dieser Scorekarte.',
    en: 'The value lies outside the scale of this scorecard.',
    fr: 'La valeur est hors de l’échelle de cette grille.',
  },
  'unknown-word': {
    de: 'Diese Bezeichnung kennen wir nicht; bitte prüfen Sie die Zuordnung.',
    en: 'We do not know this term; please check how it was understood.',
    fr: 'Nous ne connaissons pas ce terme ; vérifiez comment il a été compris.',
  },
  'two-types': {
    de: 'Die Wörter nennen zwei Arten von Einträgen; bitte prüfen Sie die Art.',
    en: 'The words name two types of entries; please check the type.',
    fr: 'Les mots désignent deux types d’inscription ; vérifiez le type.',
  },
  'two-status': {
    de: 'Der Text nennt die Forderung unbezahlt und erledigt. Bitte prüfen Sie, was gilt.',
    en: 'The text calls the claim unpaid and settled. Please check which is true.',
    fr: 'Le texte dit la créance impayée et réglée. Vérifiez ce qui est vrai.',
  },
  unread: {
    de: 'Hier stehen Zeilen, die wir nicht lesen konnten. Bitte vergleichen Sie die Liste mit dem Brief.',
    en: 'There are rows here that we could not read. Please compare the list with the letter.',
    fr: 'Certaines lignes n’ont pas pu être lues. Comparez la liste avec la lettre.',
  },
  left: {
    de: 'Hier steht ein Wert, den wir keiner Angabe zuordnen konnten. Bitte vergleichen Sie diese Zeile mit dem Brief.',
    en: 'A value stands here that we could not assign. Please compare this row with the letter.',
    fr: 'Une valeur figure ici que nous n’avons pas pu attribuer. Comparez cette ligne avec la lettre.',
  },
  broken: {
    de: 'Hier ist ein Wort am Ende der Zeile getrennt. Bitte vergleichen Sie den Namen mit dem Brief.',
    en: 'A word is broken at the end of the line here. Please compare the name with the letter.',
    fr: 'Un mot est coupé en fin de ligne. Comparez le nom avec la lettre.',
  },
  columns: {
    de: 'In dieser Zeile ließen sich die Spalten nicht sicher trennen.',
    en: 'The columns of this row could not be told apart with certainty.',
    fr: 'Les colonnes de cette ligne n’ont pas pu être séparées avec certitude.',
  },
  'layout-changed': {
    de: 'Der Aufbau dieses Briefs ist hier anders als bei den Briefen, die wir kennen. Bitte vergleichen Sie diesen Teil mit dem Brief.',
    en: 'This letter’s layout changed: it is built differently here from the letters that we know. Please compare this part with the letter.',
    fr: 'La présentation de cette lettre a changé : elle diffère ici des lettres que nous connaissons. Comparez cette partie avec la lettre.',
  },
  'low-confidence': {
    de: 'Diese Stelle war schlecht zu lesen.',
    en: 'This place was hard to read.',
    fr: 'Cet endroit était difficile à lire.',
  },
  'broken-file': {
    de: 'Die Datei ist beschädigt; Werte können andere sein als gedruckt. Laden Sie sie noch einmal herunter oder vergleichen Sie den Wert mit dem Brief.',
    en: 'The file is damaged; values may differ from what was printed. Download it again, or compare the value with the letter.',
    fr: 'Le fichier est endommagé ; des valeurs peuvent différer de l’imprimé. Téléchargez-le de nouveau ou comparez la valeur avec la lettre.',
  },
  picture: {
    de: 'Dies ist von einem Bild gelesen. Bitte vergleichen Sie es mit dem Brief.',
    en: 'This was read from a picture. Please compare it with the letter.',
    fr: 'Ceci a été lu sur une image. Comparez avec la lettre.',
  },
  'not-found': {
    de: 'Diese Angabe gehört zu einem solchen Brief, wir haben sie nicht gefunden.',
    en: 'A letter of this kind states this, but we did not find it.',
    fr: 'Une telle lettre l’indique, mais nous ne l’avons pas trouvé.',
  },
  unseen: {
    de: 'Ein Original eines solchen Briefs liegt uns nicht vor. Bitte vergleichen Sie den Wert mit dem Brief.',
    en: 'We have not seen an original of such a letter. Please compare the value with the letter.',
    fr: 'Nous n’avons pas vu d’original d’une telle lettre. Comparez la valeur avec la lettre.',
  },
  'page-gap': {
    de: 'Nach den gedruckten Seitenzahlen fehlt mindestens ein Blatt. Geben Sie den Brief bitte noch einmal vollständig.',
    en: 'By the printed page numbers at least one page is missing. Please give the letter again, complete.',
    fr: 'D’après les numéros imprimés, il manque au moins une page. Donnez la lettre complète.',
  },
  'page-order': {
    de: 'In welcher Reihenfolge die Seiten gehören, ließ sich nicht sicher erkennen. Bitte prüfen Sie, ob Listen richtig weitergehen.',
    en: 'The order of the pages could not be told with certainty. Please check that lists go on as they should.',
    fr: 'L’ordre des pages n’a pas pu être établi avec certitude. Vérifiez que les listes se suivent.',
  },
  'page-part': {
    de: 'Ein Teil, den jeder solche Brief hat, ist nicht dabei; vermutlich fehlt ein Blatt. Geben Sie den Brief bitte noch einmal vollständig.',
    en: 'A part that every such letter has is not there; a page is probably missing. Please give the letter again, complete.',
    fr: 'Une partie que comporte toute lettre de ce type est absente ; il manque sans doute une page. Donnez la lettre complète.',
  },
  covered: {
    de: 'Hier ist der Brief geschwärzt oder verdeckt.',
    en: 'The letter is blackened or covered here.',
    fr: 'La lettre est noircie ou masquée à cet endroit.',
  },
  'no-text-page': {
    de: 'Mindestens eine Seite dieses Briefs hat keinen lesbaren Text; dort kann etwas fehlen.',
    en: 'At least one page of this letter has no readable text; something may be missing there.',
    fr: 'Au moins une page de cette lettre n’a pas de texte lisible ; il peut y manquer quelque chose.',
  },
  order: {
    de: 'Wert, Ratingstufe und Wahrscheinlichkeit passen im Vergleich der Zeilen nicht zusammen.',
    en: 'Value, rating and probability do not agree when the rows are compared.',
    fr: 'La valeur, la note et la probabilité ne concordent pas entre les lignes.',
  },
  meaning: {
    de: 'Wahrscheinlichkeit und Bedeutung passen nicht zusammen.',
    en: 'Probability and meaning do not agree.',
    fr: 'La probabilité et la signification ne concordent pas.',
  },
  tier: {
    de: 'Diese Punktzahl kommt in der veröffentlichten Tabelle nicht vor.',
    en: 'This number of points does not occur in the published table.',
    fr: 'Ce nombre de points ne figure pas dans le barème publié.',
  },
  sum: {
    de: 'Die Punkte ergeben nicht die gedruckte Summe.',
    en: 'The points do not add up to the printed total.',
    fr: 'Les points ne donnent pas le total imprimé.',
  },
  'date-order': {
    de: 'Dieses Datum passt nicht zu den anderen im Brief.',
    en: 'This date does not fit the others in the letter.',
    fr: 'Cette date ne concorde pas avec les autres de la lettre.',
  },
  class: {
    de: 'Punktzahl und Klasse passen nicht zusammen.',
    en: 'Points and class do not agree.',
    fr: 'Les points et la classe ne concordent pas.',
  },
  reviewed: {
    de: 'Die Prüfung der Kampagne hat diesen Wert geändert. Bitte vergleichen Sie ihn mit dem Brief.',
    en: 'The campaign’s review changed this value. Please compare it with the letter.',
    fr: 'La vérification de la campagne a modifié cette valeur. Comparez-la avec la lettre.',
  },
} satisfies Record<string, Record<Language, string>>

export type ReasonCode = keyof typeof REASONS

export const reasonFor = (code: ReasonCode, language: Language): string => REASONS[code][language]

/** The code of a sentence that this house writes, in whatever language; null for any other text. */
export function reasonCode(reason: string): ReasonCode | null {
  for (const [code, texts] of Object.entries(REASONS))
    if (Object.values(texts).includes(reason)) return code as ReasonCode // a key of REASONS
  return null
}

/**
 * A doubt's reason in the language of the page. Doubts are stored as sentences in the language of reading (contract §2: the shape is closed); ours are
 * known by their text and said anew, a text that is not ours is given back as it is.
 */
export function doubtSaid(reason: string, language: Language): string {
  const code = reasonCode(reason)
  return code === null ? reason : REASONS[code][language]
}
