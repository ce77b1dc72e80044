// A small letter with provenance and doubts, findings of every strength, and a campaign, all written by hand for rendering tests.
import {
  type Campaign,
  emptyLetter,
  type Finding,
  type Letter,
  type Provenance,
  type Strength,
} from '../../extract/index.ts'
import { entry, finding as sampleFinding, letter as sample } from '../sample-case.ts'
import type { Frame } from '../../server/web/frame.ts'
import { messages, type Tongue } from '../../server/web/messages/index.ts'

import type { LetterView } from '../../server/service.ts'

const seen = (page: number, y: number, text: string): Provenance => ({
  page,
  box: [300, y, 360, y + 11],
  text,
  method: 'text',
  confidence: 0.98,
})

/** One claim, one inquiry, one score; the claim's amount is in doubt. */
export function letter(): Letter {
  const made = emptyLetter('schufa/datenkopie-15', 6)
  return {
    ...made,
    issuedOn: '2026-11-02',
    cutoffOn: '2026-11-02',
    scores: sample.scores,
    entries: [{ ...entry, reference: null }],
    inquiries: [
      {
        on: '2026-03-02',
        party: 'Bank am Markt eG',
        kind: 'credit',
        product: 'account',
        purpose: 'Anfrage',
      },
    ],
    provenance: {
      '/issuedOn': seen(1, 90, '02.11.2026'),
      '/scores/0/value': seen(3, 400, '708'),
      '/entries/0/party': seen(2, 200, 'Nordlicht Inkasso GmbH'),
      '/entries/0/amount': seen(2, 201, '312,40 EUR'),
      '/entries/0/settledOn': seen(2, 202, '03.06.2022'),
      '/inquiries/0/on': seen(2, 300, '02.03.2026'),
    },
    doubts: [{ path: '/entries/0/amount', reason: '312,40 oder 372,40' }],
  }
}

export const view = (of: Letter | null = letter()): LetterView => ({
  n: 0,
  status: 'review',
  pages: 6,
  pagesRead: 0,
  letter: of,
  etag: '"1"',
  originalsUntil: '2026-12-25',
  problems: [],
})

/** A finding of a given strength; everything else the same. */
export function finding(strength: Strength, change: Partial<Finding> = {}): Finding {
  const isQuiet = strength === 'none' || strength === 'untestable' || strength === 'context'
  return sampleFinding({
    id: `probe-${strength}:/entries/0`,
    title: `Titel ${strength}`,
    statement: 'Die Forderung wurde erledigt.',
    contestable: isQuiet ? 'no' : 'yes',
    strength,
    where: ['/entries/0', '/entries/0/settledOn'],
    caveats: ['Er zeigt nicht, dass der Score höher wäre.'],
    letters: strength === 'contradiction' ? ['erasure'] : [],
    effect: null,
    ...change,
  })
}

export const campaign: Campaign = {
  id: 'probe',
  title: { de: 'Probe', en: 'Trial' },
  intro: { de: 'Eine erfundene Kampagne.', en: 'An invented campaign.' },
  opensOn: null,
  closesOn: null,
  issuers: ['schufa'],
  controller: {
    name: 'Verein Muster',
    lines: ['Musterweg 1', '12345 Musterstadt'],
    email: 'probe@example.org',
    privacyNotice: { de: 'Wir prüfen Ihren Brief.', en: 'We check your letter.' },
  },
  consent: {
    version: '1',
    purposes: [
      { id: 'findings', text: { de: 'Wir lesen den Brief.', en: 'We read the letter.' } },
      { id: 'contact', text: { de: 'Wir schreiben Ihnen.', en: 'We write to you.' } },
    ],
  },
  questions: [],
  retention: { originalsDays: 30, unconfirmedDays: 60, endsOn: '2028-12-31' },
  analyses: [],
  margins: [],
  counts: { donations: null },
}

export const frame = (tongue: Tongue = 'de', open = true): Frame => ({
  t: messages(tongue),
  s: messages(tongue).spell,
  path: '/',
  here: null,
  open,
  demo: false,
  token: 'probe',
  controller: 'Verein Muster',
})
