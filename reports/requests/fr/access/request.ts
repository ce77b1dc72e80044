// France: access and copy (GDPR Art. 15), to who decided and to the Banque de France, which keeps the register FICP.
import { french } from '../../abroad/texts.ts'
import { bureau } from '../../addressee.ts'
import { defineRequest } from '../../define.ts'
import { offer } from '../../offer.ts'
import { toDecider } from '../decided.ts'

const REGISTER = 'banque-de-france'
const isRegister = (name: string) => name.startsWith('Banque de France')

export default defineRequest({
  type: 'access',
  right: 'gdpr-15-1',
  countries: ['FR'],
  tongue: 'fr',
  applies: ({ bureaus, theCase }) => {
    const decided = toDecider(theCase).filter(({ target }) => target.addressee.country === 'FR')
    const known = bureaus.filter(({ addressee }) => addressee.country === 'FR')
    const addressee = bureau(REGISTER, null, theCase.answers, theCase.today)
    const isThere = known.some((one) => one.addressee.name === addressee.name)
    const register =
      decided.length === 0 || isThere ? [] : [{ role: 'issuer' as const, addressee, letters: [] }]
    return [
      ...decided.map((one) => ({ ...one, missing: [] })),
      ...[...known, ...register].map((one) => offer(one)),
    ]
  },
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {},
  texts: french(new URL('./', import.meta.url)),
  reviewed: null,
  body: ({ draft }) => [
    isRegister(draft.addressee.name) ? 'purpose ficp' : 'purpose',
    'demand',
    'identity',
    'deadline',
    'refusal',
  ],
  warns: () => ['warn-french'],
})
