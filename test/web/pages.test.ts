// Every page in both languages: one h1, a title, the right lang, nothing inline, nothing foreign; and every text of the catalogue is used.
import { readdirSync, readFileSync } from 'node:fs'
import type { VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import type { Coded } from '../../analysis/index.ts'
import type { Campaign, Donation, Request } from '../../extract/index.ts'
import { Access } from '../../server/web/pages/access.tsx'
import { Closed, closedSentence } from '../../server/web/pages/closed.tsx'
import { Confirm } from '../../server/web/pages/confirm.tsx'
import { Findings, NoFindings } from '../../server/web/pages/findings.tsx'
import { Give } from '../../server/web/pages/give.tsx'
import { Letters, Sheet } from '../../server/web/pages/letters.tsx'
import { About, Help, Privacy, ProblemPage } from '../../server/web/pages/plain.tsx'
import { ConsentPage, Enter, Home } from '../../server/web/pages/receipt.tsx'
import { RequestPage } from '../../server/web/pages/request.tsx'
import { Requests } from '../../server/web/pages/requests.tsx'
import { Review } from '../../server/web/pages/review.tsx'
import { Start } from '../../server/web/pages/start.tsx'
import { Typed } from '../../server/web/pages/typed.tsx'
import { Arrived, Making, Waiting } from '../../server/web/pages/waiting.tsx'
import { Handout } from '../../server/web/pages/handout.tsx'
import { Results } from '../../server/web/pages/results.tsx'
import { EditRequest } from '../../server/web/pages/request-beside.tsx'
import { CaseView } from '../../server/web/pages/case.tsx'
import { EnterCode, Share } from '../../server/web/pages/share.tsx'
import { Withdraw, Withdrawn } from '../../server/web/pages/withdraw.tsx'
import { stateOf } from '../../server/web/campaign-state.ts'
import { messages, TONGUES } from '../../server/web/messages/index.ts'
import { Questions } from '../../server/web/pages/questions.tsx'
import { plainQuestions } from '../../server/web/plain-questions.ts'
import { allQuestions } from '../../server/web/questions.ts'
import { html } from '../../server/web/render.ts'
import type { Frame } from '../../server/web/frame.ts'
import { campaign, finding, frame, letter, view } from './sample.ts'

const donation: Donation = {
  status: 'confirmed',
  receivedAt: '2026-11-24T13:05:00Z',
  campaign: 'probe',
  answers: {},
  problems: [],
  consent: [{ version: '1', purposes: ['findings'], at: '2026-11-24T13:05:00Z' }],
  letters: [],
}
const request = (change: Partial<Request> = {}): Request => ({
  id: 'erasure',
  type: 'erasure',
  addressee: {
    name: 'SCHUFA Holding AG',
    lines: ['Kormoranweg 5', '65201 Wiesbaden'],
    from: 'issuer',
  },
  findings: ['probe-contradiction:/entries/0'],
  ready: true,
  missing: [],
  reviewed: 'no',
  warnings: ['Der Score kann sinken.'],
  enclose: ['Kopie von Blatt 2'],
  dueOn: '2026-12-28',
  provisional: true,
  ...change,
})
const progress = {
  reading: true,
  sheets: ['done', 'now', 'ahead'] as ('done' | 'now' | 'ahead')[],
  seconds: 20,
  doubts: 0,
}
const read = { ...view(), letter: letter() }
const requestPage = (f: Frame, of: Request) =>
  RequestPage({
    frame: f,
    request: of,
    findings: [finding('contradiction')],
    sender: { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] },
    nameOf: () => 'Nordlicht Inkasso GmbH',
    answers: { log: [{ request: 'erasure', sentOn: '2026-11-01', by: 'post' }] },
    preview: 'Sehr geehrte Damen und Herren',
    beside: {
      aid: ['Dieses Schreiben verlangt die Löschung.'],
      byHand: [{ sender: ['Erika'], addressee: ['SCHUFA'], text: 'Bitte löschen Sie.' }],
    },
    today: '2026-11-25',
    form: {},
    errors: [],
    notice: null,
  })

const ASKING: Campaign = {
  ...campaign,
  questions: [{ path: 'about/sex', text: { de: 'Geschlecht' }, why: { de: 'Statistik.' } }],
}

const LOAN = {
  madeAt: '2026-11-24T13:05:00Z',
  until: '2026-11-24T13:35:00Z',
  openedAt: '2026-11-24T13:07:00Z',
  seenAt: '2026-11-24T13:09:00Z',
}

