// Questions beside the rows of a letter: of rules that wait, of the decision, of the campaign; who is asked, how, and what a form leaves behind.
import { describe, expect, it } from 'vitest'
import { type Answers, type Campaign, CampaignFile } from '../../extract/index.ts'
import { Questions } from '../../server/web/pages/questions.tsx'
import { openPlain, plainGiven, plainQuestions } from '../../server/web/plain-questions.ts'
import { html } from '../../server/web/render.ts'
import { formOf } from '../../server/web/routes/answer.ts'
import { campaign, finding, frame } from './sample.ts'

const words = (de: string) => ({ de, en: `${de} in English` })
const asking: Campaign = {
  ...campaign,
  questions: [
    { path: 'request/receivedOn', text: words('Wann kam sie an?'), why: words('Frist.') },
    { path: 'about/birthYear', text: words('Ihr Geburtsjahr'), why: words('Alter.') },
    { path: 'about/incomeBand', text: words('Ihr Einkommen'), why: words('Geld.') },
    { path: 'about/singleParent', text: words('Allein mit Kind?'), why: words('Kind.') },
  ],
}
const consented = (...purposes: ('findings' | 'analysis')[]) => ({
  consent: [{ version: '1', purposes, at: '2026-11-24T13:05:00Z' }],
})
const waiting = (rule: string) =>
  finding('untestable', { id: rule, rule: { ...finding('none').rule, id: rule } })
const paths = (of: ReturnType<typeof plainQuestions>) =>
  Object.fromEntries(Object.entries(of).map(([group, list]) => [group, list.map((q) => q.path)]))

const DECISION = [
  'decision/by',
  'decision/on',
  'decision/outcome',
  'decision/reasonGiven',
  'decision/humanInvolved',
  'decision/reference',
]

describe('who is asked what', () => {
  it('about herself only for statistics that she allowed', () => {
    expect(paths(plainQuestions([], asking, consented('findings'), {}))).toEqual({
      you: [],
      decision: DECISION,
      campaign: ['request/receivedOn'],
    })
    expect(paths(plainQuestions([], asking, consented('findings', 'analysis'), {}))).toEqual({
      you: [],
      decision: DECISION,
      campaign: ['request/receivedOn', 'about/birthYear', 'about/incomeBand', 'about/singleParent'],
    })
  })
  it('what was answered before can be changed after the consent was taken back', () => {
    const said: Answers = { about: { birthYear: 1971 } }
    const now = plainQuestions([], asking, consented('findings'), said)
    expect(now.campaign.map(({ path, said: value }) => [path, value])).toEqual([
      ['request/receivedOn', null],
      ['about/birthYear', 1971],
    ])
    expect(openPlain(now)).toBe(1)
  })
  it('what a rule waits for, and no longer once it found nothing to ask', () => {
    const ask = (...rules: string[]) =>
      plainQuestions(rules.map(waiting), campaign, consented('findings'), {}).you.map(
        ({ path }) => path,
      )
    expect(ask('decode')).toEqual(['about/identityChecked'])
    expect(ask('identity-mismatch')).toEqual([
      'identity/surname',
      'identity/givenNames',
      'identity/bornOn',
    ])
    expect(ask('thin-file')).toEqual([])
    const none = finding('none', { rule: { ...finding('none').rule, id: 'decode' } })
    expect(plainQuestions([none], campaign, consented('findings'), {}).you).toEqual([])
  })
  it('a campaign file that asks for what no answer holds is refused', () => {
    const { counts: _, ...file } = asking
    expect(CampaignFile.safeParse(file).success).toBe(true)
    for (const path of ['about/shoeSize', 'request/asked', 'sender/name', 'about', 'about/sex/x'])
      expect(
        CampaignFile.safeParse({
          ...file,
          questions: [{ path, text: words('?'), why: words('!') }],
        }).success,
        path,
      ).toBe(false)
  })
})

describe('what a form leaves behind', () => {
  const all = Object.values(
    plainQuestions(null, asking, consented('findings'), { decision: { by: 'Musterbank AG' } }),
  ).flat()
  const given = (body: string) => {
    const form = formOf(new URLSearchParams(body))
    const [id] = body.split('=')
    const question = all.find((one) => one.id === id)
    if (!question) throw new Error(`no question ${id}`)
    return plainGiven(form, question)
  }
  it.each<[string, unknown]>([
    ['frage-about-birthYear=1971', { value: 1971 }],
    ['frage-about-birthYear=1771', { wrong: 'value' }],
    ['frage-about-birthYear=alt', { wrong: 'number' }],
    ['frage-about-birthYear=', { value: undefined }],
    ['frage-about-incomeBand=2000-2999', { value: '2000-2999' }],
    ['frage-about-incomeBand=viel', { value: undefined }],
    ['frage-about-singleParent=nein', { value: false }],
    ['frage-request-receivedOn=3.6.2026', { value: '2026-06-03' }],
    ['frage-request-receivedOn=31.6.2026', { wrong: 'day' }],
    ['frage-decision-by=', { value: null }],
    ['frage-decision-outcome=deposit', { value: 'deposit' }],
    [`frage-decision-by=${'x'.repeat(301)}`, { wrong: 'value' }],
  ])('%s', (body, expected) => {
    expect(given(body)).toEqual(expected)
  })
})

describe('the page', () => {
  const draw = (tongue: 'de' | 'fr') =>
    html(
      Questions({
        frame: frame(tongue),
        rows: [],
        plain: plainQuestions([waiting('decode')], asking, consented('findings', 'analysis'), {}),
        form: {},
        errors: [],
      }),
    )
  it('gives each its reason, presets nothing and lets everything unsaid', () => {
    const page = draw('de')
    expect(page).toContain('Hat eine Bank oder Post Ihre Identität schon einmal geprüft?')
    expect(page).toContain('Ihr Geburtsjahr')
    expect(page).toContain('Alter.')
    expect(page).toContain('2.000 bis 2.999 Euro')
    expect(page).not.toMatch(/ (checked|selected)(?![^<]*value="")/)
    expect(page.match(/Möchte ich nicht sagen/g)).toHaveLength(5)
  })
  it('marks a campaign’s own words that were not translated', () => {
    expect(draw('fr')).toMatch(/<div lang="de"><div class="field"><label[^>]*>Ihr Geburtsjahr/)
  })
})
