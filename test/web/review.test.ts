// The review: doubts first with cutting, reason and field; lines by certainty; hostile text stays text.
import { describe, expect, it } from 'vitest'
import { reasonFor } from '../../extract/index.ts'
import { cutting } from '../../server/web/components/crop.tsx'
import { Review } from '../../server/web/pages/review.tsx'
import { html } from '../../server/web/render.ts'
import { frame, letter, view } from './sample.ts'

const draw = (change: Partial<Parameters<typeof Review>[0]> = {}) =>
  html(
    Review({
      frame: frame(),
      views: [view()],
      vouched: [],
      editing: null,
      errors: [],
      notice: null,
      waiting: true,
      ...change,
    }),
  )

describe('review', () => {
  it('shows the doubtful value as a card: place, name, reason, typed value', () => {
    const page = draw()
    expect(page).toContain('Eine Stelle konnten wir nicht sicher lesen')
    expect(page).toContain('1 von 1, Blatt\u00a02')
    expect(page).toContain('Nordlicht Inkasso GmbH: Betrag')
    expect(page).toContain('unsicher: <span lang="de">312,40 oder 372,40</span>')
    expect(page).toContain('value="312,40"')
    expect(page).toContain(
      'aria-label="Ausschnitt aus Blatt 2: Nordlicht Inkasso GmbH: Betrag, gelb markiert"',
    )
  })
  it('puts the text that was read into the field when no value could be made of it', () => {
    const unclear = letter()
    const [entry] = unclear.entries
    if (entry) entry.amount = null
    expect(draw({ views: [view(unclear)] })).toContain('value="312,40 EUR"')
  })
  it('folds what was read with certainty and never lists a doubtful value there', () => {
    const page = draw()
    expect(page).toContain('Sicher gelesen: 6 Angaben')
    const folded = page.slice(page.indexOf('Sicher gelesen'))
    expect(folded).toContain('03.06.2022')
    expect(folded).not.toContain('312,40\u00a0Euro')
  })
  it('draws confirmed values double and read values single', () => {
    const page = draw({ vouched: ['/entries/0/settledOn'] })
    expect(page).toContain('Von Ihnen geprüft: 1 Angabe')
    expect(page).toMatch(/l-double"[^>]*><bdi>03\.06\.2022/)
    expect(page).toMatch(/l-single"[^>]*><bdi>708/)
  })
  it('shows a doubt about a whole entry as a list, and one about nothing read as a sentence', () => {
    const whole = {
      ...letter(),
      doubts: [
        { path: '/entries/0', reason: 'Daten passen nicht' },
        { path: '/identity', reason: 'fehlt' },
      ],
    }
    const page = draw({ views: [view(whole)] })
    expect(page).toContain('Prüfen Sie hier jede Angabe.')
    expect(page).toContain('Diese Stelle hat keinen Ausschnitt.')
  })
  it('puts what a sheet says and was well read from its picture on one card with one answer', () => {
    const picture = reasonFor('picture', 'de')
    const scanned = {
      ...letter(),
      doubts: [
        { path: '/entries/0', reason: picture },
        { path: '/entries/0/amount', reason: reasonFor('low-confidence', 'de') },
        { path: '/inquiries/0', reason: picture },
        { path: '/issuedOn', reason: picture },
      ],
    }
    const page = draw({ views: [view(scanned)] })
    const cards = page.split('<section class="card review"').slice(1)
    // Sheet 1 has one place, sheet 2 a value that was hard to read and two rows from the picture.
    expect(cards).toHaveLength(3)
    const [first, hard, together] = cards
    const named = (card?: string) =>
      [...(card ?? '').matchAll(/name="karte" value="([^"]+)"/gu)].map(([, path]) => path)
    expect(named(first)).toEqual(['/issuedOn'])
    expect(named(hard)).toEqual(['/entries/0/amount'])
    expect(named(together)).toEqual(['/entries/0', '/inquiries/0'])
    expect(together?.match(/value="stimmt"/gu)).toHaveLength(1)
    expect(together).toContain('gelb markiert')
    expect(together).toContain('Ändern: Bank am Markt eG')
    expect(page).toContain('Drei Stellen konnten wir nicht sicher lesen')
  })
  it('keeps hostile text as text', () => {
    const evil = letter()
    const [entry] = evil.entries
    if (entry) entry.party = '<script>alert(1)</script>"onload="x'
    evil.doubts = [{ path: '/entries/0/amount', reason: '<img src=x onerror=alert(1)>' }]
    const page = draw({ views: [view(evil)] })
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;script>alert(1)&lt;/script>&quot;onload=&quot;x')
  })
})

describe('the cutting', () => {
  it('is large enough to read and stays on the page', () => {
    expect(cutting([300, 200, 360, 211])).toEqual([240, 176.5, 180, 58])
    expect(cutting([2, 5, 30, 16])).toEqual([0, 0, 180, 58])
    expect(cutting([570, 700, 590, 711])).toEqual([415.3, 676.5, 180, 58])
  })
  it('grows with a wide box', () => {
    expect(cutting([50, 100, 400, 111])).toEqual([38, 76.5, 374, 58])
  })
})
