// The language of packs and pages to print: given, else that of the terminal.
import { Refusal } from '../../../extract/index.ts'
import type { PackSpeech } from '../../../reports/index.ts'
import { speech } from '../terminal.ts'

const KNOWN: readonly PackSpeech[] = ['de', 'de-plain', 'en', 'fr']

/** Throws Refusal('USAGE_LANGUAGE') when the given one is not one of ours. */
export function packLanguage(given: string | undefined): PackSpeech {
  if (given === undefined) return speech()
  const found = KNOWN.find((one) => one === given)
  if (!found) throw new Refusal('USAGE_LANGUAGE')
  return found
}
