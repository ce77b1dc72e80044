// `verify`: is every byte as signed, and does every finding follow from the pack alone?
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { verifyPack } from '../../reports/index.ts'
import { print, printJson } from './terminal.ts'

export function describeVerify(program: Command): void {
  program
    .command('verify')
    .description('check an evidence pack: bytes, signature, and every finding recomputed')
    .argument('<pack>', 'the zip')
    .option('--key <pem>', 'the public key that the pack should be signed with')
    .option('--json', 'print the result as JSON')
    .action(run)
}

async function run(pack: string, options: { key?: string; json?: boolean }): Promise<void> {
  const key = options.key ? await readFile(options.key, 'utf8') : undefined
  const result = await verifyPack(await readFile(pack), key)
  if (options.json) printJson(result)
  else {
    print(
      result.ok
        ? 'Every byte is as signed, and every finding follows from the pack.'
        : 'The pack does not hold:',
    )
    for (const difference of result.differences) print(`  - ${difference}`)
    if (result.fingerprint) print(`Key: ${result.fingerprint}`)
    if (result.fingerprint && !result.keyGiven)
      print(
        'No --key was given: anyone could have signed with this key. Compare the fingerprint with the campaign’s.',
      )
  }
  if (!result.ok) process.exitCode = 1
}
