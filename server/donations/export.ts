// Everything held about a person, for moving elsewhere: what she gave, what was read, what was found.
import type { Donation } from '../../extract/index.ts'
import { filesOf } from '../store/index.ts'
import { allLetters, type Opened } from './letters.ts'
import { loadFile } from './originals.ts'

/** Originals as base64 beside the records; pages and crops are drawn from them and left out. */
export async function exportOf(
  opened: Opened,
  donation: Donation,
): Promise<Record<string, unknown>> {
  const { premises, dataKey, records } = opened
  const originals = await filesOf(premises.store.data, opened.donation, 'original')
  const findings = await records.findings()
  return {
    donation,
    letters: await allLetters(opened),
    contact: await records.contact(),
    findings: findings?.findings ?? null,
    comparisons: findings?.comparisons ?? null,
    files: await Promise.all(
      originals.map(async (file) => ({
        upload: file.upload,
        position: file.place,
        base64: (await loadFile(premises, dataKey, file)).toString('base64'),
      })),
    ),
  }
}
