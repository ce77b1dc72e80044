// United States: disclosure of the consumer's file (FCRA § 609). No period of the law is known here: 30 days are asked for.
import { american } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'

export default defineRequest({
  type: 'access',
  right: 'fcra-609',
  countries: ['US'],
  tongue: 'us',
  applies: 'always',
  deadline: { law: null, days: 30 },
  items: {},
  texts: american(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', 'demand', 'identity', 'deadline', 'refusal'],
  warns: () => ['warn-english'],
})
