// United States: reminder with 14 days, by the same log. A complaint to an authority has no text here: its address is not in the law data.
import { american } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'
import { REMINDER } from '../../reminder/request.ts'

export default defineRequest({
  ...REMINDER,
  right: 'fcra-609',
  countries: ['US'],
  tongue: 'us',
  texts: american(new URL('./', import.meta.url)),
  warns: () => ['warn-english'],
})
