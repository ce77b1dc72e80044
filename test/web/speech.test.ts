// Numbers, days and language as a reader expects them; every expected text is written out by hand.
import { describe, expect, it } from 'vitest'
import { tongueFor } from '../../server/web/language.ts'
import { messages } from '../../server/web/messages/index.ts'

describe('figures in German and English', () => {
  const [de, en] = [messages('de').spell, messages('en').spell]

  it('writes days with leading zeros in German and with the month in English, without a place to break', () => {
    expect(de.day('2022-06-03')).toBe('03.06.2022')
    expect(en.day('2022-06-03')).toBe('3\u00a0June\u00a02022')
    expect(de.day('gestern')).toBe('gestern')
  })

  it('writes money with thousands marks and a fixed space before the unit', () => {
    expect(de.money(31240)).toBe('312,40\u00a0Euro')
    expect(de.money(123450)).toBe('1.234,50\u00a0Euro')
    expect(en.money(123450)).toBe('€1,234.50')
    expect(de.money(500, 'CHF')).toBe('5,00\u00a0CHF')
  })

  it('writes scores without thousands marks and percentages with a fixed space in German', () => {
    expect(de.plain(9397)).toBe('9397')
    expect(de.percent(78.42)).toBe('78,42\u00a0%')
    expect(en.percent(78.42)).toBe('78.42%')
  })

  it('says an instant in the time of the place', () => {
    expect(de.instant('2026-11-24T13:05:00Z')).toBe('24.11.2026 um 14:05\u00a0Uhr')
    expect(en.instant('2026-07-01T13:05:00Z')).toBe('1\u00a0July\u00a02026 at 15:05')
  })

  it('counts in words up to twelve', () => {
    expect([de.count(3), de.count(12), de.count(13)]).toEqual(['drei', 'zwölf', '13'])
    expect([en.count(3), en.count(13)]).toEqual(['three', '13'])
  })
})

describe('plurals of the catalogues', () => {
  it.each([
    [0, 'Wir konnten alles sicher lesen'],
    [1, 'Eine Stelle konnten wir nicht sicher lesen'],
    [3, 'Drei Stellen konnten wir nicht sicher lesen'],
  ])('title of a review with %i doubts', (n, title) => {
    expect(messages('de').review.doubtTitle(n)).toBe(title)
  })

  it('says the lead of the findings as the look has it', () => {
    expect(messages('de').findings.lead(14, 3, 0, 9, 2)).toBe(
      'Wir haben 14\u00a0Dinge geprüft. Drei davon können Sie angreifen, neun sind in Ordnung, zwei ließen sich nicht prüfen.',
    )
    expect(messages('en').findings.lead(14, 3, 0, 9, 2)).toBe(
      'We checked 14\u00a0things. Three of them you can contest, nine are in order, two could not be tested.',
    )
  })
})

describe('language of a visitor', () => {
  it.each([
    [undefined, undefined, undefined, 'de'],
    [undefined, undefined, 'en-GB,en;q=0.9,de;q=0.5', 'en'],
    [undefined, undefined, 'de;q=0.4, en;q=0.8', 'en'],
    [undefined, undefined, 'tr,fr;q=0.8', 'fr'],
    [undefined, undefined, 'tr,nl;q=0.8', 'de'],
    ['de-plain', undefined, 'en', 'de-plain'],
    [undefined, 'de-plain', 'fr', 'de-plain'],
    [undefined, undefined, 'en;q=0, de;q=0.1', 'de'],
    [undefined, 'en', 'de', 'en'],
    ['de', 'en', 'en', 'de'],
    ['xx', 'en', 'de', 'en'],
  ])('link %s, cookie %s, header %s: %s', (query, cookie, header, speech) => {
    expect(tongueFor(query, cookie, header)).toBe(speech)
  })
})
