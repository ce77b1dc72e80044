// United Kingdom: reminder with 14 days, by the same log.
import { british } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'
import { REMINDER } from '../../reminder/request.ts'

export default defineRequest({
  ...REMINDER,
  right: 'uk-gdpr-15',
  countries: ['UK'],
  tongue: 'en',
  texts: british(new URL('./', import.meta.url)),
  warns: () => ['warn-english'],
})
