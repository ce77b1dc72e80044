// The first request to a bureau: access to all stored data, their recipients and sources, and a copy (Art. 15(1) and (3) GDPR).
import { textsIn } from '../block-text.ts'
import { defineRequest } from '../define.ts'
import { toUnknownRecipients } from './unknown-recipients.ts'

export default defineRequest({
  type: 'access',
  right: 'gdpr-15-1',
  applies: 'always',
  also: toUnknownRecipients,
  deadline: { law: 'gdpr-12-3', months: 1 },
  items: {},
  texts: textsIn(new URL('./', import.meta.url)),
  reviewed: null,
  body: () => ['purpose', 'demand', 'copy', 'identity', 'deadline', 'refusal'],
})
