// United Kingdom: complaint to the Information Commissioner, by the same log. No period is known in which the office must answer.
import { british } from '../../abroad/texts.ts'
import { COMPLAINT } from '../../complaint/request.ts'
import { defineRequest } from '../../define.ts'

export default defineRequest({
  ...COMPLAINT,
  right: 'uk-gdpr-15',
  countries: ['UK'],
  tongue: 'en',
  deadline: null,
  texts: british(new URL('./', import.meta.url)),
  warns: () => ['warn-english'],
})
