// The findings page: line, word and strength agree; the overview adds up; the answer in two sentences; nothing said by colour alone.
import { describe, expect, it } from 'vitest'
import type { Finding, Strength } from '../../extract/index.ts'
import { answer, counts } from '../../server/web/findings-said.ts'
import { Findings } from '../../server/web/pages/findings.tsx'
import { html } from '../../server/web/render.ts'
import { finding, frame, letter, view } from './sample.ts'

const STRENGTHS: Strength[] = [
  'contradiction',
  'unexplained',
  'indication',
  'context',
  'none',
  'untestable',
]
const TODAY = '2026-11-25'
const draw = (findings: Finding[], speech: 'de' | 'en' = 'de') =>
  html(
    Findings({
      frame: frame(speech),
      findings,
      views: [view()],
      vouched: ['/entries/0/settledOn'],
      drawings: new Map(),
      today: TODAY,
      questions: 2,
    }),
  )

describe('line language', () => {
  it.each<[Strength, string, string, string]>([
    ['contradiction', 'r-double', 'Widerspruch', 'Contradiction'],
    ['unexplained', 'r-thick', 'Nicht erklärt', 'Unexplained'],
    ['indication', 'r-thin', 'Statistischer Hinweis', 'Statistical indication'],
    ['context', 'r-dotted', 'Nur zum Vergleich', 'For comparison only'],
    ['none', 'r-none', 'Nichts gefunden', 'Nothing found'],
    ['untestable', 'r-dashed', 'Nicht prüfbar', 'Cannot be tested'],
  ])('%s has its rule and its word', (strength, rule, german, english) => {
    for (const [speech, word] of [
      ['de', german],
      ['en', english],
    ] as const) {
      const page = draw([finding(strength)], speech)
      const block = page.slice(page.indexOf('class="finding'))
      expect(block.slice(0, block.indexOf('>'))).toContain(rule)
      expect(block).toContain(`<p class="strength">${word}</p>`)
    }
  })
})

