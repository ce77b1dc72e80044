// What a letter says, in a few sentences in the person's language, to stand beside the letter in the addressee's language. Never sent.
import { Refusal } from '../../extract/index.ts'
import { type Blocks, fillLine, textsIn } from './block-text.ts'
import { type Draft, draftsOf, type RequestInput } from './draft.ts'
import { filler } from './frame.ts'
import { mattersNamed } from './matters-named.ts'
import { REQUESTS } from './registry.ts'
import { dayInWords, type Tongue } from './wording.ts'

/** German, German in plain language, English, French. */
export const AID_LANGUAGES = ['de', 'de-plain', 'en', 'fr'] as const
export type AidLanguage = (typeof AID_LANGUAGES)[number]

export type ReadingAid = { id: string; language: AidLanguage; sentences: string[] }

const TEXTS = textsIn(new URL('./aid/', import.meta.url), AID_LANGUAGES)

/** The block about a letter: for its country, for its addressee, else for its type. */
function aboutOf({ addressee, definition, role }: Draft, blocks: Blocks): string {
  const { subject, type } = definition
  const wanted = [
    ...(subject ? [`${type} statement`] : []),
    `${type} ${addressee.country.toLowerCase()}`,
    `${type} ${role}`,
    type,
  ]
  return wanted.find((name) => blocks[name]) ?? type
}

/**
 * The summary of one request, ready or not: to whom it goes, what it asks, about which matters, until when, what to do with it. Only what the
 * letter itself may state is named. Throws Refusal REQUEST_UNKNOWN or REQUEST_DOES_NOT_APPLY.
 */
export function readingAid(id: string, input: RequestInput, language: AidLanguage): ReadingAid {
  const draft = draftsOf(input).find((one) => one.id === id)
  if (!draft) {
    const isType = REQUESTS.some(({ type }) => type === id.split('--')[0])
    throw new Refusal(isType ? 'REQUEST_DOES_NOT_APPLY' : 'REQUEST_UNKNOWN')
  }
  const blocks = TEXTS[language]
  const tongue: Tongue = language === 'de-plain' ? 'de' : language
  const say = (name: string, words: Record<string, string> = {}) =>
    fillLine(blocks, name, filler(input.case.today, tongue, words))
  // Letters that are followed have their subjects in their own language.
  const matters = draft.passages.length > 0 ? mattersNamed(draft, input.case, tongue) : []
  const { dueOn, provisional } = draft.due
  const due = provisional ? 'due provisional' : 'due'
  const missing = String(draft.missing.length)
  const sentences = [
    say('to', { addressee: draft.addressee.name }),
    say(aboutOf(draft, blocks)),
    ...(matters.length === 0 ? [] : [say('matters', { matters: matters.join(' · ') })]),
    ...(dueOn === null ? [] : [say(due, { dueOn: dayInWords(dueOn, tongue) })]),
    draft.missing.length === 0 ? say('send') : say('incomplete', { missing }),
  ]
  return { id, language, sentences }
}
