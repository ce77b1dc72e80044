// How `quarantine` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'
import { subcommands } from './subcommands.ts'

type Run = typeof import('./run/quarantine.ts')

export function describeQuarantine(program: Command): void {
  const about = 'letters that look invented and do not count: list, clear, hold'
  const sub = subcommands(program, 'quarantine', about)
  const key = '--campaign-key <file>'
  const keyAbout = 'the private key (else CAMPAIGN_KEY_FILE)'
  sub('list', 'every conspicuous case and why')
    .requiredOption('--campaign <id>')
    .option(key, keyAbout)
    .action(async (...given: Parameters<Run['list']>) =>
      (await import('./run/quarantine.ts')).list(...given),
    )
  sub('clear', 'somebody looked: this case counts from the next release on')
    .argument('<case>', 'as quarantine list names it')
    .requiredOption('--campaign <id>')
    .option(key, keyAbout)
    .action(async (...given: Parameters<Run['clear']>) =>
      (await import('./run/quarantine.ts')).clear(...given),
    )
  sub('hold', 'take that back')
    .argument('<case>', 'as quarantine list names it')
    .requiredOption('--campaign <id>')
    .option(key, keyAbout)
    .action(async (...given: Parameters<Run['hold']>) =>
      (await import('./run/quarantine.ts')).hold(...given),
    )
}
