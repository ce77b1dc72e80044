// How `staff` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'
import { subcommands } from './subcommands.ts'

type Run = typeof import('./run/staff.ts')

export function describeStaff(program: Command): void {
  const about = 'accounts of people who work on campaigns: add, list, reset, revoke'
  const sub = subcommands(program, 'staff', about)
  sub('add', 'print an invitation that opens an account at /team/einladung, once')
    .argument('<name>', 'what the person types at sign-in')
    .requiredOption('--role <role>', 'researcher, reviewer, administrator or key-holder')
    .action(async (...given: Parameters<Run['add']>) =>
      (await import('./run/staff.ts')).add(...given),
    )
  sub('list', 'all accounts').action(async (...given: Parameters<Run['list']>) =>
    (await import('./run/staff.ts')).list(...given),
  )
  sub('reset', 'a new invitation for who lost password or telephone; ends all sessions at once')
    .argument('<name>')
    .action(async (...given: Parameters<Run['reset']>) =>
      (await import('./run/staff.ts')).reset(...given),
    )
  sub('revoke', 'end an account with its sessions and lendings at once')
    .argument('<name>')
    .action(async (...given: Parameters<Run['revoke']>) =>
      (await import('./run/staff.ts')).revoke(...given),
    )
}
