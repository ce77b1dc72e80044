// France: rules and weights of an algorithm behind a decision of a public body (code des relations entre le public et l'administration).
import { french } from '../../abroad/texts.ts'
import { decisionWords } from '../../decision.ts'
import { defineRequest } from '../../define.ts'
import { toDecider } from '../decided.ts'

export default defineRequest({
  type: 'algorithm-explanation',
  right: 'crpa-l311-3-1',
  countries: ['FR'],
  tongue: 'fr',
  applies: ({ theCase }) => toDecider(theCase),
  deadline: { law: 'crpa-l311-3-1', months: 1 },
  items: {},
  texts: french(new URL('./', import.meta.url)),
  reviewed: null,
  words: (_, theCase, tongue) => decisionWords(theCase, tongue),
  body: () => ['purpose', 'demand', 'deadline', 'refusal'],
  enclose: (_, theCase, tongue) => {
    const words = decisionWords(theCase, tongue)
    return words['decidedOn'] ? [{ text: 'enclose-decision', words }] : []
  },
  warns: () => ['warn-public-body', 'warn-cada', 'warn-french'],
})
