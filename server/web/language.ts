// Which language a visitor reads: the link, then the cookie that the link set, then what the browser asks for, then German.
import type { Texts } from '../../extract/index.ts'
import { isTongue, type Messages, type Tongue } from './messages/index.ts'

/** `header` is Accept-Language. Languages we do not have are passed over; none of ours means German. */
export function tongueFor(query: unknown, cookie: unknown, header: string | undefined): Tongue {
  if (isTongue(query)) return query
  if (isTongue(cookie)) return cookie
  if (header === undefined) return 'de'
  const wished = header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wished.map(({ language }) => language).find(isTongue) ?? 'de'
}

/** A campaign's text in the reader's language; German when it was not translated. */
export const textOf = (texts: Texts, { language }: Pick<Messages, 'language'>): string =>
  texts[language] ?? texts.de

const unless = (own: string, other: string) =>
  own === other || own.startsWith(`${other}-`) ? undefined : other

/** `lang` for a campaign's text that stands in another language than its page; undefined when it is the page's own. */
export const textLang = (texts: Texts, { lang, language }: Pick<Messages, 'lang' | 'language'>) =>
  unless(lang, texts[language] === undefined ? 'de' : language)

/** `lang` for findings, which speak German, English and French; undefined on a page in one of these. */
export const findingLang = ({ lang, language }: Pick<Messages, 'lang' | 'language'>) =>
  unless(lang, language)

/** `lang` for warnings and steps, which do not speak every language of the pages. */
export const saidLang = ({ lang, speech }: Pick<Messages, 'lang' | 'speech'>) =>
  unless(lang, speech)
