// What stands beside the papers: a request in the person's own language, its short form for a pen, and what changed between two letters.
import { changesIn as stepsBetween } from '../../analysis/index.ts'
import { type Language, Refusal } from '../../extract/index.ts'
import {
  type AidLanguage,
  type ChangesSaid,
  changesSaid,
  handCopy,
  readingAid,
} from '../../reports/index.ts'
import type { Beside, Made } from '../service.ts'
import type { Opened } from './letters.ts'
import { evidenceOf, findingsRecord } from './results.ts'

/** See `DonationHandle.beside`. Refuses REQUEST_UNKNOWN, REQUEST_DOES_NOT_APPLY. */
export async function besideIn(
  opened: Opened,
  id: string,
  language: AidLanguage,
): Promise<Made<Beside>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  const evidence = await evidenceOf(opened, made.value, 'de', [])
  const { sentences } = readingAid(id, evidence, language)
  try {
    return { state: 'ready', value: { aid: sentences, byHand: handCopy(id, evidence) } }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'REQUEST_INCOMPLETE') throw error
    return { state: 'ready', value: { aid: sentences, byHand: [] } }
  }
}

/** See `DonationHandle.changes`. */
export async function changesIn(opened: Opened, language: Language): Promise<Made<ChangesSaid[]>> {
  const made = await findingsRecord(opened)
  if (made.state === 'pending') return made
  const { case: of, findings } = await evidenceOf(
    opened,
    made.value,
    language === 'de' ? 'de' : 'en',
    [],
  )
  return {
    state: 'ready',
    value: stepsBetween(of).map((step) => changesSaid(step, of.letters, findings, language)),
  }
}
