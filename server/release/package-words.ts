// What stands beside the data of a package: its limits and its licence.
import type { CampaignFile } from '../../extract/index.ts'
import type { ReleasedData } from './package.ts'

export function readmeOf(campaign: CampaignFile, release: ReleasedData): string {
  const { title, controller, id } = campaign
  const records =
    release.records.length > 0
      ? `\`records.csv\` holds ${release.records.length} records of people who agreed to publication, one line for each scorecard of a person. At least 20 lines are alike in scorecard, time, birth years, sex, state and moves. Lines of one person cannot be joined.`
      : 'There are no records in this release: too few people agreed to publication, or too few of them are alike.'
  return `# ${title.en ?? title.de}

Data of the campaign \`${id}\`, released on ${release.releasedAt.slice(0, 10)} (batch ${release.batch}).
SHA-256 of the results as published: ${release.sha256}
Head of the audit log after this release: ${release.head ?? 'none'}

Controller: ${controller.name}, ${controller.lines.join(', ')}, ${controller.email}

## What is in it

- \`de/\`, \`en/\`, \`fr/\`: the same results in German, English and French
- \`en/results.json\`: every analysis with question, method, assumptions, limits, estimates, table and figure (a Vega-Lite specification)
- \`estimates.csv\`: all estimates, one a line
- \`en/tables/\`: the table of each analysis
- \`codebook.csv\`: every field and what it means
- ${records}

## What was done so that nobody is exposed

- No number about fewer than 10 people, and none from which one could be computed, over all tables of the release together.
- Counts are rounded to 5, shares are computed from rounded counts, medians are whole points (or tenths of a percent).
- No minimum, no maximum, nothing outside the 5th to 95th percentile.
- A number changes from one release to the next only if at least twenty people changed it; otherwise it stands as it was.
- An empty cell means: not said. It does not mean none.

## What it does not show

- People gave their letters of their own accord. Shares hold for the donations, not for everybody.
- Nothing here shows a cause. Each analysis states its assumptions and limits; quote them together with its numbers.
- "no evidence" is an answer, not a gap: \`detectable\` says how large an effect would have been found.
- In \`records.csv\` people who are alike may also share what is noted about them: whoever knows that someone is in it, and how she answered, may learn
  what all twenty have in common.
- Whoever withdraws is not in the next release. What was published before cannot be recalled: please use the newest release.

Do not try to find out who anybody is.
`
}

export const LICENCE = `Creative Commons Attribution 4.0 International (CC BY 4.0)

You may share and adapt these data for any purpose, even commercially, if you give appropriate credit to the
controller named in README.md, link to the licence, and say whether you changed anything. No additional
restrictions. No warranties are given. The full legal code applies:
https://creativecommons.org/licenses/by/4.0/legalcode

The licence covers the data. It gives no permission to find out who anybody is: that is governed by data
protection law.
`
