// Objection to the use of address data in scores (Art. 21(1) GDPR). The particular situation is a decision that the person tells of.
import { textsIn } from '../block-text.ts'
import { decisionBlocks, decisionTold, decisionWords, missingOfDecision } from '../decision.ts'
import { defineRequest } from '../define.ts'
import { offer } from '../offer.ts'
import { isAbout } from '../targets.ts'

/** Rules whose matter this text objects to. */
const RULES = ['address-used']

export default defineRequest({
  type: 'objection',
  right: 'gdpr-21-1',
  applies: ({ bureaus, findings, theCase }) => {
    const supported = findings.filter(
      ({ contestable, letters, rule }) =>
        contestable !== 'no' && letters.includes('objection') && RULES.includes(rule.id),
    )
    const missing = missingOfDecision(decisionTold(theCase))
    return bureaus
      .filter((target) => supported.some((finding) => isAbout(finding, target)))
      .map((target) => offer(target, { missing }))
  },
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {},
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  words: (_, theCase, speech) => decisionWords(theCase, speech),
  body: ({ theCase }) => [
    'purpose',
    ...decisionBlocks(theCase),
    'situation',
    'demand',
    'identity',
    'deadline',
    'refusal',
  ],
  warns: () => ['warn-objection'],
})
