// Companies that asked a bureau about the person, or got her score, and that she does not know: each is asked for access too (Art. 15 GDPR).
import { company } from '../addressee.ts'
import { isUnknownTo, matterOf, valueOf } from '../matter.ts'
import { type Offer, offer, type OfferContext } from '../offer.ts'
import { unvouched } from '../row-facts.ts'
import { countryOf } from '../targets.ts'

const RULE = 'unknown-recipient'

/** One request to each of them, once; its name must be vouched for, and its address comes from the person. */
export function toUnknownRecipients({ findings, theCase }: OfferContext): Offer[] {
  const offers = new Map<string, Offer>()
  for (const finding of findings) {
    if (finding.rule.id !== RULE || !finding.letters.includes('access')) continue
    const matter = matterOf(theCase, finding, {
      aboutOthers: false,
      told: false,
      withIndications: true,
    })
    const [subject] = matter?.subjects ?? []
    if (!matter || !subject || !isUnknownTo(theCase, subject)) continue
    const leaf = subject.list === 'inquiries' ? 'party' : 'recipient'
    const name = valueOf(theCase, subject, leaf)?.value
    if (typeof name !== 'string') continue
    const addressee = company(name, theCase.answers, countryOf(theCase, matter.index))
    const target = { role: 'party', addressee, letters: [matter.index] } as const
    const missing = unvouched(theCase, subject, [leaf]).filter((one) => one.endsWith(`/${leaf}`))
    const known = offers.get(addressee.name)
    if (!known)
      offers.set(addressee.name, offer({ ...target, letters: [...target.letters] }, { missing }))
  }
  return [...offers.values()]
}
