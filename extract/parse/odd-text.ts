// Why the text of a reading may be more or less than its value: names that break off, two cells in one, words of other fields.
import { FORM, SHORT_FORMS } from './company.ts'
import type { Reading } from './record.ts'
import { typed } from './typed.ts'

/** Small words that names hold. */
const SMALL = new Set(
  'am an auf aus bei beim das dem den der des die für im in mit ob oder und vom von vor zu zum zur the of and for de du la le et di del van'.split(
    ' ',
  ),
)

const IS_FORM = new RegExp(`^(?:${SHORT_FORMS})$`, 'u')

/**
 * „Forderungsdienst Mus" / „ter AG", „Beispielspar kasse": some files lose the hyphen of a word that its line broke, or have a space where it could
 * be broken. A name that goes on with a small letter and no small word is not sure.
 */
export const isBrokenName = (text: string): boolean =>
  text
    .replace(' des öffentlichen Rechts', '')
    .split(' ')
    .some(
      (word, i, words) =>
        i > 0 &&
        // „Mus terstadt)", „Platzhal - terheim": also before a bracket, and behind a hyphen alone.
        /^\p{Ll}{2,}[\p{L}-]*\)?$/u.test(word) &&
        !SMALL.has(word.replace(')', '')) &&
        !IS_FORM.test(word) &&
        // „Pro5 beplatz", „Pro++ beplatz": another sign stood for the hyphen.
        /\p{L}(?:\d|\+{1,2})?$|^[-–]$/u.test(words[i - 1] ?? ''),
    )

/** A name or an address that breaks off: „SCHUFA-Score für", „Muster e". */
const BREAKS_OFF = /(?:\s(?:für|bis|und|von|der|des|im|am|Version|&|& Co\.?|\p{Ll})|[-–,&])$/u

/** Days, amounts, shares and words of other fields that no name and no place holds. */
export const ALIEN =
  /\d{1,2}\.\d{1,2}\.\d{4}|\d{6}|\d,\d{2}(?!\d)|\d ?(?:%|€|EUR\b)|\b(?:gemeldet|gespeichert|mitgeteilt|siehe|Seite \d|Hinweis:|Kontonummer|Geburtsdatum)\b/iu

