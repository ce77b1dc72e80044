// Reasons, lenders and logs that try to be markup, placeholders or paths: printed letter by letter, and nothing else happens.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import {
  deadlinesIcs,
  nextSteps,
  requestsFor,
  writeRequest,
} from '../../../reports/requests/index.ts'
import { DECISION, FINDINGS, followed, type Log, SENT } from './follow-cases.ts'
import { docxText, pdfText, squeezed } from './paper-tools.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const TEXTS = [
  '#panic() [x] $y$ *b* @ref <label>',
  '{law:gdpr-17-1-a} {deadline} {lender}',
  '<w:t>&amp;</w:t> "Q" \'q\'',
  'A\r\nBcc: all@example.org\r\n\r\nB\u2028\u0000C',
]

describe.each(TEXTS)('the text %j', (hostile) => {
  const decision = { ...DECISION, by: hostile, reference: hostile, reasonGiven: hostile }
  const addressees = { [hostile]: { lines: ['Bankplatz 1', hostile] } }
  const input = followed([], { decision, addressees }, [FINDINGS.address])
  const [lender] = requestsFor(input).filter(({ type }) => type === 'contest')

  it('is printed as it is when a lender is called so and gave it as its reason', async () => {
    const shown = hostile.replaceAll(/\p{Cc}|\p{Zl}/gu, ' ')
    const id = lender?.id ?? ''
    expect(id).toMatch(/^contest--[a-z0-9-]+$/)
    expect(lender?.missing).toEqual([])
    for (const one of [id, 'contest', 'objection']) {
      expect(squeezed(text(await writeRequest(one, input, 'txt')))).toContain(squeezed(shown))
    }
    expect(squeezed(docxText(await writeRequest(id, input, 'docx')))).toContain(squeezed(shown))
    expect(squeezed(pdfText(await writeRequest(id, input, 'pdf')))).toContain(squeezed(shown))
    const mail = text(await writeRequest(id, input, 'eml'))
    expect(mail.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/m)
    expect(text(deadlinesIcs(input))).not.toMatch(/^Bcc/m)
  })
})

describe('a log', () => {
  it.each(['__proto__', 'constructor', '../../x', 'reminder--reminder', '', 'access '])(
    'with the unknown request %j changes nothing',
    (request) => {
      const log: Log = [{ request, ...SENT, answeredOn: '2026-11-01', outcome: 'refused' }]
      expect(requestsFor(followed(log))).toEqual(requestsFor(followed([])))
      expect(nextSteps(followed(log))).toEqual(nextSteps(followed([])))
    },
  )

  // How long that takes is measured by `npm run bench -- check`.
  it('of many letters asks for a reminder like one of few', () => {
    const log: Log = Array.from({ length: 2000 }, () => ({ request: 'erasure', ...SENT }))
    const answers: Answers = { decision: DECISION }
    expect(requestsFor(followed(log, answers)).map(({ id }) => id)).toContain('reminder')
  })
})
