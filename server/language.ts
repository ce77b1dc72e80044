// In which language to answer: the first of ours that the client accepts, else German, the reference.
import type { FastifyRequest } from 'fastify'
import type { Language } from '../extract/index.ts'

const OURS: Language[] = ['de', 'en', 'fr']

export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const accepted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((one) => one.trim().startsWith('q='))
      const language = range.trim().slice(0, 2).toLowerCase()
      return { language, weight: quality ? Number(quality.split('=')[1]) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { language } of accepted) {
    const ours = OURS.find((one) => one === language)
    if (ours) return ours
  }
  return 'de'
}

/** For a page: what a person chose on the pages (their cookie) goes before what the browser asks for. */
export function pageLanguageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const chosen = /(?:^|;\s*)(?:__Host-)?sprache=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1]
  return OURS.find((one) => one === chosen) ?? languageOf(request)
}
