// How `check` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'

export function describeCheck(program: Command): void {
  program
    .command('check')
    .description('read letters of one person and print what was found in them')
    .argument(
      '<file...>',
      'files or folders; together one case unless --each (a folder of folders: one case for each)',
    )
    .option('--as-one', 'all files together are one letter')
    .option(
      '--each',
      'every file or folder is a case of its own (answers.json in a folder belongs to it)',
    )
    .option('--answers <file>', 'what the person adds, as JSON (Answers)')
    .option('--today <date>', 'the day from which deadlines count, YYYY-MM-DD (else the clock)')
    .option('--changes', 'print only what changed between two letters of one bureau')
    .option(
      '--summary <path>',
      'also write a page to print, as PDF; with --each a folder, one page for each case',
    )
    .option('--language <code>', 'of the page to print: de, de-plain, en or fr (else by LANG)')
    .option(
      '--json',
      'print Finding[] (with --each: { case, findings }[]; with --changes: Changes[])',
    )
    .action(async (...given: Parameters<typeof import('./run/check.ts').run>) => {
      const { run } = await import('./run/check.ts')
      await run(...given)
    })
}
