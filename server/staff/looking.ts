// May a person look? Only where the campaign's text for `analysis` says so, in every language it is written in, and only letters of people who agreed to
// that very text. The sentence is ours, word for word, so that a program can tell that it stands there.
import { type CampaignFile, type Consent, Refusal } from '../../extract/index.ts'

type Language = 'de' | 'en' | 'fr'

/** What whoever agrees to `analysis` must have read before a letter is lent. */
export const LOOK_SENTENCES: Record<Language, string> = {
  de: 'Dafür darf ein Mensch einzelne Stellen des Briefs ansehen, ohne meinen Namen.',
  en: 'For this a person may look at single places of the letter, without my name.',
  fr: 'Pour cela, une personne peut regarder des passages de la lettre, sans mon nom.',
}

const plain = (text: string) => text.replace(/\s+/g, ' ')

/** Refuses REVIEW_CONSENT with the first sentence that is missing. */
export function mustSayThatAPersonLooks({ consent }: CampaignFile): void {
  const text = consent.purposes.find(({ id }) => id === 'analysis')?.text
  for (const language of ['de', 'en', 'fr'] as const) {
    // German is always written; another language only where people read it.
    const said = text?.[language] ?? (language === 'de' ? '' : undefined)
    const sentence = LOOK_SENTENCES[language]
    if (said !== undefined && !plain(said).includes(sentence))
      throw new Refusal('REVIEW_CONSENT', { sentence })
  }
}

/** Whether this consent covers that a person looks. What was agreed to under another text does not. */
export const coversLooking = ({ consent }: CampaignFile, given: Consent): boolean =>
  given.purposes.includes('analysis') && given.version === consent.version
