// How `extract` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeExtract(program: Command): void {
  program
    .command('extract')
    .description('read letters and print their fields with the place of each')
    .argument('<file...>', 'PDF files, scans and photos of letters')
    .option('--as-one', 'all files together are one letter')
    .option('--json', 'print one JSON array of Letter')
    .action(async (...given: Parameters<typeof import('./run/extract.ts').run>) => {
      const { run } = await import('./run/extract.ts')
      await run(...given)
    })
}
