// Documents for tests, drawn once a process.
import { samplePdfs } from '../../fixtures/index.ts'

let drawn: ReturnType<typeof samplePdfs> | null = null

/** [a copy with errors, an account print whose points do not sum, a copy without an error]. */
export async function documents() {
  drawn ??= samplePdfs(7)
  const [withErrors, score, lawful] = await drawn
  if (!withErrors || !score || !lawful) throw new Error('three documents expected')
  return { withErrors, score, lawful }
}
