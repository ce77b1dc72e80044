// How `verify` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeVerify(program: Command): void {
  program
    .command('verify')
    .description('check an evidence pack: bytes, signature, and every finding recomputed')
    .argument('<pack>', 'the zip')
    .option('--key <pem>', 'the public key that the pack should be signed with')
    .option('--json', 'print the result as JSON')
    .action(async (...given: Parameters<typeof import('./run/verify.ts').run>) => {
      const { run } = await import('./run/verify.ts')
      await run(...given)
    })
}
