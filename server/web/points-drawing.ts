// The waterfall of a finding about points: from the maximum down to the printed score, with the table of the same numbers.
import {
  WATERFALL_CAPTION,
  waterfall,
  waterfallFigure,
  type WaterfallRow,
} from '../../analysis/index.ts'
import type { Finding } from '../../extract/index.ts'
import type { LetterView } from '../service.ts'
import { PointsCaption } from './components/points-caption.tsx'
import { FigureTable } from './components/figure-table.tsx'
import type { Drawing } from './components/finding.tsx'
import type { Frame } from './frame.ts'
import { NARROW, picture, WIDE } from './picture.ts'
import { inLetter } from './pointers.ts'

/** Null when the letter does not hold all points of its score. */
export async function pointsDrawing(
  frame: Frame,
  finding: Finding,
  views: LetterView[],
): Promise<Drawing | null> {
  const { t, s } = frame
  const speech = t.speech
  const place = finding.where.map(inLetter).find(({ path }) => path.startsWith('/scores/'))
  const pointer = /^\/scores\/\d+/.exec(place?.path ?? '')?.[0]
  const letter = views.find((view) => view.n === place?.n)?.letter
  if (!letter || !pointer) return null
  const rows = waterfall(letter, pointer)
  const [wide, narrow] = [
    waterfallFigure(letter, pointer, speech, WIDE),
    waterfallFigure(letter, pointer, speech, NARROW),
  ]
  if (!rows || !wide || !narrow) return null
  const most = rows.reduce((sum, { max }) => sum + max, 0)
  const words = WATERFALL_CAPTION[speech]
  const columns: { name: string; cell: (row: WaterfallRow) => string }[] = [
    { name: t.findings.criterion, cell: ({ label }) => label },
    { name: t.findings.points, cell: ({ points }) => s.plain(points) },
    { name: t.findings.most, cell: ({ max }) => s.plain(max) },
  ]
  if (rows.some(({ unexplained }) => unexplained > 0))
    columns.push({
      name: t.findings.unexplainedPoints,
      cell: ({ unexplained }) => (unexplained > 0 ? s.plain(unexplained) : '–'),
    })
  return {
    wide: await picture(wide),
    narrow: await picture(narrow),
    caption: PointsCaption(words, most),
    table: FigureTable({
      caption: t.findings.points,
      columns: columns.map(({ name }) => name),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    }),
  }
}