const both = (en: string) => ({ de: en, en, fr: en })
const RESULT: Coded = {
  id: 'thin-file',
  version: '1',
  title: both('Scores of thin files'),
  question: both('Do people with few entries have lower scores?'),
  family: 'exploratory',
  dataset: { campaign: 'probe', batch: 'a', n: 185, excluded: {}, sha256: 'x', asOf: '2026-11-20' },
  method: both('Median with an interval.'),
  seed: null,
  minimumN: 20,
  minimumCell: 10,
  assumptions: [both('Donors are not a random sample.')],
  caveats: [],
  detectable: { effect: 12, unit: 'points', power: 0.8 },
  undoneBy: 9,
  table: {
    columns: [
      { name: 'file', unit: null },
      { name: 'median', unit: 'points' },
    ],
    rows: [
      ['0 to 2', 9397],
      ['3 and more', null],
    ],
  },
  verdict: 'no evidence',
  estimates: [],
  words: {},
  figure: null,
}

const PAGES: Record<string, (f: Frame) => VNode> = {
  start: (f) =>
    Start({
      frame: f,
      campaign,
      state: 'open',
      samples: [{ name: 'a.pdf', title: { de: 'Beispiel' } }],
    }),
  access: (f) =>
    Access({
      frame: f,
      issuers: [{ slug: 'schufa', name: 'SCHUFA' }],
      form: { issuer: '', name: '', street: '', town: '', bornOn: '' },
      errors: [{ field: 'name', message: 'Name' }],
      preview: null,
    }),
  'start of a closed campaign': (f) =>
    Start({
      frame: f,
      campaign: { ...campaign, closesOn: '2026-10-31' },
      state: 'over',
      samples: [],
    }),
  closed: (f) =>
    Closed({
      frame: f,
      sentence:
        closedSentence(f, { ...campaign, opensOn: '2027-01-01' }, 'early') ?? 'takes letters',
    }),
  give: (f) =>
    Give({
      frame: f,
      campaign,
      once: 'x',
      said: {},
      email: '',
      errors: [{ field: 'datei', message: 'Datei' }],
      further: false,
    }),
  further: (f) =>
    Give({ frame: f, campaign, once: 'x', said: {}, email: '', errors: [], further: true }),
  arrived: (f) => Arrived({ frame: f, receipt: 'K7QM-4TXE-9WPA-H3RN-6YDC', progress }),
  waiting: (f) => Waiting({ frame: f, progress }),
  read: (f) => Waiting({ frame: f, progress: { ...progress, reading: false } }),
  making: (f) => Making({ frame: f, seconds: 1 }),
  review: (f) =>
    Review({
      frame: f,
      views: [view(), { ...view(null), n: 1, status: 'unrecognised' }],
      vouched: ['/issuedOn'],
      editing: { letter: 0, path: '/issuedOn' },
      errors: [],
      notice: 'x',
      waiting: true,
    }),
  typed: (f) => Typed({ frame: f, view: view(null), form: {}, errors: [] }),
  letters: (f) => Letters({ frame: f, views: [view()] }),
  sheet: (f) => Sheet({ frame: f, view: view(), page: 2, box: [1, 2, 3, 4], name: 'Betrag' }),
  findings: (f) =>
    Findings({
      frame: f,
      findings: (['contradiction', 'context', 'none', 'untestable'] as const).map((s) =>
        finding(s),
      ),
      views: [view()],
      vouched: [],
      drawings: new Map(),
      today: '2026-11-25',
      questions: 2,
    }),
  questions: (f) =>
    Questions({
      frame: f,
      rows: allQuestions([view()], {}),
      plain: plainQuestions(null, ASKING, donation, {}),
      form: {},
      errors: [{ field: 'frage-entries-0-disputedOn', message: 'Datum' }],
    }),
  'no findings': (f) => NoFindings({ frame: f }),
  confirm: (f) =>
    Confirm({
      frame: f,
      request: 'erasure',
      asked: [{ view: read, path: '/entries/0/settledOn' }],
      errors: [],
    }),
  requests: (f) =>
    Requests({
      frame: f,
      requests: [request(), request({ id: 'access', type: 'access', findings: [] })],
      findings: [finding('contradiction')],
      changes: [{ title: 'Was sich geändert hat', text: ['Von Brief 1 zu Brief 2.'], parts: [] }],
      steps: [{ requestId: 'access', on: null, provisional: false, step: 'send', why: 'Weil.' }],
      answers: {
        sender: { name: 'Rita Rat', lines: ['Musterweg 3'], actsFor: 'Erika Mustermann' },
      },
      today: '2026-11-25',
      chosen: [],
    }),
  request: (f) => requestPage(f, request()),
  missing: (f) =>
    requestPage(
      f,
      request({
        ready: false,
        missing: [
          '/entries/0/settledOn',
          'entries/~1entries~10/titled',
          'entries/~1entries~10/disputedOn',
          'sender/name',
          'addressees/Musterbank AG/lines',
        ],
      }),
    ),
  enter: (f) => Enter({ frame: f, errors: [{ field: 'beleg', message: 'Beleg' }], notice: 'x' }),
  home: (f) => Home({ frame: f, donation }),
  consent: (f) =>
    ConsentPage({ frame: f, campaign, donation, email: '', errors: [], notice: null }),
  share: (f) => Share({ frame: f, code: 'K7QM-4TXE', loans: [LOAN], notice: null }),
  'enter a code': (f) =>
    EnterCode({ frame: f, errors: [{ field: 'code', message: 'Code' }], notice: 'x' }),
  case: (f) =>
    CaseView({
      frame: f,
      loan: LOAN,
      findings: [finding('contradiction'), finding('none')],
      views: [view()],
      requests: [{ request: request(), text: 'Sehr geehrte' }],
      steps: [{ requestId: 'access', on: null, provisional: false, step: 'send', why: 'Weil.' }],
      changes: [],
      answers: {},
      today: '2026-11-25',
    }),
  'edit request': (f) =>
    EditRequest({ frame: f, id: 'erasure', title: 'Löschung', text: 'Sehr geehrte' }),
  results: (f) =>
    Results({
      frame: f,
      campaign,
      results: [{ result: RESULT, drawing: null }],
      origin: 'https://probe.example',
    }),
  'no results': (f) =>
    Results({ frame: f, campaign, results: [], origin: 'https://probe.example' }),
  handout: (f) => Handout({ frame: f, campaign, origin: 'https://probe.example' }),
  withdraw: (f) => Withdraw({ frame: f }),
  withdrawn: (f) =>
    Withdrawn({ frame: f, done: { withdrawnAt: '2026-11-24T13:05:00Z', detail: '' } }),
  help: (f) => Help({ frame: f, campaign }),
  privacy: (f) => Privacy({ frame: f, campaign }),
  about: (f) => About({ frame: f }),
  problem: (f) =>
    ProblemPage({
      frame: f,
      problem: { type: '/problems/x', title: 'Titel', status: 500, detail: 'Satz.', code: 'X' },
    }),
}

