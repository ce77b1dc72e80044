// The course of the case on the requests page: what was sent in the order of its days, the next step, what is waited for; the mandate.
import { describe, expect, it } from 'vitest'
import type { Answers, Request } from '../../extract/index.ts'
import type { NextStep } from '../../reports/index.ts'
import { caseMoments, Mandate } from '../../server/web/pages/request-steps.tsx'
import { html } from '../../server/web/render.ts'
import { frame } from './sample.ts'

const TODAY = '2026-11-25'
const step = (name: NextStep['step'], change: Partial<NextStep> = {}): NextStep => ({
  requestId: null,
  on: null,
  provisional: false,
  step: name,
  why: 'Grund.',
  ...change,
})
const course = (steps: NextStep[], answers: Answers = {}, speech: 'de' | 'en' = 'de') =>
  caseMoments({
    frame: frame(speech),
    steps,
    requests: [{ id: 'erasure', type: 'erasure', addressee: { name: 'SCHUFA' } } as Request],
    answers,
    today: TODAY,
  }).map(({ state, when, title, text }) => [state, when.replaceAll('\u00a0', ' '), title, text])

describe('the course of a case', () => {
  it('starts with what was sent and answered, by day, whatever the order of the log', () => {
    const log: Answers['log'] = [
      { request: 'rectification--musterbank-ag', sentOn: '2026-10-05' },
      { request: 'access', sentOn: '2026-09-01', answeredOn: '2026-10-20', outcome: 'partly' },
    ]
    expect(course([], { log })).toEqual([
      ['done', '01.09.2026', 'Auskunft verlangen', 'Abgeschickt'],
      ['done', '05.10.2026', 'Berichtigung verlangen', 'Abgeschickt'],
      ['done', '20.10.2026', 'Auskunft verlangen', 'Antwort eingetragen: zum Teil erfüllt'],
    ])
  })
  it('says when a step comes, and calls an open day open', () => {
    expect(
      course([
        step('remind', { on: '2026-11-20' }),
        step('wait', { on: '2026-12-27', provisional: true }),
        step('wait'),
        step('authority', { on: '2027-02-01' }),
      ]),
    ).toEqual([
      ['now', 'jetzt', 'Erinnern', 'Grund.'],
      ['later', 'ab 27.12.2026, vorläufig', 'Auf die Antwort warten', 'Grund.'],
      ['later', 'Tag noch offen', 'Auf die Antwort warten', 'Grund.'],
      ['later', 'bis 01.02.2027', 'Auf die Aufsicht warten', 'Grund.'],
    ])
  })
  it('names only the first of the letters that are not sent, for the list holds them all', () => {
    const titles = course(
      [step('send', { requestId: 'erasure' }), step('send'), step('complete')],
      {},
      'en',
    )
    expect(titles).toEqual([['now', 'now', 'Send it', 'Grund.']])
  })
})

describe('the mandate', () => {
  const page = (sender: Answers['sender']) => {
    const node = Mandate({ frame: frame(), answers: { sender } })
    return node ? html(node) : ''
  }
  it('is there only for someone who acts for another, and says what it lacks', () => {
    expect(page({ name: 'Rita Rat', lines: ['Weg 1'] })).toBe('')
    const whole = page({ name: 'Rita Rat', lines: ['Weg 1'], actsFor: 'Erika Mustermann' })
    expect(whole).toContain('href="/vollmacht.pdf"')
    expect(whole).toContain('im Namen von Erika Mustermann')
    const open = page({ actsFor: 'Erika Mustermann' })
    expect(open).not.toContain('/vollmacht.pdf')
    expect(open).toContain('fehlen noch Ihr Name und Ihre Anschrift')
  })
})
