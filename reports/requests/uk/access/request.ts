// United Kingdom: access to all data and a copy of the file (UK GDPR Art. 15, Consumer Credit Act 1974 s. 158).
import { british } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'

export default defineRequest({
  type: 'access',
  right: 'uk-gdpr-15',
  countries: ['UK'],
  tongue: 'en',
  applies: 'always',
  deadline: { law: 'uk-gdpr-15', months: 1 },
  items: {},
  texts: british(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', 'demand', 'identity', 'deadline', 'refusal'],
  warns: () => ['warn-english'],
})
