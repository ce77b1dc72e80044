// Confidence of a word → probability that it is right. Fitted with test/ocr/calibrate.ts on drawn letters of seed 101 (dresses ruled and
// plain; scan, fax, photo; 4,953 words), smoothed to round figures. Bins too thin to tell are set low on purpose. Known and formed words, single
// letters, percent signs and words by themselves: scans of seed 202 (2026-11-26, 3,515 words of 7 letters; docs/decisions/0035).
import { isAccentOff, isKnownWord } from './vocabulary.ts'

export type Stage = 'once' | 'twice' | 'split'

/** Below `upTo` (the engine's score: least of word and signs, 0–100) the share `right` of words was right. */
type Step = { upTo: number; right: number }

/** Words below this lost part of what is printed, whatever a second reading says. */
const LOST = 20

const TABLE: Record<string, readonly Step[]> = {
  'value once': [
    { upTo: 91, right: 0.5 },
    { upTo: 93, right: 0.93 },
    { upTo: 101, right: 0.96 }, // 145 of 151 on seed 78, dress modern, scan and photo
  ],
  'value twice': [
    { upTo: 84, right: 0.55 },
    { upTo: 92, right: 0.8 },
    { upTo: 93, right: 0.95 },
    { upTo: 101, right: 0.995 },
  ],
  'value split': [{ upTo: 101, right: 0.3 }],
  // Days, shares and amounts in their whole form: read alike twice at 60 or more, with single capitals 195 of 195 were right.
  'formed once': [
    { upTo: 91, right: 0.5 },
    { upTo: 93, right: 0.93 },
    { upTo: 101, right: 0.96 },
  ],
  'formed twice': [
    { upTo: 60, right: 0.8 },
    { upTo: 101, right: 0.98 },
  ],
  'formed split': [{ upTo: 101, right: 0.3 }],
  // One capital in a cell of its own, as ratings are.
  'letter once': [
    { upTo: 91, right: 0.5 },
    { upTo: 101, right: 0.93 },
  ],
  'letter twice': [
    { upTo: 60, right: 0.8 },
    { upTo: 101, right: 0.98 },
  ],
  'letter split': [{ upTo: 101, right: 0.3 }],
  'value once fax': [{ upTo: 101, right: 0.5 }],
  'value twice fax': [
    { upTo: 77, right: 0.65 },
    { upTo: 90, right: 0.82 },
    { upTo: 92, right: 0.95 },
    { upTo: 101, right: 0.99 },
  ],
  'value split fax': [{ upTo: 101, right: 0.3 }],
  'word once': [
    { upTo: LOST, right: 0.5 },
    { upTo: 50, right: 0.85 },
    { upTo: 88, right: 0.96 },
    { upTo: 101, right: 0.97 }, // 0.99 as measured, and 305 of 305 on seed 202
  ],
  'word twice': [
    { upTo: LOST, right: 0.5 },
    { upTo: 50, right: 0.95 },
    { upTo: 80, right: 0.96 }, // „Beispielstr," at 51, „deuflich" at 72
    { upTo: 88, right: 0.985 },
    { upTo: 101, right: 0.995 },
  ],
  'word split': [{ upTo: 101, right: 0.5 }],
  // A word that layouts print is hardly another one misread.
  'known once': [
    { upTo: LOST, right: 0.5 },
    { upTo: 50, right: 0.9 },
    { upTo: 88, right: 0.99 },
    { upTo: 101, right: 0.997 },
  ],
  'known twice': [
    { upTo: LOST, right: 0.5 },
    { upTo: 50, right: 0.97 },
    { upTo: 101, right: 0.997 },
  ],
  'known split': [{ upTo: 101, right: 0.5 }],
  // Nothing else in print looks like a percent sign by itself.
  'percent once': [
    { upTo: 60, right: 0.8 },
    { upTo: 101, right: 0.96 },
  ],
  'percent twice': [
    { upTo: 60, right: 0.95 },
    { upTo: 101, right: 0.997 },
  ],
  'percent split': [{ upTo: 101, right: 0.3 }],
  'word once fax': [{ upTo: 101, right: 0.5 }],
  'word twice fax': [
    { upTo: LOST, right: 0.5 },
    { upTo: 50, right: 0.7 },
    { upTo: 91, right: 0.88 }, // 0.93 as measured: a fax goes wrong in its lines, too
    { upTo: 92, right: 0.95 },
    { upTo: 101, right: 0.99 },
  ],
  'word split fax': [{ upTo: 101, right: 0.2 }],
}

/** What ink at a word that its text does not account for makes of it. */
const UNREAD = 0.6

/** A word that layouts print with other accents. */
const ACCENT_OFF = 0.9

type Read = { score: number; text: string; stage: Stage; fax: boolean; unread?: number }

/**
 * 0–1. `score` is 0–100; `stage` says whether another reading of the same pixels agreed; `unread`: shapes of ink at the word of which its text
 * says nothing. Words with a figure, and signs, are values and go wrong more easily than words.
 */
export function calibrated({ score, text, stage, fax, unread = 0 }: Read): number {
  const kind = kindOf(text, fax)
  const steps = TABLE[`${kind} ${stage}${fax ? ' fax' : ''}`] ?? []
  const right = steps.find((step) => score < step.upTo)?.right ?? 0.3
  // A whole day or amount has no room for more: what stands beside it is dirt, a bracket or a comma.
  const most = kind === 'formed' && stage === 'twice' ? 1 : 0
  if (unread > most) return Math.min(UNREAD, right)
  return isAccentOff(text) ? Math.min(ACCENT_OFF, right) : right
}

const FORMED = /^\(?(?:\d\d\.\d\d\.\d{4}|\d{1,3},\d\d ?%?|\d{1,3}(?:\.\d{3})*,\d\d)[.,;:)]*$/u

function kindOf(
  text: string,
  fax: boolean,
): 'value' | 'formed' | 'letter' | 'word' | 'known' | 'percent' {
  if (text === '%' && !fax) return 'percent'
  if (!fax && FORMED.test(text)) return 'formed'
  if (!fax && /^\p{Lu}$/u.test(text)) return 'letter'
  const bare = text.replace(/[.,;:()]/gu, '')
  if (!fax && COMMON.has(bare)) return 'known'
  if (/\d/u.test(text) || text.length <= 2) return 'value'
  return !fax && isKnownWord(bare) ? 'known' : 'word'
}

/** Words of names, days and scores that are too short or too common for layouts to name. */
const COMMON = new Set(
  (
    'der die das des dem den für von und mit bei zur zum sehr AG GmbH eG KG SE Co & SCHUFA-Score ' +
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'
  ).split(' '),
)
