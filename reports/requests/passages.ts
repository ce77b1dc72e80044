// Which findings give a request a passage, and what the person still has to confirm or to tell before it may be stated.
import type { Finding } from '../../extract/index.ts'
import { lawIn } from './block-text.ts'
import type { RequestDefinition } from './define.ts'
import { blocksOf } from './frame.ts'
import { mayCite } from './law.ts'
import { cutoffOf, matterOf } from './matter.ts'
import type { Passage } from './offer.ts'
import { unvouched } from './row-facts.ts'
import { countryOf } from './targets.ts'
import { type Case, isVouched, letterPlace } from './vouching.ts'

const suffix = (variant: string | null | undefined) => (variant ? ` ${variant}` : '')

/** A demand needs a matter that is contestable for certain; a question may be asked about an unclear one too. */
const isSure = (definition: RequestDefinition, finding: Finding) =>
  finding.contestable === 'yes' || definition.applies === 'always'

/** Passages of a type: findings that name it, fit its texts and may be stated on that day. */
export function passagesOf(
  theCase: Case,
  definition: RequestDefinition,
  findings: readonly Finding[],
): Passage[] {
  return findings.flatMap((finding) => {
    const item = definition.items[finding.rule.id]
    const types = [definition.type, ...definition.takes]
    const isNamed = types.some((type) => finding.letters.includes(type))
    const fits = isNamed && isSure(definition, finding)
    if (!item || !fits) return []
    const matter = matterOf(theCase, finding, {
      withIndications: definition.applies === 'always',
      aboutOthers: item.aboutOthers ?? false,
      told: item.told !== undefined,
    })
    if (!matter || item.values(matter, theCase, 'de') === null) return []
    const passage = `item ${finding.rule.id}${suffix(item.variant?.(matter, theCase))}`
    const cited = lawIn(blocksOf({ definition }, definition.tongue), passage)
    if (!mayCite(cited, theCase.today)) return []
    // The code of conduct binds the German bureaus and nobody else.
    const isAbroad = countryOf(theCase, matter.index) !== 'DE'
    if (isAbroad && cited.some((id) => id.startsWith('coc-'))) return []
    return [{ matter, item }]
  })
}

/** Pointers of values that a passage states and that nobody has vouched for yet; the cut-off day is one of them. */
export function unvouchedOf(theCase: Case, { matter, item }: Passage): string[] {
  const needs = item.needs(matter)
  const rows = matter.subjects.flatMap((subject) => unvouched(theCase, subject, needs))
  const cutoff = cutoffOf(matter.index, matter.letter)
  const open = [...matter.used, ...(cutoff.day === null ? [] : [cutoff.pointer])].filter(
    (pointer) => {
      const { index, place } = letterPlace(pointer)
      return !isVouched(theCase, index, place)
    },
  )
  return [...new Set([...rows, ...open])]
}