const AROUND_NUMBERS = /[\s.,;:()[\]{}'"„“”‚‘’»«›‹/|·•–—*#§&=<>+…_-]/u

/** „0009" of „0009\u0833400": a number that ends before a sign of no number, where the map of a font is broken. */
function isCut(text: string, words: Reading['words']): boolean {
  const whole = words.map((word) => word.text).join(' ')
  const at = whole.indexOf(text)
  const [before, behind] = [whole[at - 1] ?? ' ', whole[at + text.length] ?? ' ']
  return at >= 0 && [before, behind].some((sign) => !AROUND_NUMBERS.test(sign))
}

/** „Musterbank AGKontonummer": two cells that touch. „Mus/terstadt": a hyphen or nothing was a stroke. */
const TOUCHING = /(?:AG|GmbH|eG|KG|SE)\p{Lu}\p{Ll}|\p{Ll}\/\p{Ll}/u

const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length

/** A cell that holds further values with their labels: „Girokonto; Nummer 4711; gespeichert am 03.02.2015". */
const SEVERAL = /;|\d{1,2}\.\d{1,2}\.\d{4}|\b(?:Nummer|Betrag) [\d]/u

/** „GmbH & Co. KGaA" is one form. */
const COMPANIES = /(?<!\p{L})(?:(?:AG|GmbH|SE|UG)(?: & Co\.? ?KG(?:aA)?)?|eG|KGaA|OHG)(?!\p{L})/gu

/** What the names of those have that report, ask and are asked. A name without any may be the first line of one. */
const INSTITUTION =
  /(?<!\p{L})(?:AG|Aktiengesellschaft|GmbH|mbH|eG|eGen|KG|KGaA|SE|UG|OHG|Co|r\. ?l|KdöR|AöR|e\. ?[VKG]|S\.A|Inc|Corp|LLC|Ltd|Bureau|Reporting|N\.A|P\.C|Company|Union|Services?)(?!\p{L})|[Bb]ank|[Kk]asse|gericht|[Vv]ersand|[Ww]erke|[Ii]nkasso|versicherung|[Mm]eldeamt|[Ff]inanzamt|[Bb]ehörde|[Rr]egister|verzeichnis|[Aa]mt(?!\p{L})|Credit|Selbst|Ihnen|CRIF|KSV|SCHUFA/u

/** „Beispielsparkasse Musterstadt Girokonto Beispielsparkasse Musterstadt": two cells in one. */
const TWICE = /(?<!\p{L})(\p{Lu}\p{L}{7,})(?!\p{L}).* \1(?!\p{L})/u

/** „Ohnesorg & Kreditanfrage": a part of who asked stands in what was asked. */
const HOLDS_FORM = new RegExp(`&|${FORM}`, 'u')

const HAS_FORM = new RegExp(FORM, 'u')

/** „Musterbank AG, Filiale Musterdorf Konditionsanfrage": two cells in one. */
const ASKED_BEHIND = new RegExp(
  `${FORM}.* \\p{Lu}\\p{L}*(?:prüfung|anfrage|abfrage|antrag|auskunft|konditionen|eröffnung|check)(?!\\p{L})`,
  'u',
)

/** „Niederlassung Bonitätsprüfung" of „Musterbank SE, Niederlassung" over „Deutschland". */
const BEGINS_WITH_BRANCH =
  /^(?:Zweigniederlassung|Niederlassung|Filiale|Zweigstelle|Geschäftsstelle|Filialdirektion) \p{Lu}/u

/** The words of what was asked hold the end of the name of who asked. */
export const holdsName = (text: string): boolean =>
  BEGINS_WITH_BRANCH.test(text) || HOLDS_FORM.test(text)

/** A class has a name of so many letters; a shorter one is a rating. */
const LETTERS_LEAST = 3

/** What became of something is said in a few words. */
const STATUS_WORDS = 6

/** „Sparkasse Musterstadt (Musterweg 3, 01234 Musterstadt)": a bank that is named after the town of its address. */
const ADDRESS = / \([^()]*\d{4,5} [^()]*\)$/u

/** Two companies in one name: two rows may have run together, of which one is lost. */
export const holdsTwo = (text: string): boolean =>
  count(text, COMPANIES) > 1 || TWICE.test(text.replace(ADDRESS, ''))

/** Why the text of a reading may be more or less than its value. */
export function oddText({ column, text, words }: Reading): string | null {
  if (column.type === 'number' && isCut(text, words)) return 'broken'
  if (['party', 'address', 'text'].includes(column.type) && !['label'].includes(column.id))
    if (count(text, /\(/gu) !== count(text, /\)/gu)) return 'broken'
  // „Musterheim am Beispiel-- rhein": a sign that was set twice.
  if ((column.type === 'party' || column.type === 'address') && /\p{L}--|\p{Ll}{2}-\d/u.test(text))
    return 'broken'
  // „Muse11 terheim", „Musterkir++ chen", „MusterkirI chen": signs of another line in the name of a town.
  if (
    (column.type === 'party' || column.type === 'address') &&
    /\d{4,5} [^)]*(?:\p{L}[\d+]|\p{Ll}{2}\p{Lu}(?!\p{L}))/u.test(text)
  )
    return 'broken'
  // „Alter Formular~eg 101": a sign that no name holds, where the map of a font is broken.
  if ((column.type === 'party' || column.type === 'address') && /[~^`´¨{}\\_=<>[\]$#%]/u.test(text))
    return 'broken'
  // „Genossenschaft s banken": letters that stand apart.
  if ((column.type === 'party' || column.id === 'name') && /\p{Ll} \p{Ll} \p{Ll}/u.test(text))
    return 'broken'
  if (column.id === 'meaning' && text.length < LETTERS_LEAST) return 'columns'
  // „sehr kritisches RisiRisiko in der Datenart*": a head in the cell.
  if (column.id === 'meaning' && /\*|\p{Ll}\p{Lu}/u.test(text)) return 'columns'
  // „Aktuelle A dresse": the widths of a font are lost.
  if (
    ['party', 'address', 'text'].includes(column.type) &&
    /(?<![\p{L}\d.])\p{Lu} \p{Ll}{3}/u.test(text)
  )
    return 'broken'
  if (column.type === 'party') {
    const plain = text.replace(/ & Co\.? (?:KGaA|KG|OHG)/gu, '').replace(/\(.*\)/u, '')
    // „o": a sign of the next column is nobody's name.
    if (!/\p{L}{3}/u.test(plain) && !INSTITUTION.test(plain)) return 'columns'
    if (!INSTITUTION.test(text) || text.startsWith('(')) return 'broken'
    if (TWICE.test(plain)) return 'columns'
    // „Bank für Beispiele und Übungen Ap": a form whose last letter was lost or is wrong.
    if (/ \p{Lu}\p{Ll}?$/u.test(text) && !IS_FORM.test(text.slice(-2))) return 'broken'
    if (count(plain, COMPANIES) > 1 || /Gläubiger|Vertragspartner|:/u.test(text)) return 'columns'
  }
  if (column.type === 'address') {
    if (count(text, /(?<!\d)\d{5} \p{Lu}/gu) > 1) return 'columns'
    // „Am Probeplatz 8 9 , 20999 Musterhafen": the widths of a font are lost.
    if (/(?<!\d)\d{1,3} \d{1,3}(?!\d)| ,/u.test(text)) return 'broken'
    if (/Anschrift|Adresse|:| \p{Ll}+$/u.test(text)) return 'columns'
    // „Musterlingen (Oder)" is a town, „Musterlingen (Mobilfunkhaus)" may be one and who reported it.
    const own = typed('address', text)
    if (typeof own === 'string' && own.endsWith(')')) return 'columns'
    // A company behind the town stands in another cell.
    const tail = /(?<!\d)\d{4,5} \p{Lu}\S* (.*)$/u.exec(text)?.[1] ?? ''
    if (INSTITUTION.test(tail)) return 'columns'
    if (/ (?:Bad|Sankt|St\.|a\.|d\.|(?<! [A-Z]{2} )\d{4,5})$/u.test(text)) return 'broken'
  }
  if (['purpose', 'type', 'status', 'meaning'].includes(column.id) && SEVERAL.test(text))
    return 'columns'
  // „Hinweis: Angaben zu beendeten Verträgen werden nach drei Jahren gelöscht" says nothing of one contract.
  if (column.id === 'status' && text.split(' ').length > STATUS_WORDS) return 'columns'
  // „Kreditanfrage 2.": the number of the next item.
  if (column.id === 'purpose' && (/ \d{1,2}\.$/u.test(text) || ALIEN.test(text))) return 'columns'
  // „Filiale Musterdorf Kreditanfrage": the end of a name stands in the next cell.
  if (column.id === 'purpose' && holdsName(text)) return 'columns'
  // The line above, the next row, a cell beside; and who got a score has no version.
  const isOdd =
    column.known !== undefined &&
    column.id === 'name' &&
    /^\p{Ll}|-Score (?:.* )?\p{L}+-Score |\+|--/u.test(text)
  if (isOdd) return 'columns'
  // „CREDIT APPLIED FOR": a label of a form stood where the name was looked for.
  if (
    column.id === 'sender' &&
    /APPLIED FOR|REQUESTED|(?<!\p{L})(?:ADDRESS|NUMBER|DATE)(?!\p{L})/u.test(text)
  )
    return 'columns'
  if (column.type === 'party' && (/(?<!\p{L})Version \d/u.test(text) || ASKED_BEHIND.test(text)))
    return 'columns'
  // What stands at the edge of the page: „© Musterauskunftei AG Weitere Anfragen".
  if (column.id === 'label' && (/©|\p{Ll}\p{Lu}/u.test(text) || HAS_FORM.test(text)))
    return 'columns'
  if (
    column.id === 'identity/birthplace' &&
    /[\d:|;·•]|^(?:Anschrift|Adresse|Name|Wohnort|Geschlecht)$/u.test(text)
  )
    return 'columns'
  // The number of a row is no amount.
  if (column.type === 'money' && /^\d{1,2}$/u.test(text)) return 'columns'
  // „number", „Application": words of a form stood where the name was looked for. „G": a rating, or a name that lost its end.
  if (/^identity\/(?:surname|givenNames)$/u.test(column.id))
    return /^\p{L}$|^\p{Ll}(?!\p{L}* ['\p{Lu}])|^(?:Application|Applicant|Number|Name|Date|Action|Account|Mailing|Address|Street|City|Credit|Loan|Amount|MAILING|ADDRESS|NAME|DATE|STREET|CREDIT|LOAN|AMOUNT|APPLICANT|NUMBER)$|\d|[:|;·•]|[.-]$|(?:Vor|Nach|Ruf|Familien)name|(?:VOR|NACH|RUF|FAMILIEN)NAME|Angaben|Person(?!\p{L})|[Gg]eburt|GEBURT|[Gg]eboren|GEBOREN/u.test(
      text,
    )
      ? 'columns'
      : null
  if (column.type === 'party' || column.type === 'address') {
    if (ALIEN.test(text) || TOUCHING.test(text)) return 'columns'
    return BREAKS_OFF.test(text) ? 'broken' : null
  }
  // „0 0 0 1 6 0 4": what parted them is lost.
  if (column.type === 'number' && /^\d(?: \d){3}/u.test(text)) return 'broken'
  if (column.type === 'number')
    return / \p{Ll}{3,}|^\p{Lu}\p{Ll}{3,} |\d{1,2}\.\d{1,2}\.\d{4}| -(?: |$)/u.test(text)
      ? 'columns'
      : null
  // „Ihr Score-Wert nicht verfügbar": a label and what stands beside it.
  if (column.id === 'meaning' && /\d|Score|verfügbar/u.test(text)) return 'columns'
  // „09.04.2024" as the name of a score: a column was named wrongly.
  if (column.id === 'name' && typed('date', text) !== null) return 'columns'
  if (column.id === 'name' && /\d,\d{2}|%|(?<![\p{L}\d.])\d{3,4}(?![\d.])/u.test(text))
    return 'columns'
  return ['name', 'meaning', 'purpose', 'label'].includes(column.id) && BREAKS_OFF.test(text)
    ? 'broken'
    : null
}
