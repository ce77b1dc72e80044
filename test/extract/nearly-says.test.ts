// Long phrases that a picture's text says with a letter misread, and what is another phrase.
import { expect, test } from 'vitest'
import { normal } from '../../extract/parse/normal.ts'
import { nearlySays } from '../../extract/parse/phrase.ts'

const ACT = 'Equal Credit Opportunity Act'
test.each([
  ['The federai Equai Credit Opportunity Act prohibits', ACT, true],
  ['The Equal Credit Opporturity Aet prohibits', ACT, true],
  // Three letters of twenty-five are another act.
  ['The Equal Debit Opportunity Act prohibits', ACT, false],
  ['Fair Credit Reporting Act', ACT, false],
  // Short phrases and those with alternatives are said or not.
  ['Dalenkopie nach Art. 15', 'Datenkopie', false],
  ['notice of adverse aktion', '(notice|statement) of adverse action', false],
])('„%s": %s → %s', (text, phrase, isSaid) => expect(nearlySays(normal(text), phrase)).toBe(isSaid))
