// United States: dispute of items with the bureau (FCRA § 611), one passage for each finding of a rectification or erasure.
import { ABROAD_ITEMS } from '../../abroad/items.ts'
import { american } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'

export default defineRequest({
  type: 'dispute',
  right: 'fcra-611',
  countries: ['US'],
  tongue: 'us',
  takes: ['rectification', 'erasure'],
  applies: 'findings',
  deadline: { law: 'fcra-611', days: 30 },
  items: ABROAD_ITEMS,
  texts: american(new URL('./', import.meta.url), true),
  reviewed: null,
  body: () => ['purpose', { part: 'items' }, 'heading demand', 'demand', 'refusal'],
  warns: () => ['warn-english'],
})
