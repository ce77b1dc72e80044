// Which figure a finding gets: "you are here" for a position among others, the waterfall for points of one score.
import {
  figureFor,
  HERE_CAPTION,
  recompute,
  WATERFALL_CAPTION,
  waterfallFigure,
} from '../../analysis/index.ts'
import type { Finding, Letter } from '../../extract/index.ts'
import type { Figure } from './document.ts'
import type { Evidence } from './evidence.ts'
import { numbered } from './lines.ts'
import { languageOf, type PackSpeech, type Speech } from './speak.ts'
import { inCase, inLetter } from './values.ts'

/** Findings about the points of one score; a class beyond its borders is not. */
function isAboutPoints({ rule, numbers }: Finding): boolean {
  if (rule.id === 'address-used') return numbers['points'] !== undefined
  return rule.id === 'points-do-not-add-up' && numbers['classPrinted'] === undefined
}

function positionFigure(e: Evidence, finding: Finding, speech: Speech): Figure[] {
  for (const [n, list] of e.comparisons.entries()) {
    for (const comparison of list) {
      if (!finding.where.includes(inCase(n, comparison.score))) continue
      const spec = figureFor(comparison, speech)
      if (!spec) continue
      return [{ finding: finding.id, spec, alt: spec.description, caption: HERE_CAPTION[speech] }]
    }
  }
  return []
}

const SOLID = { de: 'Schwarz', en: 'Black', fr: 'Noir' }
const HATCHED = { de: 'Schraffiert', en: 'Hatched', fr: 'Hachuré' }

function waterfallCaption(letter: Letter, score: string, speech: Speech): string {
  const { plain, open, unconfirmed } = WATERFALL_CAPTION[speech]
  const isConfirmed = recompute(letter, score)?.table.status === 'confirmed'
  const bars = `${SOLID[speech]}: ${plain}. ${HATCHED[speech]}: ${open}.`
  return isConfirmed ? bars : `${bars} ${unconfirmed}`
}

function pointsFigure(e: Evidence, finding: Finding, speech: Speech): Figure[] {
  for (const pointer of finding.where) {
    const { letter: n, path } = inLetter(pointer)
    const score = /^\/scores\/\d+/.exec(path)?.[0]
    const letter = e.case.letters[n]
    if (!letter || score === undefined) continue
    const spec = waterfallFigure(letter, score, speech)
    if (!spec) continue
    const caption = waterfallCaption(letter, score, speech)
    return [{ finding: finding.id, spec, alt: spec.description, caption }]
  }
  return []
}

/** Figures of all numbered findings, in their order; the waterfall of a score is drawn once, for the first that needs it. */
export function figuresFor(e: Evidence, pack: PackSpeech): Figure[] {
  const speech = languageOf(pack)
  const drawn = new Set<string>()
  return numbered(e.findings).flatMap((finding) => {
    if (finding.rule.id === 'peer-position') return positionFigure(e, finding, speech)
    if (!isAboutPoints(finding)) return []
    return pointsFigure(e, finding, speech).filter(({ spec }) => {
      const key = JSON.stringify(spec)
      if (drawn.has(key)) return false
      drawn.add(key)
      return true
    })
  })
}
