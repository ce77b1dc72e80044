// The drawings of findings: "you are here" and the waterfall of points, each in two widths with the table of the same numbers.
import { figureFor, HERE_CAPTION, hereTable, type Comparison } from '../../analysis/index.ts'
import type { Finding } from '../../extract/index.ts'
import type { Drawing } from './components/finding.tsx'
import { FigureTable } from './components/figure-table.tsx'
import type { Frame } from './frame.ts'
import type { LetterView } from '../service.ts'
import { inLetter } from './pointers.ts'
import { NARROW, picture, WIDE } from './picture.ts'
import { pointsDrawing } from './points-drawing.ts'

/** Drawings by the id of their finding; findings without one are absent. */
export async function drawingsOf(
  frame: Frame,
  findings: Finding[],
  views: LetterView[],
  comparisons: Comparison[][],
): Promise<Map<string, Drawing>> {
  const drawn = await Promise.all(
    findings.map(async (finding) => {
      const drawing =
        finding.rule.id === 'peer-position' && finding.strength === 'context'
          ? await hereDrawing(frame, finding, comparisons)
          : finding.rule.id === 'points-do-not-add-up' &&
              finding.strength !== 'none' &&
              finding.strength !== 'untestable'
            ? await pointsDrawing(frame, finding, views)
            : null
      return [finding.id, drawing] as const
    }),
  )
  // Several findings about one score share its drawing: it stands with the first of them.
  const seen = new Set<string>()
  return new Map(
    drawn.flatMap(([id, drawing]) => {
      if (!drawing || seen.has(drawing.wide)) return []
      seen.add(drawing.wide)
      return [[id, drawing] as const]
    }),
  )
}

async function hereDrawing(
  frame: Frame,
  finding: Finding,
  comparisons: Comparison[][],
): Promise<Drawing | null> {
  const { speech } = frame.t
  const { n, path } = inLetter(finding.where[0] ?? '')
  const comparison = comparisons[n]?.find(
    ({ score }) => path === score || path.startsWith(`${score}/`),
  )
  if (!comparison) return null
  const [wide, narrow] = [
    figureFor(comparison, speech, WIDE),
    figureFor(comparison, speech, NARROW),
  ]
  if (!wide || !narrow) return null
  return {
    wide: await picture(wide),
    narrow: await picture(narrow),
    caption: HERE_CAPTION[speech],
    table: FigureTable(hereTable(comparison, speech)),
  }
}
