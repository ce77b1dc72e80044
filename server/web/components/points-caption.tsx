// The sentence under a waterfall: from how many points, and what solid and hatched bars stand for.
import type { WATERFALL_CAPTION } from '../../../analysis/index.ts'

type Words = (typeof WATERFALL_CAPTION)['de']

export const PointsCaption = (words: Words, most: number) => (
  <>
    {words.from(most)}{' '}
    <svg class="swatch" viewBox="0 0 20 10" aria-hidden="true">
      <rect width="20" height="10" />
    </svg>
    {words.plain},{' '}
    <svg class="swatch" viewBox="0 0 20 10" aria-hidden="true">
      <rect class="open" x="0.5" y="0.5" width="19" height="9" />
      <path stroke="currentColor" d="M2 9L9 1M7 9l7-8M12 9l7-8" />
    </svg>
    {words.open}. {words.unconfirmed}
  </>
)
