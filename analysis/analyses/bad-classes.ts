// Which classes count as bad, by scorecard: where a landlord or a shop is likely to refuse. As the evaluations of 2018 drew the line.
// Sources: letters.md §1 (verbal classes of the Basisscore, press), §3 (classes of 2026, secondary sources). Sector scores: letters J–P, the last
// letters before those of open defaults; SCHUFA publishes no border, so this one is the project's own and is printed as such.
import type { Row, Sample } from './sample.ts'

/** True when the person's class is a bad one; null: no class and no value printed, or no rule for this scorecard. */
export function isBad(sample: Sample, row: Row): boolean | null {
  if (sample.name === 'score-2026') return row.class === null ? null : BAD_2026.has(row.class)
  if (sample.name === 'basisscore') return row.value === null ? null : row.value < 95
  return row.class !== null && /^[A-P]$/.test(row.class) ? row.class >= 'J' : null
}

const BAD_2026 = new Set(['Ausreichend', 'Ungenügend'])

export const BAD_CLASS_WORDS = {
  de: 'Schlecht heißt: „Ausreichend“ oder „Ungenügend“ (Score 2026), unter 95 % (Basisscore), Ratingstufe J und schlechter (Branchenscores; diese Grenze ist unsere).',
  en: 'Bad means: “Ausreichend” or “Ungenügend” (score of 2026), under 95 % (Basisscore), rating J and worse (sector scores; this border is ours).',
  fr: 'Mauvais veut dire\u202f: «\u202fAusreichend\u202f» ou «\u202fUngenügend\u202f» (score de 2026), moins de 95\u202f% (Basisscore), note J et pire (scores de branche\u202f; cette limite est la nôtre).',
}
