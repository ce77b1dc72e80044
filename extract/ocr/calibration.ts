// Confidence of a word → probability that it is right. Fitted with test/ocr/calibrate.ts on drawn letters of seed 101 (dresses ruled and
// plain; scan, fax, photo; 4,953 words), smoothed to round figures. Bins too thin to tell are set low on purpose.

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
    { upTo: 101, right: 0.99 },
  ],
  'word twice': [
    { upTo: LOST, right: 0.5 },
    { upTo: 50, right: 0.95 },
    { upTo: 91, right: 0.985 },
    { upTo: 101, right: 0.995 },
  ],
  'word split': [{ upTo: 101, right: 0.5 }],
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

/**
 * 0–1. `score` is 0–100; `stage` says whether another reading of the same pixels agreed. Words with a figure, and signs, are values and
 * go wrong more easily than words.
 */
export function calibrated(score: number, text: string, stage: Stage, fax: boolean): number {
  const kind = /\d/u.test(text) || text.length <= 2 ? 'value' : 'word'
  const steps = TABLE[`${kind} ${stage}${fax ? ' fax' : ''}`] ?? []
  return steps.find((step) => score < step.upTo)?.right ?? 0.3
}
