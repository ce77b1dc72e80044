// Word confidence → probability that the word is right. Fitted by test/ocr/calibrate.ts on drawn letters (seeds of its own) and checked on
// others; monotone by pooling adjacent violators (Ayer et al. 1955). Data only, but for the look-up.

/** Upper edge of the engine's score (least of word and letters, 0–100) and the share of right words seen below it. */
export const TABLE: {
  readonly kind: 'value' | 'word'
  readonly upTo: number
  readonly right: number
}[] = [
  { kind: 'value', upTo: 50, right: 0.3 },
  { kind: 'value', upTo: 75, right: 0.7 },
  { kind: 'value', upTo: 88, right: 0.88 },
  { kind: 'value', upTo: 93, right: 0.95 },
  { kind: 'value', upTo: 101, right: 0.99 },
  { kind: 'word', upTo: 50, right: 0.4 },
  { kind: 'word', upTo: 75, right: 0.8 },
  { kind: 'word', upTo: 85, right: 0.93 },
  { kind: 'word', upTo: 101, right: 0.99 },
]

/** 0–1. `score` is 0–100; words with a figure are values and go wrong more easily. */
export function calibrated(score: number, text: string): number {
  const kind = /\d/u.test(text) || text.length <= 2 ? 'value' : 'word'
  return TABLE.find((row) => row.kind === kind && score < row.upTo)?.right ?? 0.3
}
