// How the names of companies end, in the German-speaking countries: known wherever a name must be told from other text.
/** Legal forms of one word, as a pattern source: what a name ends with, and what the next line of a wrapped one begins with. */
export const SHORT_FORMS = 'AG|GmbH|mbH|eG|eGen|KG|KGaA|SE|UG|OHG|OG'

const FORMS = [
  SHORT_FORMS,
  'Ges\\.? ?m\\.? ?b\\.? ?H\\.?',
  'e\\. ?G(?:en)?\\.?',
  '(?:reg\\.? ?)?Gen\\.? ?m\\.? ?b\\.? ?H\\.?',
  'e\\. ?[KUV]\\.',
  'eU',
  'AöR',
  'KdöR',
  'Aktiengesellschaft',
  'Genossenschaft',
  'S\\. ?A\\.',
  'S\\. ?à ?r\\. ?l\\.',
  'B\\. ?V\\.',
  'PartG(?: mbB)?',
  'plc',
  '(?:Anstalt|Körperschaft) des öffentlichen Rechts',
  '& (?:Co\\.?|Cie\\.?|Partner|Söhne|Sohn|Töchter)',
]

/** A legal form as a pattern source. */
export const FORM = `(?<![\\p{L}.])(?:${FORMS.join('|')})(?!\\p{L})`

/** „Musterbank AG, Zweigniederlassung Musterhafen": which house of a company it is, behind the comma; a pattern source. */
export const BRANCH =
  '(?:Zweigniederlassung|Niederlassung|Filiale|Zweigstelle|Geschäftsstelle|Filialdirektion)(?: \\p{Lu}[\\p{L}.-]+)+'

/** „Muster e. K" lacks the point of its form: what a name that ends with a point of its own ends with before it. */
export const ENDS_SHORT =
  /(?:^|[\s.])(?:e\. ?[KUVG]|r\. ?l|G(?:es|en)\.? ?m\.? ?b\.? ?H|S\. ?A|N\.V|A\.G|Co|Inc|Corp|Ltd)$/u

/** A whole name: capitalised words that end with a legal form. */
const NAMED = new RegExp(
  `^[\\p{Lu}\\d][^;:()]*?${FORM}(?: (?:${FORMS.join('|')}))*(?:, ${BRANCH})?$`,
  'u',
)
/** Words by which a name without a form is one of a company. */
const TRADE =
  /(?:[Bb]ank|[Kk]asse|[Bb]ankhaus|[Ii]nkasso|[Vv]ersicherung(?:en)?|[Vv]ersand(?:haus)?|[Ww]erke|[Gg]ericht|[Ll]easing|[Vv]erlag|[Ss]tiftung)(?:$|[ -])/u

/** „Kreditanfrage Musterbank AG", „Musterbank AG Kreditanfrage": what was asked stands beside who asked. */
const ASKED =
  /(?<!\p{L})\p{L}*(?:prüfung|anfrage|antrag|auskunft|konditionen|eröffnung|check)(?!\p{L})/iu

/** „Musterbrief UG (haftungsbeschränkt)": more of the legal form. */
const LIMITED = /(?<= UG) \(haftungsbeschränkt\)$/u
/** „Musterbank24 (eine Marke der Musterbank AG)": a name of its own, and whose it is. */
const BRAND =
  /^(\p{Lu}[^;:()]*?) \((?:eine )?(?:Marke|Niederlassung|Zweigniederlassung|Tochter|Abteilung) (?:der|des|von) ([^()]+)\)$/u

/** Whether a text is the name of a company and nothing else. */
export function isCompany(text: string): boolean {
  const [, brand = '', owner = ''] = BRAND.exec(text) ?? []
  if (brand !== '') return !ASKED.test(brand) && isName(owner)
  return isName(text.replace(LIMITED, ''))
}

const isName = (text: string): boolean =>
  /^[\p{Lu}\d]/u.test(text) &&
  !ASKED.test(text) &&
  !/\d{5}|\d\.\d|\d,\d/u.test(text) &&
  text.split(' ').length <= 9 &&
  (NAMED.test(text) || (TRADE.test(text) && !/^\p{L}+$/u.test(text)))
