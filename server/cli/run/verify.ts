// `verify`: is every byte as signed, and does every finding, and every paper, follow from the pack alone?
import { readFile } from 'node:fs/promises'
import { type Verification, verifyPack } from '../../../reports/index.ts'
import { print, printJson } from '../terminal.ts'

const PAPERS: Record<Verification['papers'], string | null> = {
  same: 'evidence.pdf and all other papers, written once more, are the same bytes.',
  differ: null,
  'other-version':
    'The pack was made with another version of this program: its papers were not written once more and compared.',
  'not-reached': null,
}

export async function run(pack: string, options: { key?: string; json?: boolean }): Promise<void> {
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
    const papers = PAPERS[result.papers]
    if (papers) print(papers)
    if (result.fingerprint) print(`Key: ${result.fingerprint}`)
    if (result.fingerprint && !result.keyGiven)
      print(
        'No --key was given: anyone could have signed with this key. Compare the fingerprint with the campaign’s.',
      )
  }
  if (!result.ok) process.exitCode = 1
}
