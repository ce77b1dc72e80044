// United Kingdom: notice to the agency to remove or amend entries (Consumer Credit Act 1974 s. 159); findings of a rectification or erasure.
import { ABROAD_ITEMS } from '../../abroad/items.ts'
import { british } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'

/** The agency's days to answer. */
export const ANSWER_DAYS = 28

export default defineRequest({
  type: 'notice-of-correction',
  right: 'cca-159',
  countries: ['UK'],
  tongue: 'en',
  takes: ['rectification', 'erasure'],
  applies: 'findings',
  deadline: { law: 'cca-159', days: ANSWER_DAYS },
  items: ABROAD_ITEMS,
  texts: british(new URL('./', import.meta.url), true),
  reviewed: null,
  body: () => ['purpose', { part: 'items' }, 'heading demand', 'demand', 'refusal'],
  warns: () => ['warn-english'],
})
