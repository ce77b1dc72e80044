// Verbal classes and their borders, typed a second time from the published ones: over 97.5 very low, 95 to 97.5, 90 to 95, 80 to 90, 50 to 80,
// under 50; and of about 2023: 97.22 and more, 29.99 and less.
import { describe, expect, test } from 'vitest'
import { BANDS, bandOf, isWorse } from '../../../analysis/rules/bands.ts'

const CLASSES: [string, number, number][] = [
  ['sehr geringes Risiko', 97.5, 100],
  ['geringes bis überschaubares Risiko', 95, 97.5],
  ['zufriedenstellendes bis erhöhtes Risiko', 90, 95],
  ['deutlich erhöhtes bis hohes Risiko', 80, 90],
  ['sehr hohes Risiko', 50, 80],
  ['sehr kritisches Risiko', 0, 50],
  ['Hervorragend', 97.22, 100],
  ['Gut', 29.99, 97.22],
  ['Akzeptabel', 29.99, 97.22],
  ['Ausreichend', 29.99, 97.22],
  ['Ungenügend', 0, 29.99],
]

const band = (word: string) => {
  const found = bandOf(word)
  if (found === null) throw new Error(`no class ${word}`)
  return found
}

test.each(CLASSES)('%s: %f to %f', (word, from, to) => {
  expect(bandOf(word)).toMatchObject({ from, to })
  expect(bandOf(` ${word.toUpperCase()}  `)).toMatchObject({ from, to })
})

test('other words are no class; the classes hold from 1 April 2010 to 16 March 2026', () => {
  expect(bandOf('mittleres Risiko')).toBeNull()
  expect(bandOf(null)).toBeNull()
  expect(BANDS).toMatchObject({ validFrom: '2010-04-01', validTo: '2026-03-16', confidence: 'B' })
})

describe('worse', () => {
  const words = CLASSES.slice(0, 6).map(([word]) => word)
  test('each of the six is worse than those before it and than none after', () => {
    for (const [n, a] of words.entries())
      for (const [m, b] of words.entries())
        expect(isWorse(band(a), band(b)), `${a}/${b}`).toBe(n > m)
  })
  test('words of different years are not compared; what shares a range is not worse', () => {
    expect(isWorse(band('Ungenügend'), band('Hervorragend'))).toBe(true)
    expect(isWorse(band('Ungenügend'), band('Gut'))).toBe(true)
    expect(isWorse(band('Ausreichend'), band('Gut'))).toBe(false)
    expect(isWorse(band('sehr kritisches Risiko'), band('Hervorragend'))).toBe(false)
    expect(isWorse(band('Ungenügend'), band('sehr geringes Risiko'))).toBe(false)
  })
})
