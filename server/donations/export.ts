// Everything held about a person, for moving elsewhere: what she gave, what was read, what was found.
import type { Donation } from '../../extract/index.ts'
import { filesOf } from '../store/index.ts'
import { allLetters, type Opened } from './letters.ts'
import { loadFile } from './originals.ts'

/** Files as base64 beside the records; what is drawn from a kept original is left out. */
export async function exportOf(
  opened: Opened,
  donation: Donation,
): Promise<Record<string, unknown>> {
  const { premises, dataKey, records } = opened
  const kept = await filesOf(premises.store.data, opened.donation)
  const originals = kept.filter(({ kind }) => kind === 'original')
  const whole = new Set(originals.map(({ upload }) => upload))
  // Of a certificate only drawn pages are kept: then these are what is held.
  const pages = kept.filter(({ kind, upload }) => kind === 'page' && !whole.has(upload))
  const findings = await records.findings()
  return {
    donation,
    letters: await allLetters(opened),
    corrections: await records.corrections(),
    contact: await records.contact(),
    findings: findings?.findings ?? null,
    comparisons: findings?.comparisons ?? null,
    files: await Promise.all(
      [...originals, ...pages].map(async (file) => ({
        kind: file.kind,
        upload: file.upload,
        position: file.place,
        base64: (await loadFile(premises, dataKey, file)).toString('base64'),
      })),
    ),
  }
}
