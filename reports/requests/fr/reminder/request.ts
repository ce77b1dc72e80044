// France: reminder with 14 days, by the same log.
import { french } from '../../abroad/texts.ts'
import { defineRequest } from '../../define.ts'
import { REMINDER } from '../../reminder/request.ts'

export default defineRequest({
  ...REMINDER,
  countries: ['FR'],
  tongue: 'fr',
  texts: french(new URL('./', import.meta.url)),
  warns: () => ['warn-french'],
})
