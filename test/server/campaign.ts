// A campaign for tests.
import type { CampaignFile } from '../../extract/index.ts'

/** Written out once more, so that a change of the sentence that campaigns must use is seen. */
const LOOKS = {
  de: 'Auswertung. Dafür darf ein Mensch einzelne Stellen des Briefs ansehen, ohne meinen Namen.',
  en: 'Analysis. For this a person may look at single places of the letter, without my name.',
  fr: 'Analyse. Pour cela, une personne peut regarder des passages de la lettre, sans mon nom.',
}

export const CAMPAIGN: CampaignFile = {
  id: 'probe',
  title: { de: 'Probe', en: 'Trial', fr: 'Essai' },
  intro: { de: 'Nur zum Prüfen.', en: 'For tests only.', fr: 'Pour essai seulement.' },
  opensOn: null,
  closesOn: null,
  issuers: ['schufa'],
  controller: {
    name: 'Musterverein',
    lines: ['Musterweg 1', '12345 Musterstadt'],
    email: 'probe@countercheck.example',
    privacyNotice: { de: 'Probe', en: 'Trial', fr: 'Essai' },
  },
  consent: {
    version: 'v1',
    purposes: [
      { id: 'findings', text: { de: 'Befunde', en: 'Findings', fr: 'Constats' } },
      { id: 'analysis', text: LOOKS },
      { id: 'contact', text: { de: 'Kontakt', en: 'Contact', fr: 'Contact' } },
    ],
  },
  questions: [],
  retention: { originalsDays: 30, unconfirmedDays: 60, endsOn: null },
  analyses: [],
  margins: [],
}

export const CONSENT = { version: 'v1', purposes: ['findings' as const] }