describe.each(Object.entries(PAGES))('%s', (_, draw) => {
  it.each(TONGUES)('in %s', (tongue) => {
    const page = html(draw(frame(tongue)))
    const { lang } = messages(tongue)
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`))
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page).toMatch(/<title>[^<]{3,} – Countercheck<\/title>/)
    expect(page).not.toMatch(/ style=|<style|javascript:| on[a-z]+="/)
    expect(page).not.toMatch(/<script(?! type="module" src="\/assets\/)/)
    expect(page).not.toMatch(/(src|href|action)="(https?:)?\/\//)
    expect(page).not.toMatch(/undefined|\[object|NaN/)
    expect(page.match(/class="button first/g)?.length ?? 0).toBeLessThanOrEqual(
      1 + (page.match(/class="card review"/g)?.length ?? 0),
    )
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
})

it('a campaign that takes no letters says so instead of offering the form', () => {
  const start = html(
    Start({
      frame: frame(),
      campaign: { ...campaign, closesOn: '2026-10-31' },
      state: stateOf({ opensOn: null, closesOn: '2026-10-31' }, '2026-11-01'),
      samples: [],
    }),
  )
  expect(start).toContain('Diese Kampagne hat bis zum 31.10.2026 Briefe angenommen.')
  expect(start).not.toContain('href="/geben"')
  const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']
  expect(
    days.map((today) => stateOf({ opensOn: '2026-11-01', closesOn: '2026-11-30' }, today)),
  ).toEqual(['early', 'open', 'open', 'over'])
})

it('forms that change something carry the token before anything else', () => {
  for (const draw of Object.values(PAGES))
    for (const [, inside] of html(draw(frame())).matchAll(
      /<form method="post"[^>]*>(.*?)<\/form>/gs,
    ))
      expect(inside).toMatch(/^<input type="hidden" name="token" value="probe"/)
})

it('every text of the catalogue is used somewhere', () => {
  const root = new URL('../../server/web/', import.meta.url)
  const source = ['', 'components/', 'pages/', 'routes/']
    .flatMap((folder) =>
      readdirSync(new URL(folder, root), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => folder + name),
    )
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(new URL(name, root), 'utf8'))
    .join('\n')
  const unused = Object.entries(messages('de')).flatMap(([area, texts]) =>
    typeof texts !== 'object' ||
    ['kinds', 'entryTypes', 'choices', 'statuses', 'spell', 'fields'].includes(area)
      ? []
      : Object.keys(texts)
          .filter(
            (key) =>
              !new RegExp(`\\b${area}(\\.|\\[')${key}\\b|\\b${key}: title|\\b${key}: detail`).test(
                source,
              ),
          )
          .map((key) => `${area}.${key}`),
  )
  expect(unused).toEqual([])
})
