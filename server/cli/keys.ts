// How `keys` is called. Its code loads only when it runs, so that --help stays quick.
import type { Command } from 'commander'
import { subcommands } from './subcommands.ts'

type Run = typeof import('./run/keys.ts')

export function describeKeys(program: Command): void {
  const about =
    "split a campaign's private key among key holders: ceremony, holders, recover, rehearse, replace"
  const sub = subcommands(program, 'keys', about)
  sub('ceremony', 'split the key; writes one sealed part and prints one code for each holder, once')
    .requiredOption('--campaign <id>')
    .requiredOption('--holder <names...>', 'accounts of the role key-holder, two or more')
    .requiredOption('-o, --output <folder>', 'a new folder outside the data folder')
    .option('--threshold <n>', 'how many parts put the key together', '2')
    .option('--campaign-key <file>', 'the private key (else CAMPAIGN_KEY_FILE)')
    .action(async (...given: Parameters<Run['ceremony']>) =>
      (await import('./run/keys.ts')).ceremony(...given),
    )
  sub('replace', 'put a new key in the place of a campaign’s, and split that one among holders')
    .requiredOption('--campaign <id>')
    .requiredOption('--holder <names...>', 'accounts of the role key-holder, two or more')
    .requiredOption('-o, --output <folder>', 'a new folder outside the data folder')
    .option('--threshold <n>', 'how many parts put the key together', '2')
    .option('--campaign-key <file>', 'holds the old key; the new one is added')
    .action(async (...given: Parameters<Run['replace']>) =>
      (await import('./run/keys.ts')).replace(...given),
    )
  sub('forget', 'take keys that no campaign uses any more out of the key file')
    .option('--campaign-key <file>', 'the key file (else CAMPAIGN_KEY_FILE)')
    .action(async (...given: Parameters<Run['forget']>) =>
      (await import('./run/keys.ts')).forget(...given),
    )
  sub('holders', 'which keys are split among whom, and when that was rehearsed').action(
    async (...given: Parameters<Run['holders']>) =>
      (await import('./run/keys.ts')).holders(...given),
  )
  sub('recover', 'put the key together; codes are asked for, or read from stdin, one a line')
    .argument('<parts...>', 'files of different holders')
    .requiredOption('-o, --output <file>', 'a new file, or one that holds other campaigns’ keys')
    .action(async (...given: Parameters<Run['recover']>) =>
      (await import('./run/keys.ts')).recover(...given),
    )
  sub('rehearse', 'the same on a copy: opens every donation, writes the key nowhere')
    .argument('<parts...>', 'files of different holders')
    .action(async (...given: Parameters<Run['rehearse']>) =>
      (await import('./run/keys.ts')).rehearse(...given),
    )
}
