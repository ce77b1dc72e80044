// Languages of the pages: what a catalogue must bring, the space of French, lang marks on foreign sentences, and pages that run from right to left.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saidLang, textLang, textOf } from '../../server/web/language.ts'
import { de, type Messages } from '../../server/web/messages/de.ts'
import { messages, TONGUES } from '../../server/web/messages/index.ts'
import { Start } from '../../server/web/pages/start.tsx'
import { Findings } from '../../server/web/pages/findings.tsx'
import { html } from '../../server/web/render.ts'
import { campaign, finding, frame, view } from './sample.ts'

/** Every text of a catalogue as `[path, text]`; functions are asked with plain arguments. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (Array.isArray(node)) return node.flatMap((one, i) => texts(one, `${path}/${i}`))
  if (typeof node === 'function')
    return [1, 2, 14].flatMap((n) => texts(node(n, n, n, n, n), `${path}(${n})`))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'spell' ? [] : texts(value, `${path}/${key}`),
  )
}

describe('French', () => {
  it('has a narrow no-break space before double marks and inside guillemets', () => {
    const wrong = texts(messages('fr')).filter(([, text]) =>
      / [;:!?»]|« |[^\s\u202f/][;!?»]/.test(text),
    )
    expect(wrong).toEqual([])
  })
  it('is not German or English left over: no text of more than two words is the same', () => {
    const [german, english] = [new Map(texts(de)), new Map(texts(messages('en')))]
    const same = texts(messages('fr')).filter(
      ([path, text]) =>
        text
          .replace(/[^\p{L} ]/gu, '')
          .trim()
          .split(/ +/).length > 2 &&
        (text === german.get(path) || text === english.get(path)),
    )
    expect(same).toEqual([])
  })
  it('writes days, money, percentages and instants as the French do', () => {
    const { spell } = messages('fr')
    expect(spell.day('2022-06-03')).toBe('3\u00a0juin\u00a02022')
    expect(spell.money(123450)).toBe('1\u202f234,50\u00a0€')
    expect(spell.percent(78.42)).toBe('78,42\u00a0%')
    expect(spell.instant('2026-11-24T13:05:00Z')).toBe(
      '24\u00a0novembre\u00a02026 à 14\u00a0h\u00a005',
    )
    expect(spell.plural(0, 'lettre', 'lettres')).toBe('lettre')
  })
})

describe('plain German', () => {
  const keyPages = [
    'start',
    'give',
    'receipt',
    'waiting',
    'review',
    'findings',
    'withdraw',
  ] as const
  const sentences = keyPages.flatMap((area) =>
    texts(messages('de-plain')[area], area)
      .filter(([path, text]) => new Map(texts(de[area], area)).get(path) !== text)
      .flatMap(([path, text]) =>
        text.split(/(?<=[.?:])\s/).map((sentence) => [path, sentence] as const),
      ),
  )
  it('says one thing a sentence: at most 14 words', () => {
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter(([, text]) => text.split(/\s/).length > 14)).toEqual([])
  })
  it('speaks its own words on every key page', () => {
    for (const area of keyPages)
      expect(texts(messages('de-plain')[area]), area).not.toEqual(texts(de[area]))
  })
})

describe('sentences in another language than the page', () => {
  it('are marked: warnings that do not speak French, campaigns that were not translated', () => {
    const fr = { ...messages('fr'), speech: 'en' as const }
    expect(saidLang(fr)).toBe('en')
    expect(saidLang(messages('de-plain'))).toBeUndefined()
    expect(textOf({ de: 'Hallo', en: 'Hello' }, fr)).toBe('Hallo')
    expect(textLang({ de: 'Hallo', en: 'Hello' }, fr)).toBe('de')
    expect(textLang({ de: 'Hallo' }, messages('de-plain'))).toBeUndefined()
    const page = html(
      Findings({
        frame: { ...frame(), t: fr },
        findings: [finding('contradiction')],
        views: [view()],
        vouched: [],
        drawings: new Map(),
        today: '2026-11-25',
        questions: 0,
      }),
    )
    // Findings speak French.
    expect(page).toContain('<html lang="fr">')
    expect(page).not.toMatch(/<(span|h2|p|div)[^>]* lang="en"/)
  })
})

describe('a language from right to left', () => {
  /** What a volunteer would add: a catalogue of its own, here with two texts of it. */
  const ar: Messages = {
    ...messages('en'),
    name: 'العربية',
    lang: 'ar',
    dir: 'rtl',
    start: { ...messages('en').start, have: 'لدي الرسالة' },
  }
  it('turns the page, not receipts, letters or figures', () => {
    const page = html(
      Start({ frame: { ...frame(), t: ar, s: ar.spell }, campaign, state: 'open', samples: [] }),
    )
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('لدي الرسالة')
  })
  it('finds no physical side in the style sheets, but where crops and figures are drawn', () => {
    const web = new URL('../../server/web/', import.meta.url)
    const parts = readdirSync(new URL('style/', web)).map((name) => `style/${name}`)
    expect(parts).not.toHaveLength(0)
    for (const name of [...parts, 'static/print.css']) {
      const css = readFileSync(new URL(name, web), 'utf8')
      expect(
        css.match(
          /(margin|padding|border)-(left|right)|text-align: (left|right)|^\s+(left|right):|float:/gm,
        ),
        name,
      ).toBeNull()
      for (const [, four = ''] of css.matchAll(/(?:padding|margin): ([^;]+);/g)) {
        const sides = four.trim().split(/\s+/)
        // Paper is punched on the left in every language.
        if (sides.length === 4 && !four.includes('mm'))
          expect(sides[1], `${name}: ${four}`).toBe(sides[3])
      }
    }
  })
})

it('every language stands in the foot of a page under its own name', () => {
  const page = html(Start({ frame: frame(), campaign, state: 'open', samples: [] }))
  for (const tongue of TONGUES) expect(page).toContain(messages(tongue).name)
})
