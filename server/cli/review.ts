// How `review` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'
import { subcommands } from './subcommands.ts'

type Run = typeof import('./run/review.ts')

export function describeReview(program: Command): void {
  const about = 'lend single redacted letters to reviewers: list, lend, lent, end'
  const sub = subcommands(program, 'review', about)
  const key = '--campaign-key <file>'
  sub('list', 'letters with doubts that may be lent, oldest first')
    .requiredOption('--campaign <id>')
    .option(key, 'the private key (else CAMPAIGN_KEY_FILE)')
    .action(async (...given: Parameters<Run['list']>) =>
      (await import('./run/review.ts')).list(...given),
    )
  sub('lend', 'lend one of them, redacted, to one reviewer for a while')
    .argument('<case>', 'as review list names it')
    .requiredOption('--campaign <id>')
    .requiredOption('--to <name>', 'account of a reviewer')
    .option('--hours <n>', 'how long, 168 at most', '24')
    .option(key, 'the private key (else CAMPAIGN_KEY_FILE)')
    .action(async (...given: Parameters<Run['lend']>) =>
      (await import('./run/review.ts')).lend(...given),
    )
  sub('lent', 'what is lent, to whom and until when').action(
    async (...given: Parameters<Run['lent']>) => (await import('./run/review.ts')).lent(...given),
  )
  sub('end', 'end a lending at once')
    .argument('<id>', 'as review lent names it')
    .action(async (...given: Parameters<Run['end']>) =>
      (await import('./run/review.ts')).end(...given),
    )
}
