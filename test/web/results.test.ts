// Released results on a page that is not German: translated where the stored sentence is the declared one, else as stored and marked so.
import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../../analysis/index.ts'
import type { AnalysisResult } from '../../extract/index.ts'
import { messages } from '../../server/web/messages/index.ts'
import { resultWords } from '../../server/web/result-words.ts'

const stored = (change: Partial<AnalysisResult>): AnalysisResult => ({
  id: 'distribution',
  version: ANALYSES.find(({ id }) => id === 'distribution')?.version ?? '',
  title: 'Titel',
  question: 'Welche Scores und Klassen stehen auf den Briefen, und wie oft?',
  family: 'primary',
  dataset: { campaign: 'probe', batch: 'a', n: 185, excluded: {}, sha256: 'x', asOf: '2026-11-20' },
  method: 'Anders gesagt als angemeldet.',
  seed: null,
  minimumN: 20,
  minimumCell: 10,
  assumptions: [],
  caveats: ['In diesem Bestand fehlt der November.'],
  detectable: null,
  undoneBy: null,
  table: null,
  verdict: 'description',
  estimates: [],
  chart: null,
  ...change,
})

describe('a released result', () => {
  it('is said in English where the analysis itself says it so, and French pages mark that', () => {
    const said = resultWords(stored({}), messages('en'))
    const question = 'Which scores and classes stand on the letters, and how often?'
    expect(said.question).toEqual({ text: question, lang: undefined })
    expect(resultWords(stored({}), messages('fr')).question).toEqual({ text: question, lang: 'en' })
  })
  it('stays German where the stored words are not the declared ones, or of another version', () => {
    const { method, limits } = resultWords(stored({}), messages('en'))
    expect(method).toEqual({ text: 'Anders gesagt als angemeldet.', lang: 'de' })
    expect(limits).toEqual([{ text: 'In diesem Bestand fehlt der November.', lang: 'de' }])
    const old = resultWords(stored({ version: '0' }), messages('en'))
    expect(old.question.lang).toBe('de')
  })
  it('is as stored on a German page', () => {
    expect(resultWords(stored({}), messages('de-plain')).question).toEqual({
      text: 'Welche Scores und Klassen stehen auf den Briefen, und wie oft?',
      lang: undefined,
    })
  })
  it('can be translated sentence by sentence: both languages of an analysis have as many', () => {
    for (const { id, words } of ANALYSES)
      expect([id, words.en.assumptions.length, words.en.caveats.length]).toEqual([
        id,
        words.de.assumptions.length,
        words.de.caveats.length,
      ])
  })
})
