// Which figure a finding gets: "you are here" for a position among others, the waterfall for points that do not add up.
import { figureFor, waterfallFigure } from '../../analysis/index.ts'
import type { Finding } from '../../extract/index.ts'
import type { Figure } from './document.ts'
import type { Evidence } from './evidence.ts'
import { numbered } from './lines.ts'
import type { Speech } from './speak.ts'
import { inCase, inLetter } from './values.ts'

const WORDS = {
  de: {
    position:
      'Verteilung der Scores ähnlicher Akten, mit der Stelle des eigenen Scores; die Zahlen stehen im Text und in evidence.json',
    bars: 'Fläche der Balken: Zahl der Menschen, auf 5 gerundet, kein Balken unter 10.',
    waterfall:
      'Punkte des Scores Kriterium für Kriterium, vom Höchstwert abwärts bis zum Score auf dem Brief; die Zahlen stehen im Text und in evidence.json',
    steps:
      'Vom Höchstwert abwärts. Schwarz: Abzug nach der Tabelle; schraffiert: Abzug ohne Grund auf dem Brief. Die Tabelle ist vom Herausgeber nicht bestätigt.',
  },
  en: {
    position:
      'Distribution of the scores of similar files, with the place of one’s own score; the numbers stand in the text and in evidence.json',
    bars: 'Area of the bars: number of people, rounded to 5, no bar under 10.',
    waterfall:
      'Points of the score criterion by criterion, from the highest value down to the score on the letter; the numbers stand in the text and in evidence.json',
    steps:
      'Down from the highest value. Black: loss by the table; hatched: loss without a reason on the letter. The table is not confirmed by its publisher.',
  },
} as const

/** Findings whose matter is the sum of points of one score. */
const POINTS = new Set(['points-do-not-add-up', 'thin-file', 'address-used'])

function positionFigure(e: Evidence, finding: Finding, speech: Speech): Figure[] {
  for (const [n, list] of e.comparisons.entries()) {
    for (const comparison of list) {
      if (!finding.where.includes(inCase(n, comparison.score))) continue
      const spec = figureFor(comparison, speech)
      if (!spec) continue
      const { position: alt, bars: caption } = WORDS[speech]
      return [{ finding: finding.id, spec, alt, caption }]
    }
  }
  return []
}

function pointsFigure(e: Evidence, finding: Finding, speech: Speech): Figure[] {
  for (const pointer of finding.where) {
    const { letter: n, path } = inLetter(pointer)
    const score = /^\/scores\/\d+/.exec(path)?.[0]
    const letter = e.case.letters[n]
    if (!letter || score === undefined) continue
    const spec = waterfallFigure(letter, score, speech)
    if (!spec) continue
    const { waterfall: alt, steps: caption } = WORDS[speech]
    return [{ finding: finding.id, spec, alt, caption }]
  }
  return []
}

/** Figures of all numbered findings, in their order. */
export function figuresFor(e: Evidence, speech: Speech): Figure[] {
  return numbered(e.findings).flatMap((finding) => {
    if (finding.rule.id === 'peer-position') return positionFigure(e, finding, speech)
    return POINTS.has(finding.rule.id) ? pointsFigure(e, finding, speech) : []
  })
}
