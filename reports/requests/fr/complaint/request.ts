// France: complaint to the CNIL (GDPR Art. 77), by the same log.
import { french } from '../../abroad/texts.ts'
import { COMPLAINT } from '../../complaint/request.ts'
import { defineRequest } from '../../define.ts'

export default defineRequest({
  ...COMPLAINT,
  countries: ['FR'],
  tongue: 'fr',
  texts: french(new URL('./', import.meta.url)),
  warns: () => ['warn-french'],
})
