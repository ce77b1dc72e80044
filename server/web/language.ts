// Which language a visitor reads: the link, then the cookie that the link set, then what the browser asks for, then German.
import type { Texts } from '../../extract/index.ts'
import type { Speech } from '../service.ts'

const isSpeech = (text: unknown): text is Speech => text === 'de' || text === 'en'

/** `header` is Accept-Language. Languages we do not have are passed over; none of ours means German. */
export function speechFor(query: unknown, cookie: unknown, header: string | undefined): Speech {
  if (isSpeech(query)) return query
  if (isSpeech(cookie)) return cookie
  const wished = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return wished.map(({ language }) => language).find(isSpeech) ?? 'de'
}

/** A campaign's text in the reader's language; German when it was not translated. */
export const textOf = (texts: Texts, speech: Speech): string =>
  (speech === 'en' ? texts.en : undefined) ?? texts.de
