// Hatching without a pattern fill: oblique strokes cut to their box, as coordinates in px.

export type Stroke = { x: number; x2: number; y: number; y2: number }
export type Box = { left: number; right: number; top: number; bottom: number }

/** Strokes at 45°, rising to the right, `gap` px apart along the edge, cut at the box. */
export function hatching({ left, right, top, bottom }: Box, gap = 5): Stroke[] {
  const high = bottom - top
  const strokes: Stroke[] = []
  for (let foot = left - high + gap; foot < right; foot += gap) {
    const start = Math.max(foot, left)
    const end = Math.min(foot + high, right)
    if (end - start < 0.5) continue
    strokes.push({
      x: round(start),
      x2: round(end),
      y: round(bottom - (start - foot)),
      y2: round(bottom - (end - foot)),
    })
  }
  return strokes
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
