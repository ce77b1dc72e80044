// France: a decision made by machine is looked at again by a person (GDPR Art. 22(3), 15(1)(h)), to the company that decided.
import { french } from '../../abroad/texts.ts'
import { decisionBlocks, decisionOf, decisionWords } from '../../decision.ts'
import { defineRequest } from '../../define.ts'
import { toDecider } from '../decided.ts'

export default defineRequest({
  type: 'contest',
  right: 'gdpr-22-3',
  countries: ['FR'],
  tongue: 'fr',
  applies: ({ theCase }) => (decisionOf(theCase) === null ? [] : toDecider(theCase)),
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {},
  texts: french(new URL('./', import.meta.url)),
  reviewed: null,
  words: (_, theCase, tongue) => decisionWords(theCase, tongue),
  body: ({ theCase }) => [
    'purpose',
    ...decisionBlocks(theCase),
    decisionOf(theCase)?.humanInvolved === false ? 'human none' : 'human unknown',
    'contest',
    'demand',
    'logic',
    'identity',
    'deadline',
    'refusal',
  ],
  enclose: (_, theCase, tongue) => {
    const words = decisionWords(theCase, tongue)
    return words['decidedOn'] ? [{ text: 'enclose-decision', words }] : []
  },
  warns: () => ['warn-french'],
})
