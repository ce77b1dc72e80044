// A company that the person does not know: the bureau is asked about it, and the company itself for access.
import { describe, expect, it } from 'vitest'
import { requestsFor, requestText } from '../../../reports/requests/index.ts'
import { erika, finding, SENDER } from './erika.ts'

const unknown = finding({
  rule: { id: 'unknown-recipient' },
  letters: ['explanation', 'access'],
  strength: 'unexplained',
  where: ['/inquiries/0', '/inquiries/0/party'],
})
const DEALER = { 'Autohaus Muster GmbH': { lines: ['Autoweg 3', '12345 Musterstadt'] } }
const caseOf = (known: boolean | null, confirmed: 'all' | string[] = 'all') => ({
  case: erika({
    confirmed,
    sender: SENDER,
    addressees: DEALER,
    inquiries: { '/inquiries/0': { known } },
  }),
  findings: [unknown],
})
const ID = 'access--autohaus-muster-gmbh'

describe('a company that the person does not know', () => {
  it('is asked for access, without the bureau’s numbers or the day of birth', () => {
    const text = requestText(ID, caseOf(false)).replaceAll('\u00a0', ' ')
    expect(text).toContain('Autohaus Muster GmbH\nAutoweg 3\n12345 Musterstadt')
    expect(text).toContain(
      'nach der Auskunft der SCHUFA Holding AG vom 04.11.2026 haben Sie dort über mich angefragt oder Angaben über mich erhalten.',
    )
    for (const other of ['01.02.1980', '123 456 789', 'AK-2026-0815']) {
      expect(text).not.toContain(other)
    }
  })

  it('is not written to before its name was confirmed', () => {
    const found = requestsFor(caseOf(false, [])).find(({ id }) => id === ID)
    expect(found).toMatchObject({ ready: false, missing: ['/inquiries/0/party'] })
  })

  it.each([true, null])('is not written to when she said: known %s', (known) => {
    expect(requestsFor(caseOf(known)).map(({ id }) => id)).toEqual(['access', 'explanation'])
  })
})
