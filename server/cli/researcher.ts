// How `researcher` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'
import { subcommands } from './subcommands.ts'

type Run = typeof import('./run/researcher.ts')

export function describeResearcher(program: Command): void {
  const about = 'let researchers read the records of releases: add, list, revoke'
  const sub = subcommands(program, 'researcher', about)
  sub('add', 'print a token for a researcher, once')
    .argument('<name>')
    .option('--days <n>', 'how long the access runs', '365')
    .option('--campaign-key <file>', 'opens the last releases at once (else CAMPAIGN_KEY_FILE)')
    .action(async (...given: Parameters<Run['add']>) =>
      (await import('./run/researcher.ts')).add(...given),
    )
  sub('list', 'all accesses, without their tokens').action(
    async (...given: Parameters<Run['list']>) =>
      (await import('./run/researcher.ts')).list(...given),
  )
  sub('revoke', 'end an access at once')
    .argument('<name>')
    .action(async (...given: Parameters<Run['revoke']>) =>
      (await import('./run/researcher.ts')).revoke(...given),
    )
}
