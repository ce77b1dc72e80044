// How `campaign` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'
import { subcommands } from './subcommands.ts'

type Run = typeof import('./run/campaign.ts')

export function describeCampaign(program: Command): void {
  const sub = subcommands(program, 'campaign', 'create, update, list, show and close campaigns')
  sub('create', 'take in a campaign file; makes its key')
    .argument('<file>')
    .action(async (...given: Parameters<Run['create']>) =>
      (await import('./run/campaign.ts')).create(...given),
    )
  sub('update', 'replace the file of a campaign')
    .argument('<id>')
    .argument('<file>')
    .action(async (...given: Parameters<Run['update']>) =>
      (await import('./run/campaign.ts')).update(...given),
    )
  sub('list', 'all campaigns').action(async (...given: Parameters<Run['list']>) =>
    (await import('./run/campaign.ts')).list(...given),
  )
  sub('show', 'one campaign with its counts')
    .argument('<id>')
    .action(async (...given: Parameters<Run['show']>) =>
      (await import('./run/campaign.ts')).show(...given),
    )
  sub('close', 'take in no more letters; what was given stays open to its donors')
    .argument('<id>')
    .action(async (...given: Parameters<Run['close']>) =>
      (await import('./run/campaign.ts')).close(...given),
    )
}
