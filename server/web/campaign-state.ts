// Whether a campaign takes letters in today.
import type { Campaign } from '../../extract/index.ts'

/** `early`: not yet; `over`: no more. What was given stays open to its donors in any case. */
export type CampaignState = 'early' | 'open' | 'over'

export function stateOf(
  { opensOn, closesOn }: Pick<Campaign, 'opensOn' | 'closesOn'>,
  today: string,
): CampaignState {
  if (opensOn !== null && today < opensOn) return 'early'
  return closesOn !== null && closesOn < today ? 'over' : 'open'
}
