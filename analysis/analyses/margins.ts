// Margins of the population, as the campaign file gives them, for the people of a sample.
import type { CampaignFile } from '../../extract/index.ts'
import type { Margin } from '../statistics/index.ts'
import { groupOf, VARIABLES } from './groups.ts'
import type { Row } from './sample.ts'

/**
 * Margins that these people can be raked to: variables of the fixed list, all people's groups known or counted as the margin's 'unknown'
 * share, groups without people left out with their share spread over the rest. [] when one cannot be met.
 */
export function marginsOf(given: CampaignFile['margins'], people: readonly Row[]): Margin[] {
  return given.flatMap(({ variable, shares }) => {
    const known = VARIABLES.find((one) => one === variable)
    if (!known) return []
    const own = people.map((row) => groupOf(row, known))
    const seen = new Set(own)
    const covered = Object.entries(shares).filter(([group, share]) => share > 0 && seen.has(group))
    const total = covered.reduce((sum, [, share]) => sum + share, 0)
    if (covered.length < 2 || total <= 0) return []
    // People whose group is not said, or has no share, keep their own share of the donations.
    const groups = own.map((group) =>
      group !== null && covered.some(([one]) => one === group) ? group : 'other',
    )
    const other = groups.filter((group) => group === 'other').length / Math.max(1, people.length)
    const scaled = covered.map(([group, share]): [string, number] => [
      group,
      (share / total) * (1 - other),
    ])
    return [
      {
        variable,
        groups,
        shares: Object.fromEntries(other > 0 ? [...scaled, ['other', other]] : scaled),
      },
    ]
  })
}
