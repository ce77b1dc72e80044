// The questions page: asked only for rules that wait for an answer and rows that exist, nothing preset, and saved as what was said.
import { describe, expect, it } from 'vitest'
import { checkCase } from '../../analysis/index.ts'
import type { Answers, Letter } from '../../extract/index.ts'
import { Questions } from '../../server/web/pages/questions.tsx'
import { allQuestions, openQuestions, questionsFor } from '../../server/web/questions.ts'
import { html } from '../../server/web/render.ts'
import { formOf } from '../../server/web/routes/answer.ts'
import { givenIn } from '../../server/web/routes/questions.ts'
import { finding, frame, letter, view } from './sample.ts'

const waiting = (rule: string, where: string[] = []) =>
  finding('untestable', { id: rule, where, rule: { ...finding('none').rule, id: rule } })
const asked = (rules: string[], answers: Answers = {}, of: Letter = letter()) =>
  questionsFor(
    rules.map((rule) => waiting(rule)),
    [view(of)],
    answers,
  ).map(({ list, at, questions }) => [`${list} ${at}`, ...questions.map(({ ask }) => ask)])

/** The sample's claim, open instead of settled. */
const openClaim = (): Letter => {
  const made = letter()
  return {
    ...made,
    entries: made.entries.map((one) => ({ ...one, settledOn: null, status: 'open' })),
  }
}

describe('what is asked', () => {
  it.each<[string, string[][]]>([
    ['amount-wrong', [['entries 0', 'amount']]],
    ['identity-mismatch', [['entries 0', 'mine']]],
    ['conditions-as-credit', [['inquiries 0', 'kind']]],
    ['unknown-recipient', [['inquiries 0', 'known']]],
    [
      'disputed-claim',
      [['entries 0', 'disputed', 'disputedOn', 'reminders', 'firstReminderOn', 'titled']],
    ],
    ['closed-shown-open', []],
    ['address-wrong', []],
    ['thin-file', []],
  ])('%s', (rule, rows) => {
    expect(asked([rule])).toEqual(rows)
  })
  it('asks when a claim was paid only while the letter shows it as open', () => {
    expect(asked(['closed-shown-open'], {}, openClaim())).toEqual([['entries 0', 'settledOn']])
  })
  it('asks nothing when the letter is in the way, and nothing of an entry that is not there', () => {
    expect(questionsFor([waiting('amount-wrong', ['/entries'])], [view()], {})).toEqual([])
    expect(asked(['amount-wrong'], { entries: { '/entries/0': { onLetter: false } } })).toEqual([])
  })
  it('keeps what was answered, so that it can be changed, under either spelling of its place', () => {
    const answers: Answers = { entries: { '/letters/0/entries/0': { mine: false } } }
    const rows = questionsFor([], [view()], answers)
    expect(
      rows.map(({ questions }) => questions.map(({ ask, keys, said }) => [ask, keys, said])),
    ).toEqual([[['mine', ['entries', '/letters/0/entries/0', 'mine'], false]]])
    expect(openQuestions(rows)).toBe(0)
  })
  it('has a question for every rule of the list that the real rules leave to the person', () => {
    const full: Letter = {
      ...openClaim(),
      addresses: [
        {
          current: true,
          text: 'Musterweg 1, 12345 Musterstadt',
          reportedBy: null,
          storedOn: null,
          since: null,
        },
      ],
      doubts: [],
    }
    const found = checkCase({ letters: [full], answers: {}, today: '2026-11-25' }, 'de')
    const rules = questionsFor(found, [view(full)], {}).flatMap(({ questions }) =>
      questions.map(({ rule }) => rule),
    )
    expect([...new Set(rules)].toSorted()).toEqual([
      'address-wrong',
      'amount-wrong',
      'closed-shown-open',
      'conditions-as-credit',
      'disputed-claim',
      'identity-mismatch',
      'unknown-recipient',
    ])
  })
})

const NONE = { you: [], decision: [], campaign: [] }

describe('the page', () => {
  const rows = allQuestions([view()], {})
  it('names the row as printed, gives a reason, presets nothing', () => {
    const page = html(Questions({ frame: frame(), rows, plain: NONE, form: {}, errors: [] }))
    expect(page).toMatch(/<legend[^>]*>Nordlicht Inkasso GmbH/)
    expect(page).toMatch(/<legend[^>]*>Bank am Markt eG/)
    expect(page).toContain('Stimmt der Betrag 312,40\u00a0Euro?')
    expect(page).toContain('Möchte ich nicht sagen')
    expect(page).not.toContain('checked')
  })
  it('shows what was said before', () => {
    const said: Answers = {
      entries: { '/entries/0': { mine: false, amount: 30000, disputedOn: '2020-12-01' } },
    }
    const page = html(
      Questions({
        frame: frame(),
        rows: allQuestions([view()], said),
        plain: NONE,
        form: {},
        errors: [],
      }),
    )
    expect(page).toMatch(/name="frage-entries-0-mine" value="nein"[^>]*checked/)
    expect(page).toMatch(/name="frage-entries-0-amount-stimmt" value="nein"[^>]*checked/)
    expect(page).toContain('value="300,00"')
    expect(page).toContain('value="01.12.2020"')
  })
})

describe('what was answered', () => {
  const question = (ask: string) => {
    const found = allQuestions([view()], {})
      .flatMap(({ questions }) => questions)
      .find((one) => one.ask === ask)
    if (!found) throw new Error(`no question ${ask}`)
    return found
  }
  it.each<[string, string, unknown]>([
    ['mine', '', { value: undefined }],
    ['mine', 'frage-entries-0-mine=nein', { value: false }],
    ['mine', 'frage-entries-0-mine=', { value: null }],
    ['kind', 'frage-inquiries-0-kind=conditions', { value: 'conditions' }],
    ['kind', 'frage-inquiries-0-kind=nonsense', { value: null }],
    ['amount', 'frage-entries-0-amount-stimmt=ja&frage-entries-0-amount=', { value: 31240 }],
    ['amount', 'frage-entries-0-amount-stimmt=nein&frage-entries-0-amount=300', { value: 30000 }],
    ['amount', 'frage-entries-0-amount-stimmt=nein&frage-entries-0-amount=', { value: null }],
    ['amount', 'frage-entries-0-amount=1.234', { wrong: 'amount' }],
    ['reminders', 'frage-entries-0-reminders=0', { value: 0 }],
    ['reminders', 'frage-entries-0-reminders=viele', { wrong: 'number' }],
    ['disputedOn', 'frage-entries-0-disputedOn=1.12.2020', { value: '2020-12-01' }],
    ['disputedOn', 'frage-entries-0-disputedOn=31.11.2020', { wrong: 'day' }],
  ])('%s %s', (ask, body, given) => {
    expect(givenIn(formOf(new URLSearchParams(body)), question(ask))).toEqual(given)
  })
})