describe('overview', () => {
  it('adds up to the total under the double rule', () => {
    const many = [...STRENGTHS, 'none', 'none', 'contradiction'].map((strength, i) =>
      finding(strength as Strength, { id: `probe-${i}` }),
    )
    const sum = draw(many).match(/<table class="sum">.*?<\/table>/s)?.[0] ?? ''
    const figures = [...sum.matchAll(/<td class="num">(\d+)<\/td>/g)].map(([, figure]) =>
      Number(figure),
    )
    expect(figures).toEqual([2, 1, 1, 1, 3, 1, 9])
    expect(figures.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(figures.at(-1))
  })
  it('every row leads to a place on the page', () => {
    const page = draw(STRENGTHS.map((strength) => finding(strength)))
    const sum = page.match(/<table class="sum">.*?<\/table>/s)?.[0] ?? ''
    for (const [, target] of sum.matchAll(/href="#([^"]+)"/g))
      expect(page).toContain(`id="${target}"`)
  })
  it('counts of the lead add up', () => {
    const [all, ...parts] = counts(STRENGTHS.map((strength) => finding(strength)))
    expect(parts.reduce((a, b) => a + b, 0)).toBe(all)
    expect(parts).toEqual([3, 1, 1, 1])
  })
})

describe('the answer', () => {
  const of = (...findings: Finding[]) => answer(findings, frame('de')).join(' ')
  const points = { rule: { ...finding('contradiction').rule, id: 'points-do-not-add-up' } }

  it('names overdue entries first, then sums', () => {
    expect(
      of(
        finding('contradiction', { id: 'a' }),
        finding('contradiction', { id: 'b' }),
        finding('unexplained', points),
      ),
    ).toBe('Zwei Einträge sind zu lange gespeichert. Eine Rechnung geht nicht auf.')
  })
  it('takes several matters of one score as one sum', () => {
    const of12 = (n: number) =>
      finding('unexplained', { ...points, id: `p${n}`, where: [`/scores/0/criteria/${n}/points`] })
    expect(of(of12(1), of12(2), of12(3))).toBe(
      'Eine Rechnung geht nicht auf. Sonst sehen wir keinen Fehler.',
    )
  })
  it('does not count what is lawful', () => {
    expect(of(finding('contradiction', { contestable: 'no' }))).toBe(
      'Wir sehen keinen Fehler. Das heißt nicht, dass der Score gerecht ist.',
    )
  })
  it('is two sentences also when there is one matter', () => {
    expect(of(finding('contradiction'))).toBe(
      'Ein Eintrag ist zu lange gespeichert. Sonst sehen wir keinen Fehler.',
    )
  })
})

describe('a finding', () => {
  it('shows its cutting with the marker on the value it names, and says who vouched for it', () => {
    const page = draw([finding('contradiction')])
    expect(page).toContain('href="/blatt/0/2.png"')
    expect(page).toContain('<rect class="here" x="298" y="200" width="64" height="15"')
    expect(page).toContain('Blatt\u00a02, von Ihnen bestätigt.')
    expect(page).not.toContain('708</p>')
  })
  it('says the effect with its worse side', () => {
    const effect = {
      score: '/scores/0',
      from: 708,
      low: 639,
      high: 708,
      note: 'Die Tabelle ist nicht bestätigt.',
    }
    const page = draw([finding('contradiction', { effect })])
    expect(page).toMatch(/Score 708 .*etwa 639 bis 708\..* Der Score kann dadurch sinken\./s)
  })
  it('drops the cutting when the page is gone', () => {
    const page = html(
      Findings({
        frame: frame(),
        findings: [finding('contradiction')],
        views: [{ ...view(letter()), originalsUntil: '2026-11-24' }],
        vouched: [],
        drawings: new Map(),
        today: TODAY,
        questions: 2,
      }),
    )
    expect(page).not.toContain('/blatt/0/2.png')
    expect(page).toContain('Das Bild dieses Blatts ist gelöscht.')
  })
})

describe('a newer batch', () => {
  const page = (speech: 'de' | 'en') =>
    html(
      Findings({
        frame: frame(speech),
        findings: [finding('unexplained')],
        views: [view()],
        vouched: [],
        drawings: new Map(),
        today: TODAY,
        questions: 0,
        regraded: {
          since: '2026-11-01',
          changes: [
            {
              id: 'twins:/letters/0/scores/0',
              title: { de: 'Gleiche Angaben', en: 'Same facts' },
              from: 'untestable',
              to: 'unexplained',
            },
          ],
        },
      }),
    )
  it('is told of above the findings: since when, what, from which grade to which', () => {
    const said = page('de').replaceAll('\u00a0', ' ')
    expect(said).toContain('Seit dem Stand vom 01.11.2026 hat sich etwas geändert')
    expect(said).toContain('Gleiche Angaben: vorher „Nicht prüfbar“, jetzt „Nicht erklärt“.')
    expect(page('en')).toContain('Same facts: before “Cannot be tested”, now “Unexplained”.')
    expect(draw([finding('unexplained')])).not.toContain('seither')
  })
})

describe('findings of one rule about one score', () => {
  const points = (n: number, change: Partial<Finding> = {}) =>
    finding('unexplained', {
      id: `points-${n}`,
      title: 'Punkte sind nicht erklärt',
      statement: `Satz ${n}.`,
      where: [`/scores/0/criteria/${n}/points`],
      letters: ['explanation'],
      ...change,
    })
  const blocks = (findings: Finding[]) => draw(findings).match(/<article .*?<\/article>/gs) ?? []

  it('stand under one heading, each with its number, its sentence and its box', () => {
    const [first = '', second = '', ...more] = blocks([
      finding('contradiction'),
      points(1),
      points(2),
      points(3),
    ])
    expect(more).toEqual([])
    expect(first).toContain('<span aria-hidden="true">1</span>')
    expect(second).toContain('<span aria-hidden="true">2–4</span>')
    expect(second.match(/<h2/g)?.length).toBe(1)
    expect(second).toContain('id="befund-points-3"')
    for (const n of [1, 2, 3]) {
      expect(second).toContain(`<b>Befund\u00a0${n + 1}: </b>Satz ${n}.`)
      expect(second).toContain(`value="points-${n}"`)
    }
  })
  it('stay apart when title, score or rule differ, or when they are about no score', () => {
    const others: Partial<Finding>[] = [
      { title: 'Anderes' },
      { where: ['/scores/1/criteria/2/points'] },
      { where: ['/letters/1/scores/0/criteria/2/points'] },
      { contestable: 'unclear' },
      { rule: { ...finding('none').rule, id: 'rating-inconsistent' } },
    ]
    for (const other of others) expect(blocks([points(1), points(2, other)]).length).toBe(2)
    const rows = { where: ['/entries/0'] }
    expect(blocks([points(1, rows), points(2, rows)]).length).toBe(2)
  })
})

it('shows the cutting of the letter’s own day only when a finding points at nothing else', () => {
  const cuttings = (where: string[]) =>
    draw([finding('contradiction', { where })]).match(/<figcaption>/g)?.length ?? 0
  expect(cuttings(['/entries/0/settledOn', '/issuedOn'])).toBe(1)
  expect(
    draw([finding('contradiction', { where: ['/entries/0/settledOn', '/issuedOn'] })]),
  ).toContain('/blatt/0/2.png')
  expect(cuttings(['/issuedOn'])).toBe(1)
})
