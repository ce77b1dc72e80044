// E13: value, rating letter, probability and meaning of one letter contradict each other.
import type { Score } from '../../extract/index.ts'
import { defineRule, inDoubt, none } from './define.ts'
import type { Look } from './look.ts'
import { type At, meaningMatter, orderMatters } from './ratings.ts'

const isRated = (score: Score) =>
  score.criteria.length === 0 && (score.probability !== null || score.rating !== null)

export const ratingInconsistent = defineRule({
  id: 'rating-inconsistent',
  code: 'E13',
  title: {
    de: 'Score, Ratingstufe, Wahrscheinlichkeit und Bedeutung',
    en: 'Score, rating, probability and meaning',
    fr: 'Score, note, probabilité et signification',
  },
  question: {
    de: 'Passen Score, Ratingstufe, Wahrscheinlichkeit und Bedeutung auf dem Brief zusammen?',
    en: 'Do score, rating, probability and meaning on the letter fit together?',
    fr: 'Le score, la note, la probabilité et la signification sur la lettre vont-ils ensemble ?',
  },
  version: '1',
  validFrom: '2010-04-01',
  sources: [
    'Order inside one scorecard: a higher value has no lower probability and no worse letter',
    'Verbal classes of the years before 2026, from secondary sources',
    'GDPR Art. 15(1)(h)',
  ],
  applies: (letter) => letter.scores.some(isRated),
  needs: {
    de: 'Dafür braucht es einen Brief, der zum Score eine Wahrscheinlichkeit oder Ratingstufe nennt.',
    en: 'This needs a letter that gives a probability or a rating with the score.',
    fr: 'Il faut pour cela une lettre qui indique une probabilité ou une note avec le score.',
  },
  run: (look) => {
    if (look.listInDoubt('scores')) return [inDoubt(look, null, titleOf(look), '/scores')]
    const scores = look.letter.scores.map((row, n) => ({ path: `/scores/${n}`, row }))
    const rated: At[] = scores.filter(({ row }) => isRated(row))
    const answers = [
      ...rated.flatMap((at) => meaningMatter(look, titleOf(look), at, rated)),
      ...orderMatters(look, titleOf(look), rated),
    ]
    if (answers.length > 0) return answers
    return [
      none(
        titleOf(look),
        look.say(
          `Scores geprüft: ${rated.length}. Wert, Stufe, Wahrscheinlichkeit und Bedeutung passen zusammen.`,
          `Scores checked: ${rated.length}. Value, rating, probability and meaning fit together.`,
          `Scores vérifiés : ${rated.length}. Valeur, note, probabilité et signification vont ensemble.`,
        ),
        { checked: rated.length },
      ),
    ]
  },
})

const titleOf = (look: Look) =>
  look.say(ratingInconsistent.title.de, ratingInconsistent.title.en, ratingInconsistent.title.fr)
