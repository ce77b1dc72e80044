// E4: inquiries and the twelve months.
import { describe, expect, test } from 'vitest'
import type { Inquiry } from '../../../extract/index.ts'
import { copyOn, findings, inquiry, verdicts } from '../made.ts'

const rule = 'inquiry-overdue'
const on = (day: string, ...inquiries: Inquiry[]) => copyOn(day, { inquiries })

describe('twelve months to the day', () => {
  test.each([
    ['2026-11-02', '2025-12-02', 'none no'], // eleven months
    ['2026-11-02', '2025-11-03', 'none no'],
    ['2026-11-02', '2025-11-02', 'none no'],
    ['2026-11-02', '2025-11-01', 'contradiction yes'],
    ['2025-02-28', '2024-02-29', 'none no'],
    ['2025-03-01', '2024-02-29', 'contradiction yes'],
    ['2018-05-24', '2017-05-23', 'context unclear'],
    ['2018-05-25', '2017-05-24', 'contradiction yes'],
  ])('on %s, asked %s: %s', (day, asked, verdict) => {
    expect(verdicts(findings(rule, [on(day, inquiry(asked))]))).toEqual([verdict])
  })
})

test('a bureau that does not state twelve months itself: a right on request, no contradiction', () => {
  const letter = { ...on('2026-11-02', inquiry('2025-10-01')), issuer: 'crif-de' }
  const [found] = findings(rule, [letter])
  expect(found).toMatchObject({ strength: 'context', contestable: 'unclear', letters: ['erasure'] })
  expect(found?.statement).toContain('Nach zwölf Monaten können Sie verlangen')
})

test('the finding, word for word', () => {
  const [found] = findings(rule, [on('2026-11-02', inquiry('2026-05-01'), inquiry('2025-08-14'))])
  expect(found).toMatchObject({
    id: 'inquiry-overdue:/inquiries/1',
    statement:
      'Die Anfrage stammt vom 14.08.2025. Am 02.11.2026 stand sie noch in Ihrer Akte, mehr als zwölf Monate danach. Die Auskunftei speichert Anfragen nach eigener Angabe zwölf Monate, also bis zum 14.08.2026.',
    where: ['/inquiries/1', '/inquiries/1/on', '/cutoffOn'],
    letters: ['erasure'],
    numbers: {
      inquiredOn: '2025-08-14',
      stateOf: '2026-11-02',
      monthsSinceInquiry: 14,
      monthsAllowed: 12,
      keptUntil: '2026-08-14',
    },
  })
})

test('two old inquiries are two matters', () => {
  const list = findings(rule, [on('2026-11-02', inquiry('2025-01-01'), inquiry('2025-02-01'))])
  expect(list.map((one) => one.id)).toEqual([
    'inquiry-overdue:/inquiries/0',
    'inquiry-overdue:/inquiries/1',
  ])
})

test('missing, doubtful, none, later', () => {
  expect(verdicts(findings(rule, [on('2026-11-02', inquiry(null))]))).toEqual(['untestable no'])
  const doubts = [{ path: '/inquiries/0/on', reason: '' }]
  const unsure = { ...on('2026-11-02', inquiry('2025-01-01')), doubts }
  expect(verdicts(findings(rule, [unsure]))).toEqual(['untestable no'])
  expect(findings(rule, [on('2026-11-02')])[0]).toMatchObject({
    strength: 'none',
    numbers: { checked: 0 },
  })
  const letter = on('2026-11-02', inquiry('2025-11-10'))
  expect(verdicts(findings(rule, [letter], { today: '2026-11-10' }))).toEqual(['none no'])
  expect(verdicts(findings(rule, [letter], { today: '2026-11-11' }))).toEqual([
    'untestable unclear',
  ])
})

test('a certificate does not list inquiries', () => {
  const certificate = copyOn('2026-11-02', { kind: 'schufa/bonitaetsauskunft' })
  expect(verdicts(findings(rule, [certificate]))).toEqual(['untestable no'])
})

test('nothing found says how many inquiries were looked at', () => {
  const said = (n: number) =>
    findings('inquiry-overdue', [
      copyOn('2026-11-02', { inquiries: Array.from({ length: n }, () => inquiry('2026-05-01')) }),
    ])[0]
  expect(said(0)?.statement).toBe('Der Brief nennt keine Anfrage.')
  expect(said(1)).toMatchObject({
    statement: 'Anfragen geprüft: 1. Keine ist älter als zwölf Monate.',
    numbers: { checked: 1 },
  })
})
